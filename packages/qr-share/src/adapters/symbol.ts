/**
 * A symbol out of the parts of `qrcode` that an address needs: its tables, Reed-Solomon code and masks, without its Kanji, its
 * search through mixed texts and its writers of pictures (docs/adr/0033). The steps are those of ISO/IEC 18004, 7.
 */
import type { Encoder, Level, Matrix } from '@e-bulletin/issue/qr.js';
import * as alignment from 'qrcode/lib/core/alignment-pattern.js';
import BitMatrix from 'qrcode/lib/core/bit-matrix.js';
import * as blocks from 'qrcode/lib/core/error-correction-code.js';
import * as levels from 'qrcode/lib/core/error-correction-level.js';
import * as finder from 'qrcode/lib/core/finder-pattern.js';
import * as format from 'qrcode/lib/core/format-info.js';
import * as masks from 'qrcode/lib/core/mask-pattern.js';
import ReedSolomon from 'qrcode/lib/core/reed-solomon-encoder.js';
import * as utils from 'qrcode/lib/core/utils.js';
import { bitsOf } from '../model/segments.js';

const RISING: readonly Level[] = ['L', 'M', 'Q', 'H'];
/** Generator of the version's own check bits (7.10). */
const VERSION_CHECK = 0x1f25;

export const encoder: Encoder = (text, atLeast) => {
  for (let version = 1; version <= 40; version++) {
    const bits = bitsOf(text, version);
    const level = RISING.filter((one) => one === atLeast || higher(one, atLeast))
      .reverse()
      .find((one) => bits.length <= 8 * roomOf(version, one));
    if (level) return draw(version, level, codewordsOf(bits, version, level));
  }
  throw new Error('The text is too long for a code.');
};

const higher = (one: Level, other: Level): boolean => RISING.indexOf(one) > RISING.indexOf(other);

/** Codewords of data. */
const roomOf = (version: number, level: Level): number =>
  utils.getSymbolTotalCodewords(version) - blocks.getTotalCodewordsCount(version, levels[level]);

/** Data and check, block by block, interleaved. */
function codewordsOf(bits: readonly number[], version: number, level: Level): number[] {
  const room = roomOf(version, level);
  const data = new Uint8Array(room);
  bits.forEach((bit, i) => (data[i >> 3] = (data[i >> 3] as number) | (bit << (7 - (i & 7)))));
  // Four zeros end the text where there is room for them; what is left holds two bytes in turn.
  let pad = 0xec;
  for (let i = Math.ceil(Math.min(bits.length + 4, room * 8) / 8); i < room; i++) {
    data[i] = pad;
    pad ^= 0xec ^ 0x11;
  }
  const count = blocks.getBlocksCount(version, levels[level]);
  const check = new ReedSolomon(blocks.getTotalCodewordsCount(version, levels[level]) / count);
  const short = Math.floor(room / count);
  const parts: Uint8Array[] = [];
  for (let i = 0, at = 0; i < count; i++) {
    const length = short + (i < count - (room % count) ? 0 : 1);
    parts.push(data.subarray(at, (at += length)));
  }
  return [...interleaved(parts), ...interleaved(parts.map((part) => check.encode(part)))];
}

function interleaved(parts: readonly Uint8Array[]): number[] {
  const all: number[] = [];
  const most = Math.max(...parts.map(({ length }) => length));
  for (let i = 0; i < most; i++) {
    for (const part of parts) if (i < part.length) all.push(part[i] as number);
  }
  return all;
}

function draw(version: number, level: Level, codewords: readonly number[]): Matrix {
  const size = utils.getSymbolSize(version);
  const matrix = new BitMatrix(size);
  const set = (row: number, column: number, dark: boolean | number): void => {
    if (row >= 0 && row < size && column >= 0 && column < size) {
      matrix.set(row, column, Number(dark), true);
    }
  };
  const squares = (row: number, column: number, reach: number, light: readonly number[]): void => {
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        set(row + y, column + x, !light.includes(Math.max(Math.abs(y), Math.abs(x))));
      }
    }
  };
  for (let i = 8; i < size - 8; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [row, column] of finder.getPositions(version)) squares(row + 3, column + 3, 4, [2, 4]);
  for (const [row, column] of alignment.getPositions(version)) squares(row, column, 2, [1]);
  if (version >= 7) {
    const bits = (version << 12) | remainder(version << 12, VERSION_CHECK);
    for (let i = 0; i < 18; i++) {
      const [near, far] = [Math.floor(i / 3), (i % 3) + size - 11];
      set(near, far, (bits >> i) & 1);
      set(far, near, (bits >> i) & 1);
    }
  }
  const tell = (mask: number): void => {
    const bits = format.getEncodedBits(levels[level], mask);
    for (let i = 0; i < 15; i++) {
      const bit = (bits >> i) & 1;
      set(i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, 8, bit);
      set(8, i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, bit);
    }
    set(size - 8, 8, true);
  };
  tell(0);
  fill(matrix, codewords);
  const mask = masks.getBestMask(matrix, tell);
  masks.applyMask(mask, matrix);
  tell(mask);
  return { size, version, level, modules: matrix.data };
}

/** Up and down in columns two modules wide, from the right, around all that is taken. */
function fill(matrix: BitMatrix, codewords: readonly number[]): void {
  let at = 0;
  let up = true;
  for (let right = matrix.size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < matrix.size; step++) {
      const row = up ? matrix.size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (matrix.isReserved(row, column)) continue;
        const byte = codewords[at >> 3] ?? 0;
        matrix.set(row, column, (byte >> (7 - (at & 7))) & 1, false);
        at++;
      }
    }
    up = !up;
  }
}

function remainder(value: number, generator: number): number {
  let rest = value;
  const width = utils.getBCHDigit(generator);
  for (let over; (over = utils.getBCHDigit(rest) - width) >= 0;) rest ^= generator << over;
  return rest;
}
