/** Elements that the page itself puts into the slots do the work of ours: they are given the same properties. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import '@e-bulletin/bulletin/define.js';

const MANIFEST = {
  metadata: { title: 'Bản tin', language: 'vi' },
  links: [{ rel: 'canonical', href: 'https://senhong.example.vn/so-8/', type: 'text/html' }],
  readingOrder: [{ href: 'p/1.jpg', type: 'image/jpeg', width: 1080, height: 1528 }],
  'https://e-bulletin.dev/ns#polls': [{ href: 'polls/1', type: 'application/json', title: 'Chợ' }],
};

class OwnChild extends HTMLElement {
  src: string | undefined;
  url: string | undefined;
  label: string | undefined;
}

describe('an element of the page’s own in a slot', () => {
  const realFetch = globalThis.fetch;
  const brought: string[] = [];

  before(() => {
    customElements.define('own-child', OwnChild);
    globalThis.fetch = (input, init) =>
      String(input).includes('/rieng/')
        ? Promise.resolve(
            String(input).endsWith('manifest.json')
              ? Response.json(MANIFEST)
              : new Response('', { status: 404 }),
          )
        : realFetch(input, init);
  });
  after(() => {
    globalThis.fetch = realFetch;
  });
  afterEach(() => document.querySelector('e-bulletin')?.remove());

  async function at(slot: string, word: string): Promise<OwnChild> {
    const bulletin = document.createElement('e-bulletin');
    bulletin.setAttribute('start', 'home');
    bulletin.loader = (tag) => {
      brought.push(tag);
      return Promise.resolve();
    };
    const child = document.createElement('own-child') as OwnChild;
    child.slot = slot;
    bulletin.append(child);
    bulletin.setAttribute('src', '/rieng/manifest.json');
    document.body.append(bulletin);
    const choice = (): HTMLElement | undefined =>
      [...bulletin.renderRoot.querySelectorAll<HTMLElement>('.choice')].find((one) =>
        one.textContent?.includes(word),
      );
    while (!choice()) await new Promise((done) => requestAnimationFrame(done));
    choice()?.click();
    while (!child.assignedSlot) await new Promise((done) => requestAnimationFrame(done));
    await bulletin.updateComplete;
    return child;
  }

  it('asks: it is given the address of the poll, and ours is never brought', async () => {
    const child = await at('poll', 'Trả lời');
    expect(child.src).to.equal(new URL('/rieng/polls/1', location.href).href);
    expect(brought).not.to.include('e-poll');
  });

  it('passes on: it is given the link and what it is called', async () => {
    const child = await at('share', 'Chia sẻ');
    expect([child.url, child.label]).to.deep.equal(['https://senhong.example.vn/so-8/', 'Bản tin']);
    expect(brought).not.to.include('e-qr-share');
  });
});
