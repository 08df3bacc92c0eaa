/** The part of `qrcode` that we use: the matrix, without canvas and file writers. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface Symbol {
    readonly version: number;
    readonly modules: { readonly size: number; readonly data: Uint8Array };
  }
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
  ): Symbol;
}
