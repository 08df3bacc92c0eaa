/** Real recordings in Chromium, from a server on this machine that behaves as networks do. Needs the built package. */
import { after, before, describe, expect } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import type { Page } from 'puppeteer-core';
import { json, Lab, serve, timingOf, type Visit } from '../support/lab.ts';
import { together, type Scenario } from '../support/together.ts';
import { BYTES_PER_SECOND, silentMp3 } from '../support/sound.ts';

const TEXTS = ['Câu thứ nhất.', 'Câu thứ hai.', 'Câu thứ ba.', 'Câu thứ tư.', 'Câu thứ năm.'];
const SECONDS = 2;
/** Long enough that no browser has all of it before it plays. */
const FILE = silentMp3(TEXTS.length * SECONDS);
const LONG = silentMp3(600);

let lab: Lab;
before(async () => {
  lab = await Lab.open();
});
after(() => lab.close());

let count = 0;

/** A player of a recording with a map, both at addresses of their own. */
async function player(
  answer: Parameters<Lab['answer']>[1],
  attributes = '',
): Promise<Visit & { path: string }> {
  const path = `/m${++count}`;
  lab.answer(`${path}.mp3`, answer);
  lab.answer(`${path}.json`, json(timingOf(TEXTS, `${path}.mp3`, SECONDS)));
  const visit = await lab.visit(
    `<e-audio-reader src="${path}.mp3" timing="${path}.json" ${attributes}></e-audio-reader>`,
  );
  await visit.page.waitForSelector('e-audio-reader >>> .article p');
  return { ...visit, path };
}

const press = async (page: Page, selector: string): Promise<void> => {
  await page.waitForSelector(`e-audio-reader >>> ${selector}`);
  await (await page.$(`e-audio-reader >>> ${selector}`))?.click();
};

const play = (page: Page): Promise<void> => press(page, '.row .play');

const until = (page: Page, condition: string, timeout = 20_000): Promise<unknown> =>
  page.waitForFunction(condition, { timeout, polling: 50 });

const state = (name: string): string =>
  `told('e-audio-state').some(({ state }) => state === '${name}')`;
const sentence = (index: number): string =>
  `told('e-sentence-change').some(({ index }) => index === ${index})`;
const fault = (code: string): string =>
  `told('e-audio-error').some(({ code }) => code === '${code}')`;
/** An event is told before what it tells of is drawn. */
const shadowText = async (page: Page, selector: string): Promise<string> => {
  const drawn = await page.waitForSelector(`e-audio-reader >>> ${selector}`);
  return (await drawn?.evaluate((one) => one.textContent))?.replace(/\s+/g, ' ').trim() ?? '';
};

const ofEngine = (engine: 'native' | 'howler'): Scenario[] => [
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
      await press(page, '.trouble .button');
      await until(
        page,
        `!document.querySelector('e-audio-reader').shadowRoot.querySelector('.trouble')`,
      );
      expect(await page.$eval('e-audio-reader', (reader) => reader.sentenceIndex)).to.equal(lost);
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

const others: Scenario[] = [
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

  [
    'tells length and size, fetches metadata only, and no howler',
    async () => {
      const { page, path, close } = await player(serve(LONG, { rate: 40_000 }), 'engine="howler"');
      await until(
        page,
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('.time').textContent.includes('MB')`,
      );
      expect(await shadowText(page, '.time')).to.match(/3,6 MB/);
      const asked = lab.asked.filter((one) => one.includes(`${path}.mp3`));
      expect(asked).to.deep.equal([`HEAD ${path}.mp3`]);
      await close();
    },
  ],

  [
    'asks for nothing while it is out of view, or where data is to be saved',
    async () => {
      const path = `/m${++count}`;
      lab.answer(`${path}.mp3`, serve(FILE));
      const far = await lab.visit(
        `<div style="height:5000px"></div><e-audio-reader src="${path}.mp3"></e-audio-reader>`,
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(lab.asked.filter((one) => one.includes(path))).to.deep.equal([]);
      await far.close();
      const { page, close } = await lab.visit(
        `<e-audio-reader src="${path}.mp3"></e-audio-reader>`,
        [`Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`],
      );
      await until(
        page,
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('.time').textContent.includes('kB')`,
      );
      expect(lab.asked.filter((one) => one.includes(path))).to.deep.equal([`HEAD ${path}.mp3`]);
      await close();
    },
  ],
];

describe('recordings', () => together([...ofEngine('native'), ...ofEngine('howler'), ...others]));
