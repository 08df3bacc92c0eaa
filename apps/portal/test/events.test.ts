/**
 * Analytics as events only: what a portal may count it hears from the elements, each event with the detail that DESIGN
 * section 4 promises, and nothing is sent by reading.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { openSite, PHONE, type Site } from './support/portal-page.ts';
import { press as pressInPoll } from './support/poll-lab.ts';
import { lyingAt, opened, press, send, turnedFrom } from './support/reader.ts';
import { Walk } from './support/walk.ts';

/** What each event carries; the same names, no more and no fewer. */
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  'e-issue-ready': ['issue', 'pages'],
  'e-page-change': ['by', 'label', 'page', 'pages'],
  'e-hotspot-open': ['href', 'kind', 'page'],
  'e-audio-state': ['source', 'state'],
  'e-track-change': ['id', 'index'],
  'e-sentence-change': ['id', 'index', 'text'],
  'e-vote-submit': ['answers'],
  'e-vote-sent': ['receipt'],
  'e-share': ['method', 'url'],
  'e-issue-error': ['code', 'hint', 'message', 'retryable'],
  'e-audio-error': ['code', 'message', 'retryable'],
  'e-vote-error': ['code', 'message', 'retryable'],
  'e-share-error': ['code', 'message', 'retryable'],
};
const CANCELABLE = ['e-vote-submit', 'e-share', 'e-hotspot-open'];

interface Heard {
  readonly type: string;
  readonly names: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
  readonly travels: boolean;
  readonly cancelable: boolean;
}

/** Runs in the page before everything: what arrives at the document, as a portal's own counter hears it. */
function record(types: readonly string[]): void {
  const heard: object[] = [];
  Object.defineProperty(document, Symbol.for('heard'), { value: heard });
  for (const type of types) {
    document.addEventListener(type, (event) => {
      const { detail, bubbles, composed, cancelable } = event as CustomEvent<object>;
      const { issue: _, ...plain } = detail as { issue?: unknown };
      heard.push({
        type,
        names: Object.keys(detail).sort(),
        detail: plain,
        travels: bubbles && composed,
        cancelable,
      });
    });
  }
}

const recorded = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(record, Object.keys(DETAILS));

/** Waits for an event; gives the newest. */
async function heard(page: Page, type: string, by?: string): Promise<Heard> {
  const found = await page.waitForFunction(
    (type, by) => {
      const all = (document as unknown as Record<symbol, Heard[]>)[Symbol.for('heard')] ?? [];
      const these = all.filter((one) => one.type === type && (!by || one.detail['by'] === by));
      return these[these.length - 1];
    },
    { polling: 50 },
    type,
    by,
  );
  return (await found.jsonValue()) as Heard;
}

/** The same, and that it is what was promised. */
async function promised(page: Page, type: string, by?: string): Promise<Heard['detail']> {
  const { names, detail, travels, cancelable } = await heard(page, type, by);
  expect(names, type).to.deep.equal(DETAILS[type]);
  expect([travels, cancelable], type).to.deep.equal([true, CANCELABLE.includes(type)]);
  return detail;
}

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

describe('what a portal can count', () => {
  it('pages turned by a finger, by the page around, by a search; sentences that are read', async () => {
    const { page, close } = await site.open(site.portal.issuePath, {
      viewport: PHONE,
      before: recorded,
    });
    await opened(page);
    expect(await promised(page, 'e-issue-ready')).to.deep.equal({ pages: 64 });
    await press(page, 'Trang sau');
    const turned = await promised(page, 'e-page-change', 'user');
    expect(turned).to.deep.equal({ page: 2, pages: 64, label: 'Bìa 2', by: 'user' });
    await send(page, 12);
    await lyingAt(page, 12);
    expect(await promised(page, 'e-page-change', 'api')).to.include({ page: 12, label: '10' });
    const walk = new Walk(page, 'events');
    await walk.tap('Tìm');
    await walk.write('Chữ cần tìm', 'lich tiep cong dan');
    await walk.reads('Thấy');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await promised(page, 'e-page-change', 'search');
    await send(page, 21);
    await lyingAt(page, 21);
    await press(page, 'Nghe bài');
    expect(await promised(page, 'e-track-change')).to.have.property('id');
    expect(await promised(page, 'e-sentence-change')).to.have.property('text');
    expect((await promised(page, 'e-audio-state'))['source']).to.equal('recording');
    await close();
  });

  it('an answer: the place that was pressed, the answers, the receipt', async () => {
    const { page, close } = await site.open(`${site.portal.issuePath}#page=47`, {
      viewport: PHONE,
      before: recorded,
    });
    await opened(page);
    await press(page, 'Trả lời: Giờ nào tiện nhất cho bà con?');
    expect(await promised(page, 'e-hotspot-open')).to.include({ kind: 'poll', page: 47 });
    const poll = 'e-bulletin >>> e-poll';
    await pressInPoll(page, 'Thêm buổi tối thứ Ba', poll);
    await pressInPoll(page, 'Câu sau', poll);
    await pressInPoll(page, 'Gửi câu trả lời', poll);
    expect((await promised(page, 'e-vote-submit'))['answers']).to.deep.include({
      gio: 'toi-thu-ba',
    });
    expect((await promised(page, 'e-vote-sent'))['receipt']).to.match(/^\w{5}-\w{5}$/);
    await close();
  });

  it('a link that was passed on', async () => {
    const { page, close } = await site.open(site.portal.issuePath, {
      viewport: PHONE,
      before: recorded,
    });
    await press(page, 'Chia sẻ');
    await press(page, 'Sao chép');
    const { method, url } = await promised(page, 'e-share');
    expect([method, new URL(String(url)).pathname]).to.deep.equal(['copy', site.portal.issuePath]);
    await close();
  });

  const FAULTS: readonly [type: string, html: string, code: RegExp][] = [
    ['e-issue-error', '<e-bulletin src="/khong-co/"></e-bulletin>', /^not-found$/],
    ['e-audio-error', '<e-audio-reader src="/khong-co.mp3"></e-audio-reader>', /./],
    ['e-vote-error', '<e-poll src="/polls/khong-co"></e-poll>', /./],
    ['e-share-error', '<e-qr-share url="javascript:alert(1)"></e-qr-share>', /./],
  ];
  for (const [type, html, code] of FAULTS) {
    it(`what went wrong: ${type}`, async () => {
      const { page, close } = await site.open('/gioi-thieu.html', { before: recorded });
      await page.evaluate((markup) => {
        const box = document.createElement('div');
        box.innerHTML = markup;
        document.body.prepend(box);
        const script = document.createElement('script');
        script.src = '/e-bulletin/e-bulletin.js';
        document.head.append(script);
      }, html);
      if (type === 'e-audio-error') await press(page, 'Nghe');
      const detail = await promised(page, type);
      expect(detail['code']).to.match(code);
      expect(detail['message']).to.be.a('string');
      expect(detail['retryable']).to.be.a('boolean');
      await close();
    });
  }
});

describe('what reading sends', () => {
  it('is requests for files of the issue, and for the poll it tells of; no word about the reader', async () => {
    const { issuePath } = site.portal;
    const asked: string[] = [];
    const { page, expectGoodGuest, close } = await site.open(issuePath, {
      viewport: PHONE,
      before: async (opening) => {
        opening.on('request', (request) => {
          const { pathname, search, protocol } = new URL(request.url());
          if (protocol === 'http:')
            asked.push(
              `${request.method()} ${pathname}${search} ${request.postData() ?? ''}`.trim(),
            );
        });
      },
    });
    const walk = new Walk(page, 'events');
    await opened(page);
    await press(page, 'Trang sau');
    await turnedFrom(page, 1);
    await walk.tap('Tìm');
    await walk.write('Chữ cần tìm', 'ong cong');
    await walk.reads('Thấy');
    await page.keyboard.press('Escape');
    await press(page, 'Bản tin');
    await walk.tap('Ngõ 42 hết ngập');
    // The same words stand on the page behind it, and are there sooner.
    await page.waitForSelector('e-bulletin >>> e-flipbook >>> article[aria-busy=false]');
    await walk.tap('Nghe');
    // There is no voice: it asks for one first, and then leaves the pace to the reader.
    await walk.find('Câu sau');
    await page.waitForNetworkIdle({ idleTime: 500 });
    const own = new RegExp(`^GET ${issuePath}[^?]*$`);
    const others = asked.filter((line) => !own.test(line) && !line.endsWith('/favicon.ico'));
    expect(others).to.deep.equal(['GET /polls/gio-lam-thu-tuc']);
    await expectGoodGuest();
    await close();
  });
});
