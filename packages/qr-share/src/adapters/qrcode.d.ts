/** The parts of `qrcode` that we use; @types/qrcode describes the whole, with its canvas and PNG writers. */
declare module 'qrcode/lib/core/utils.js' {
  export function getSymbolSize(version: number): number;
  export function getSymbolTotalCodewords(version: number): number;
  export function getBCHDigit(value: number): number;
}
declare module 'qrcode/lib/core/error-correction-level.js' {
  interface ErrorCorrectionLevel {
    readonly bit: number;
  }
  export const L: ErrorCorrectionLevel;
  export const M: ErrorCorrectionLevel;
  export const Q: ErrorCorrectionLevel;
  export const H: ErrorCorrectionLevel;
}
declare module 'qrcode/lib/core/error-correction-code.js' {
  import type { L } from 'qrcode/lib/core/error-correction-level.js';
  export function getBlocksCount(version: number, level: typeof L): number;
  export function getTotalCodewordsCount(version: number, level: typeof L): number;
}
declare module 'qrcode/lib/core/format-info.js' {
  import type { L } from 'qrcode/lib/core/error-correction-level.js';
  export function getEncodedBits(level: typeof L, mask: number): number;
}
declare module 'qrcode/lib/core/finder-pattern.js' {
  export function getPositions(version: number): readonly (readonly [number, number])[];
}
declare module 'qrcode/lib/core/alignment-pattern.js' {
  export function getPositions(version: number): readonly (readonly [number, number])[];
}
declare module 'qrcode/lib/core/bit-matrix.js' {
  class BitMatrix {
    constructor(size: number);
    readonly size: number;
    readonly data: Uint8Array;
    set(row: number, column: number, value: number, reserved: boolean): void;
    isReserved(row: number, column: number): boolean;
  }
  export { BitMatrix as default };
}
declare module 'qrcode/lib/core/mask-pattern.js' {
  import type BitMatrix from 'qrcode/lib/core/bit-matrix.js';
  export function getBestMask(matrix: BitMatrix, tell: (mask: number) => void): number;
  export function applyMask(mask: number, matrix: BitMatrix): void;
}
declare module 'qrcode/lib/core/reed-solomon-encoder.js' {
  class ReedSolomonEncoder {
    constructor(degree: number);
    encode(data: Uint8Array): Uint8Array;
  }
  export { ReedSolomonEncoder as default };
}
