/** A line that breaks, recordings that are not there or none, a page that is put aside. */
import { expect } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import { serve } from '../../support/lab.ts';
import { BYTES_PER_SECOND } from '../../support/sound.ts';
import type { Scenario } from '../../support/together.ts';
import {
  fault,
  FILE,
  lab,
  LONG,
  play,
  player,
  press,
  sentence,
  shadowText,
  TEXTS,
  until,
} from './player.ts';

export const failing = (engine: 'native' | 'howler'): Scenario[] => [
  [
    `${engine}: says within eight seconds that the network is gone, and goes on at the same sentence`,
    async () => {
      let gone = false;
      const { page, close } = await player((request, response) => {
        const at = (): number => (gone ? 0 : Infinity);
        if (gone) return;
        serve(LONG, { rate: BYTES_PER_SECOND * 1.5, cutAt: at })(request, response);
      }, `engine="${engine}"`);
      await play(page);
      await until(page, sentence(1));
      gone = true;
      await until(
        page,
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('.trouble')`,
        30_000,
      );
      const words = await shadowText(page, '.trouble');
      expect(words)
        .to.match(/Mạng yếu|Mất mạng/)
        .and.contain('Thử lại')
        .and.contain('Đọc từng câu');
      const lost = await page.$eval('e-audio-reader', (reader) => reader.sentenceIndex);
      const [stalled] = (await page.evaluate("told('e-audio-error')")) as { retryable: boolean }[];
      expect(stalled?.retryable).to.equal(true);
      gone = false;
      // Looked at in the page, as it is heard again: by the time of a look from here the next sentence may be read.
      await page.evaluate(`{
        const reader = document.querySelector('e-audio-reader');
        globalThis.again = [];
        addEventListener('e-audio-state', ({ detail: { state } }) => state === 'playing' && again.push(reader.sentenceIndex));
      }`);
      await press(page, '.trouble .button');
      await until(
        page,
        `again.length && !document.querySelector('e-audio-reader').shadowRoot.querySelector('.trouble')`,
      );
      expect(await page.evaluate('again[0]')).to.equal(lost);
      await close();
    },
  ],

  [
    `${engine}: explains a recording that is not there, and plays it once it is back`,
    async () => {
      let there = false;
      const { page, close } = await player((request, response) => {
        if (there) serve(FILE)(request, response);
        else response.writeHead(404).end();
      }, `engine="${engine}"`);
      await play(page);
      await until(page, fault('not-found'));
      expect(await shadowText(page, '.trouble')).to.contain('Không tìm thấy bản ghi âm');
      there = true;
      await press(page, '.trouble .button');
      await until(page, sentence(1));
      await close();
    },
  ],

  [
    `${engine}: explains a file that is no recording`,
    async () => {
      const page404 = new TextEncoder().encode('<!doctype html><title>Lỗi</title>');
      const { page, close } = await player(
        serve(page404, { type: 'text/html' }),
        `engine="${engine}"`,
      );
      await play(page);
      await until(page, fault('wrong-type'));
      expect(await shadowText(page, '.trouble')).to.contain('không phải bản ghi âm');
      await press(page, '.trouble .button:last-of-type');
      await until(
        page,
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('.large')`,
      );
      expect(await shadowText(page, '.large')).to.equal(TEXTS[0]);
      await close();
    },
  ],
];

export const mending: Scenario[] = [
  [
    'is mended without a word, at the same sentence',
    async () => {
      let cuts = 0;
      const { page, path, close } = await player((request, response) => {
        const limit = cuts++ === 0 ? BYTES_PER_SECOND * 4 : Infinity;
        serve(FILE, { rate: BYTES_PER_SECOND * 1.5, cutAt: () => limit })(request, response);
      });
      await play(page);
      await until(page, sentence(3));
      const told = (await page.evaluate("told('e-sentence-change')")) as { index: number }[];
      expect(
        told.every(({ index }, i) => i === 0 || index - (told[i - 1]?.index ?? 0) <= 1),
      ).to.equal(true);
      expect(lab.asked.filter((one) => one.startsWith(`GET ${path}.mp3`)).length).to.be.above(1);
      await close();
    },
  ],

  [
    'is silent in a page that is put aside, and waits for a tap when the page is back',
    async () => {
      const { page, errors, close } = await player(serve(LONG));
      lab.answer('/khac', (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Khác</title>'),
      );
      await play(page);
      await until(page, sentence(1));
      await page.evaluate(`{
        const reader = document.querySelector('e-audio-reader');
        addEventListener('pagehide', () => { globalThis.left = reader.currentTime; });
        addEventListener('pageshow', ({ persisted }) => { globalThis.kept = persisted; });
      }`);
      await page.goto(`${lab.origin}/khac`);
      await page.goBack();
      await until(page, 'globalThis.kept === true');
      const reader = "document.querySelector('e-audio-reader')";
      await until(page, `${reader}.shadowRoot.querySelector('.play').textContent.includes('Nghe')`);
      expect(await page.evaluate(`${reader}.currentTime - globalThis.left`)).to.be.within(0, 0.5);
      await play(page);
      await until(page, `${reader}.currentTime > globalThis.left + 0.6`);
      expect(errors).to.deep.equal([]);
      await close();
    },
  ],
];
