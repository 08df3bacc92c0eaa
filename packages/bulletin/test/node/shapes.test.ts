/** The embed shapes that are tags, as editors and their filters leave them, over the built script. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { bulletin, inPhase, isVisible, Lab } from './support/lab.ts';

describe('embed shapes: tags', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  const visit = (html: string, before = ''): ReturnType<Lab['visit']> =>
    lab.visit(`<script async charset="utf-8" src="${lab.own}"></script>${html}`, { before });

  describe('<e-bulletin>', () => {
    it('opens an issue and hides its fallback once the first page is painted', async () => {
      const { page, errors } = await visit(
        '<e-bulletin src="/so-8/"><a id="pdf" href="/so-8.pdf">PDF</a></e-bulletin>',
      );
      const text = await inPhase(page, 'ready');
      expect(text).to.contain('Bản tin phường Sen Hồng').and.to.contain('Số 8 · Quý IV năm 2026');
      expect(await isVisible(page, '#pdf')).to.equal(false);
      expect(errors).to.deep.equal([]);
    });

    const WRITTEN: readonly [string, string][] = [
      ['the folder without a slash', '<e-bulletin src="/so-8"></e-bulletin>'],
      ['the manifest', '<e-bulletin src="/so-8/manifest.json"></e-bulletin>'],
      ['the ZIP', '<e-bulletin src="/so-8.ebulletin.zip"></e-bulletin>'],
      ['curly quotes', '<e-bulletin src=”/so-8/”></e-bulletin>'],
      ['no-break spaces', '<e-bulletin src="&nbsp;/so-8/ "></e-bulletin>'],
      [
        'wpautop',
        '<p><e-bulletin src="/so-8/"><br />\n<a href="/so-8.pdf">PDF</a><br />\n</e-bulletin></p>',
      ],
      [
        'paragraphs inside',
        '<e-bulletin src="/so-8/"><p><a href="/so-8.pdf">PDF</a></p><p>&nbsp;</p></e-bulletin>',
      ],
      ['a foreign <base>', '<e-bulletin src="so-8/"></e-bulletin>'],
    ];
    for (const [name, html] of WRITTEN) {
      it(`understands ${name}`, async () => {
        const { page, errors } = await visit(
          html,
          name.includes('base') ? '<base href="/x/">' : '',
        );
        await inPhase(page, 'ready');
        expect(errors).to.deep.equal([]);
      });
    }

    it('gives back the page that a self-closed tag swallowed', async () => {
      const { page } = await visit(
        '<main><h1>Trang</h1><e-bulletin src="/so-8/" /><p id="text">Chữ sau</p><div id="box">Khối</div><footer id="footer"><a id="link" href="#x">Chân trang</a></footer></main>',
      );
      await inPhase(page, 'ready');
      for (const part of ['#text', '#box', '#footer'])
        expect(await isVisible(page, part), part).to.equal(true);
      expect(await page.$eval('#footer', (footer) => footer.closest('e-bulletin'))).to.equal(null);
      await page.click('#link');
      expect(await page.evaluate(() => location.hash)).to.equal('#x');
    });

    it('comes alive when it is inserted later, moved, and taken away', async () => {
      const { page, errors } = await visit('<div id="a"></div><div id="b"></div>');
      await page.evaluate(() => {
        (document.querySelector('#a') as Element).innerHTML =
          '<e-bulletin src="/so-8/"></e-bulletin>';
      });
      await inPhase(page, 'ready');
      await page.evaluate(() =>
        document.querySelector('#b')?.append(document.querySelector('e-bulletin') as Node),
      );
      await inPhase(page, 'ready');
      await page.evaluate(() => {
        const element = document.querySelector('e-bulletin') as Element;
        element.remove();
        setTimeout(() => document.querySelector('#a')?.append(element), 100);
      });
      await inPhase(page, 'ready');
      expect(errors).to.deep.equal([]);
    });

    it('survives fifty replacements of its part of the page without growing', async () => {
      const { page, errors } = await visit(
        '<div id="panel"><e-bulletin src="/so-8/"></e-bulletin></div>',
      );
      await inPhase(page, 'ready');
      const replace = (times: number): Promise<void> =>
        page.evaluate(async (count) => {
          const panel = document.querySelector('#panel') as Element;
          for (let i = 0; i < count; i++) {
            panel.innerHTML = '<e-bulletin src="/so-8/"></e-bulletin>';
            await new Promise((resolve) => setTimeout(resolve, 30));
          }
        }, times);
      /** What comes after the first page has come too: the bulletin's own tools in the reader's bar are the last of it. */
      const settled = async (): Promise<void> => {
        await inPhase(page, 'ready');
        // Not by a handle: it would hold what it found.
        await page.waitForFunction(() => {
          const reader = document
            .querySelector('e-bulletin')
            ?.shadowRoot?.querySelector('e-flipbook');
          return !!reader?.querySelector('[slot=tools] button');
        });
        await page.waitForNetworkIdle({ idleTime: 500 });
      };
      await replace(5);
      await settled();
      const [listeners, nodes] = await held(page);
      await replace(50);
      await settled();
      const [listenersAfter, nodesAfter] = await held(page);
      expect(listenersAfter).to.be.at.most(listeners);
      expect(nodesAfter).to.be.at.most(nodes);
      expect(errors).to.deep.equal([]);
    });

    it('gets its size when its hidden tab is shown', async () => {
      const { page } = await visit('<div id="tab" style="display:none"></div>');
      await page.setViewport({ width: 390, height: 844 });
      await page.$eval('#tab', (tab) => {
        tab.innerHTML = '<e-bulletin src="/so-8/"></e-bulletin>';
      });
      await page.waitForNetworkIdle({ idleTime: 300 });
      await page.$eval('#tab', (tab) => tab.removeAttribute('style'));
      await inPhase(page, 'ready');
      const height = await (
        await bulletin(page)
      ).evaluate((one) => one.getBoundingClientRect().height);
      expect(height).to.be.greaterThan(400);
      // As wide as the window at most, so a phone's tab begins as a phone's page does.
      await page.waitForSelector('e-bulletin >>> .home');
    });

    it('takes pages that the portal gives in its slot', async () => {
      const { page } = await visit(
        '<e-bulletin src="/so-8/"><e-flipbook slot="pages" view="single"></e-flipbook></e-bulletin>',
      );
      await inPhase(page, 'ready');
      expect(
        await page.$eval('e-flipbook', (pages) => (pages as HTMLElement & { pages: number }).pages),
      ).to.equal(8);
      const made = await (
        await bulletin(page)
      ).evaluate((one) => one.shadowRoot?.querySelectorAll('e-flipbook').length);
      expect(made).to.equal(0);
    });
  });

  describe('<div class="e-bulletin" data-src>', () => {
    it('becomes a bulletin and leaves its HTML as the editor wrote it', async () => {
      const html = '<a id="pdf" href="/so-8.pdf">PDF</a>';
      const { page } = await visit(
        `<div id="box" class="e-bulletin" data-src="/so-8/" data-page="3" data-address-as="bác">${html}</div>`,
      );
      await inPhase(page, 'ready');
      expect(await page.$eval('#box', (box) => box.innerHTML)).to.equal(html);
      expect(await isVisible(page, '#pdf')).to.equal(false);
      const shown = await (
        await bulletin(page)
      ).evaluate((one) => (one as HTMLElement & { page: number }).page);
      expect(shown).to.equal(3);
      const who = await (await bulletin(page)).evaluate((one) => one.getAttribute('address-as'));
      expect(who).to.equal('bác');
    });

    it('becomes one again after it was saved and opened twice', async () => {
      const { page } = await visit(
        '<section><div class="e-bulletin" data-src="/so-8/"></div></section>',
      );
      await inPhase(page, 'ready');
      for (let i = 0; i < 2; i++) {
        await page.$eval('section', (section) => {
          // eslint-disable-next-line no-self-assign -- an editor reads the HTML and writes it back
          section.innerHTML = section.innerHTML;
        });
        await inPhase(page, 'ready');
      }
    });
  });
});

/** Listeners and nodes that the page holds once the collector is through. */
async function held(page: Page): Promise<[listeners: number, nodes: number]> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? -1;
  return [of('JSEventListeners'), of('Nodes')];
}
