/** Builds ZIPs byte by byte, so that each field can lie. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/carriers/zip-entry.js';

export interface RawEntry {
  name: string;
  data: Uint8Array;
  /** Deflate the data; stored unless said. */
  deflate?: boolean;
  /** Fields that say something else than the truth. */
  lies?: Partial<{
    method: number;
    flags: number;
    crc: number;
    packed: number;
    size: number;
    offset: number;
    localName: string;
    localSignature: number;
    localMethod: number;
    localFlags: number;
    localExtra: number;
  }>;
}

export interface EndLies {
  count?: number;
  start?: number;
  length?: number;
  disk?: number;
  comment?: string;
}

const encoder = new TextEncoder();

function record(size: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function buildZip(entries: readonly RawEntry[], end: EndLies = {}): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, data, deflate = false, lies = {} } of entries) {
    const packed = deflate ? new Uint8Array(deflateRawSync(data)) : data;
    const method = deflate ? 8 : 0;
    const nameBytes = encoder.encode(name);
    const localName = encoder.encode(lies.localName ?? name);
    const extra = new Uint8Array(lies.localExtra ?? 0);
    const local = record(30, (view) => {
      view.setUint32(0, lies.localSignature ?? 0x04034b50, true);
      view.setUint16(4, 20, true);
      view.setUint16(6, lies.localFlags ?? 0x800, true);
      view.setUint16(8, lies.localMethod ?? method, true);
      view.setUint32(14, crc32(data), true);
      view.setUint32(18, packed.length, true);
      view.setUint32(22, data.length, true);
      view.setUint16(26, localName.length, true);
      view.setUint16(28, extra.length, true);
    });
    const header = record(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(6, 20, true);
      view.setUint16(8, lies.flags ?? 0x800, true);
      view.setUint16(10, lies.method ?? method, true);
      view.setUint32(16, lies.crc ?? crc32(data), true);
      view.setUint32(20, lies.packed ?? packed.length, true);
      view.setUint32(24, lies.size ?? data.length, true);
      view.setUint16(28, nameBytes.length, true);
      view.setUint32(42, lies.offset ?? offset, true);
    });
    parts.push(local, localName, extra, packed);
    directory.push(header, nameBytes);
    offset += 30 + localName.length + extra.length + packed.length;
  }
  const list = join(directory);
  const comment = encoder.encode(end.comment ?? '');
  const last = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(4, end.disk ?? 0, true);
    view.setUint16(8, end.count ?? entries.length, true);
    view.setUint16(10, end.count ?? entries.length, true);
    view.setUint32(12, end.length ?? list.length, true);
    view.setUint32(16, end.start ?? offset, true);
    view.setUint16(20, comment.length, true);
  });
  return join([...parts, list, last, comment]);
}

/** A file of `length` bytes that no packer makes small, the same for the same seed. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

export function text(value: string): Uint8Array {
  return encoder.encode(value);
}
