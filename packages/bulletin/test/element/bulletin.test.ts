/** The element's public contract, with a stand-in for the reader and for the network. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import axe from 'axe-core';
import { BulletinElement } from '@e-bulletin/bulletin';
import '@e-bulletin/bulletin/define.js';
import { tagOf } from '@e-bulletin/core/define.js';

const MANIFEST = {
  metadata: {
    title: 'Bản tin phường Sen Hồng',
    language: 'vi',
    belongsTo: { magazine: { name: 'Bản tin', issue: { position: 8 } } },
  },
  readingOrder: [
    { href: 'p/1.jpg', type: 'image/jpeg', width: 1080, height: 1528 },
    { href: 'p/2.jpg', type: 'image/jpeg', width: 1080, height: 1528 },
  ],
  toc: [{ title: 'Đời sống', href: 'p/1.jpg', children: [{ title: 'Bài một', href: 'p/1.jpg' }] }],
};

/** A reader of anyone's: it has the properties, and that is enough. */
class OtherReader extends HTMLElement {
  carrier: unknown = undefined;
  page = 1;
  loadedImages: readonly string[] = [];
  #issue: { title: string } | undefined;

  get issue(): { title: string } | undefined {
    return this.#issue;
  }

  set issue(issue: { title: string } | undefined) {
    this.#issue = issue;
    this.textContent = issue?.title ?? '';
  }

  say(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}

describe('<e-bulletin>', () => {
  const realFetch = globalThis.fetch;
  let answer: () => Response | Promise<Response> = () => Response.json(MANIFEST);
  let asked: string[] = [];
  let loads: string[] = [];

  before(() => {
    globalThis.fetch = async (input, init): Promise<Response> => {
      if (!String(input).endsWith('/manifest.json')) return realFetch(input, init);
      asked.push(String(input));
      return answer();
    };
    BulletinElement.loader = async (tag) => {
      loads.push(tag);
      if (!customElements.get(tagOf(tag))) customElements.define(tag, class extends OtherReader {});
    };
    customElements.define('other-reader', class extends OtherReader {});
  });
  after(() => {
    globalThis.fetch = realFetch;
    BulletinElement.loader = undefined;
  });
  afterEach(() => {
    document.body.replaceChildren();
    answer = () => Response.json(MANIFEST);
    asked = [];
    loads = [];
  });

  function place(
    attributes: Record<string, string>,
    ...children: (Node | string)[]
  ): BulletinElement {
    const element = document.createElement('e-bulletin');
    for (const name of Object.keys(attributes))
      element.setAttribute(name, attributes[name] as string);
    element.append(...children);
    document.body.append(element);
    return element;
  }

  const root = (element: BulletinElement): Element =>
    element.shadowRoot?.querySelector('.root') as Element;
  const reader = (element: BulletinElement): OtherReader =>
    element.shadowRoot?.querySelector('e-flipbook') as unknown as OtherReader;

  async function until(condition: () => unknown): Promise<void> {
    for (let i = 0; !condition(); i++) {
      if (i === 600) throw new Error(`never: ${condition}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async function ready(
    attributes: Record<string, string> = {},
    ...children: (Node | string)[]
  ): Promise<BulletinElement> {
    const element = place({ src: '/so-8/', ...attributes }, ...children);
    await until(() => reader(element)?.issue);
    reader(element).say('e-issue-ready', {});
    await element.updateComplete;
    return element;
  }

  const fallbackOf = (element: BulletinElement): HTMLElement =>
    element.shadowRoot?.querySelector('.fallback') as HTMLElement;

  it('gives the reader the issue, its carrier and its attributes', async () => {
    const element = await ready({ hash: 'bt', page: '2', theme: 'dark' });
    const made = reader(element);
    expect(made.issue?.title).to.equal('Bản tin phường Sen Hồng');
    expect(made.carrier).to.have.property('kind', 'folder');
    expect(made.page).to.equal(2);
    expect(made.getAttribute('hash')).to.equal('bt');
    expect(made.getAttribute('theme')).to.equal('dark');
    expect(loads).to.deep.equal(['e-flipbook']);
  });

  it('says title, number and section', async () => {
    const text = root(await ready()).textContent?.replace(/\s+/g, ' ');
    expect(text).to.contain('Bản tin phường Sen Hồng').and.contain('Số 8').and.contain('Đời sống');
  });

  it('shows the title as soon as the manifest is there, and the fallback until the first page is', async () => {
    let bring = (): void => undefined;
    const element = document.createElement('e-bulletin');
    element.loader = () => new Promise<void>((resolve) => (bring = resolve));
    customElements.define('late-reader', class extends OtherReader {});
    element.src = '/so-8/';
    element.append('Bìa');
    document.body.append(element);
    await until(() => root(element)?.textContent?.includes('Sen Hồng'));
    expect(fallbackOf(element).hidden).to.equal(false);
    bring();
    await until(() => reader(element)?.issue);
    expect(root(element).getAttribute('aria-busy')).to.equal('true');
    expect(fallbackOf(element).hidden).to.equal(false);
    reader(element).say('e-issue-ready', {});
    await element.updateComplete;
    expect(fallbackOf(element).hidden).to.equal(true);
    expect(root(element).getAttribute('aria-busy')).to.equal('false');
  });

  it('follows its reader and leads it', async () => {
    const element = await ready();
    reader(element).say('e-page-change', { page: 2, pages: 2, label: '2', by: 'user' });
    expect(element.page).to.equal(2);
    element.page = 1;
    await element.updateComplete;
    expect(reader(element).page).to.equal(1);
  });

  it('takes the page that a deep link opened from the reader', async () => {
    const element = place({ src: '/so-8/' });
    await until(() => reader(element)?.issue);
    reader(element).page = 2;
    reader(element).say('e-issue-ready', {});
    await element.updateComplete;
    expect(element.page).to.equal(2);
  });

  it('has its tools beside the way back while it is narrow, and in the reader while it is wide', async () => {
    const element = place({ src: '/so-8/', start: 'home', style: 'width: 390px' });
    const find = (selector: string): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector<HTMLElement>(selector);
    await until(() => find('.choices .filled'));
    find('.choices .filled')?.click();
    await until(() => find('.header > .tools button'));
    element.style.width = '900px';
    await until(() => find('.reader > .tools button'));
    element.style.width = '390px';
    await until(() => find('.header > .tools button'));
  });

  it('has the first page for a cover where the manifest names none', async () => {
    const element = place({ src: '/so-8/', start: 'home' });
    await until(() => element.shadowRoot?.querySelector('.cover img'));
    expect(element.shadowRoot?.querySelector<HTMLElement>('.cover img')?.dataset['href']).to.equal(
      'p/1.jpg',
    );
  });

  it('works with any element in the pages slot that has the properties', async () => {
    const pages = document.createElement('other-reader') as unknown as OtherReader;
    pages.slot = 'pages';
    const element = place({ src: '/so-8/' }, pages);
    await until(() => pages.issue);
    expect(reader(element)).to.equal(null);
  });

  it('leaves a child without the properties alone', async () => {
    const child = document.createElement('div');
    child.slot = 'pages';
    const element = place({ src: '/so-8/' }, child);
    await until(() => element.issue);
    await element.updateComplete;
    expect(child).not.to.have.property('issue');
  });

  it('is only its children without src', async () => {
    const element = place({}, 'Nội dung');
    await element.updateComplete;
    expect(asked).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('header')).to.equal(null);
    expect(element.checkVisibility()).to.equal(true);
  });

  it('opens another issue when src changes, and closes the first', async () => {
    const element = await ready({ page: '2' });
    const first = reader(element);
    answer = () =>
      Response.json({ ...MANIFEST, metadata: { ...MANIFEST.metadata, title: 'Số sau' } });
    element.src = '/so-9/';
    await until(() => reader(element) !== first && reader(element)?.issue);
    expect(reader(element).issue?.title).to.equal('Số sau');
    expect(reader(element).page).to.equal(1);
    expect(first.isConnected).to.equal(false);
    element.removeAttribute('src');
    await until(() => reader(element) === null);
  });

  it('keeps only the last of two issues asked for', async () => {
    let slow = (_: Response): void => undefined;
    answer = () => new Promise<Response>((resolve) => (slow = resolve));
    const element = place({ src: '/cham/' });
    await until(() => asked.length === 1);
    const first = slow;
    answer = () =>
      Response.json({ ...MANIFEST, metadata: { ...MANIFEST.metadata, title: 'Thứ hai' } });
    element.src = '/hai/';
    await until(() => reader(element)?.issue);
    first(Response.json(MANIFEST));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element.issue?.title).to.equal('Thứ hai');
  });

  it('fires e-issue-error, keeps the fallback, and tries again', async () => {
    answer = () => new Response('', { status: 404 });
    const element = document.createElement('e-bulletin');
    const heard: unknown[] = [];
    element.addEventListener('e-issue-error', (event) => heard.push((event as CustomEvent).detail));
    element.setAttribute('src', '/mat/');
    element.append('Bìa');
    document.body.append(element);
    await until(() => heard.length);
    await element.updateComplete;
    expect(heard[0]).to.include({ code: 'not-found', retryable: false });
    expect(fallbackOf(element).hidden).to.equal(false);
    answer = () => Response.json(MANIFEST);
    element.shadowRoot?.querySelector<HTMLElement>('button')?.click();
    await until(() => reader(element)?.issue);
    expect(root(element).textContent).not.to.contain('Thử lại');
  });

  it('says so when the reader itself does not arrive', async () => {
    const element = document.createElement('e-bulletin');
    element.loader = () => Promise.reject(new Error('mạng'));
    const spare = customElements.get;
    customElements.get = (name) =>
      name === 'e-flipbook' ? undefined : spare.call(customElements, name);
    element.setAttribute('src', '/so-8/');
    document.body.append(element);
    await until(() => root(element)?.textContent?.includes('Thử lại'));
    customElements.get = spare;
    expect(root(element).textContent).to.contain('phần đọc bản tin');
  });

  it('costs nothing when it is moved, and opens again when it comes back later', async () => {
    const element = await ready();
    const made = reader(element);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(reader(element)).to.equal(made);
    element.remove();
    await until(() => element.issue === undefined);
    document.body.append(element);
    await until(() => reader(element)?.issue);
    expect(reader(element)).not.to.equal(made);
  });

  it('passes the cover that is in the page on to the reader', async () => {
    const link = document.createElement('a');
    const image = document.createElement('img');
    image.src =
      'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="10" height="14"></svg>';
    link.append(image);
    link.href = '#pdf';
    await image.decode();
    const element = await ready({}, link);
    expect(reader(element).loadedImages).to.deep.equal([image.currentSrc]);
  });

  for (const state of ['loading', 'ready', 'failed'] as const) {
    it(`has nothing for axe while ${state}`, async () => {
      if (state === 'loading') answer = () => new Promise(() => undefined);
      if (state === 'failed') answer = () => new Response('', { status: 500 });
      const element = place({ src: '/so-8/', lang: 'vi' }, 'Bìa');
      await until(() => root(element)?.classList.contains(state === 'ready' ? 'opening' : state));
      if (state === 'ready') {
        await until(() => reader(element)?.issue);
        reader(element).say('e-issue-ready', {});
        await element.updateComplete;
      }
      const { violations } = await axe.run(element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
    });
  }
});
