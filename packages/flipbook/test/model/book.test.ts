/** The book's state: every command and what it does to page, spread and announcement. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import {
  canStep,
  emptyBook,
  reduce,
  shownPages,
  type BookPage,
  type BookState,
  type Command,
} from '../../src/model/book.js';

const pages = (count: number): BookPage[] => {
  const list: BookPage[] = [];
  for (let number = 1; number <= count; number++) {
    list.push({ number, label: String(number), width: 210, height: 297 });
  }
  return list;
};
const run = (state: BookState, ...commands: Command[]): BookState => commands.reduce(reduce, state);
const wide = { type: 'resize', stage: { width: 1000, height: 600 } } as const;
const narrow = { type: 'resize', stage: { width: 370, height: 600 } } as const;
const load = (count: number, page = 1): Command => ({
  type: 'loaded',
  pages: pages(count),
  progression: 'ltr',
  page,
});
const go = (page: number): Command => ({ type: 'go', page, by: 'api' });
const step = (by: 1 | -1): Command => ({ type: 'step', step: by, by: 'user' });

describe('opening', () => {
  it('begins at the page asked for, inside the book', () => {
    for (const [page, at] of [
      [1, 1],
      [5, 5],
      [99, 8],
      [0, 1],
      [-3, 1],
      [NaN, 1],
      [2.4, 2],
    ] as const) {
      expect(run(emptyBook, narrow, load(8, page)).page, String(page)).to.equal(at);
    }
  });

  it('announces nothing: nobody turned', () => {
    expect(run(emptyBook, narrow, load(8, 5)).turn.count).to.equal(0);
  });

  it('loading forgets the last book, keeps size and view', () => {
    const state = run(emptyBook, wide, { type: 'view', view: 'single' }, load(8, 5), {
      type: 'load',
    });
    expect([state.status, state.pages.length, state.page, state.view]).to.deep.equal([
      'loading',
      0,
      0,
      'single',
    ]);
    expect(state.stage).to.deep.equal(wide.stage);
  });

  it('an error closes the panel and keeps its words', () => {
    const failure = { code: 'not-found', message: 'm', hint: 'h', retryable: false };
    const state = run(
      emptyBook,
      load(3),
      { type: 'panel', panel: 'contents' },
      { type: 'failed', failure },
    );
    expect([state.status, state.failure, state.panel]).to.deep.equal(['error', failure, undefined]);
    expect(run(state, { type: 'load' }).failure).to.equal(undefined);
  });
});

describe('turning', () => {
  it('goes by pages in single view and by spreads in spread view', () => {
    const single = run(emptyBook, narrow, load(8), step(1), step(1));
    expect(single.page).to.equal(3);
    const spread = run(emptyBook, wide, load(8), step(1), step(1));
    expect([spread.page, spread.spread]).to.deep.equal([4, 2]);
    expect(shownPages(spread).map(({ number }) => number)).to.deep.equal([4, 5]);
  });

  it('stops at both ends', () => {
    const start = run(emptyBook, narrow, load(3));
    expect(reduce(start, step(-1))).to.equal(start);
    expect([canStep(start, -1), canStep(start, 1)]).to.deep.equal([false, true]);
    const end = run(start, go(3));
    expect(reduce(end, step(1))).to.equal(end);
    expect(canStep(end, 1)).to.equal(false);
  });

  it('goes to the nearest page for a number outside the book', () => {
    const start = run(emptyBook, narrow, load(8, 4));
    expect([go(0), go(99), go(NaN)].map((command) => reduce(start, command).page)).to.deep.equal([
      1, 8, 1,
    ]);
  });

  it('the same page again is no turn', () => {
    const start = run(emptyBook, narrow, load(8, 4));
    expect(reduce(start, go(4))).to.equal(start);
  });

  it('the other page of a spread is a change of page without a leaf', () => {
    const start = run(emptyBook, wide, load(8, 2));
    const next = reduce(start, go(3));
    expect([next.page, next.spread, next.turn.count, next.turn.far]).to.deep.equal([
      3,
      1,
      1,
      false,
    ]);
  });

  it('tells jumps from steps, who turned and from where', () => {
    const start = run(emptyBook, narrow, load(8));
    expect(reduce(start, go(2)).turn).to.deep.equal({ count: 1, by: 'api', far: false, from: 1 });
    expect(run(start, go(2), go(8)).turn).to.deep.equal({
      count: 2,
      by: 'api',
      far: true,
      from: 2,
    });
  });

  it('does nothing in an empty book', () => {
    for (const command of [go(3), step(1), { type: 'panel', panel: 'contents' } as const]) {
      expect(reduce(emptyBook, command)).to.equal(emptyBook);
    }
  });
});

describe('size and view', () => {
  it('keeps the page when one becomes two', () => {
    const single = run(emptyBook, narrow, load(8, 5));
    const spread = reduce(single, wide);
    expect([spread.mode, spread.page, spread.spread]).to.deep.equal(['spread', 5, 2]);
    expect(reduce(spread, narrow).page).to.equal(5);
  });

  it('a hidden tab keeps what was', () => {
    const spread = run(emptyBook, wide, load(8, 5));
    const hidden = reduce(spread, { type: 'resize', stage: { width: 0, height: 0 } });
    expect([hidden.mode, hidden.spread]).to.deep.equal(['spread', 2]);
  });

  it('keeps the spreads while the mode stays, so that nothing is built anew', () => {
    const spread = run(emptyBook, wide, load(8));
    const other = reduce(spread, { type: 'resize', stage: { width: 1100, height: 640 } });
    expect(other.spreads).to.equal(spread.spreads);
  });

  it('obeys the view', () => {
    const state = run(emptyBook, wide, load(8), { type: 'view', view: 'single' });
    expect(state.mode).to.equal('single');
  });

  it('opens before it has a size', () => {
    const state = run(emptyBook, load(8, 5), wide);
    expect([state.mode, state.page, state.spread]).to.deep.equal(['spread', 5, 2]);
  });
});

describe('pages that fail', () => {
  it('are remembered and forgiven', () => {
    const failed = run(emptyBook, load(3), { type: 'page-failed', page: 2 });
    expect([...failed.failed]).to.deep.equal([2]);
    expect(reduce(failed, { type: 'page-failed', page: 2 })).to.equal(failed);
    expect(reduce(failed, { type: 'page-shown', page: 2 }).failed.size).to.equal(0);
    expect(reduce(failed, { type: 'page-shown', page: 3 })).to.equal(failed);
  });
});
