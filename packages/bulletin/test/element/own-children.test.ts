/** Elements that the page itself puts into the slots do the work of ours: they are given the same properties and heard the same. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { BulletinElement } from '@e-bulletin/bulletin';
import '@e-bulletin/bulletin/define.js';

const NS = 'https://e-bulletin.dev/ns#';
const GUIDED = 'application/guided-navigation+json';
const MANIFEST = {
  metadata: { title: 'Bản tin', language: 'vi', publisher: 'UBND phường Sen Hồng' },
  links: [{ rel: 'canonical', href: 'https://senhong.example.vn/so-8/', type: 'text/html' }],
  readingOrder: [1, 2, 3].map((page) => ({
    href: `p/${page}.jpg`,
    type: 'image/jpeg',
    width: 1080,
    height: 1528,
  })),
  resources: [{ rel: 'cover', href: 'bia.webp', type: 'image/webp', width: 540, height: 764 }],
  [`${NS}polls`]: [{ href: 'polls/1', type: 'application/json', title: 'Chợ' }],
  [`${NS}articles`]: [
    {
      href: 'a/cho.json',
      type: GUIDED,
      title: 'Chợ mới',
      properties: { [`${NS}id`]: 'cho', [`${NS}pages`]: [2, 3] },
    },
  ],
};
const ARTICLE = {
  guided: [
    {
      role: ['article'],
      children: [2, 3].map((page) => ({
        role: ['paragraph'],
        imgref: `p/${page}.jpg`,
        children: [{ id: `s${page}`, text: `Câu ở trang ${page}.` }],
      })),
    },
  ],
};
const FILES: Readonly<Record<string, unknown>> = {
  'manifest.json': MANIFEST,
  'a/cho.json': ARTICLE,
};

class OwnChild extends HTMLElement {
  src: string | undefined;
  url: string | undefined;
  label: string | undefined;
  playlist: readonly { readonly id: string; readonly title: string }[] = [];
  office = '';
  readonly done: string[] = [];

  play(): void {
    this.done.push('play');
  }

  pause(): void {
    this.done.push('pause');
  }

  goToTrack(index: number): void {
    this.done.push(`track ${index}`);
  }

  say(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

/** Shows pages by its three properties, and does what it is told. */
class OwnPages extends OwnChild {
  issue: { readonly title: string } | undefined = undefined;
  carrier: unknown = undefined;
  page = 1;

  goToPage(page: number, by: string): void {
    this.done.push(`${page} by ${by}`);
    this.page = page;
    this.say('e-page-change', { page, pages: 3, label: String(page), by });
  }
}

const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));

describe('an element of the page’s own in a slot', () => {
  const realFetch = globalThis.fetch;
  const brought: string[] = [];

  before(() => {
    customElements.define('own-child', OwnChild);
    customElements.define('own-pages', OwnPages);
    globalThis.fetch = (input, init) => {
      const path = String(input).split('/rieng/')[1];
      if (path === undefined) return realFetch(input, init);
      const file = FILES[path];
      return Promise.resolve(file ? Response.json(file) : new Response('', { status: 404 }));
    };
  });
  after(() => {
    globalThis.fetch = realFetch;
  });
  afterEach(() => document.querySelector('e-bulletin')?.remove());

  function own<T extends OwnChild>(tag: string, slot: string): T {
    const child = document.createElement(tag) as T;
    child.slot = slot;
    return child;
  }

  /** A bulletin with these children, which has gone from its home to the view behind `word`. */
  async function at(word: string, ...children: OwnChild[]): Promise<BulletinElement> {
    const bulletin = document.createElement('e-bulletin');
    bulletin.setAttribute('start', 'home');
    bulletin.loader = (tag) => {
      brought.push(tag);
      return Promise.resolve();
    };
    bulletin.append(...children);
    bulletin.setAttribute('src', '/rieng/manifest.json');
    document.body.append(bulletin);
    await press(bulletin, word);
    return bulletin;
  }

  async function press(bulletin: BulletinElement, word: string): Promise<void> {
    const button = (): HTMLElement | undefined =>
      [...bulletin.renderRoot.querySelectorAll<HTMLElement>('button')].find(
        (one) => one.checkVisibility() && one.textContent?.includes(word),
      );
    while (!button()) await frame();
    button()?.click();
    await bulletin.updateComplete;
  }

  it('shows the pages: it is given the issue, and its turns are followed', async () => {
    const pages = own<OwnPages>('own-pages', 'pages');
    const bulletin = await at('Đọc', pages);
    while (!pages.issue) await frame();
    expect(pages.issue.title).to.equal('Bản tin');
    expect(pages.carrier).to.have.property('kind', 'folder');
    pages.goToPage(2, 'user');
    await bulletin.updateComplete;
    expect(bulletin.page).to.equal(2);
  });

  it('reads aloud: it is given the articles, and the pages turn with its sentences', async () => {
    const pages = own<OwnPages>('own-pages', 'pages');
    const audio = own<OwnChild>('own-child', 'audio');
    const bulletin = await at('Đọc', pages, audio);
    while (!pages.issue) await frame();
    await press(bulletin, 'Bản tin');
    await press(bulletin, 'Nghe');
    while (audio.playlist.length === 0) await frame();
    // `text` tells where an article is open over the pages.
    expect(
      audio.playlist.map((one) => ({ ...one, text: typeof (one as { text?: unknown }).text })),
    ).to.deep.equal([
      {
        id: 'cho',
        title: 'Chợ mới',
        section: '',
        picture: new URL('/rieng/bia.webp', location.href).href,
        timing: new URL('/rieng/a/cho.json', location.href).href,
        text: 'function',
      },
    ]);
    expect(audio.office).to.equal('UBND phường Sen Hồng');
    audio.say('e-track-change', { index: 0, id: 'cho' });
    audio.say('e-audio-state', { state: 'playing', source: 'recording' });
    // The article is fetched to know where its sentences stand; until then pages stay.
    while (pages.page !== 3) {
      audio.say('e-sentence-change', { index: 1, id: 's3', text: 'Câu ở trang 3.' });
      await frame();
    }
    expect(pages.done).to.deep.equal(['3 by audio']);
    expect(bulletin.page).to.equal(3);
    expect(brought).not.to.include('e-audio-reader');
  });

  it('asks: it is given the address of the poll, and ours is never brought', async () => {
    const child = own('own-child', 'poll');
    await at('Trả lời', child);
    while (!child.assignedSlot) await frame();
    expect(child.src).to.equal(new URL('/rieng/polls/1', location.href).href);
    expect(brought).not.to.include('e-poll');
  });

  for (const [slot, word] of [
    ['share', 'Chia sẻ'],
    ['audio', 'Nghe'],
  ] as const)
    it(`is left by Escape, as an article and a panel are; not by the one that ends what is being written: ${word}`, async () => {
      const child = own('own-child', slot);
      const bulletin = await at(word, child);
      while (!child.assignedSlot || !bulletin.renderRoot.querySelector('.panel-view'))
        await frame();
      const escape = (isComposing: boolean): void => {
        const init = { key: 'Escape', isComposing, bubbles: true, composed: true };
        child.dispatchEvent(new KeyboardEvent('keydown', init));
      };
      escape(true);
      await bulletin.updateComplete;
      expect(bulletin.renderRoot.querySelector('.panel-view')).to.not.equal(null);
      escape(false);
      while (bulletin.renderRoot.querySelector('.panel-view')) await frame();
      await press(bulletin, word);
    });

  it('passes on: it is given the link, what it is called, and whose posters are, unless it says that itself', async () => {
    for (const [attribute, office] of [
      ['', 'UBND phường Sen Hồng'],
      ['Khu phố 1', ''],
    ] as const) {
      const child = own('own-child', 'share');
      if (attribute) child.setAttribute('office', attribute);
      await at('Chia sẻ', child);
      while (!child.assignedSlot) await frame();
      expect([child.url, child.label]).to.deep.equal([
        'https://senhong.example.vn/so-8/',
        'Bản tin',
      ]);
      expect(child.office).to.equal(office);
      expect(brought).not.to.include('e-qr-share');
    }
  });
});
