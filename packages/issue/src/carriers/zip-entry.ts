/** One file out of the bytes of its entry: local header, size, checksum. */
import { LOCAL_HEADER, viewOf, type ZipEntry } from './zip-directory.js';
import { zipError } from './zip-errors.js';

const SIGNATURE = 0x04034b50;
/** Input given to the inflater at once: it may grow a thousandfold before its output is counted. */
const STEP = 16 * 1024;

/** Where to stop reading an entry: its bytes and the longest extra field that a local header may have. */
export function entryEnd({ name, packed, start, end }: ZipEntry): number {
  return Math.min(end, start + LOCAL_HEADER + 3 * name.length + 65_535 + packed);
}

/**
 * Unpacks an entry. @param bytes from `entry.start` to `entryEnd(entry)`
 * @throws IssueError `zip-damaged` where header, size or checksum differ from the directory's
 */
export async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const damaged = zipError('zip-damaged', entry.name);
  const view = viewOf(bytes);
  if (bytes.length < LOCAL_HEADER || view.getUint32(0, true) !== SIGNATURE) throw damaged;
  const nameLength = view.getUint16(26, true);
  const from = LOCAL_HEADER + nameLength + view.getUint16(28, true);
  const name = new TextDecoder().decode(bytes.subarray(LOCAL_HEADER, LOCAL_HEADER + nameLength));
  if (
    name.normalize('NFC') !== entry.name ||
    view.getUint16(8, true) !== entry.method ||
    view.getUint16(6, true) & 1 ||
    from + entry.packed > bytes.length
  ) {
    throw damaged;
  }
  const packed = bytes.subarray(from, from + entry.packed);
  const file = entry.method === 0 ? packed : await inflate(packed, entry.size);
  if (file?.length !== entry.size || crc32(file) !== entry.crc) throw damaged;
  return file;
}

/** Inflates to exactly `size` bytes; nothing where the stream is broken, longer or shorter. */
async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const { Inflate } = await import('./inflate.js');
  const file = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) file.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return undefined;
  }
  return length === size ? file : undefined;
}

let table: Uint32Array | undefined;

/** CRC-32 of ISO 3309, as ZIP uses it. */
export function crc32(bytes: Uint8Array): number {
  table ??= makeTable();
  let crc = ~0;
  for (let i = 0; i < bytes.length; i++) {
    crc = (table[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}

function makeTable(): Uint32Array {
  const made = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let crc = i;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    made[i] = crc;
  }
  return made;
}
