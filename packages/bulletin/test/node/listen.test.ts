/** Listening in a bulletin, by the scripts that pages load: what the device's voice is given, and the way out where there is none. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { governmentAbbreviations, sayContexts } from '@e-bulletin/issue/abbreviations.js';
import { speak } from '@e-bulletin/issue/spoken.js';
import { inPhase, Lab } from './support/lab.ts';
import { encode } from './support/hostile-issue.ts';
import { files } from './support/server.ts';

const NS = 'https://e-bulletin.dev/ns#';
const PLAYER = 'e-bulletin >>> e-audio-reader >>> ';
/** A sentence for each few of them: a voice is given one sentence after the other, with a pause between. */
const TOGETHER = 9;

const SENTENCES = chunks([...governmentAbbreviations().keys()], TOGETHER).map(
  (written) => `Đây là ${written.join('; là ')}; hết.`,
);

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size),
  );
}

/** An article that was not recorded. */
const issueOf = (sentences: readonly string[]): Map<string, Uint8Array> =>
  new Map([
    [
      'manifest.json',
      encode({
        metadata: { title: 'Bản tin', language: 'vi', publisher: 'UBND phường Sen Hồng' },
        links: [{ rel: 'canonical', href: 'https://senhong.example.vn/so-8/', type: 'text/html' }],
        readingOrder: [{ href: 'p/1-540.jpg', type: 'image/jpeg', width: 540, height: 764 }],
        [`${NS}articles`]: [
          {
            href: 'a/cho.json',
            type: 'application/guided-navigation+json',
            title: 'Chợ mới',
            properties: { [`${NS}id`]: 'cho', [`${NS}pages`]: [1] },
          },
        ],
      }),
    ],
    [
      'a/cho.json',
      encode({
        guided: [
          {
            role: ['article'],
            children: [
              {
                role: ['paragraph'],
                children: sentences.map((text, n) => ({ id: `s${n + 1}`, text })),
              },
            ],
          },
        ],
      }),
    ],
  ]);

/** A Vietnamese voice that says in no time all it is given, and remembers it. */
function voice(): void {
  const said: string[] = [];
  class Utterance {
    onstart?: () => void;
    onend?: () => void;
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  const synthesis = {
    getVoices: () => [{ name: 'Linh', lang: 'vi-VN', voiceURI: 'linh' }],
    cancel: () => undefined,
    speak: (one: Utterance) => {
      if (one.text) said.push(one.text);
      setTimeout(() => {
        one.onstart?.();
        one.onend?.();
      });
    },
  };
  // What waits between two sentences does not wait here.
  const later = window.setTimeout;
  const soon = (run: TimerHandler, time = 0): number => later(run, time < 2000 ? 0 : time);
  Object.assign(window, { said, setTimeout: soon, SpeechSynthesisUtterance: Utterance });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
}

function noVoice(): void {
  Object.defineProperty(window, 'speechSynthesis', { value: undefined });
}

describe('listening in a bulletin', () => {
  let lab: Lab;
  let end: () => void;
  before(async () => {
    lab = await Lab.open();
    const pages = [...lab.issue].filter(([path]) => path.startsWith('p/1-540'));
    end = lab.portal.use(files('/nghe/', new Map([...issueOf(SENTENCES), ...pages])));
  });
  afterEach(() => lab.leave());
  after(async () => {
    end();
    await lab.close();
  });

  async function visit(script: string, prepare: () => void, attributes = ''): Promise<Page> {
    const body = `<!doctype html><html lang="vi"><head><title>Cổng</title></head><body>
      <script src="${script}"></script><e-bulletin src="/nghe/" start="home" ${attributes}></e-bulletin></body></html>`;
    const { page } = await lab.open(lab.publish({ body }), 'localhost', async (one) => {
      await one.evaluateOnNewDocument(prepare);
    });
    await inPhase(page, 'ready');
    const home = await page.waitForSelector('e-bulletin >>> .choices');
    await home?.evaluate((choices) =>
      [...choices.querySelectorAll('button')].find((one) => /Nghe/.test(one.innerText))?.click(),
    );
    return page;
  }

  async function heard(script: string): Promise<string> {
    const page = await visit(script, voice);
    const play = await page.waitForSelector(`${PLAYER}.row .play`);
    // The text is here.
    await page.waitForSelector(`${PLAYER}.article p`);
    await play?.evaluate((one) => (one as HTMLElement).click());
    await page.waitForFunction(
      (last) => (window as unknown as { said: string[] }).said.join(' ').endsWith(last),
      { timeout: 25_000, polling: 100 },
      'hết.',
    );
    await page.waitForFunction(
      () => {
        const reader = document
          .querySelector('e-bulletin')
          ?.shadowRoot?.querySelector('e-audio-reader') as { paused?: boolean } | null;
        return reader?.paused;
      },
      { timeout: 25_000, polling: 100 },
    );
    return page.evaluate(() => (window as unknown as { said: string[] }).said.join(' '));
  }

  it('the voice of the device reads every abbreviation that recordings know, as they do', async () => {
    const abbreviations = governmentAbbreviations();
    const said = await heard('/cdn/e-bulletin.js');
    const options = { abbreviations, contexts: sayContexts };
    expect(said).to.equal(SENTENCES.map((sentence) => speak(sentence, options)).join(' '));
    const spelled = [...abbreviations].filter(([, words]) => !said.includes(words));
    // The Bộ Chính trị or the Bộ Công Thương: nothing here decides.
    expect(spelled.map(([written]) => written)).to.deep.equal(['BCT']);
  });

  it('where nothing can be heard a code leads to another device', async () => {
    const page = await visit('/cdn/e-bulletin.js', noVoice);
    await page.waitForSelector(`${PLAYER}.trouble`);
    await page.waitForSelector(`${PLAYER}e-qr-share >>> .plate svg`);
    const label = await page.waitForSelector(`${PLAYER}e-qr-share >>> .label`);
    expect(await label?.evaluate((one) => one.textContent)).to.equal('Quét bằng máy khác để nghe');
  });

  it('the player calls people as the bulletin was told', async () => {
    const page = await visit('/cdn/e-bulletin.js', noVoice, 'address-as="cô chú"');
    const message = await page.waitForSelector(`${PLAYER}.trouble .message`);
    expect(await message?.evaluate((one) => one.textContent)).to.contain(
      'Cô chú hãy mở trang bằng trình duyệt để nghe.',
    );
  });
});
