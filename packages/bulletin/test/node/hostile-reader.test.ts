/**
 * Cases of research/embed-formats.md 1.5 that concern a reader who is past the first page: who copies, prints, listens,
 * answers, drags. docs/embedding/trang-kho.md is the table of all of them.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { launchWholeBrowser } from '@e-bulletin/tools/browser.mjs';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ElementHandle, Page } from 'puppeteer-core';
// @boundaries-ignore what the parser's own tests make
import { ARTICLE } from '../../../issue/test/support/hostile/documents.ts';
import { HOSTILE } from './support/hostile.ts';
import { filesOf, honest } from './support/hostile-issue.ts';
import { zipIssue } from './support/issue.ts';
import { inPhase, Lab, shownPage, type Visit } from './support/lab.ts';
import { files } from './support/server.ts';

interface Reader extends HTMLElement {
  readonly currentTime: number;
  readonly paused: boolean;
}

const BULLETIN = 'e-bulletin >>> ';
const BOOK = `${BULLETIN}e-flipbook >>> `;

describe('strange pages, past the first one', () => {
  let lab: Lab;
  before(async () => {
    // The shell gives no page back as it was.
    lab = await Lab.open({}, launchWholeBrowser);
    const issue = await filesOf(honest(), lab.issue);
    lab.portal.use(files('/that/', issue));
    const zip = zipIssue(issue);
    // Servers that know no ranges.
    lab.portal.use((path) => {
      if (path === '/that.ebulletin.zip') return { body: zip };
      const body = path.startsWith('/khong-tung-phan/')
        ? issue.get(path.slice('/khong-tung-phan/'.length))
        : undefined;
      const type = path.endsWith('.mp3') ? 'audio/mpeg' : 'application/json';
      return body && { headers: /\.(json|mp3)$/.test(path) ? { 'content-type': type } : {}, body };
    });
  });
  after(() => lab.close());

  const visit = (rest: string, before = '', around = ''): Promise<Visit> =>
    lab.visit(
      `<script async src="${lab.own}"></script>${around}<e-bulletin ${rest}></e-bulletin>`,
      {
        before,
      },
    );

  async function press(page: Page, selector: string): Promise<void> {
    const found = await page.waitForSelector(selector, { visible: true });
    await found?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await found?.click();
  }

  async function openArticle(page: Page): Promise<void> {
    await inPhase(page, 'ready');
    const book = await page.waitForSelector(`${BULLETIN}e-flipbook`);
    await book?.evaluate(
      (one, id) => void ((one as HTMLElement & { article?: string }).article = id),
      ARTICLE,
    );
    await page.waitForSelector(`${BOOK}.article-page .text blockquote`);
  }

  const readerIn = async (page: Page, which = 'e-bulletin'): Promise<ElementHandle<Reader>> =>
    (await page.waitForSelector(`${which} >>> e-audio-reader`)) as ElementHandle<Reader>;

  const waitFor = (
    page: Page,
    reader: ElementHandle<Reader> | undefined,
    test: (reader: Reader, place: number) => boolean,
    place = 0,
  ): Promise<unknown> => page.waitForFunction(test, {}, reader as never, place);

  /** From the home of a bulletin until something is heard. */
  async function listen(page: Page, which = 'e-bulletin'): Promise<ElementHandle<Reader>> {
    await press(page, `${which} >>> .choices .button:nth-child(2)`);
    await press(page, `${which} >>> e-audio-reader >>> [part~="play"]`);
    const reader = await readerIn(page, which);
    await waitFor(page, reader, ({ currentTime }) => currentTime > 0.2);
    return reader;
  }

  for (const [tag, start, wanted] of [
    ['e-poll', 'home', '.question'],
    ['e-flipbook', 'pages', '.sheet.shown'],
  ] as const)
    it(`19: where a stranger owns <${tag}>, ours is there under its other name`, async () => {
      const { page, errors } = await visit(
        `src="/that/" start="${start}"`,
        `<script>customElements.define('${tag}', class extends HTMLElement {})</script>`,
      );
      if (tag === 'e-poll') await press(page, `${BULLETIN}.choices .button:nth-child(3)`);
      await page.waitForSelector(`${BULLETIN}${tag.replace('e-', 'e-bulletin-')} >>> ${wanted}`);
      expect(await page.$(`${BULLETIN}${tag}`), 'the stranger’s').to.equal(null);
      expect(errors).to.deep.equal([]);
    });

  it('4: an answer is valid JSON where a library has its own toJSON', async () => {
    let tell: (body: string) => void;
    const told = new Promise<string>((resolve) => (tell = resolve));
    const end = lab.portal.use(async (_path, request) => {
      if (request.method !== 'POST') return undefined;
      let body = '';
      for await (const part of request) body += String(part);
      tell(body);
      return { status: 503 };
    });
    const definition = {
      id: 'gio',
      title: 'Giờ nào tiện?',
      questions: [
        {
          id: 'viec',
          type: 'multiple',
          title: 'Việc gì?',
          max: 2,
          options: [
            { id: 'khai-sinh', label: 'Khai sinh' },
            { id: 'cho', label: 'Chợ' },
          ],
        },
      ],
    };
    const { page } = await lab.visit(
      `<e-poll view="all" action="/y-kien"><script type="application/json">${JSON.stringify(definition)}</script></e-poll>
       <script async src="${lab.own}"></script>`,
      { before: HOSTILE['Prototype 1.6'] ?? '' },
    );
    await press(page, 'e-poll >>> input[type=checkbox]');
    await press(page, 'e-poll >>> [part~="send"]');
    const body = JSON.parse(await told) as { answers: unknown };
    end();
    expect(body.answers).to.deep.equal({ viec: ['khai-sinh'] });
  });

  it('28: under zoom:.8 the edge of the page goes as far as the pointer, and the page turns', async () => {
    const { page } = await visit('src="/that/" start="pages"', '<style>body{zoom:.8}</style>');
    await inPhase(page, 'ready');
    const stage = await page.waitForSelector(`${BOOK}.turner-initialized`);
    const { x, y, width, height } = (await stage?.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    const drag = (part: number): Promise<void> =>
      page.mouse.move(x + width * part, y + height / 2, { steps: 10 });
    const edge = async (): Promise<number> => {
      const leaf = await page.waitForSelector(`${BOOK}.half.moving`);
      // What the pointer did is drawn with the next frame.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
      );
      return (await leaf?.evaluate((one) => one.getBoundingClientRect().right)) ?? NaN;
    };
    await drag(0.9);
    await page.mouse.down();
    // Both before the middle, where the free edge of the leaf is its right one.
    await drag(0.8);
    const before = await edge();
    await drag(0.65);
    expect(before - (await edge())).to.be.closeTo(width * 0.15, 2);
    await drag(0.2);
    await page.mouse.up();
    await shownPage(page, 2);
  });

  for (const [name, src] of [
    ['folder', '/khong-tung-phan/'],
    ['ZIP', '/that.ebulletin.zip'],
  ] as const)
    it(`46: without Range the recording of a ${name} is heard`, async () => {
      const { page, errors } = await visit(`src="${src}" start="home"`);
      await listen(page);
      expect(errors).to.deep.equal([]);
    });

  it('51: of two bulletins one is heard, keys are for the one that has the focus, no id stands twice', async () => {
    const [first, second] = ['e-bulletin.first', 'e-bulletin.second'] as const;
    const { page, errors } = await visit(
      'class="second" src="/that/" start="home"',
      '',
      '<e-bulletin class="first" src="/that/" start="home"></e-bulletin>',
    );
    const pageOf = (one: Element): number | undefined => (one as Element & { page?: number }).page;
    const heard = [await listen(page, first), await listen(page, second)];
    await waitFor(page, heard[0], ({ paused }) => paused);
    expect(await heard[1]?.evaluate(({ paused }) => paused)).to.equal(false);

    await press(page, `${second} >>> .back`);
    await press(page, `${second} >>> .choices .button`);
    await page.waitForSelector(`${second} >>> e-flipbook >>> .turner-initialized`);
    const before = await page.$eval(first, pageOf);
    // Where "Đọc" has brought the focus.
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      (which) => (document.querySelector<HTMLElement & { page?: number }>(which)?.page ?? 0) > 1,
      {},
      second,
    );
    expect(await page.$eval(first, pageOf)).to.equal(before);

    const twice = await page.evaluate(() => {
      const found: string[] = [];
      const look = (root: Document | ShadowRoot): void => {
        const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        found.push(...ids.filter((id, at) => ids.indexOf(id) !== at));
        for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) look(shadowRoot);
      };
      look(document);
      return found;
    });
    expect(twice).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('52: what was heard goes on from its place when Back gives the page back', async () => {
    const other = lab.publish({ body: '<!doctype html><title>Trang khác</title>' });
    const { page, errors } = await visit(
      'src="/that/" start="home"',
      '',
      `<script>addEventListener('pageshow', (event) => { if (event.persisted) document.title = 'từ bfcache'; })</script>`,
    );
    const before = await (await listen(page)).evaluate(({ currentTime }) => currentTime);
    await page.goto(lab.portal.origin() + other);
    await page.goBack();
    await page.waitForFunction(() => document.title === 'từ bfcache');
    // Handles do not outlive a journey.
    const reader = await readerIn(page);
    if (await reader.evaluate(({ paused }) => paused))
      await press(page, `${BULLETIN}e-audio-reader >>> [part~="play"]`);
    await waitFor(page, reader, ({ paused }) => !paused);
    expect(await reader.evaluate(({ currentTime }) => currentTime)).to.be.at.least(before);
    await waitFor(page, reader, ({ currentTime }, place) => currentTime > place + 0.2, before);
    expect(errors).to.deep.equal([]);
  });

  it('48: text of an article is selected where the portal lets nothing be selected', async () => {
    const { page } = await visit(
      'src="/that/" start="pages"',
      '<style>body{user-select:none;-webkit-user-select:none}</style>',
      '<script>document.body.oncontextmenu = () => false</script>',
    );
    await openArticle(page);
    const block = await page.waitForSelector(`${BOOK}.article-page .text blockquote`);
    await block?.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await block?.click({ count: 3 });
    expect(await page.evaluate(() => String(getSelection()))).not.to.equal('');
  });

  it('49: the article that is read is printed, to its last word', async () => {
    const { page } = await visit('src="/that/" start="pages"', '', '<p>Chữ của cổng</p>');
    await openArticle(page);
    const pdf = await getDocument({ data: await page.pdf(), verbosity: 0 }).promise;
    let printed = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      for (const item of items) if ('str' in item) printed += item.str;
    }
    // Chromium sets a word in several pieces.
    const bare = (text: string): string => text.normalize('NFC').replace(/\s/g, '');
    expect(bare(printed))
      .to.contain(bare('Chữ của cổng'))
      .and.contain(bare('Tuyến cống dài 380 mét'))
      .and.contain(bare('Thơ rằng hai câu'));
  });
});
