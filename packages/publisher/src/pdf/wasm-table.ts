/** Functions of ours that PDFium calls: entries in the table of its WebAssembly, which Emscripten built without `addFunction`. */
import type { Pdfium } from './pdfium.js';

/** The parts of the global that are used; the types of Node leave it to the DOM's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

const I32 = 0x7f;
const TYPE = 1;
const IMPORT = 2;
const EXPORT = 7;

const section = (id: number, bytes: readonly number[]): number[] => [id, bytes.length, ...bytes];

/**
 * A module that takes a function from outside and gives it out again: only functions of WebAssembly may stand in a table.
 * The bytes are those of the core specification, 5.5; every number here is below 128 and so its own LEB128.
 */
function passThrough(parameters: number, answers: boolean): Uint8Array {
  const result = answers ? [1, I32] : [0];
  const signature = [0x60, parameters, ...Array<number>(parameters).fill(I32), ...result];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(TYPE, [1, ...signature]),
    // One function "f" of the module "e", of type 0; its index is 0, which is given out as "f".
    ...section(IMPORT, [1, 1, 0x65, 1, 0x66, 0x00, 0]),
    ...section(EXPORT, [1, 1, 0x66, 0x00, 0]),
  ]);
}

/**
 * From now on C code that calls `pointer` calls `call`. The table of this build cannot grow, so a function that nobody else calls
 * has to give its place.
 *
 * @param call takes as many 32-bit numbers as C gives
 * @param answers whether C wants a 32-bit number back
 */
export function replaceFunction(
  pdfium: Pdfium,
  pointer: number,
  call: (...values: number[]) => number | void,
  answers: boolean,
): void {
  const module = new WebAssembly.Module(passThrough(call.length, answers));
  const { exports } = new WebAssembly.Instance(module, { e: { f: call } });
  pdfium.wasmExports.__indirect_function_table.set(pointer, exports.f);
}
