/** The part of `qrcode` that we use; @types/qrcode describes the whole, with its canvas and PNG writers. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface Symbol {
    readonly version: number;
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): Symbol;
  const library: { create: typeof create } | undefined;
  export { library as default };
}
