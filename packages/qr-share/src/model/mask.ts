/**
 * Which mask a symbol wears: of the eight, the one with the fewest shapes that scanners stumble over (ISO/IEC 18004, 7.8).
 * Each is tried on a copy and scored in one pass a direction, because this is most of the work of drawing a code (docs/adr/0045).
 */

/** What is masked; `reserved` modules are not. */
export interface Unmasked {
  readonly size: number;
  readonly data: Uint8Array;
  readonly reservedBit: Uint8Array;
}

/** Where each mask turns a module round. */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => ((i >> 1) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i * j) % 3) + ((i + j) % 2)) % 2 === 0,
];
/** A finder's 1:1:3:1:1 with four light modules after it, or before it. */
const FINDERS: readonly number[] = [0x5d0, 0x05d];

/** The modules under their mask. `tell` writes the number of a mask into the symbol's reserved modules. */
export function masked(symbol: Unmasked, tell: (mask: number) => void): Uint8Array {
  let best = new Uint8Array(0);
  let least = Infinity;
  MASKS.forEach((turns, mask) => {
    tell(mask);
    const modules = worn(symbol, turns);
    const penalty = penaltyOf(modules, symbol.size);
    if (penalty >= least) return;
    least = penalty;
    best = modules;
  });
  return best;
}

function worn(
  { size, data, reservedBit }: Unmasked,
  turns: (typeof MASKS)[number],
): Uint8Array<ArrayBuffer> {
  const modules = new Uint8Array(data);
  for (let row = 0, at = 0; row < size; row++) {
    for (let column = 0; column < size; column++, at++) {
      if (!reservedBit[at] && turns(row, column)) modules[at] = (modules[at] as number) ^ 1;
    }
  }
  return modules;
}

function penaltyOf(modules: Uint8Array, size: number): number {
  return lines(modules, size, size, 1) + lines(modules, size, 1, size) + blocks(modules, size);
}

/** Five or more modules alike in a line, and what looks like a finder. */
function lines(modules: Uint8Array, size: number, down: number, along: number): number {
  let points = 0;
  for (let line = 0; line < size; line++) {
    let run = 0;
    let last = -1;
    let bits = 0;
    for (let step = 0, at = line * down; step < size; step++, at += along) {
      const module = modules[at] as number;
      run = module === last ? run + 1 : 1;
      last = module;
      if (run >= 5) points += run === 5 ? 3 : 1;
      bits = ((bits << 1) & 0x7ff) | module;
      if (step >= 10 && FINDERS.includes(bits)) points += 40;
    }
  }
  return points;
}

/** Squares of four alike, and a symbol that is too dark or too light. */
function blocks(modules: Uint8Array, size: number): number {
  let points = 0;
  let dark = 0;
  for (let at = 0, before = 1; at < modules.length; at++) {
    const module = modules[at] as number;
    dark += module;
    // Past the last row there is nothing below, and at a row's first module nothing beside: both as odd as no square.
    const pair = module + (modules[at + size] ?? 3);
    if (at % size && (pair + before === 0 || pair + before === 4)) points += 3;
    before = pair;
  }
  return points + 10 * Math.abs(Math.ceil((dark * 20) / modules.length) - 10);
}
