/** Two plain links, the last thing that every editor leaves: the loader of the site's theme makes a bulletin of them. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { inPhase, isVisible, Lab } from './support/lab.ts';

let lab: Lab;

before(async () => {
  lab = await Lab.open();
});
after(() => lab.close());

const visit = (html: string): ReturnType<Lab['visit']> =>
  lab.visit(`<script async charset="utf-8" src="${lab.own}"></script>${html}`);

describe('plain links', () => {
  const PAIR = '<a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a>';
  const ZIP = '<a id="zip" href="/so-8.ebulletin.zip">Đọc trên trang</a>';

  for (const [name, html] of [
    ['side by side', `<p>${PAIR} · ${ZIP}</p>`],
    ['under each other', `<p>${PAIR}<br>${ZIP}</p>`],
    ['each in a paragraph', `<p>${PAIR}</p>\n<p>${ZIP}</p>`],
  ] as const) {
    it(`replaces the two links ${name}`, async () => {
      const { page } = await visit(`<div id="news">${html}</div>`);
      await inPhase(page, 'ready');
      expect(await isVisible(page, '#pdf')).to.equal(false);
      expect(await isVisible(page, '#zip')).to.equal(false);
      expect(await page.$$eval('e-bulletin', (all) => all.length)).to.equal(1);
    });
  }

  it('replaces a ZIP link alone and keeps a PDF elsewhere', async () => {
    const { page } = await visit(`<p>${PAIR} Đoạn văn khác.</p><p>${ZIP}</p>`);
    await inPhase(page, 'ready');
    expect(await isVisible(page, '#pdf')).to.equal(true);
    expect(await isVisible(page, '#zip')).to.equal(false);
  });

  it('leaves lists of old issues and downloads alone', async () => {
    const { page } = await visit(
      `<ul><li><a href="/so-7.ebulletin.zip">Số 7</a></li></ul><nav><a href="/so-6.ebulletin.zip">Số 6</a></nav>
       <p><a download href="/so-8.ebulletin.zip">Tải về</a></p>`,
    );
    await page.waitForNetworkIdle({ idleTime: 300 });
    expect(await page.$$eval('e-bulletin', (all) => all.length)).to.equal(0);
  });

  it('shows both links again when the ZIP cannot be opened', async () => {
    const { page } = await visit(
      `<p>${PAIR} · <a id="zip" href="/mat.ebulletin.zip">Đọc trên trang</a></p>`,
    );
    expect(await inPhase(page, 'failed')).to.contain('Không tìm thấy');
    expect(await isVisible(page, '#pdf')).to.equal(true);
  });
});
