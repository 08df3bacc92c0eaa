/** What stands in the header beside each other does not lie over each other. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { BulletinElement } from '@e-bulletin/bulletin';
import '@e-bulletin/bulletin/define.js';
import { tagOf } from '@e-bulletin/core/define.js';

const NS = 'https://e-bulletin.dev/ns#';
const MANIFEST = {
  metadata: { title: 'Bản tin phường Sen Hồng', language: 'vi' },
  readingOrder: [{ href: 'p/1.jpg', type: 'image/jpeg', width: 1080, height: 1528 }],
  toc: [
    { title: 'Đời sống phường ta', href: 'p/1.jpg', children: [{ title: 'Chợ', href: 'p/1.jpg' }] },
  ],
  [`${NS}articles`]: [
    {
      href: 'a/cho.json',
      type: 'application/guided-navigation+json',
      title: 'Chợ',
      properties: { [`${NS}id`]: 'cho', [`${NS}pages`]: [1] },
    },
  ],
};

class ArticleReader extends HTMLElement {
  issue: unknown = undefined;
  carrier: unknown = undefined;
  page = 1;
  loadedImages = [];
  article: string | undefined = undefined;
}

describe('the header', () => {
  const real = globalThis.fetch;
  before(() => {
    globalThis.fetch = async (input, init) =>
      String(input).endsWith('/manifest.json') ? Response.json(MANIFEST) : real(input, init);
    BulletinElement.loader = async (tag) => {
      if (!customElements.get(tagOf(tag)))
        customElements.define(tagOf(tag), class extends ArticleReader {});
    };
  });
  after(() => {
    globalThis.fetch = real;
    document.querySelector('e-bulletin')?.remove();
  });

  it('has either the section or the tools of an article at its end', async () => {
    const element = document.createElement('e-bulletin');
    element.style.width = '1366px';
    element.setAttribute('start', 'pages');
    element.src = '/so-8/';
    document.body.append(element);
    const find = (selector: string): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector<HTMLElement>(selector);
    const until = async (check: () => unknown): Promise<void> => {
      for (let i = 0; !check(); i++) {
        if (i === 600) throw new Error(`never: ${check}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    const reader = (): ArticleReader | undefined => find('e-flipbook') as unknown as ArticleReader;
    await until(() => reader()?.issue);
    const pages = reader() as ArticleReader;
    const tell = (type: string, detail: object): unknown =>
      pages.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    tell('e-issue-ready', {});
    await until(() => find('.section')?.checkVisibility());
    pages.article = 'cho';
    tell('e-article-change', { article: 'cho', title: 'Chợ' });
    await until(() => find('.header > .tools button'));
    expect(find('.section')?.checkVisibility()).to.equal(false);
    pages.article = undefined;
    tell('e-article-change', {});
    await until(() => !find('.header > .tools'));
    expect(find('.section')?.checkVisibility()).to.equal(true);
  });
});
