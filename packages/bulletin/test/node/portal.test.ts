/** Portals as they are: their style sheets, their one big form, their broken servers. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Answer } from './support/server.ts';
import { bulletin, inPhase, Lab, look } from './support/lab.ts';

const FALLBACK = '<a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a>';

describe('a bulletin in a portal', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  const tag = (src = '/so-8/'): string => `<e-bulletin src="${src}">${FALLBACK}</e-bulletin>`;
  const visit = (html: string, before = ''): ReturnType<Lab['visit']> =>
    lab.visit(`<script async src="${lab.own}"></script>${html}`, { before });

  describe('style sheets', () => {
    let blank: Record<string, unknown>;
    before(async () => {
      const { page } = await visit(tag());
      await inPhase(page, 'ready');
      blank = await look(page);
    });

    const SHEETS: readonly [string, string][] = [
      ['html { font-size: 62.5% }', 'html{font-size:62.5%}'],
      [
        '* with !important',
        '*{font:8px serif!important;color:red!important;text-transform:uppercase!important;direction:rtl!important;letter-spacing:3px!important}',
      ],
      [
        'a Bootstrap of old',
        'img{max-width:100%;height:auto;border:0}button,input{font-size:13px;line-height:18px}h2{font-size:30px;margin:20px 0}.root,.title,.stage,.hide{display:none}',
      ],
      [
        'justified small caps',
        'body{font:italic small-caps 10px cursive;text-align:justify;word-spacing:9px;cursor:wait}',
      ],
    ];
    for (const [name, css] of SHEETS) {
      it(`${name} changes nothing of ours`, async () => {
        const { page } = await visit(tag(), `<style>${css}</style>`);
        await inPhase(page, 'ready');
        expect(await look(page)).to.deep.equal(blank);
      });
    }

    it('a part of the page that is hidden by `visibility` hides ours, and shows it again', async () => {
      const { page } = await visit(`<div id="tab" style="visibility:hidden">${tag()}</div>`);
      await inPhase(page, 'ready');
      const visible = (): Promise<string[]> =>
        page.evaluate(() => {
          const seen: string[] = [];
          const walk = (root: ParentNode): void => {
            for (const one of root.querySelectorAll('*')) {
              if (one.checkVisibility({ visibilityProperty: true })) seen.push(one.localName);
              if (one.shadowRoot) walk(one.shadowRoot);
            }
          };
          walk(document.querySelector('#tab')!);
          return seen;
        });
      expect(await visible()).to.deep.equal([]);
      await page.$eval('#tab', (tab) => ((tab as HTMLElement).style.visibility = ''));
      expect(await visible()).to.include('e-flipbook');
    });

    it('quirks mode and a layout table change no letter', async () => {
      const body = `<html><body><script src="${lab.own}"></script><table width="100%"><tr><td><font size="1">${tag()}</font></td></tr></table></body></html>`;
      const { page } = await lab.open(lab.publish({ body }));
      await inPhase(page, 'ready');
      expect(await page.evaluate(() => document.compatMode)).to.equal('BackCompat');
      const seen = (await look(page)) as Record<string, { fontSize: string; color: string }>;
      for (const part of ['title', 'next', 'place']) {
        const { fontSize, color } = blank[part] as { fontSize: string; color: string };
        expect({ part, ...pick(seen[part]) }).to.deep.equal({ part, fontSize, color });
      }
    });
  });

  it('does not post the one big form of the page, by button or by Enter', async () => {
    const { page } = await visit(
      `<form id="form" action="/posted" method="post">${tag()}<input type="submit" value="Gửi"></form>
       <script>addEventListener('submit', (event) => { event.preventDefault(); document.title = 'posted'; }, true)</script>`,
    );
    await inPhase(page, 'ready');
    const element = await bulletin(page);
    await element.evaluate((one) => {
      const reader = one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot;
      for (const button of reader?.querySelectorAll<HTMLElement>('button') ?? []) button.click();
      reader?.querySelector<HTMLElement>('input.number')?.focus();
    });
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    expect(await page.title()).to.equal('Cổng');
  });

  it('fits a column of 280 px without a horizontal scroll bar', async () => {
    const { page } = await visit(`<div style="width:280px">${tag()}</div>`);
    await inPhase(page, 'ready');
    const [width, room] = await (
      await bulletin(page)
    ).evaluate((one) => [one.scrollWidth, one.clientWidth] as const);
    expect(width).to.be.at.most(room);
  });

  it('has the room there is where a place is as wide as what is in it, and no more', async () => {
    const places: Record<string, (html: string) => string> = {
      float: (html) => `<div style="float:left">${html}</div>`,
      'text on one line': (html) => `<div style="float:left;white-space:nowrap">${html}</div>`,
      'inline block': (html) => `<div style="display:inline-block">${html}</div>`,
      'item of a row': (html) => `<div style="display:flex"><div>${html}</div></div>`,
      cell: (html) => `<table><tr><td>${html}</td></tr></table>`,
      positioned: (html) => `<div style="position:absolute">${html}</div>`,
    };
    const html = Object.values(places).map(
      (place) =>
        `<div style="position:relative;width:440px;display:flow-root">${place(tag())}</div>`,
    );
    const { page } = await visit(html.join(''));
    await inPhase(page, 'ready');
    const widths = await page.$$eval('e-bulletin', (all) => all.map((one) => one.clientWidth));
    for (const [index, name] of Object.keys(places).entries())
      expect(widths[index], name).to.be.within(400, 440);
    const column = await visit(`<div style="display:flex"><div style="flex:1">Tin</div>
      <div style="flex:1">${tag()}</div></div>`);
    const shares = await column.page.$$eval('body div div', (all) =>
      all.map((one) => one.clientWidth),
    );
    expect(shares[1], 'an equal share').to.equal(shares[0]);
  });

  it('lets two bulletins on a page turn by themselves', async () => {
    const { page } = await visit(tag() + tag());
    await inPhase(page, 'ready');
    await inPhase(page, 'ready', 1);
    await page.evaluate(() => {
      (document.querySelectorAll('e-bulletin')[1] as HTMLElement & { page: number }).page = 4;
    });
    const pages = (): Promise<unknown[]> =>
      page.$$eval('e-bulletin', (all) =>
        all.map(
          (one) =>
            (one.shadowRoot?.querySelector('e-flipbook') as HTMLElement & { page: number }).page,
        ),
      );
    await page.waitForFunction(
      () =>
        (
          document
            .querySelectorAll('e-bulletin')[1]
            ?.shadowRoot?.querySelector('e-flipbook') as HTMLElement & {
            page: number;
          }
        ).page === 4,
    );
    expect(await pages()).to.deep.equal([1, 4]);
  });

  it('lets the events of its pages through to the portal', async () => {
    const { page } = await visit(
      `${tag()}<script>window[Symbol.for('heard')] = []; for (const name of ['e-issue-ready', 'e-page-change'])
        addEventListener(name, (event) => window[Symbol.for('heard')].push([name, event.target.localName, event.detail.page]))</script>`,
    );
    await inPhase(page, 'ready');
    await page.evaluate(() => {
      (document.querySelector('e-bulletin') as HTMLElement & { page: number }).page = 5;
    });
    await page.waitForFunction(
      () => (window as unknown as Record<symbol, unknown[]>)[Symbol.for('heard')]?.length === 2,
    );
    const heard = await page.evaluate(
      () => (window as unknown as Record<symbol, unknown[]>)[Symbol.for('heard')],
    );
    expect(heard).to.deep.equal([
      ['e-issue-ready', 'e-bulletin', null],
      ['e-page-change', 'e-bulletin', 5],
    ]);
  });

  describe('what can go wrong', () => {
    const JSON_TYPE = { 'content-type': 'application/json' };
    const cases: readonly [string, Answer, RegExp][] = [
      ['no manifest', { status: 404 }, /Không tìm thấy/],
      [
        'a login page',
        { headers: { 'content-type': 'text/html' }, body: '<!doctype html>' },
        /trang web/,
      ],
      ['half a manifest', { headers: JSON_TYPE, body: '{"metadata":' }, /hỏng/],
      ['another JSON', { headers: JSON_TYPE, body: '{"a":1}' }, /không phải manifest/],
      [
        'an issue without pages',
        { headers: JSON_TYPE, body: '{"readingOrder":[]}' },
        /không có trang/,
      ],
      ['a server that fails', { status: 500 }, /lỗi 500/],
      ['a directory that is closed', { status: 403 }, /không cho đọc/],
    ];
    for (const [name, answer, message] of cases) {
      it(`says so when there is ${name}, and keeps the fallback`, async () => {
        const end = lab.portal.use((path) => (path === '/so-8/manifest.json' ? answer : undefined));
        const { page, errors } = await visit(tag());
        const text = await inPhase(page, 'failed');
        end();
        expect(text).to.match(message);
        expect(text).to.contain('Thử lại');
        expect(await page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
        expect(errors).to.deep.equal([]);
      });
    }

    it('opens the issue when "Thử lại" is pressed after the server is well again', async () => {
      const end = lab.portal.use((path) =>
        path === '/so-8/manifest.json' ? { status: 503 } : undefined,
      );
      const { page } = await visit(tag());
      await inPhase(page, 'failed');
      end();
      await (
        await bulletin(page)
      ).evaluate((one) => one.shadowRoot?.querySelector('button')?.click());
      expect(await inPhase(page, 'ready')).to.contain('Sen Hồng');
    });

    it('names CORS where another server does not send it', async () => {
      const end = lab.cdn.use((path) =>
        path === '/so-8/manifest.json'
          ? { headers: JSON_TYPE, body: lab.issue.get('manifest.json') ?? '' }
          : undefined,
      );
      const { page } = await visit(tag(`${lab.cdn.origin('127.0.0.1')}/so-8/`));
      const text = await inPhase(page, 'failed');
      end();
      expect(text).to.contain('CORS');
    });

    it('speaks English where it is asked to, errors too', async () => {
      const { page } = await visit('<e-bulletin lang="en" src="/mat/"></e-bulletin>');
      await page.waitForFunction(() =>
        document.querySelector('e-bulletin')?.shadowRoot?.textContent?.includes('Try again'),
      );
      expect(await inPhase(page, 'failed')).to.contain('File not found');
    });

    it('says that a PDF is not there, and leaves a way to try it', async () => {
      const { page } = await visit(tag('/so-8.pdf'));
      const text = await inPhase(page, 'failed');
      expect(text).to.contain('Không tìm thấy tệp so-8.pdf').and.contain('Mở tệp PDF');
    });

    it('tells programs', async () => {
      const { page } = await visit(
        `<script>addEventListener('e-issue-error', (event) => { document.title = JSON.stringify(event.detail); })</script>${tag('/mat/')}`,
      );
      await inPhase(page, 'failed');
      const detail = JSON.parse(await page.title()) as Record<string, unknown>;
      expect(detail).to.include({ code: 'not-found', retryable: false });
      expect(detail).to.have.property('message');
    });
  });
});

const pick = (one: { fontSize: string; color: string } | undefined): object => ({
  fontSize: one?.fontSize,
  color: one?.color,
});
