/** Text layers of pages, asked for by several at once. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { PageTexts } from '../../src/adapters/page-texts.ts';
import type { Book } from '../../src/adapters/source.ts';

/** Transfers that end when the test says so. */
function bookOf(pages: number) {
  const transfers: { href: string; done: (text: unknown) => void; fail: () => void }[] = [];
  const book = {
    issue: {
      pages: Array.from({ length: pages }, (_, at) => ({ text: { href: `t${at + 1}.json` } })),
    },
    carrier: {
      json: (href: string, signal?: AbortSignal) =>
        new Promise((done, refuse) => {
          const fail = (): void => refuse(new Error(href));
          signal?.addEventListener('abort', fail);
          transfers.push({ href, done, fail });
        }),
    },
  } as unknown as Book;
  return { book, transfers, hrefs: () => transfers.map(({ href }) => href) };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('page texts', () => {
  it('are fetched once for all who ask while they are on their way, and afterwards', async () => {
    const texts = new PageTexts();
    const { book, transfers } = bookOf(2);
    const both = [texts.of(book, 1), texts.of(book, 1)];
    transfers[0]?.done('one');
    expect(await Promise.all(both)).to.deep.equal(['one', 'one']);
    expect(await texts.of(book, 1)).to.equal('one');
    expect(transfers.length).to.equal(1);
  });

  it('come to who stays when who asked first has left', async () => {
    const texts = new PageTexts();
    const { book, transfers } = bookOf(2);
    const left = new AbortController();
    const first = texts.of(book, 1, left.signal);
    const second = texts.of(book, 1);
    left.abort();
    expect(await first.catch(({ message }: Error) => message)).to.equal('t1.json');
    await settled();
    transfers[1]?.done('one');
    expect(await second).to.equal('one');
  });

  it('are asked for again after a failure', async () => {
    const texts = new PageTexts();
    const { book, transfers } = bookOf(1);
    const first = texts.of(book, 1);
    transfers[0]?.fail();
    expect(await first.catch(({ message }: Error) => message)).to.equal('t1.json');
    const second = texts.of(book, 1);
    await settled();
    transfers[1]?.done('one');
    expect(await second).to.equal('one');
  });

  it('are those of the book that is open, and the last eight', async () => {
    const texts = new PageTexts();
    const one = bookOf(9);
    const ask = async ({ book, transfers }: typeof one, page: number): Promise<unknown> => {
      const text = texts.of(book, page);
      transfers[transfers.length - 1]?.done(`page ${page}`);
      return text;
    };
    for (let page = 1; page <= 9; page++) await ask(one, page);
    expect(await ask(one, 9)).to.equal('page 9');
    expect(one.transfers.length).to.equal(9);
    await ask(one, 1);
    expect(one.hrefs().slice(9)).to.deep.equal(['t1.json']);
    const other = bookOf(1);
    await ask(other, 1);
    expect(other.hrefs()).to.deep.equal(['t1.json']);
  });

  it('are nothing where a page has none', async () => {
    const book = { issue: { pages: [{}] } } as unknown as Book;
    expect(await new PageTexts().of(book, 1)).to.equal(undefined);
  });
});
