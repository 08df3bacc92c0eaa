/** What the scenarios of the network share: a player in Chromium, and words for what is waited for. */
import { launchWholeBrowser } from '@e-bulletin/tools/browser.mjs';
import type { Page } from 'puppeteer-core';
import { json, Lab, timingOf, type Visit } from '../../support/lab.ts';
import { silentMp3 } from '../../support/sound.ts';

export const TEXTS = [
  'Câu thứ nhất.',
  'Câu thứ hai.',
  'Câu thứ ba.',
  'Câu thứ tư.',
  'Câu thứ năm.',
];
const SECONDS = 2;
/** Long enough that no browser has all of it before it plays. */
export const FILE = silentMp3(TEXTS.length * SECONDS);
export const LONG = silentMp3(600);

/** One browser for all of them. */
export let lab: Lab;
/** A whole browser: the shell gives no page back as it was. */
export const openLab = async (): Promise<Lab> =>
  (lab = await Lab.open(undefined, launchWholeBrowser));

let count = 0;
/** An address that no other player has. */
export const freshPath = (): string => `/m${++count}`;

/** A player of a recording with a map, both at addresses of their own. */
export async function player(
  answer: Parameters<Lab['answer']>[1],
  attributes = '',
): Promise<Visit & { path: string }> {
  const path = freshPath();
  lab.answer(`${path}.mp3`, answer);
  lab.answer(`${path}.json`, json(timingOf(TEXTS, `${path}.mp3`, SECONDS)));
  const visit = await lab.visit(
    `<e-audio-reader src="${path}.mp3" timing="${path}.json" ${attributes}></e-audio-reader>`,
  );
  await visit.page.waitForSelector('e-audio-reader >>> .article p');
  return { ...visit, path };
}

export const press = async (page: Page, selector: string): Promise<void> => {
  await page.waitForSelector(`e-audio-reader >>> ${selector}`);
  await (await page.$(`e-audio-reader >>> ${selector}`))?.click();
};

export const play = (page: Page): Promise<void> => press(page, '.row .play');

export const until = (page: Page, condition: string, timeout = 20_000): Promise<unknown> =>
  page.waitForFunction(condition, { timeout, polling: 50 });

export const state = (name: string): string =>
  `told('e-audio-state').some(({ state }) => state === '${name}')`;
export const sentence = (index: number): string =>
  `told('e-sentence-change').some(({ index }) => index === ${index})`;
export const fault = (code: string): string =>
  `told('e-audio-error').some(({ code }) => code === '${code}')`;
/** An event is told before what it tells of is drawn. */
export const shadowText = async (page: Page, selector: string): Promise<string> => {
  const drawn = await page.waitForSelector(`e-audio-reader >>> ${selector}`);
  return (await drawn?.evaluate((one) => one.textContent))?.replace(/\s+/g, ' ').trim() ?? '';
};
