/** A part of the player's own code does not come, or comes late: "Nghe" says so, and hears the article once it is here. Needs the built package. */
import { after, before, describe, expect } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import type { Page } from 'puppeteer-core';
import { press, wait } from '../support/face.ts';
import { json, type Kept, Lab, serve, timingOf, type Visit } from '../support/lab.ts';
import { silentMp3 } from '../support/sound.ts';
import { together, type Scenario } from '../support/together.ts';

const TEXTS = ['Câu thứ nhất.', 'Câu thứ hai.', 'Câu thứ ba.'];
const TEXT_ONLY = `<e-audio-reader for="bai"></e-audio-reader><article id="bai"><p>${TEXTS.join(' ')}</p></article>`;
const RECORDED = '<e-audio-reader src="/a.mp3" timing="/a.json"></e-audio-reader>';

/** A voice that says all it is given, and remembers it. */
const VOICE = `
  globalThis.said = [];
  Object.defineProperty(window, 'speechSynthesis', {
    value: { getVoices: () => [{ name: 'Linh', lang: 'vi-VN', voiceURI: 'linh' }], cancel() {}, speak(one) {
      if (one.text) said.push(one.text);
      setTimeout(() => { one.onstart?.(); setTimeout(() => one.onend?.(), 20); }, 5);
    } },
  });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

/** Minutes pass in half a second. */
const SOON = `{
  const later = setTimeout;
  window.setTimeout = (then, wait, ...given) => later(then, wait > 60_000 ? 500 : wait, ...given);
}`;

let lab: Lab;
before(async () => {
  lab = await Lab.open();
  lab.answer('/a.mp3', serve(silentMp3(60)));
  lab.answer('/a.json', json(timingOf(TEXTS, '/a.mp3', 20)));
});
after(() => lab.close());

const visit = (kept: Kept, body: string, before: string[] = []): Promise<Visit> =>
  lab.visit(body, before, undefined, undefined, kept);

/** What a reader sees of the player, in one line. */
const face = (page: Page): Promise<string> =>
  page.$eval('e-audio-reader', (reader) =>
    (reader.renderRoot.querySelector<HTMLElement>('.player')?.innerText ?? '').replace(/\s+/g, ' '),
  );

const says = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) =>
      document
        .querySelector('e-audio-reader')
        ?.renderRoot.querySelector<HTMLElement>('.player')
        ?.innerText.includes(wanted),
    { timeout: 20_000, polling: 50 },
    words,
  );

const spoken = (page: Page): Promise<unknown> =>
  page.waitForFunction('said.length > 1', { timeout: 20_000, polling: 50 });

/** Words for what is in the way, one that can be pressed, and the article once the line is back. */
async function recovers(which: RegExp, silent: boolean, again: string): Promise<void> {
  const { page, errors, release, close } = await visit({ which, silent }, TEXT_ONLY, [VOICE]);
  await press(page, '.row .play');
  await says(page, 'Mạng yếu');
  expect(await face(page)).not.to.match(/chưa có giọng/);
  release();
  if (!silent) await press(page, again);
  await spoken(page);
  expect(errors).to.deep.equal([]);
  await close();
}

const scenarios: Scenario[] = [
  // Those that wait longest begin first.
  [
    'the text is late: it is said after some seconds, and goes on by itself',
    () => recovers(/text-side/, true, ''),
  ],

  ['the voice is late, the words for trouble too', () => recovers(/voice-|trouble/, true, '')],

  [
    'the text: it is said, and comes with "Thử lại"',
    () => recovers(/text-side/, false, '.trouble .button'),
  ],

  [
    'the voice: nobody says that the device has none',
    () => recovers(/voice-/, false, '.trouble .button'),
  ],

  [
    'the words for trouble as well: the face says it, and "Nghe" tries again',
    () => recovers(/text-side|trouble/, false, '.row .play'),
  ],

  [
    'the spoken form is late: the sentence is read as it is written',
    async () => {
      const { page, close } = await visit(
        { which: /abbreviations|speak-/, silent: true },
        TEXT_ONLY,
        [VOICE],
      );
      await press(page, '.row .play');
      await spoken(page);
      await close();
    },
  ],

  [
    'the text is late, and the sleep timer ends before it: nothing is heard when it comes',
    async () => {
      const { page, release, close } = await visit(
        { which: /text-side/, silent: true },
        TEXT_ONLY,
        [VOICE, SOON],
      );
      await press(page, '.more');
      await press(page, '.row .play');
      await wait(page, '[name=sleep]');
      await page.$eval('e-audio-reader', (reader) =>
        reader.renderRoot.querySelectorAll<HTMLElement>('[name=sleep]')[1]?.click(),
      );
      await page.waitForFunction("told('e-audio-state').at(-1)?.state === 'idle'");
      release();
      await page.waitForFunction("document.querySelector('e-audio-reader').duration > 0");
      expect(await page.$eval('e-audio-reader', (reader) => reader.paused)).to.equal(true);
      await press(page, '.row .play');
      await spoken(page);
      await close();
    },
  ],

  [
    'the place of another day is late: it is gone to, and one can begin anew',
    async () => {
      const mark = { index: 2, text: TEXTS[2], time: 41, when: Date.now() };
      const { page, release, close } = await visit(
        { which: /life/, silent: true },
        RECORDED.replace('src', 'resume-key="k" src'),
        [`localStorage.setItem('e-bulletin:listen', '${JSON.stringify({ k: mark })}')`],
      );
      await press(page, '.row .play');
      await page.waitForFunction("document.querySelector('e-audio-reader').currentTime > 0.1");
      release();
      await page.waitForFunction("document.querySelector('e-audio-reader').currentTime > 40");
      await says(page, 'Nghe từ đầu');
      expect(await page.$eval('e-audio-reader', (reader) => reader.sentenceIndex)).to.equal(2);
      await close();
    },
  ],

  [
    'what "Thêm" reveals: the next press asks again',
    async () => {
      const { page, release, close } = await visit({ which: /more-/ }, RECORDED);
      await wait(page, '.article p');
      await press(page, '.more');
      await page.waitForFunction(
        `document.querySelector('e-audio-reader').renderRoot.querySelector('.more').ariaExpanded === 'false'`,
      );
      release();
      await press(page, '.more');
      await wait(page, '.panel');
      await close();
    },
  ],

  [
    'a recording is heard without its text',
    async () => {
      const { page, close } = await visit({ which: /text-side|trouble|life/ }, RECORDED);
      await press(page, '.row .play');
      await page.waitForFunction("told('e-audio-state').some(({ state }) => state === 'playing')");
      await close();
    },
  ],
];

describe('a part of the player that does not come', () => together(scenarios));
