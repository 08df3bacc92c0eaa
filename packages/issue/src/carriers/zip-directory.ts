/**
 * Reads the central directory of a ZIP (PKWARE APPNOTE 4.3) and refuses whatever a publisher of issues never makes: names
 * that leave the folder, entries that overlap, sizes that cannot be, passwords, split and ZIP64 files. Pure.
 */
import { zipError } from './zip-errors.js';

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Offset of the local header. */
  readonly start: number;
  /** Where the next entry or the directory begins: this one ends before. */
  readonly end: number;
}

/** Where the directory lies, from the end record. */
export interface DirectoryPlace {
  readonly start: number;
  readonly length: number;
  readonly count: number;
}

/** The end record (22 bytes) with the longest comment (65,535). */
export const TAIL = 65_557;
const END = 0x06054b50;
const HEADER = 0x02014b50;
export const LOCAL_HEADER = 30;

/** An issue of 300 pages has about 2,000 files. */
const MAX_ENTRIES = 20_000;
const MAX_DIRECTORY = 4 * 1024 * 1024;
/** Largest file, and all of them, when unpacked. */
const MAX_FILE = 128 * 1024 * 1024;
const MAX_TOTAL = 1024 * 1024 * 1024;
/** JSON packs about 10:1; a bomb packs 1,000:1. Small files may be odd. */
const MAX_RATIO = 100;
const RATIO_FROM = 1024 * 1024;

/**
 * Finds the end record in the last bytes of the file.
 * @param tail the last bytes, at least `TAIL` of them or the whole file
 * @param size length of the whole file
 */
export function findDirectory(tail: Uint8Array, size: number): DirectoryPlace {
  const view = viewOf(tail);
  for (let at = tail.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    // A comment may hold the signature: the true record's comment ends with the file.
    if (at + 22 + view.getUint16(at + 20, true) !== tail.length) continue;
    const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
    const count = view.getUint16(at + 10, true);
    const length = view.getUint32(at + 12, true);
    const start = view.getUint32(at + 16, true);
    if (count === 0xffff || length === 0xffffffff || start === 0xffffffff) {
      throw zipError('zip-unsupported', 'ZIP64');
    }
    if (disks || view.getUint16(at + 8, true) !== count)
      throw zipError('zip-unsupported', 'multi-disk');
    if (start + length !== size - tail.length + at) throw zipError('zip-damaged', 'directory');
    if (count > MAX_ENTRIES || length > MAX_DIRECTORY) {
      throw zipError('zip-too-large', `${count} files`);
    }
    return { start, length, count };
  }
  throw zipError('zip-damaged', 'end record');
}

/** The entries by name. Folders are left out. */
export function readDirectory(bytes: Uint8Array, place: DirectoryPlace): Map<string, ZipEntry> {
  const view = viewOf(bytes);
  const drafts: (Omit<ZipEntry, 'end'> & { least: number })[] = [];
  let at = 0;
  let total = 0;
  for (let i = 0; i < place.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== HEADER) {
      throw zipError('zip-damaged', 'directory');
    }
    const flags = view.getUint16(at + 8, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw zipError('zip-damaged', 'directory');
    const name = readName(bytes.subarray(at + 46, at + 46 + nameLength));
    const method = view.getUint16(at + 10, true);
    if (flags & 0x2041) throw zipError('zip-encrypted', name);
    if ([packed, size, start].includes(0xffffffff)) throw zipError('zip-unsupported', 'ZIP64');
    if (method !== 0 && method !== 8) throw zipError('zip-unsupported', `${name} (${method})`);
    checkSizes(name, method, packed, size);
    total += size;
    if (total > MAX_TOTAL) throw zipError('zip-too-large', `${total} bytes`);
    const least = start + LOCAL_HEADER + nameLength + packed;
    drafts.push({ name, method, crc: view.getUint32(at + 16, true), packed, size, start, least });
    at = next;
  }
  if (at !== bytes.length) throw zipError('zip-damaged', 'directory');
  return bound(drafts, place.start);
}

/** Each entry ends where the next begins; one that reaches into the next is a trick (overlapping bombs) or damage. */
function bound(
  drafts: (Omit<ZipEntry, 'end'> & { least: number })[],
  directory: number,
): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  drafts.sort((a, b) => a.start - b.start);
  for (let i = 0; i < drafts.length; i++) {
    const { least, ...entry } = drafts[i] as (typeof drafts)[number];
    const end = drafts[i + 1]?.start ?? directory;
    if (least > end) throw zipError('zip-unsafe', entry.name);
    if (entries.has(entry.name)) throw zipError('zip-unsafe', entry.name);
    entries.set(entry.name, { ...entry, end });
  }
  for (const name of entries.keys()) if (name.endsWith('/')) entries.delete(name);
  return entries;
}

function checkSizes(name: string, method: number, packed: number, size: number): void {
  if (method === 0 && packed !== size) throw zipError('zip-damaged', name);
  if (size > MAX_FILE) throw zipError('zip-too-large', name);
  if (size > RATIO_FROM && size > packed * MAX_RATIO) throw zipError('zip-unsafe', name);
  // Deflate never grows by more than 5 bytes in each 16 kB: more input than that hides something.
  if (packed > size + 64 + size / 1000) throw zipError('zip-unsafe', name);
}

/** UTF-8, NFC; never a way out of the folder. */
function readName(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes).normalize('NFC');
  const steps = name.replace(/\/$/, '').split('/');
  const bad = steps.some((step) => step === '' || step === '.' || step === '..');
  // eslint-disable-next-line no-control-regex
  if (bad || /[\\\u0000-\u001f]|^[a-z]:/i.test(name))
    throw zipError('zip-unsafe', name.slice(0, 80));
  return name;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
