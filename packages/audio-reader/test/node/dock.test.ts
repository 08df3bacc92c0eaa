/** Where a page gives the player little room: how much of the window it takes, and that all of it can be read and pressed. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import { json, Lab, serve, timingOf } from '../support/lab.ts';
import { silentMp3 } from '../support/sound.ts';

let lab: Lab;
before(async () => {
  lab = await Lab.open();
  lab.answer('/a.mp3', serve(silentMp3(80)));
  lab.answer('/a.json', json(timingOf(['Câu một.', 'Câu hai.', 'Câu ba.'], '/a.mp3', 20)));
});
after(() => lab.close());

describe('in a dock of the page (`compact`)', () => {
  for (const [width, height, scale, most] of [
    [390, 844, 1, 0.25],
    [320, 568, 2, 0.25],
    [1366, 768, 1, 0.25],
  ] as const) {
    it(`takes a quarter of ${width} x ${height} at most with letters ${scale} times as large, nothing cut, nothing over another`, async () => {
      const { page, close } = await lab.visit(
        `<e-audio-reader compact style="--e-scale: ${scale}" label="Ngõ 42 hết ngập" src="/a.mp3" timing="/a.json"></e-audio-reader>`,
        [],
        width,
        height,
      );
      await page.waitForSelector('e-audio-reader >>> .brief .more');
      await page.waitForFunction(
        `getComputedStyle(document.querySelector('e-audio-reader').shadowRoot.querySelector('.brief .player')).display === 'grid'`,
      );
      const seen = (await page.evaluate(`(() => {
        const root = document.querySelector('e-audio-reader').shadowRoot;
        const player = root.querySelector('.player').getBoundingClientRect();
        const boxes = [...root.querySelectorAll('button')].filter((one) => one.checkVisibility()).map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return { left, top, right, bottom, cut: one.scrollWidth > one.clientWidth, word: one.textContent.trim() };
        });
        return { height: player.height, width: player.width, right: player.right, boxes };
      })()`)) as {
        height: number;
        width: number;
        right: number;
        boxes: {
          left: number;
          top: number;
          right: number;
          bottom: number;
          cut: boolean;
          word: string;
        }[];
      };
      expect(seen.height).to.be.at.most(height * most);
      expect(seen.boxes.map(({ word }) => word)).to.include.members(['Nghe', 'Thêm']);
      const corner = Math.min(80 * scale, 0.33 * seen.width) - 1;
      for (const [i, one] of seen.boxes.entries()) {
        expect(one.cut, one.word).to.equal(false);
        expect(Math.min(one.right - one.left, one.bottom - one.top), one.word).to.be.at.least(64);
        // The upper right corner is the page's.
        if (one.top < 64) expect(one.right, one.word).to.be.at.most(seen.right - corner);
        for (const other of seen.boxes.slice(i + 1)) {
          const apart =
            one.right <= other.left ||
            other.right <= one.left ||
            one.bottom <= other.top ||
            other.bottom <= one.top;
          expect(apart, `${one.word}, ${other.word}`).to.equal(true);
        }
      }
      await page.$eval('e-audio-reader >>> .more', (one) => (one as HTMLElement).click());
      await page.waitForSelector('e-audio-reader >>> .open .panel');
      const open = (await page.evaluate(`(() => {
        const root = document.querySelector('e-audio-reader').shadowRoot;
        const { top, right, height } = root.querySelector('.player').getBoundingClientRect();
        const reach = [...root.querySelectorAll('button')].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
          .filter((one) => one.top < top + 64).map((one) => right - one.right);
        return { height, free: Math.min(innerWidth, ...reach) };
      })()`)) as { height: number; free: number };
      expect(open.height, 'with "Thêm" open').to.be.at.most(height * 0.75 + 1);
      expect(open.free, 'the corner with "Thêm" open').to.be.at.least(corner);
      await close();
    });
  }
});
