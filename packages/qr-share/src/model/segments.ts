/**
 * An address as the bits of a QR symbol, in the shortest mixture of the modes that an address can use: digits, capitals,
 * bytes (ISO/IEC 18004, 7.4). An address is ASCII, so no character set is announced, which old scanners do not know.
 */

interface Mode {
  readonly mark: number;
  /** Width of the count of characters in versions 1 to 9, 10 to 26, 27 to 40. */
  readonly count: readonly [number, number, number];
  readonly letters: RegExp;
  /** Characters that are coded together, and bits for 1, 2, 3 of them. */
  readonly bits: readonly number[];
}

const CAPITALS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const MODES: readonly Mode[] = [
  { mark: 1, count: [10, 12, 14], letters: /[0-9]/, bits: [4, 7, 10] },
  { mark: 2, count: [9, 11, 13], letters: /[0-9A-Z $%*+./:-]/, bits: [6, 11] },
  { mark: 4, count: [8, 16, 16], letters: /[^]/, bits: [8] },
];

interface Way {
  readonly cost: number;
  readonly mode: Mode;
  /** Where its last stretch begins. */
  readonly start: number;
  readonly before: Way | undefined;
}

/** The bits of `text` for a version, without terminator. */
export function bitsOf(text: string, version: number): number[] {
  const size = version < 10 ? 0 : version < 27 ? 1 : 2;
  const bits: number[] = [];
  for (const { mode, start, end } of stretchesOf(text, size)) {
    put(bits, mode.mark, 4);
    put(bits, end - start, mode.count[size]);
    const most = mode.bits.length;
    for (let i = start; i < end; i += most) {
      const part = text.slice(i, Math.min(end, i + most));
      put(bits, valueOf(part, mode), mode.bits[part.length - 1] as number);
    }
  }
  return bits;
}

function put(bits: number[], value: number, width: number): void {
  for (let i = width - 1; i >= 0; i--) bits.push((value >> i) & 1);
}

function valueOf(part: string, { mark }: Mode): number {
  if (mark === 1) return Number(part);
  if (mark === 4) return part.charCodeAt(0);
  return [...part].reduce((sum, letter) => sum * 45 + CAPITALS.indexOf(letter), 0);
}

/** The cheapest way to each place in each mode, a character at a time. */
function stretchesOf(text: string, size: 0 | 1 | 2): { mode: Mode; start: number; end: number }[] {
  let ways: Way[] = [];
  for (let at = 0; at < text.length; at++) {
    const best = cheapest(ways);
    const next: Way[] = [];
    for (const mode of MODES) {
      if (!mode.letters.test(text[at] as string)) continue;
      const fresh = {
        cost: (best?.cost ?? 0) + 4 + mode.count[size] + (mode.bits[0] as number),
        mode,
        start: at,
        before: best,
      };
      const same = ways.find((way) => way.mode === mode);
      const on = same && { ...same, cost: same.cost + growth(mode, at - same.start) };
      next.push(on && on.cost <= fresh.cost ? on : fresh);
    }
    ways = next;
  }
  const found = [];
  let end = text.length;
  for (let way = cheapest(ways); way; end = way.start, way = way.before) {
    found.unshift({ mode: way.mode, start: way.start, end });
  }
  return found;
}

/** Bits for one character more behind `length` of them. */
function growth({ bits }: Mode, length: number): number {
  const within = length % bits.length;
  return (bits[within] as number) - (within ? (bits[within - 1] as number) : 0);
}

const cheapest = (ways: readonly Way[]): Way | undefined =>
  ways.reduce<Way | undefined>(
    (best, way) => (best && best.cost <= way.cost ? best : way),
    undefined,
  );
