/**
 * The bytes of a PDF as pdf.js asks for them. pdf.js's own network code waits for ever for a range that failed once; here a
 * failure is told to whoever waits, and the range is asked for again when somebody tries again.
 */
import { openRanges, type Ranges, type RangesSetup } from '@e-bulletin/issue/ranges.js';
import type { Library } from './engine.js';
import { pdfError } from './errors.js';

type Transport = InstanceType<Library['PDFDataRangeTransport']>;
type Range = readonly [begin: number, end: number];

interface Waiter {
  readonly since: number;
  readonly fail: (error: unknown) => void;
}

/** What pdf.js asks for at once; on slow lines a round trip costs as much as half of it. */
export const RANGE_BYTES = 64 * 1024;
/** A header may stand behind this much of something else (ISO 32000-1, annex H, note 13). */
const HEADER = 1024;

export class PdfBytes {
  readonly #source: Ranges;
  readonly #head: Uint8Array;
  readonly #waiting = new Set<Waiter>();
  #unmet: Range[] = [];
  /** Counts what is asked for and who waits, in their order. */
  #order = 0;
  #transport: Transport | undefined;
  #closed = false;

  private constructor(source: Ranges, head: Uint8Array) {
    this.#source = source;
    this.#head = head;
  }

  /** Opens the file and looks whether it is a PDF. @throws IssueError */
  static async open(address: string, setup: RangesSetup): Promise<PdfBytes> {
    const source = await openRanges(address, setup);
    const head = await source.read(0, Math.min(RANGE_BYTES, source.size));
    if (!isPdf(head)) throw pdfError('pdf-not');
    return new PdfBytes(source, head.slice());
  }

  /** Bytes of the whole file. */
  get size(): number {
    return this.#source.size;
  }

  /** What pdf.js reads from. */
  transport(library: Library): Transport {
    const transport = new library.PDFDataRangeTransport(this.#source.size, null);
    transport.requestDataRange = (begin, end) => void this.#give([begin, end]);
    transport.abort = () => this.close();
    this.#transport = transport;
    return transport;
  }

  /** Asks again for what did not come, and does `job`; fails when bytes fail that were asked for meanwhile. */
  async during<T>(job: () => Promise<T>): Promise<T> {
    let fail: (error: unknown) => void = () => undefined;
    const failure = new Promise<never>((_, reject) => {
      fail = reject;
    });
    failure.catch(() => undefined);
    const waiter = { since: ++this.#order, fail };
    this.#waiting.add(waiter);
    try {
      const unmet = this.#unmet;
      this.#unmet = [];
      for (const range of unmet) void this.#give(range);
      return await Promise.race([job(), failure]);
    } finally {
      this.#waiting.delete(waiter);
    }
  }

  close(): void {
    this.#closed = true;
  }

  async #give(range: Range): Promise<void> {
    const [begin, end] = range;
    const asked = ++this.#order;
    try {
      const bytes =
        end <= this.#head.length
          ? this.#head.slice(begin, end)
          : (await this.#source.read(begin, end)).slice();
      if (!this.#closed) this.#transport?.onDataRange(begin, bytes);
    } catch (error) {
      if (this.#closed) return;
      const waiting = [...this.#waiting];
      // Who came after it was asked for tries again, maybe on a line that is back: for them it is asked for anew. pdf.js would not.
      if (waiting.some(({ since }) => since > asked)) void this.#give(range);
      else this.#unmet.push(range);
      for (const { since, fail } of waiting) if (since < asked) fail(error);
    }
  }
}

function isPdf(head: Uint8Array): boolean {
  let text = '';
  for (const byte of head.subarray(0, HEADER)) text += String.fromCharCode(byte);
  return text.includes('%PDF-');
}
