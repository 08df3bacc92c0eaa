/**
 * Sound and films of the sample issue in one ZIP, in the portal: nothing in it has an address, and it is heard all the same,
 * from memory that is given back.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { openSite, PHONE, type GuestPage, type Site } from './support/portal-page.ts';
import { opened, send } from './support/reader.ts';
import { Walk } from './support/walk.ts';

const ZIP_PAGE = '/nhung/lien-ket.html';
const PATIENCE = 30_000;

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

interface Told {
  readonly type: string;
  readonly state?: string;
  readonly source?: string;
  readonly code?: string;
}

/** What a test sees of the page: addresses in memory of sounds and films, by their type or as they come, and what the audio reader told. */
interface Watch {
  readonly made: string[];
  readonly held: Map<string, string>;
  /** `blob: name` of files given to the browser to be saved. */
  readonly saved: string[];
  readonly told: Told[];
}

/** Runs in the page, before its scripts. */
function watch(): void {
  const seen: Watch = { made: [], held: new Map(), saved: [], told: [] };
  Object.defineProperty(window, Symbol.for('watch'), { value: seen });
  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (made: Blob | MediaSource) => {
    const url = createObjectURL.call(URL, made);
    const type = made instanceof Blob ? made.type : 'as it comes';
    if (/^(audio|video|as)/.test(type)) {
      seen.made.push(type);
      seen.held.set(url, type);
    }
    return url;
  };
  URL.revokeObjectURL = (url) => {
    seen.held.delete(url);
    revokeObjectURL.call(URL, url);
  };
  HTMLAnchorElement.prototype.click = function () {
    seen.saved.push(`${this.href.slice(0, 5)} ${this.download}`);
  };
  for (const type of ['e-audio-state', 'e-sentence-change', 'e-audio-error']) {
    addEventListener(type, (event) =>
      seen.told.push({ type, ...(event as CustomEvent<object>).detail }),
    );
  }
}

/** What is seen when `wanted`, a piece of script over `seen`, is true. */
async function until(page: Page, wanted: string): Promise<{ made: string[]; held: string[] }> {
  const handle = await page.waitForFunction(
    `(() => { const seen = window[Symbol.for('watch')]; return (${wanted}) && { made: seen.made, held: [...seen.held.values()] }; })()`,
    { timeout: PATIENCE },
  );
  return (await handle.jsonValue()) as { made: string[]; held: string[] };
}

const told = (wanted: string): string => `seen.told.some((one) => ${wanted})`;
const FROM_RECORDING = told("one.state === 'playing' && one.source === 'recording'");

async function zipPage(policy?: string): Promise<GuestPage & { walk: Walk }> {
  const guest = await site.open('/gioi-thieu.html', {
    viewport: PHONE,
    ...(policy && { provoked: /Content Security Policy/ }),
  });
  await guest.page.evaluateOnNewDocument(watch);
  await guest.page.goto(new URL(ZIP_PAGE, site.portal.url).href);
  if (policy) {
    await guest.page.evaluate((content) => {
      const meta = document.createElement('meta');
      Object.assign(meta, { httpEquiv: 'Content-Security-Policy', content });
      document.head.append(meta);
    }, policy);
  }
  return { ...guest, walk: new Walk(guest.page, 'zip') };
}

/** Opens the hotspot of a page. */
async function pressSpot(page: Page, number: number, kind: 'video' | 'audio'): Promise<void> {
  await opened(page);
  await send(page, number);
  const word = kind === 'video' ? 'Xem phim' : 'Nghe';
  await new Walk(page, 'zip', 'e-bulletin').tap(`${word}:`);
}

describe('a ZIP that is heard', () => {
  it('reads an article from its recording, marks its sentences, and gives each recording back', async () => {
    const { page, walk, ...guest } = await zipPage();
    await walk.tap('Nghe');
    await walk.find('Câu sau');
    // Nothing is unpacked before somebody wants to listen.
    expect((await until(page, 'true')).made).to.deep.equal([]);
    await walk.tap('Nghe');
    const first = await until(
      page,
      `${FROM_RECORDING} && ${told("one.type === 'e-sentence-change'")}`,
    );
    expect(first).to.deep.equal({ made: ['as it comes'], held: ['as it comes'] });
    await page.$eval('e-bulletin >>> e-audio-reader', (reader) =>
      (reader as Element & { next(): void }).next(),
    );
    const second = await until(page, 'seen.made.length === 2');
    expect(second.held).to.deep.equal(['as it comes']);
    await page.$eval('e-bulletin', (bulletin) => bulletin.remove());
    await until(page, 'seen.held.size === 0');
    await guest.expectGoodGuest();
    await guest.close();
  });

  it('hands its recording over as a file', async () => {
    const { page, walk, close } = await zipPage();
    await walk.tap('Nghe');
    await walk.find('Câu sau');
    await walk.tap('Nghe');
    await until(page, FROM_RECORDING);
    await walk.tap('Dừng');
    // The text that is followed has left the player behind, at the foot of the window.
    await page.$eval('e-bulletin >>> e-audio-reader', (reader) => reader.scrollIntoView());
    await walk.tap('Thêm');
    await walk.tap('Tải bản ghi âm về máy');
    await until(page, 'seen.saved.length === 1');
    const said = await page.evaluate(() => {
      const seen = Reflect.get(window, Symbol.for('watch')) as Watch;
      return seen.saved.join();
    });
    expect(said).to.match(/^blob: [\w.-]+\.mp3$/);
    await close();
  });

  for (const [kind, number] of [
    ['video', 8],
    ['audio', 21],
  ] as const) {
    it(`plays the ${kind} on page ${number}, and gives it back`, async () => {
      const { page, walk, ...guest } = await zipPage();
      await pressSpot(page, number, kind);
      const media = await page.waitForSelector(`e-bulletin >>> dialog ${kind}`);
      await media?.evaluate(
        (one) =>
          new Promise<void>((resolve) => {
            const look = (): void => {
              const { currentTime, paused } = one as HTMLMediaElement;
              if (currentTime > 0 && !paused) resolve();
              else requestAnimationFrame(look);
            };
            look();
          }),
      );
      const type = kind === 'video' ? 'video/mp4' : 'audio/mpeg';
      expect((await until(page, 'true')).held).to.deep.equal([type]);
      await walk.tap('Đóng');
      await until(page, 'seen.held.size === 0');
      await guest.expectGoodGuest();
      await guest.close();
    });
  }
});

describe('a page whose policy forbids sound out of memory', () => {
  it('says so, and leaves the text to be read', async () => {
    const { page, walk, close } = await zipPage("media-src 'self'");
    await walk.tap('Nghe');
    await walk.find('Câu sau');
    await walk.tap('Nghe');
    await walk.reads('Trang này không cho phép phát bản ghi âm.');
    await until(page, told("one.code === 'forbidden'"));
    await walk.tap('Đọc từng câu');
    await walk.reads('Câu 1 trong');
    await close();
  });

  it('says so of a film', async () => {
    const { page, walk, close } = await zipPage("media-src 'self'");
    await pressSpot(page, 8, 'video');
    await walk.reads('Trang này không cho phép phát phim và bản ghi.');
    await close();
  });
});
