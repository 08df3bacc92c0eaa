/**
 * What pure models may use beyond the language: the same in browsers and in Node, without state, without a document.
 * Anything else of the platform fails `tsconfig.models.json`.
 */
declare global {
  class URL {
    constructor(url: string, base?: string | URL);
    hash: string;
    host: string;
    hostname: string;
    href: string;
    readonly origin: string;
    password: string;
    pathname: string;
    port: string;
    protocol: string;
    search: string;
    readonly searchParams: {
      get(name: string): string | null;
      keys(): IterableIterator<string>;
      set(name: string, value: string): void;
      delete(name: string): void;
    };
    username: string;
  }

  interface AbortSignal {
    readonly aborted: boolean;
  }

  class TextEncoder {
    encode(text?: string): Uint8Array<ArrayBuffer>;
  }

  class TextDecoder {
    constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
    decode(bytes?: Uint8Array): string;
  }
}
export {};
