/** Recordings that can be had, from servers that know ranges and from those that do not. */
import { expect } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import { serve } from '../../support/lab.ts';
import type { Scenario } from '../../support/together.ts';
import { FILE, lab, LONG, play, player, sentence, state, TEXTS, until } from './player.ts';

export const playing = (engine: 'native' | 'howler'): Scenario[] => [
  [
    `${engine}: is heard sentence by sentence to its end`,
    async () => {
      const { page, errors, close } = await player(serve(FILE), `engine="${engine}"`);
      await page.$eval('e-audio-reader', (reader) => (reader.playbackRate = 2));
      await play(page);
      await until(page, state('ended'));
      const told = (await page.evaluate("told('e-sentence-change')")) as {
        index: number;
        id: string;
        text: string;
        at: number;
      }[];
      expect(told.map(({ index, id, text }) => [index, id, text])).to.deep.equal(
        TEXTS.map((text, i) => [i, `b1s${i + 1}`, text]),
      );
      expect(errors).to.deep.equal([]);
      await close();
    },
  ],

  [
    `${engine}: goes on where it was paused, and to any sentence`,
    async () => {
      const { page, close } = await player(serve(FILE), `engine="${engine}"`);
      await play(page);
      await until(page, state('playing'));
      // Looks and acts in the page: between two looks from here a busy machine plays on.
      const [ahead, passed, paused] = await page.$eval('e-audio-reader', async (reader) => {
        const later = async (time: number): Promise<void> => {
          while (reader.currentTime <= time)
            await new Promise((resolve) => setTimeout(resolve, 20));
        };
        reader.seekToSentence(3);
        await later(6.2);
        reader.pause();
        const { currentTime: at, paused } = reader;
        const since = performance.now();
        reader.renderRoot.querySelector<HTMLElement>('.play')?.click();
        await later(at);
        return [reader.currentTime - at, (performance.now() - since) / 1000, paused] as const;
      });
      expect(paused).to.equal(true);
      expect(ahead).to.be.below(passed + 0.3);
      const [time, index] = await page.$eval('e-audio-reader', (reader) => {
        reader.repeatSentence();
        return [reader.currentTime, reader.sentenceIndex];
      });
      expect(time).to.be.within(6, 6.6);
      expect(index).to.equal(3);
      await close();
    },
  ],

  [
    `${engine}: is played from a server without ranges, to any sentence`,
    async () => {
      const { page, close } = await player(serve(FILE, { range: false }), `engine="${engine}"`);
      await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(3));
      await play(page);
      await until(
        page,
        `${sentence(3)} && document.querySelector("e-audio-reader").currentTime >= 6`,
      );
      await close();
    },
  ],

  [
    `${engine}: goes on at its sentence, where it was paused while such a server sent all of it`,
    async () => {
      const held: (() => void)[] = [];
      const { page, path, close } = await player((request, response) => {
        const media = request.headers.range !== undefined || request.method === 'HEAD';
        const answer = serve(LONG, { range: false, ...(media && { rate: 20_000 }) });
        if (media) answer(request, response);
        else held.push(() => answer(request, response));
      }, `engine="${engine}"`);
      await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(3));
      await play(page);
      while (!held.length) await new Promise((resolve) => setTimeout(resolve, 20));
      const place = (): Promise<number[]> =>
        page.$eval('e-audio-reader', (reader) => {
          reader.pause();
          return [reader.sentenceIndex, reader.currentTime];
        });
      expect(await place()).to.deep.equal([3, 6]);
      for (const answer of held) answer();
      await play(page);
      await until(page, `document.querySelector('e-audio-reader').currentTime > 6.1`);
      const told = (await page.evaluate("told('e-sentence-change')")) as { index: number }[];
      expect(told.map(({ index }) => index).filter((index) => index < 3)).to.deep.equal([]);
      expect(lab.asked.filter((one) => one === `GET ${path}.mp3`).length).to.equal(1);
      await close();
    },
  ],
];

export const jumping: Scenario[] = [
  [
    'lets nothing of the beginning be heard where the server cannot jump',
    async () => {
      const { page, close } = await player(serve(LONG, { range: false }));
      // Once it is known that it cannot, the first is no longer played.
      await page.evaluate(`{
        globalThis.stopped = [];
        const { play } = HTMLMediaElement.prototype;
        HTMLMediaElement.prototype.play = function () {
          const look = () => stopped.push(this.paused);
          if (this.readyState > 0) queueMicrotask(look);
          else this.addEventListener('loadedmetadata', look, { once: true });
          return play.call(this);
        };
      }`);
      await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(3));
      await play(page);
      await until(page, `document.querySelector('e-audio-reader').currentTime > 6.1`);
      expect(await page.evaluate('stopped[0]')).to.equal(true);
      await close();
    },
  ],
];
