/** Where no worker can keep an issue, its PDF is offered: out of a folder by a link, out of a ZIP when it is asked for. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { render } from 'lit';
import { parseManifest } from '@e-bulletin/issue';
import type { Carrier, IssueFile } from '@e-bulletin/issue/carrier.js';
import { Offline } from '../../src/offline/offline.js';

const BASE = 'https://senhong.example.vn/so-8/';

const issueWith = (pdf: boolean) =>
  parseManifest(
    {
      metadata: { title: 'Bản tin' },
      readingOrder: [{ href: '1.jpg', type: 'image/jpeg', width: 10, height: 14 }],
      links: pdf
        ? [{ rel: 'alternate', href: 'm/so-8.pdf', type: 'application/pdf', size: 5_400_000 }]
        : [],
    },
    BASE,
  ).issue;

function shown(
  kind: 'folder' | 'zip',
  {
    pdf = true,
    list,
    file,
  }: { pdf?: boolean; list?: string; file?: () => Promise<IssueFile> } = {},
): { place: HTMLElement; said: string[] } {
  const said: string[] = [];
  const carrier = {
    kind,
    base: kind === 'zip' ? `${BASE}so-8.ebulletin.zip` : `${BASE}manifest.json`,
    ...(file && { file }),
  } as unknown as Carrier;
  const offline = new Offline({
    issue: issueWith(pdf),
    carrier,
    // A worker needs `offline.json`; without Cache Storage there is none whatever the page says.
    list,
    update: () => undefined,
    say: (text) => said.push(text),
  });
  const place = document.createElement('div');
  render(offline.render(), place);
  offline.close();
  return { place, said };
}

const saved = async (place: HTMLElement): Promise<HTMLAnchorElement> => {
  const real = HTMLAnchorElement.prototype.click;
  try {
    return await new Promise<HTMLAnchorElement>((done) => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        done(this);
      };
      place.querySelector('button')?.click();
    });
  } finally {
    HTMLAnchorElement.prototype.click = real;
  }
};

describe('reading without a network, where nothing can be kept', () => {
  it('a ZIP offers its PDF, and reads it only when it is wanted', async () => {
    let asked = 0;
    const { place } = shown('zip', {
      file: () => {
        asked += 1;
        return Promise.resolve({ url: `${BASE}so-8.pdf`, name: 'so-8.pdf' });
      },
    });
    expect(place.textContent?.replace(/\s+/g, ' ')).to.include('Tải PDF (5,4 MB)');
    expect(asked).to.equal(0);
    const link = await saved(place);
    expect([link.href, link.download]).to.deep.equal([`${BASE}so-8.pdf`, 'so-8.pdf']);
  });

  it('says so when the PDF does not come', async () => {
    const { place, said } = shown('zip', { file: () => Promise.reject(new Error('offline')) });
    place.querySelector('button')?.click();
    while (said.length === 0) await Promise.resolve();
    expect(said[0]).to.contain('Kiểm tra mạng');
  });

  it('a folder in a portal leads to the page of the issue', () => {
    const { place } = shown('folder');
    expect(place.querySelector('a')?.href).to.equal(`${BASE}index.html`);
  });

  it('without a PDF there is nothing to offer', () => {
    expect(shown('zip', { pdf: false }).place.textContent?.trim()).to.equal('');
  });
});
