/** `<e-bulletin>` as a shelf of issues: its states, opening in place, the way back, search across issues. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import axe from 'axe-core';
import type { BulletinElement } from '@e-bulletin/bulletin';
import '@e-bulletin/bulletin/define.js';
import { buildIndex } from '@e-bulletin/issue/search.js';
import { feedOf, manifestOf, TEXTS } from '../support/shelf-files.js';

/** Shows the title of its issue, and that is enough. */
class Reader extends HTMLElement {
  carrier: unknown = undefined;
  page = 1;
  issue: { title: string } | undefined;
}

const realFetch = globalThis.fetch;
let feed: unknown;
let broken: ReadonlySet<string>;
let slow: Promise<void> | undefined;
let asked: string[] = [];

async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const path = new URL(input instanceof Request ? input.url : String(input), location.href)
    .pathname;
  if (!path.startsWith('/kho/')) return realFetch(input, init);
  asked.push(path.slice(5));
  if (path.endsWith('/feed.json')) {
    await slow;
    return Response.json(feed);
  }
  const [, number = ''] = /so-(\d+)\//.exec(path) ?? [];
  if (broken.has(number)) return new Response('', { status: 404 });
  if (path.endsWith('/manifest.json')) return Response.json(manifestOf(Number(number)));
  if (path.endsWith('/search.json')) {
    const text = TEXTS[Number(number)] ?? 'Không có gì';
    return Response.json(
      buildIndex([
        {
          page: 2,
          article: 'bai-1',
          blocks: [{ role: 'paragraph', lines: [{ text, y: 0, h: 100, x: [] }] }],
        },
      ]),
    );
  }
  return new Response('', { status: 404 });
}

before(() => {
  customElements.define('kho-reader', Reader);
  globalThis.fetch = answer;
});
after(() => {
  globalThis.fetch = realFetch;
});
afterEach(() => {
  document.querySelectorAll('e-bulletin').forEach((one) => one.remove());
  history.replaceState(null, '', location.pathname + location.search);
});

interface Options {
  readonly count?: number;
  readonly attributes?: Record<string, string>;
  readonly broken?: readonly number[];
}

async function shelf({
  count = 8,
  attributes = {},
  broken: bad = [],
}: Options = {}): Promise<BulletinElement> {
  feed = feedOf(count);
  broken = new Set(bad.map(String));
  slow = undefined;
  asked = [];
  const element = document.createElement('e-bulletin');
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] ?? '');
  element.loader = () => {
    if (!customElements.get('e-flipbook'))
      customElements.define('e-flipbook', class extends Reader {});
    return Promise.resolve();
  };
  element.style.width = '390px';
  element.setAttribute('src', '/kho/feed.json');
  document.body.append(element);
  await until(() => element.renderRoot.querySelector('.shelf-title') !== null || inner(element));
  return element;
}

/** Waits for a state, not for a time. */
async function until(state: () => unknown): Promise<void> {
  while (!state()) await new Promise((done) => requestAnimationFrame(done));
}

const find = <T extends Element = HTMLElement>(element: BulletinElement, selector: string): T[] => [
  ...element.renderRoot.querySelectorAll<T>(selector),
];
const inner = (element: BulletinElement): BulletinElement | null =>
  element.renderRoot.querySelector('e-bulletin');
const named = (element: BulletinElement, word: string): HTMLElement =>
  find(element, 'button').find((one) => one.textContent?.trim() === word) as HTMLElement;
const textOf = (element: BulletinElement): string =>
  (element.renderRoot.querySelector('.shelf')?.textContent ?? '').replace(/\s+/g, ' ');
const focused = (element: BulletinElement): Element | null =>
  (element.renderRoot as ShadowRoot).activeElement;
const announced = (element: BulletinElement): string =>
  element.renderRoot.querySelector('.root > .live, .root > [role=status]')?.textContent?.trim() ??
  '';

async function ask(element: BulletinElement, words: string): Promise<void> {
  const [box] = find<HTMLInputElement>(element, '#shelf-query');
  (box as HTMLInputElement).value = words;
  named(element, 'Tìm').click();
  await until(() => /trong \d+ số/.test(textOf(element)) && !textOf(element).includes('Đang tìm'));
}

describe('a shelf', () => {
  it('shows the newest issue large and the others by years', async () => {
    const element = await shelf();
    expect(find(element, '.section-title').map((one) => one.textContent?.trim())).to.deep.equal([
      'Số mới nhất',
      'Năm 2026',
      'Năm 2025',
    ]);
    expect(find(element, '.newest-name')[0]?.textContent).to.equal('Số 8');
    expect(find(element, '.issue-name').map((one) => one.textContent)).to.deep.equal(
      [7, 6, 5, 4, 3, 2, 1].map((number) => `Số ${number}`),
    );
    expect(find(element, '.button.filled')).to.have.length(1);
    expect(element.issue).to.equal(undefined);
    // No issue is asked for before one is wanted.
    expect(asked.filter((path) => path.endsWith('manifest.json'))).to.deep.equal([]);
  });

  it('is accessible, with results too', async () => {
    const element = await shelf();
    const check = async (): Promise<void> => {
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).to.deep.equal(
        [],
      );
    };
    await check();
    await ask(element, 'dat dai');
    await check();
  });

  it('of one issue has nothing below it; of none says so', async () => {
    expect(find(await shelf({ count: 1 }), '.section-title')).to.have.length(1);
    document.querySelector('e-bulletin')?.remove();
    const empty = await shelf({ count: 0 });
    expect(textOf(empty)).to.include('Kho chưa có số nào');
    expect(find(empty, 'input')).to.have.length(0);
  });

  it('follows the language of the feed', async () => {
    expect((await shelf()).issueLanguage).to.equal('vi');
  });

  it('in a column of 320 px with text twice as large stays inside', async () => {
    const element = await shelf();
    element.style.width = '320px';
    element.style.setProperty('--e-scale', '2');
    await ask(element, 'dat dai');
    const wide = (): string[] =>
      find(element, '.shelf *')
        .filter(
          (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
        )
        .map((one) => one.outerHTML.slice(0, 80));
    expect(wide()).to.deep.equal([]);
    named(element, 'Tất cả các số').click();
    await until(() => find(element, '.issue').length > 0);
    expect(wide()).to.deep.equal([]);
    const small = find(element, 'button:not([aria-hidden]), input').filter(
      (one) => one.offsetHeight < 44,
    );
    expect(small).to.deep.equal([]);
  });

  it('what is no feed either fails as any wrong address does, and can be tried again', async () => {
    const element = await shelf();
    feed = { name: 'app' };
    const failed = new Promise((done) =>
      element.addEventListener('e-issue-error', done, { once: true }),
    );
    await element.retry();
    expect(((await failed) as CustomEvent<{ code: string }>).detail.code).to.equal('not-manifest');
    expect(find(element, '.shelf')).to.have.length(0);
    feed = feedOf(2);
    await element.retry();
    await until(() => find(element, '.issue').length === 1);
  });

  it('is thrown away where another address was asked for meanwhile', async () => {
    const element = await shelf();
    let free = (): void => undefined;
    slow = new Promise((done) => (free = done));
    element.setAttribute('src', '/kho/cham/feed.json');
    await until(() => asked.includes('cham/feed.json'));
    element.setAttribute('src', '/kho/so-3/manifest.json');
    await until(() => element.issue?.title === 'Bản tin số 3');
    free();
    await element.updateComplete;
    expect(find(element, '.shelf')).to.have.length(0);
  });

  it('runs nothing that a feed says', async () => {
    const element = await shelf();
    const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    feed = {
      metadata: { title: evil, publisher: evil },
      publications: [
        {
          metadata: { title: evil, subtitle: evil },
          links: [{ href: 'so-1/manifest.json', type: 'application/divina+json' }],
          images: [{ href: 'javascript:window.ran=1', type: 'image/png' }],
        },
      ],
    };
    await element.retry();
    await until(() => textOf(element).includes('onerror'));
    expect(find(element, 'script, img')).to.deep.equal([]);
    expect('ran' in window).to.equal(false);
  });
});

describe('an issue of a shelf', () => {
  it('opens in place; the way back leads to where it was chosen', async () => {
    const element = await shelf();
    const [first] = find(element, '.issue');
    first?.focus();
    first?.click();
    await until(() => inner(element)?.issue);
    expect(inner(element)?.issue?.title).to.equal('Bản tin số 7');
    expect(find(element, '.shelf')[0]?.hidden).to.equal(true);
    expect(focused(element)?.textContent?.trim()).to.equal('Tất cả các số');
    await until(() => announced(element).startsWith('Đã mở'));
    expect(location.hash).to.equal('');
    named(element, 'Tất cả các số').click();
    await until(() => !inner(element));
    await until(() => focused(element) === first);
    expect(find(element, '.shelf')[0]?.hidden).to.equal(false);
  });

  it('tells the page what happens in it', async () => {
    const element = await shelf();
    const ready = new Promise<CustomEvent<{ issue: { title: string } }>>((done) =>
      element.addEventListener('e-issue-ready', (event) => done(event as never), { once: true }),
    );
    find(element, '#newest-read')[0]?.click();
    expect((await ready).detail.issue.title).to.equal('Bản tin số 8');
  });

  it('that does not open says so in its place, and the shelf stays a press away', async () => {
    const element = await shelf({ broken: [8] });
    find(element, '#newest-read')[0]?.click();
    await until(() => inner(element)?.renderRoot.querySelector('.failure'));
    named(element, 'Tất cả các số').click();
    await until(() => !inner(element) && find(element, '.issue').length === 7);
  });

  it('is in the address where `hash` is; Back and Forward lead between the shelf and it', async () => {
    const element = await shelf({ attributes: { hash: '' } });
    find(element, '.issue')[1]?.click();
    await until(() => inner(element)?.issue);
    expect(location.hash).to.equal('#issue=so-6');
    expect(inner(element)?.getAttribute('hash')).to.equal('so-6');
    history.back();
    await until(() => !inner(element));
    expect(location.hash).to.equal('');
    history.forward();
    await until(() => inner(element)?.issue?.title === 'Bản tin số 6');
    named(element, 'Tất cả các số').click();
    await until(() => !inner(element));
    expect(location.hash).to.equal('');
    history.back();
    await until(() => inner(element)?.issue);
  });

  it('is opened by an address that names it; one that names none shows the shelf', async () => {
    history.replaceState(null, '', '#issue=so-2');
    const element = await shelf({ attributes: { hash: '' } });
    await until(() => inner(element)?.issue?.title === 'Bản tin số 2');
    location.hash = '#issue=so-99';
    await until(() => !inner(element) && find(element, '.issue').length === 7);
  });

  it('leaves no listener behind', async () => {
    const element = await shelf({ attributes: { hash: '' } });
    element.remove();
    await until(() => find(element, '.shelf').length === 0);
    location.hash = '#issue=so-2';
    await new Promise((done) => addEventListener('hashchange', done, { once: true }));
    expect(inner(element)).to.equal(null);
  });
});

describe('search across issues', () => {
  it('finds without accents and says in which issue, article and on which page', async () => {
    const element = await shelf();
    await ask(element, 'dat dai');
    expect(textOf(element)).to.include('Thấy “dat dai” ở 2 trong 8 số');
    expect(find(element, '.section-title').map((one) => one.textContent)).to.deep.equal([
      'Số 7',
      'Số 3',
    ]);
    const [hit] = find(element, '.hit');
    expect(hit?.querySelector('.hit-title')?.textContent).to.equal('Bài một của số 7');
    expect(hit?.querySelector('mark')?.textContent?.toLowerCase()).to.contain('đất');
    expect(hit?.textContent).to.include('Trang 2');
    hit?.click();
    await until(() => inner(element)?.issue);
    expect(inner(element)?.page).to.equal(2);
    find(element, '.to-shelf')[0]?.click();
    await until(() => !inner(element));
    // What was found is still there.
    expect(find(element, '.hit')).to.have.length(2);
  });

  it('asks for each index once', async () => {
    const element = await shelf();
    await ask(element, 'dat dai');
    await ask(element, 'hội làng');
    expect(asked.filter((path) => path.endsWith('search.json'))).to.have.length(8);
  });

  it('names an issue that cannot be searched and shows what the others have', async () => {
    const element = await shelf({ broken: [3, 5] });
    await ask(element, 'dat dai');
    expect(textOf(element)).to.include('Chưa tìm được trong Số 3.').and.include('trong Số 5.');
    expect(find(element, '.hit')).to.have.length(1);
    broken = new Set();
    named(element, 'Thử lại').click();
    await until(() => find(element, '.hit').length === 2);
    expect(textOf(element)).not.to.include('Chưa tìm được');
  });

  it('says what to do where nothing is found, and leads back to the shelf', async () => {
    const element = await shelf();
    await ask(element, 'xyzzy');
    expect(textOf(element)).to.include('Không thấy “xyzzy” trong 8 số');
    named(element, 'Tất cả các số').click();
    await until(() => find(element, '.issue').length === 7);
  });

  it('goes on to older issues when it is told to', async () => {
    const element = await shelf({ count: 14 });
    await ask(element, 'dat dai');
    expect(textOf(element)).to.include('trong 12 số');
    named(element, 'Tìm tiếp trong các số cũ hơn').click();
    await until(() => textOf(element).includes('trong 14 số'));
    expect(named(element, 'Tìm tiếp trong các số cũ hơn')).to.equal(undefined);
  });

  it('begins with Enter, which presses no button of the page around', async () => {
    const element = await shelf();
    const [box] = find<HTMLInputElement>(element, '#shelf-query');
    let seen = 0;
    const count = (): number => (seen += 1);
    addEventListener('keydown', count);
    box!.value = 'dat dai';
    box!.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    removeEventListener('keydown', count);
    expect(seen).to.equal(0);
    await until(() => find(element, '.hit').length === 2);
  });
});
