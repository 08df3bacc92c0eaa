/** A player whose own code comes late, or not at all. */
import { after, before, expect } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import type { Page } from 'puppeteer-core';
import { press } from './face.ts';
import { json, type Kept, Lab, serve, timingOf, type Visit } from './lab.ts';
import { silentMp3 } from './sound.ts';

export const TEXTS = ['Câu thứ nhất.', 'Câu thứ hai.', 'Câu thứ ba.'];
export const TEXT_ONLY = `<e-audio-reader for="bai"></e-audio-reader><article id="bai"><p>${TEXTS.join(' ')}</p></article>`;
export const RECORDED = '<e-audio-reader src="/a.mp3" timing="/a.json"></e-audio-reader>';

/** A voice that says all it is given, and remembers it. */
export const VOICE = `
  globalThis.said = [];
  Object.defineProperty(window, 'speechSynthesis', {
    value: { getVoices: () => [{ name: 'Linh', lang: 'vi-VN', voiceURI: 'linh' }], cancel() {}, speak(one) {
      if (one.text) said.push(one.text);
      setTimeout(() => { one.onstart?.(); setTimeout(() => one.onend?.(), 20); }, 5);
    } },
  });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

let lab: Lab;

/** Opens the lab before the tests of a file and closes it after them. `scripts` as in `Lab.open`. */
export function partsLab(scripts?: ReadonlyMap<string, Uint8Array>): void {
  before(async () => {
    lab = await Lab.open(scripts);
    lab.answer('/a.mp3', serve(silentMp3(60)));
    lab.answer('/a.json', json(timingOf(TEXTS, '/a.mp3', 20)));
  });
  after(() => lab.close());
}

export const visit = (kept: Kept, body: string, before: string[] = []): Promise<Visit> =>
  lab.visit(body, before, undefined, undefined, kept);

/** What a reader sees of the player, in one line. */
const face = (page: Page): Promise<string> =>
  page.$eval('e-audio-reader', (reader) =>
    (reader.renderRoot.querySelector<HTMLElement>('.player')?.innerText ?? '').replace(/\s+/g, ' '),
  );

export const says = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted: string) =>
      document
        .querySelector('e-audio-reader')
        ?.renderRoot.querySelector<HTMLElement>('.player')
        ?.innerText.includes(wanted),
    { timeout: 20_000, polling: 50 },
    words,
  );

export const spoken = (page: Page): Promise<unknown> =>
  page.waitForFunction('said.length > 1', { timeout: 20_000, polling: 50 });

/** Words for what is in the way, one that can be pressed, and the article once the line is back. */
export async function recovers(which: RegExp, silent: boolean, again: string): Promise<void> {
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
