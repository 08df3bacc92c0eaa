/** A part of the player's own code comes late: "Nghe" says so, and hears the article once it is here. Needs the built package. */
import { describe, expect } from '@e-bulletin/tools/testing';
import { press, wait } from '../support/face.ts';
import {
  partsLab,
  RECORDED,
  recovers,
  says,
  spoken,
  TEXT_ONLY,
  TEXTS,
  visit,
  VOICE,
} from '../support/parts.ts';
import { together, type Scenario } from '../support/together.ts';

/** Minutes pass in half a second. */
const SOON = `{
  const later = setTimeout;
  window.setTimeout = (then, wait, ...given) => later(then, wait > 60_000 ? 500 : wait, ...given);
}`;

partsLab();

const scenarios: Scenario[] = [
  // Those that wait longest begin first.
  [
    'the text is late: it is said after some seconds, and goes on by itself',
    () => recovers(/text-side/, true, ''),
  ],

  ['the voice is late, the words for trouble too', () => recovers(/voice-|trouble/, true, '')],

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
