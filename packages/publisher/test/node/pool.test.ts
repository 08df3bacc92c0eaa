// The pool against workers that crash, hang and grow.
import { fileURLToPath } from 'node:url';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { Pool, WorkerFailure } from '../../src/build/pool.js';

const script = fileURLToPath(new URL('misbehaving-worker.mjs', import.meta.url));
const setup = { file: '', hash: '', blobs: '', rasters: '', sharp: false, avif: false, recipe: '' };
const page = (number: number) => ({ kind: 'page', page: number }) as const;

interface Answer {
  readonly result: { readonly pid: number; readonly page: number };
}

describe('the pool', () => {
  let pool: Pool;
  before(() => {
    pool = new Pool({ workers: 1, setup, timeout: 4000, maxRss: 1e9, script });
  });
  after(() => pool.close());
  const ask = async (number: number): Promise<Answer['result']> =>
    ((await pool.run(page(number))) as unknown as Answer).result;
  const failure = (number: number): Promise<unknown> =>
    pool.run(page(number)).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('answers, and keeps its process for the next page', async () => {
    const first = await ask(1);
    expect((await ask(1)).pid).to.equal(first.pid);
  });

  it('tries a page that crashed once more, then gives it up and goes on in a new process', async () => {
    const before = await ask(1);
    const error = await failure(2);
    expect(error).to.be.instanceOf(WorkerFailure);
    expect((error as WorkerFailure).reason).to.equal('crash');
    expect((await ask(1)).pid).not.to.equal(before.pid);
  });

  it('ends a page that hangs and goes on', async () => {
    const error = await failure(3);
    expect((error as WorkerFailure).reason).to.equal('timeout');
    expect((await ask(1)).page).to.equal(1);
  });

  it('replaces a process that grew too large, after its page', async () => {
    const { pid } = await ask(4);
    expect((await ask(1)).pid).not.to.equal(pid);
  });

  it('replaces a process in which PDFium failed, and tells of it once', async () => {
    const { pid } = await ask(1);
    expect(await failure(8)).to.have.property('code', 'page.broken');
    expect((await ask(1)).pid).not.to.equal(pid);
  });

  it('keeps the order of questions and answers with many at once', async () => {
    const asked = [1, 5, 1, 6, 7, 1];
    const answers = await Promise.all(asked.map(ask));
    expect(answers.map((answer) => answer.page)).to.deep.equal(asked);
  });

  it('ends the workers that are too many once fewer are wanted, those at work after their page', async () => {
    const own = new Pool({ workers: 3, setup, timeout: 4000, maxRss: 1e9, script });
    try {
      const pids = async (): Promise<number> => {
        const answers = await Promise.all([1, 1, 1, 1].map((number) => own.run(page(number))));
        return new Set(answers.map((one) => (one as unknown as Answer).result.pid)).size;
      };
      expect(await pids()).to.equal(3);
      const working = own.run(page(1));
      own.narrow(1);
      await working;
      expect(await pids()).to.equal(1);
    } finally {
      await own.close();
    }
  });

  it('rejects what is asked after, and what waits at, its end', async () => {
    const own = new Pool({ workers: 1, setup, timeout: 60_000, maxRss: 1e9, script });
    const waiting = Promise.allSettled([own.run(page(3)), own.run(page(3))]);
    await own.close();
    const ends = await waiting;
    expect(ends.map((end) => end.status)).to.deep.equal(['rejected', 'rejected']);
    const late = await own.run(page(1)).catch((error: Error) => error.message);
    expect(late).to.equal('the pool is closed');
  });
});
