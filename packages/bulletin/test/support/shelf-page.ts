/** A shelf of small issues in a page: the network that answers for it, a reader that shows titles, and what a test asks of it. */
import { after, afterEach, before } from '@e-bulletin/tools/testing';
import type { BulletinElement } from '@e-bulletin/bulletin';
import '@e-bulletin/bulletin/define.js';
import { buildIndex } from '@e-bulletin/issue/search.js';
import { feedOf, manifestOf, TEXTS } from './shelf-files.js';

/** Shows the title of its issue, and that is enough. */
class Reader extends HTMLElement {
  carrier: unknown = undefined;
  page = 1;
  issue: { title: string } | undefined;
}

/** What the server has and was asked for. */
export const network = {
  feed: undefined as unknown,
  /** Numbers of issues that are not there. */
  broken: new Set<number>(),
  /** A feed waits for it. */
  slow: undefined as Promise<void> | undefined,
  asked: [] as string[],
};

const realFetch = globalThis.fetch;

async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const path = new URL(input instanceof Request ? input.url : String(input), location.href)
    .pathname;
  if (!path.startsWith('/kho/')) return realFetch(input, init);
  network.asked.push(path.slice(5));
  if (path.endsWith('/feed.json')) {
    await network.slow;
    return Response.json(network.feed);
  }
  const number = Number(/so-(\d+)\//.exec(path)?.[1]);
  if (network.broken.has(number)) return new Response('', { status: 404 });
  if (path.endsWith('/manifest.json')) return Response.json(manifestOf(number));
  if (path.endsWith('/search.json')) {
    const text = TEXTS[number] ?? 'Không có gì';
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

/** For a file of tests: the network before them, a clean page after each. */
export function standIn(): void {
  before(() => {
    globalThis.fetch = answer;
  });
  after(() => {
    globalThis.fetch = realFetch;
  });
  afterEach(() => {
    document.querySelectorAll('e-bulletin').forEach((one) => one.remove());
    history.replaceState(null, '', location.pathname + location.search);
  });
}

interface Options {
  readonly count?: number;
  readonly attributes?: Record<string, string>;
  readonly broken?: readonly number[];
  /** More fields of the feed. */
  readonly feed?: object;
}

/** A bulletin that shows a shelf, or the issue of it that the address names. */
export async function shelf({
  count = 8,
  attributes = {},
  broken = [],
  feed = {},
}: Options = {}): Promise<BulletinElement> {
  Object.assign(network, {
    feed: { ...feedOf(count), ...feed },
    broken: new Set(broken),
    slow: undefined,
    asked: [],
  });
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
export async function until(state: () => unknown): Promise<void> {
  while (!state()) await new Promise((done) => requestAnimationFrame(done));
}

export const find = <T extends Element = HTMLElement>(
  element: BulletinElement,
  selector: string,
): T[] => [...element.renderRoot.querySelectorAll<T>(selector)];

/** The issue that is open in a shelf. */
export const inner = (element: BulletinElement): BulletinElement | null =>
  element.renderRoot.querySelector('e-bulletin');

export const named = (element: BulletinElement, word: string): HTMLElement =>
  find(element, 'button').find((one) => one.textContent?.trim() === word) as HTMLElement;

export const textOf = (element: BulletinElement): string =>
  (element.renderRoot.querySelector('.shelf')?.textContent ?? '').replace(/\s+/g, ' ');

export async function ask(element: BulletinElement, words: string): Promise<void> {
  const [box] = find<HTMLInputElement>(element, '#shelf-query');
  (box as HTMLInputElement).value = words;
  named(element, 'Tìm').click();
  // The query is told with the answer: that of the question before stands there until then.
  await until(() => new RegExp(`“${words}” .*trong \\d+ số`).test(textOf(element)));
}
