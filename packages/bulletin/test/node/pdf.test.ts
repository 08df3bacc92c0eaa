/** `src="x.pdf"`: real files, a server that counts bytes, and what a portal may forbid. */
import type { Page } from 'puppeteer-core';
import {
  after,
  afterEach,
  before,
  beforeEach,
  describe,
  expect,
  it,
} from '@e-bulletin/tools/testing';
import { inPhase, Lab, type Visit } from './support/lab.ts';
import { shelf, type PdfShelf } from './support/pdfs.ts';

interface Shown {
  readonly pages: number;
  readonly page: number;
  readonly title: string;
  readonly tools: string;
  readonly hint: string;
  readonly words: string;
  readonly notice: string;
  /** Width and height of the pictures that lie open. */
  readonly pictures: readonly (readonly [number, number])[];
}

describe('a PDF', () => {
  let lab: Lab;
  let pdfs: PdfShelf;
  before(async () => {
    lab = await Lab.open();
    pdfs = await shelf();
    lab.portal.use((path, request) => pdfs.handler(path, request));
    lab.cdn.use((path, request) => pdfs.handler(path, request));
  });
  afterEach(async () => {
    for (const context of lab.browser.browserContexts()) {
      if (context !== lab.browser.defaultBrowserContext()) await context.close();
    }
  });
  beforeEach(() => {
    Object.assign(pdfs, { limit: undefined, ranges: true, cors: true });
    pdfs.reset();
  });
  after(() => lab.close());

  const visit = (src: string, { script = lab.own, headers = {} } = {}): Promise<Visit> =>
    lab.visit(`<script src="${script}"></script><e-bulletin src="${src}"></e-bulletin>`, {
      headers,
    });

  const shown = (page: Page): Promise<Shown> =>
    page.evaluate(() => {
      const bulletin = document.querySelector('e-bulletin')?.shadowRoot;
      const reader = bulletin?.querySelector<HTMLElement & { pages: number; page: number }>(
        '.reader',
      );
      const root = reader?.shadowRoot;
      const text = (selector: string): string => root?.querySelector(selector)?.textContent ?? '';
      return {
        pages: reader?.pages ?? 0,
        page: reader?.page ?? 0,
        title: bulletin?.querySelector('.title')?.textContent ?? '',
        tools: text('.tools'),
        hint: text('.hint'),
        words: [...(root?.querySelectorAll('.sheet.shown .words') ?? [])]
          .map(({ textContent }) => textContent)
          .join(' '),
        notice: text('.sheet.shown .notice:not([hidden])'),
        pictures: [...(root?.querySelectorAll<HTMLImageElement>('.sheet.shown img') ?? [])].map(
          ({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight] as const,
        ),
      };
    });

  const until = async (page: Page, check: (now: Shown) => boolean): Promise<Shown> => {
    for (let turn = 0; turn < 400; turn++) {
      const now = await shown(page);
      if (check(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never came: ${check}; last ${JSON.stringify(await shown(page))}`);
  };

  const go = (page: Page, number: number): Promise<void> =>
    page.evaluate((to) => {
      const bulletin = document.querySelector('e-bulletin')?.shadowRoot;
      bulletin
        ?.querySelector<HTMLElement & { goToPage(to: number): void }>('.reader')
        ?.goToPage(to);
    }, number);

  it('shows its first page before a tenth of the file has come, then contents, words and labels', async () => {
    let given = Number.POSITIVE_INFINITY;
    lab.portal.use((path) => {
      if (path !== '/ready') return undefined;
      given = pdfs.given;
      return { body: '' };
    });
    // Asked while the page stands still: what is read after the first page does not count.
    const { page, errors, lines } = await lab.visit(`<script src="${lab.own}"></script><script>
      addEventListener('e-issue-ready', () => {
        const request = new XMLHttpRequest();
        request.open('GET', '/ready', false);
        request.send();
      });
    </script><e-bulletin src="/pdf/so-8.pdf"></e-bulletin>`);
    await inPhase(page, 'ready');
    expect(given).to.be.below(5_452_042 / 10);
    const first = await until(page, ({ tools }) => tools !== '');
    expect(first.pages).to.equal(64);
    expect(first.title).to.contain('Bản tin phường Sen Hồng');
    await go(page, 5);
    const fifth = await until(page, ({ words }) => words.includes('Chợ Bến Nứa'));
    expect(fifth.words).to.equal(fifth.words.normalize('NFC'));
    const label = await page.evaluate(() => {
      const reader = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.reader');
      return reader?.shadowRoot?.querySelector<HTMLInputElement>('.number')?.value;
    });
    expect(label).to.equal('2–3');
    expect(pdfs.given).to.be.below(5_452_042 / 2);
    expect([...errors, ...lines]).to.deep.equal([]);
  });

  it('is read whole where the server knows no ranges', async () => {
    pdfs.ranges = false;
    const { page } = await visit('/pdf/so-3.pdf');
    await inPhase(page, 'ready');
    expect((await shown(page)).pages).to.equal(15);
    expect(pdfs.given).to.equal(pdfs.content.get('so-3.pdf')?.length);
  });

  it('comes from another origin that allows it, and says so where that one does not', async () => {
    const there = `${lab.cdn.origin('127.0.0.1')}/pdf/so-3.pdf`;
    const allowed = await visit(there);
    await inPhase(allowed.page, 'ready');
    expect((await shown(allowed.page)).pages).to.equal(15);
    pdfs.cors = false;
    const refused = await visit(there);
    expect(await inPhase(refused.page, 'failed')).to.contain('CORS');
  });

  for (const [name, what] of [
    ['locked.pdf', 'Tệp PDF này có mật khẩu.'],
    ['cut.pdf', 'Tệp PDF bị hỏng hoặc tải lên chưa đủ.'],
    ['page.pdf', 'Tệp này không phải PDF.'],
    ['none.pdf', 'Không tìm thấy tệp none.pdf'],
  ] as const) {
    it(`says what is wrong with ${name} and leads to the file`, async () => {
      const { page, errors } = await visit(`/pdf/${name}`);
      const text = await inPhase(page, 'failed');
      expect(text).to.contain(what);
      expect(text).to.contain('Mở tệp PDF');
      expect(errors).to.deep.equal([]);
    });
  }

  it('opens where only changes are locked', async () => {
    const { page } = await visit('/pdf/owner-only.pdf');
    await inPhase(page, 'ready');
    expect((await shown(page)).pages).to.equal(1);
  });

  it('runs without a worker when the script is from elsewhere, says so, leaves no name', async () => {
    const { page, errors, lines } = await visit('/pdf/so-3.pdf', { script: lab.foreign });
    await inPhase(page, 'ready');
    expect((await shown(page)).hint).to.contain('có thể hiện chậm');
    expect(page.workers()).to.deep.equal([]);
    const names = await page.evaluate(() =>
      Object.keys(window).filter((name) => /pdf|core-js/.test(name)),
    );
    expect(names).to.deep.equal([]);
    expect([...errors, ...lines]).to.deep.equal([]);
  });

  it('breaks no policy: own scripts and workers, blob pictures, no eval, no inline style', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src 'self' blob:; style-src 'self'";
    const { page, reports } = await visit('/pdf/so-3.pdf', {
      headers: { 'content-security-policy': policy },
    });
    await inPhase(page, 'ready');
    expect((await shown(page)).hint).to.equal('');
    expect(page.workers().length).to.equal(1);
    expect(await reports()).to.deep.equal([]);
  });

  it('reads on the page itself where a policy allows no worker', async () => {
    const policy = "script-src 'self'; worker-src 'none'";
    const { page } = await visit('/pdf/so-3.pdf', {
      headers: { 'content-security-policy': policy },
    });
    await inPhase(page, 'ready');
    expect((await shown(page)).hint).to.contain('có thể hiện chậm');
  });

  it('says in one file that it cannot, and leads to the PDF', async () => {
    const before = lab.portal.asked.length;
    const { page } = await visit('/pdf/so-3.pdf', { script: '/cdn/e-bulletin.single.js' });
    const text = await inPhase(page, 'failed');
    expect(text).to.contain('một tệp');
    expect(text).to.contain('Mở tệp PDF');
    expect(lab.portal.asked.slice(before).filter((path) => path.includes('pdf'))).to.deep.equal([]);
  });

  it('lays pages of every shape out whole: turned, one point wide, 20,000 points wide', async () => {
    const { page, errors } = await visit('/pdf/odd.pdf');
    await inPhase(page, 'ready');
    expect((await shown(page)).title).to.equal('<img src=x onerror=alert(1)>');
    // Sizes are known a moment after the first page.
    await go(page, 2);
    await until(
      page,
      ({ pictures: [picture] }) => picture !== undefined && picture[0] > picture[1],
    );
    await go(page, 3);
    await until(
      page,
      ({ pictures: [picture] }) => picture !== undefined && picture[0] === picture[1],
    );
    await go(page, 4);
    const huge = await until(page, ({ words }) => words.includes('Rat lon'));
    expect(huge.pictures[0]?.[0]).to.equal(huge.pictures[0]?.[1]);
    expect(errors).to.deep.equal([]);
  });

  it('keeps the pages that are there when the line breaks, and goes on when it is back', async () => {
    const { page } = await visit('/pdf/so-8.pdf');
    await inPhase(page, 'ready');
    await until(page, ({ tools }) => tools !== '');
    pdfs.limit = 0;
    await go(page, 40);
    await until(page, ({ notice }) => notice.includes('Chưa tải được trang'));
    await go(page, 1);
    await until(page, ({ pictures, notice }) => pictures.length === 1 && notice === '');
    pdfs.limit = undefined;
    await go(page, 40);
    await page.evaluate(() => {
      const reader = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.reader');
      (reader as HTMLElement & { retry(): void }).retry();
    });
    await until(page, ({ pictures, notice }) => pictures.length === 2 && notice === '');
  });

  it('ends its worker when it is taken away while it opens, or shows another file', async () => {
    const { page, errors, lines } = await visit('/pdf/so-3.pdf');
    await page.evaluate(() => document.querySelector('e-bulletin')?.remove());
    await gone(page);
    await page.evaluate(() => {
      const bulletin = document.createElement('e-bulletin');
      bulletin.setAttribute('src', '/pdf/so-3.pdf');
      document.body.append(bulletin);
    });
    await inPhase(page, 'ready');
    await page.evaluate(() => document.querySelector('e-bulletin')?.setAttribute('src', '/so-8/'));
    await until(page, ({ title }) => title !== '' && !title.includes('Hoa Mai'));
    await inPhase(page, 'ready');
    await gone(page);
    expect([...errors, ...lines]).to.deep.equal([]);
  });

  async function gone(page: Page): Promise<void> {
    for (let turn = 0; turn < 200 && page.workers().length > 0; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(page.workers()).to.deep.equal([]);
  }
});
