/** The pictures of a home that comes out of a ZIP: those that are near are read, the others when they come near. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { zipSync } from 'fflate';
import '@e-bulletin/bulletin/define.js';
import { composeManifest } from '@e-bulletin/issue';
import { articleOf, issueOf } from '../model/issue-of.js';

const COUNT = 40;
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);
const nameOf = (at: number): string => `m/${at}.png`;

function zip(): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = { 'p/1.jpg': PIXEL };
  const articles = [...Array(COUNT).keys()].map((at) => {
    files[nameOf(at)] = PIXEL;
    return articleOf(`bai-${at}`, {
      pages: [1],
      guided: { href: `a/${at}.json` },
      image: { href: nameOf(at), type: 'image/png', width: 1, height: 1 },
    });
  });
  const manifest = composeManifest(issueOf({ articles }));
  files['manifest.json'] = new TextEncoder().encode(JSON.stringify(manifest));
  return zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

describe('the pictures of a home out of a ZIP', () => {
  const realFetch = globalThis.fetch;
  before(() => {
    const body = zip();
    globalThis.fetch = (input, init) =>
      String(input).endsWith('.zip')
        ? Promise.resolve(new Response(body, { headers: { 'content-length': `${body.length}` } }))
        : realFetch(input, init);
  });
  after(() => {
    globalThis.fetch = realFetch;
    document.body.replaceChildren();
  });

  it('are read when they come near', async () => {
    const element = document.createElement('e-bulletin');
    element.setAttribute('src', '/so-8.ebulletin.zip');
    element.setAttribute('start', 'home');
    document.body.append(element);
    const images = (): HTMLImageElement[] => [
      ...(element.shadowRoot?.querySelectorAll<HTMLImageElement>('.picture img') ?? []),
    ];
    const shown = async (at: number): Promise<void> => {
      for (let i = 0; !images()[at]?.naturalWidth; i++) {
        if (i === 1000) throw new Error(`never: ${at} of ${images().length}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await shown(0);
    // One notice tells of all of them, so whatever is near was asked for with the first.
    expect(images()).to.have.length(COUNT);
    expect(images()[COUNT - 1]?.hasAttribute('src')).to.equal(false);
    images()[COUNT - 1]?.scrollIntoView();
    await shown(COUNT - 1);
  });
});
