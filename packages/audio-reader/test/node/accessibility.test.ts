/** For those who listen with a screen reader, with keys, with large letters, in forced colours, in narrow windows. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import type { Page } from 'puppeteer-core';
import { article, press, wait } from '../support/face.ts';
import { json, Lab, serve, timingOf } from '../support/lab.ts';
import { together, type Scenario } from '../support/together.ts';
import { silentMp3 } from '../support/sound.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXTS = ['Câu thứ nhất.', 'Câu thứ hai.', 'Câu thứ ba.', 'Câu thứ tư.'];
const RECORDED =
  '<e-audio-reader label="Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa" src="/a.mp3" timing="/a.json"></e-audio-reader>';
const TEXT_ONLY = `<e-audio-reader for="bai"></e-audio-reader><article id="bai"><p>${TEXTS.join(' ')}</p></article>`;
const NO_SPEECH = `Object.defineProperty(window, 'speechSynthesis', { value: undefined });`;

/** A voice that begins and says no more. */
const VOICE = `
  Object.defineProperty(window, 'speechSynthesis', {
    value: { getVoices: () => [{ name: 'Linh', lang: 'vi-VN', voiceURI: 'linh' }], speak: (one) => one.onstart?.(), cancel() {} },
  });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

let lab: Lab;
before(async () => {
  lab = await Lab.open();
  lab.answer('/a.mp3', serve(silentMp3(80)));
  lab.answer('/a.json', json(timingOf(TEXTS, '/a.mp3', 20)));
});
after(() => lab.close());

interface State {
  readonly body: string;
  readonly scripts?: string[];
  readonly reach: (page: Page) => Promise<void>;
}

const STATES: Readonly<Record<string, State>> = {
  ready: { body: RECORDED, reach: article },
  playing: {
    body: RECORDED,
    reach: async (page) => {
      await article(page);
      await press(page, '.row .play');
      await page.waitForFunction("told('e-audio-state').some(({ state }) => state === 'playing')");
    },
  },
  'with "Thêm" open': {
    body: RECORDED,
    reach: async (page) => {
      await article(page);
      await press(page, '.more');
      await wait(page, '.panel');
    },
  },
  'without its recording': {
    body: RECORDED.replace('/a.mp3', '/khong-co.mp3'),
    reach: async (page) => {
      await article(page);
      await press(page, '.row .play');
      await wait(page, '.trouble');
    },
  },
  'without a voice': { body: TEXT_ONLY, reach: (page) => wait(page, '.trouble') },
  'in a web view without speech': {
    body: TEXT_ONLY,
    scripts: [NO_SPEECH],
    reach: (page) => wait(page, '.trouble'),
  },
  'with its articles open': {
    body: '<e-audio-reader></e-audio-reader>',
    reach: async (page) => {
      await page.$eval('e-audio-reader', (reader) => {
        const article = { src: '/a.mp3', timing: '/a.json', section: 'Đời sống', duration: 80 };
        reader.playlist = [
          { ...article, id: 'a', title: 'Ngõ 42 hết ngập: tuyến cống mới chạy thử' },
          { ...article, id: 'b', title: 'Thư viện phường sáng đèn đến 21 giờ' },
        ];
      });
      await press(page, '.list');
      await wait(page, '.entry');
    },
  },
  'of an article that was edited': {
    body: `<e-audio-reader src="/a.mp3" timing="/a.json"><p>${TEXTS.slice(1).join(' ')} Câu mới.</p></e-audio-reader>`,
    reach: (page) => wait(page, '.note'),
  },
  'heard to its end': {
    body: RECORDED,
    reach: async (page) => {
      await article(page);
      await press(page, '.row .play');
      await page.waitForFunction("told('e-audio-state').some(({ state }) => state === 'playing')");
      await page.$eval('e-audio-reader', (reader) => (reader.currentTime = 79.8));
      await page.waitForFunction("told('e-audio-state').some(({ state }) => state === 'ended')");
    },
  },
  'read by the device': {
    body: TEXT_ONLY,
    scripts: [VOICE],
    reach: async (page) => {
      await press(page, '.row .play');
      await wait(page, '.note .button');
    },
  },
  'read by oneself': {
    body: TEXT_ONLY,
    reach: async (page) => {
      await press(page, '.trouble .filled');
      await wait(page, '.large');
    },
  },
};

const check = async ({ body, scripts, reach }: State): Promise<void> => {
  const { page, close } = await lab.visit(body, scripts);
  await reach(page);
  const boxes =
    (await page.evaluate(`[...document.querySelector('e-audio-reader').shadowRoot.querySelectorAll('button, a.button, label')]
        .filter((one) => one.checkVisibility()).map((one) => { const { width, height } = one.getBoundingClientRect(); return [one.className, width, height]; })`)) as [
      string,
      number,
      number,
    ][];
  for (const [kind, width, height] of boxes) {
    const least = /\bplay\b/.test(kind) ? 96 : 64;
    expect(height, kind).to.be.at.least(least);
    expect(width, kind).to.be.at.least(least);
  }
  await page.evaluate(AXE);
  const faults = async (): Promise<string[]> =>
    (await page.evaluate(
      `axe.run('e-audio-reader').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`,
    )) as string[];
  expect(await faults()).to.deep.equal([]);
  for (const [width, scale] of [
    [320, 1],
    [390, 2],
    [320, 2],
  ] as const) {
    await page.setViewport({ width, height: 844 });
    await page.$eval(
      'e-audio-reader',
      (one, value) => one.style.setProperty('--e-scale', String(value)),
      scale,
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${width} px, ${scale} times`).to.be.at.most(width);
  }
  await page.$eval('e-audio-reader', (one) => one.style.removeProperty('--e-scale'));
  await page.setViewport({ width: 390, height: 844 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  expect(await faults(), 'forced colours').to.deep.equal([]);
  const borders =
    (await page.evaluate(`[...document.querySelector('e-audio-reader').shadowRoot.querySelectorAll('.button:not(.quiet)')]
        .filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one).borderTopWidth))`)) as number[];
  expect(Math.min(...borders)).to.be.above(0);
  await close();
};

describe('nothing for axe, in forced colours too; no sideways scroll at 320 px and with letters twice as large; large controls', () =>
  together(Object.entries(STATES).map(([name, state]): Scenario => [name, () => check(state)])));

describe('with a screen reader', () => {
  it('opens, plays, repeats a sentence, slows, stops: what the tree of Chromium says', async () => {
    const { page, close } = await lab.visit(RECORDED);
    await article(page);
    await page.waitForFunction("document.querySelector('e-audio-reader').duration > 0");
    await page.waitForFunction(
      `document.querySelector('e-audio-reader').shadowRoot.querySelector('.time').textContent.includes('kB')`,
    );
    const tree = async (): Promise<string[]> => {
      const snapshot = await page.accessibility.snapshot({ interestingOnly: false });
      const lines: string[] = [];
      const walk = (node: NonNullable<typeof snapshot>): void => {
        const { role, name = '', expanded } = node;
        if (role !== 'RootWebArea')
          lines.push(
            [role, name, expanded === undefined ? '' : `expanded=${expanded}`]
              .filter((one) => one)
              .join(' · '),
          );
        node.children?.forEach(walk);
      };
      if (snapshot) walk(snapshot);
      return lines.filter((line) => !line.startsWith('StaticText'));
    };
    const status = (words: string): Promise<unknown> =>
      page.waitForFunction(
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('[role=status]').textContent.startsWith(${JSON.stringify(words)})`,
      );
    const button = async (name: string): Promise<void> => {
      const found = await page.waitForSelector(`aria/${name}[role="button"]`);
      await found?.press('Enter');
    };
    const opened = await tree();
    expect(opened).to.include.members([
      'group · Nghe bài: Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa',
      'button · Câu trước',
      'button · Nghe',
      'button · Câu sau',
      'button · Nghe lại câu vừa rồi',
    ]);
    expect(opened.find((line) => line.startsWith('button · Thêm'))).to.not.equal(undefined);
    expect(opened.filter((line) => /^(button|slider)/.test(line))).to.have.length(5);
    await button('Nghe');
    await status('Đang đọc.');
    expect(await tree()).to.include('button · Dừng');
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(1));
    await button('Nghe lại câu vừa rồi');
    await page.waitForFunction(
      "told('e-sentence-change').filter(({ index }) => index === 1).length >= 2",
    );
    await button('Thêm');
    await button('Chậm hơn');
    await status('Tốc độ: Thong thả');
    const more = await tree();
    expect(more).to.include.members(['group · Tốc độ: Thong thả', 'button · Nhanh hơn']);
    expect(more.find((line) => line.startsWith('slider'))).to.contain('Chỗ đang nghe');
    expect(
      await page.$eval('e-audio-reader >>> .place-range', (one) =>
        one.getAttribute('aria-valuetext'),
      ),
    ).to.match(/ trong 1 phút 20 giây$/);
    await button('Dừng');
    await status('Đã dừng.');
    expect(await tree()).to.include('button · Nghe');
    const said = await page.evaluate(() => document.querySelector('e-audio-reader')?.paused);
    expect(said).to.equal(true);
    await close();
  });
});
