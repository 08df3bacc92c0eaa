/** Who waits for which bytes of a PDF, when some of them do not come. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { PdfBytes } from '../../src/adapters/pdf/bytes.ts';
import type { Library } from '../../src/adapters/pdf/engine.ts';

const SIZE = 1_000_000;

interface Asked {
  readonly start: number;
  readonly give: () => void;
  readonly fail: () => void;
}

/** A file whose ranges come, or not, when the test says so; and what pdf.js was given of it. */
async function open() {
  const asked: Asked[] = [];
  const given: number[] = [];
  let opening = true;
  const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
    const range = new Headers(init?.headers).get('range') ?? '';
    const [, from = '', to = ''] = /^bytes=(\d*)-(\d+)$/.exec(range) ?? [];
    const end = from === '' ? SIZE : Number(to) + 1;
    const start = from === '' ? SIZE - Number(to) : Number(from);
    const answer = (): Response => {
      const bytes = new Uint8Array(end - start);
      if (start === 0) bytes.set(new TextEncoder().encode('%PDF-1.7'));
      const headers = { 'content-range': `bytes ${start}-${end - 1}/${SIZE}` };
      return new Response(bytes, { status: 206, headers });
    };
    if (opening) return Promise.resolve(answer());
    return new Promise((resolve, reject) => {
      asked.push({
        start,
        give: () => resolve(answer()),
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  };
  const bytes = await PdfBytes.open('https://phuong.example/so-8.pdf', { fetch });
  opening = false;
  const transport = bytes.transport({
    PDFDataRangeTransport: class {
      requestDataRange = (_begin: number, _end: number): void => undefined;
      abort = (): void => undefined;
      onDataRange(begin: number): void {
        given.push(begin);
      }
    },
  } as unknown as Library);
  const ask = (start: number): void => transport.requestDataRange(start, start + 65_536);
  return { bytes, asked, given, ask };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** What became of `job`, in a word. */
async function outcome(job: Promise<unknown>): Promise<string> {
  return Promise.race([
    job.then(
      () => 'done',
      () => 'failed',
    ),
    settled().then(() => 'waits'),
  ]);
}

const forever = (): Promise<never> => new Promise(() => undefined);

describe('bytes of a PDF', () => {
  it('that do not come are told to who waits, and asked for again with the next job', async () => {
    const { bytes, asked, given, ask } = await open();
    const first = bytes.during(forever);
    ask(200_000);
    await settled();
    asked[0]?.fail();
    expect(await outcome(first)).to.equal('failed');
    const second = bytes.during(forever);
    await settled();
    expect(asked.map(({ start }) => start)).to.deep.equal([200_000, 200_000]);
    asked[1]?.give();
    expect(await outcome(second)).to.equal('waits');
    expect(given).to.deep.equal([200_000]);
  });

  it('that fail after somebody tried again fail him only when they fail anew', async () => {
    const { bytes, asked, given, ask } = await open();
    const first = bytes.during(forever);
    ask(200_000);
    ask(600_000);
    await settled();
    asked[0]?.fail();
    expect(await outcome(first)).to.equal('failed');
    const second = bytes.during(forever);
    await settled();
    asked[1]?.fail();
    await settled();
    expect(await outcome(second)).to.equal('waits');
    expect(asked.map(({ start }) => start)).to.deep.equal([200_000, 600_000, 200_000, 600_000]);
    asked[2]?.give();
    await settled();
    expect(given).to.deep.equal([200_000]);
    asked[3]?.fail();
    expect(await outcome(second)).to.equal('failed');
    expect(asked).to.have.lengthOf(4);
  });

  it('that fail are told to who waited before and after, each for the time since he waits', async () => {
    const { bytes, asked, ask } = await open();
    const early = bytes.during(forever);
    ask(200_000);
    await settled();
    const late = bytes.during(forever);
    asked[0]?.fail();
    expect(await outcome(early)).to.equal('failed');
    expect(await outcome(late)).to.equal('waits');
    asked[1]?.fail();
    expect(await outcome(late)).to.equal('failed');
  });

  it('are not asked for again when the file was closed', async () => {
    const { bytes, asked, ask } = await open();
    const job = bytes.during(forever);
    ask(200_000);
    await settled();
    bytes.close();
    asked[0]?.fail();
    expect(await outcome(job)).to.equal('waits');
    expect(asked).to.have.lengthOf(1);
  });
});
