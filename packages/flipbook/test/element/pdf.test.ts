/** A PDF through the element itself: real files from the repository, read whole by the test server. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { parseHotspots } from '@e-bulletin/issue/guided.js';
import { boxesOf, openIndex } from '@e-bulletin/issue/search.js';
import type { PageText } from '@e-bulletin/issue';
import { FlipbookElement } from '../../src/index.js';
import { openPdf } from '../../src/adapters/pdf/pdf-book.js';
import { $, clean, listen, mount, until } from './fixture.js';

const PDF = new URL('../../../publisher/test/fixtures/bulletin.pdf', import.meta.url).href;

/** The test server gives files as they are; a bundler would find both by itself. */
const BROUGHT = new URL('../../../../node_modules/pdfjs-dist/', import.meta.url).href;

describe('a PDF', () => {
  before(() => {
    const worker = `${BROUGHT}legacy/build/pdf.worker.mjs`;
    FlipbookElement.pdf = { worker, assets: BROUGHT };
  });
  afterEach(clean);
  after(() => {
    FlipbookElement.pdf = {};
  });

  it('opens, turns, has contents and words, and closes without a trace', async () => {
    const element = mount(undefined, { attributes: { src: PDF } });
    const heard = listen(element);
    await until(() => heard.includes('ready 15'), 'the first page');
    await until(() => $(element, '.tools'), 'the contents');
    element.goToPage(3);
    await until(
      () => /\p{L}{2,}/u.test($(element, '.sheet.shown .words')?.textContent ?? ''),
      'the words',
    );
    const { src } = $<HTMLImageElement>(element, '.sheet.shown img');
    expect(src).to.match(/^blob:/);
    element.src = undefined;
    await until(() => element.pages === 0, 'an empty element');
    const gone = await fetch(src).then(
      () => false,
      () => true,
    );
    expect(gone).to.equal(true);
    expect(Object.keys(window).filter((name) => /pdfjs|core-js/.test(name))).to.deep.equal([]);
  });

  it('is searched like an issue that was built, with places on the page', async () => {
    const { issue, carrier } = await openPdf(
      PDF,
      new AbortController().signal,
      FlipbookElement.pdf,
    );
    const file = await (await fetch(PDF)).arrayBuffer();
    expect(issue.search?.size, 'what it costs to be searched').to.equal(file.byteLength);
    const index = openIndex(await carrier.json(issue.search?.href ?? ''));
    const [hit] = index.query('phuong hoa mai');
    expect(hit?.page).to.be.above(0);
    const { href = '' } = issue.pages[(hit?.page ?? 1) - 1]?.text ?? {};
    const text = (await carrier.json(href)) as PageText;
    expect(text === (await carrier.json(href)), 'what is known waits for no drawing').to.equal(
      true,
    );
    const [first = 0, last = 0] = hit?.words ?? [];
    const boxes = boxesOf(text, first, last);
    expect(boxes.length).to.be.above(0);
    const spots = parseHotspots(
      await carrier.json(issue.pages[0]?.guided?.href ?? ''),
      carrier.base,
    );
    expect(spots.problems).to.deep.equal([]);
    carrier.close();
  });

  it('is Vietnamese when its words are, and one broken page does not keep the others from being found', async () => {
    const src = new URL('../fixtures/one-page-missing.pdf', import.meta.url).href;
    const { issue, carrier } = await openPdf(
      src,
      new AbortController().signal,
      FlipbookElement.pdf,
    );
    expect(issue.language).to.equal('vi');
    const index = openIndex(await carrier.json(issue.search?.href ?? ''));
    expect(index.query('phuong').map(({ page }) => page)).to.include(1);
    carrier.close();
  });

  it('whose text was typed on it and filled into its form is read and found with it', async () => {
    const src = new URL('../fixtures/typed-on.pdf', import.meta.url).href;
    const { issue, carrier } = await openPdf(
      src,
      new AbortController().signal,
      FlipbookElement.pdf,
    );
    const index = openIndex(await carrier.json(issue.search?.href ?? ''));
    for (const words of ['phieu dang ky', 'dời sang 8 giờ', 'nguyen thi hanh'])
      expect(index.query(words).length, words).to.equal(1);
    carrier.close();
  });

  it('has words where a browser cannot iterate over streams, as Safari and Chrome before 124', async () => {
    const streams = ReadableStream.prototype as unknown as Record<symbol, unknown>;
    const iterate = streams[Symbol.asyncIterator];
    Reflect.deleteProperty(streams, Symbol.asyncIterator);
    try {
      const { issue, carrier } = await openPdf(
        PDF,
        new AbortController().signal,
        FlipbookElement.pdf,
      );
      const index = openIndex(await carrier.json(issue.search?.href ?? ''));
      expect(index.query('phuong hoa mai').length).to.be.above(0);
      carrier.close();
    } finally {
      streams[Symbol.asyncIterator] = iterate;
    }
  });

  it('that is dropped while it opens says nothing', async () => {
    const stop = new AbortController();
    const opening = openPdf(PDF, stop.signal, FlipbookElement.pdf);
    stop.abort();
    const error = await opening.catch((reason: unknown) => reason);
    expect((error as Error).name).to.equal('AbortError');
  });
});
