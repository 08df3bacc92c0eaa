/** Where a page gives the player little room: how much of the window it takes, and that all of it can be read and pressed. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import { article, press, wait } from '../support/face.ts';
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
    [844, 390, 1, 0.25],
  ] as const) {
    it(`takes a quarter of ${width} x ${height} at most with letters ${scale} times as large, nothing cut, nothing over another`, async () => {
      const { page, close } = await lab.visit(
        `<e-audio-reader compact style="--e-scale: ${scale}" label="Ngõ 42 hết ngập" src="/a.mp3" timing="/a.json"></e-audio-reader>`,
        [],
        width,
        height,
      );
      await wait(page, '.brief .more');
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
      await press(page, '.more');
      await wait(page, '.open .panel');
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

describe('in a window at 400 %', () => {
  it('shows the sentence that is heard, and the player does not cover it', async () => {
    const long = [...Array(30).keys()].map(
      (i) => `Đây là câu thứ ${i + 1} của một bài khá dài, để phải cuộn nhiều lần.`,
    );
    lab.answer('/dai.mp3', serve(silentMp3(60)));
    lab.answer('/dai.json', json(timingOf(long, '/dai.mp3', 2)));
    const body = `<e-audio-reader src="/dai.mp3" timing="/dai.json"></e-audio-reader>`;
    // 1280 x 768 at 400 % is 320 x 192.
    const { page, close } = await lab.visit(body, [], 320, 192);
    await article(page);
    await press(page, '.row .play');
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(14));
    await page.waitForFunction(`(() => {
      for (const [name, ranges] of CSS.highlights) for (const range of ranges) {
        if (name.endsWith('-aim') || !String(range).includes('câu thứ 15')) continue;
        const { top } = range.getClientRects()[0];
        const player = document.querySelector('e-audio-reader').shadowRoot.querySelector('.player').getBoundingClientRect();
        return top >= 0 && top < innerHeight && !(player.top <= top && player.bottom > top);
      }
    })()`);
    await close();
  });

  it('stops from the foot of a phone held across, in one row, and keeps "Thêm" open while it is read through', async () => {
    const body = `<h1>Thư ngỏ</h1><e-audio-reader src="/dai.mp3" timing="/dai.json"></e-audio-reader>`;
    const { page, close } = await lab.visit(body, [], 740, 320);
    await article(page);
    await press(page, '.row .play');
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(14));
    // Looked at three frames later: what an observer of the window has to tell is told by then.
    const openAt = (y: number): Promise<boolean> =>
      page.$eval(
        'e-audio-reader',
        async (reader, top) => {
          scrollTo(0, top);
          for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
          return reader.shadowRoot?.querySelector('.panel') !== null;
        },
        y,
      );
    await wait(page, '.docked.brief .play');
    const foot = await page.$eval('e-audio-reader >>> .player', (player) => {
      const { height, bottom } = player.getBoundingClientRect();
      const words = [...player.querySelectorAll('button')].filter((one) => one.checkVisibility());
      return {
        height,
        under: bottom - innerHeight,
        words: words.map((one) => one.innerText.trim()),
      };
    });
    expect(foot.words).to.have.members(['Dừng', 'Nghe lại', 'Thêm']);
    expect(foot.height).to.be.at.most(320 / 4);
    expect(foot.under).to.be.at.most(0);
    // A hand scrolls back to the player's place.
    await page.mouse.wheel({ deltaY: -9999 });
    await wait(page, '.place:not(.docked) .more');
    await press(page, '.more');
    await wait(page, '.panel');
    for (let y = 0; y <= 480; y += 80) expect(await openAt(y), `${y} px down`).to.equal(true);
    await close();
  });

  it('is at the foot of a phone that is turned across while nothing is heard, and back in its place when it is turned back', async () => {
    const body = `<h1>Thư ngỏ</h1><e-audio-reader src="/dai.mp3" timing="/dai.json"></e-audio-reader>`;
    const { page, close } = await lab.visit(body, [], 320, 460);
    await article(page);
    await press(page, '.row .play');
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(14));
    // The sentence is in view, the player is not, and the window is too low for both.
    await page.waitForFunction(
      () => scrollY > 400 && (document.querySelector('e-audio-reader')?.currentTime ?? 0) > 28,
    );
    await press(page, '.row .play');
    await wait(page, '.place:not(.docked) .play');
    await page.setViewport({ width: 568, height: 320 });
    await wait(page, '.docked.brief .play');
    await page.setViewport({ width: 320, height: 460 });
    await wait(page, '.place:not(.docked) .play');
    await close();
  });

  it('brings the player to the foot of a window with room for it', async () => {
    const { page, close } = await lab.visit(
      `<e-audio-reader src="/dai.mp3" timing="/dai.json"></e-audio-reader>`,
      [],
      390,
      844,
    );
    await article(page);
    await press(page, '.row .play');
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(25));
    await wait(page, '.docked .play');
    const again = await page.evaluate(
      `document.querySelector('e-audio-reader').shadowRoot.querySelector('.docked .repeat').checkVisibility()`,
    );
    expect(again, 'the sentence can be heard again').to.equal(true);
    const free = (await page.evaluate(`(() => {
      const player = document.querySelector('e-audio-reader').shadowRoot.querySelector('.player').getBoundingClientRect();
      for (const [name, ranges] of CSS.highlights) for (const range of ranges)
        if (!name.endsWith('-aim')) return range.getBoundingClientRect().bottom <= player.top && player.bottom <= innerHeight + 1;
    })()`)) as boolean;
    expect(free).to.equal(true);
    await close();
  });

  it('leaves it one row where letters are very large, and the rest behind "Thêm"', async () => {
    const { page, close } = await lab.visit(
      `<e-audio-reader label="Ngõ 42 hết ngập" style="--e-scale: 2" src="/dai.mp3" timing="/dai.json"></e-audio-reader>`,
      [],
      320,
      568,
    );
    await article(page);
    await press(page, '.row .play');
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(25));
    await wait(page, '.docked.brief .play');
    const seen = async (): Promise<string[]> => {
      const words = await page.$$eval('e-audio-reader >>> .player :is(.title, button)', (all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      );
      return words;
    };
    expect(await seen()).to.deep.equal(['Dừng', 'Thêm']);
    const height = (): Promise<number> =>
      page.$eval('e-audio-reader >>> .player', (one) => one.getBoundingClientRect().height);
    expect(await height()).to.be.at.most(568 / 4);
    await press(page, '.more');
    await wait(page, '.docked.open .panel');
    expect(await seen()).to.include.members(['Câu trước', 'Câu sau', 'Nghe lại câu vừa rồi']);
    expect(await height()).to.be.at.most(568 * 0.75 + 1);
    await close();
  });
});
