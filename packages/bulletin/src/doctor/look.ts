/** What can be seen of the page without asking any server: its tags, its frames, its browser, its policies. */
import { absolute } from '../cdn/absolute.js';
import { templatesAllowed } from '../cdn/policy.js';
import {
  escapedMarkup,
  fine,
  foreignTag,
  frameForbids,
  noElement,
  noSource,
  oldBrowser,
  sandboxed,
  trustedTypes,
  wrongBase,
  type Finding,
} from '../model/findings.js';

const TAGS = 'e-bulletin,e-bulletin-bulletin,div.e-bulletin';
const FRAMES = 'iframe[src*="embed.html"]';

/** Addresses of the issues in the page, as they are written there. */
export const sources = (): string[] =>
  bulletins()
    .map((one) => one.getAttribute(one.localName === 'div' ? 'data-src' : 'src') ?? '')
    .filter(Boolean);

const bulletins = (): Element[] => [...document.querySelectorAll(TAGS)];

export function lookAt(): Finding[] {
  return [...shape(), ...frames(), ...inFrame(), ...browser(), ...base(), ...page()];
}

function shape(): Finding[] {
  const all = bulletins();
  const framed = document.querySelector(FRAMES);
  if (all.length === 0 && !framed) {
    const text = document.body?.textContent ?? '';
    return [/<e-bulletin\b|<div class="e-bulletin"/.test(text) ? escapedMarkup() : noElement()];
  }
  const found = all.length > sources().length ? [noSource()] : [];
  const own = window.customElements?.get('e-bulletin') as { version?: unknown } | undefined;
  return own && typeof own.version !== 'string' ? [...found, foreignTag()] : found;
}

/** Frames of ours in this page, which cannot speak for themselves when their scripts do not run. */
function frames(): Finding[] {
  const framed = [...document.querySelectorAll<HTMLIFrameElement>(`${FRAMES}[sandbox]`)];
  return framed.some(({ sandbox }) => !sandbox.contains('allow-scripts')) ? [sandboxed(false)] : [];
}

function inFrame(): Finding[] {
  if (window.parent === window) return [];
  const found: Finding[] = [];
  if (window.origin === 'null') found.push(sandboxed(true));
  const policy = (document as { featurePolicy?: { allowsFeature(name: string): boolean } })
    .featurePolicy;
  const forbidden = ['fullscreen', 'autoplay', 'clipboard-write', 'web-share'].filter((name) =>
    name === 'fullscreen' ? !document.fullscreenEnabled : policy?.allowsFeature(name) === false,
  );
  if (forbidden.length > 0) found.push(frameForbids(forbidden));
  return found;
}

/** Without these nothing of ours runs (Chrome 87, Safari 14.1, Firefox 91 have them). */
const NEEDED: readonly (readonly [string, () => boolean])[] = [
  ['customElements', () => 'customElements' in window],
  ['ResizeObserver', () => 'ResizeObserver' in window],
  ['IntersectionObserver', () => 'IntersectionObserver' in window],
  ['attachShadow', () => 'attachShadow' in Element.prototype],
];
/** These are what younger browsers have more (Chrome 105, Safari 16.4, Firefox 110). */
const WANTED: readonly (readonly [string, () => boolean])[] = [
  ['dialog', () => 'HTMLDialogElement' in window],
  ['container-type', () => CSS.supports('container-type', 'inline-size')],
  ['adoptedStyleSheets', () => 'adoptedStyleSheets' in Document.prototype],
];

function browser(): Finding[] {
  const missing = (all: typeof NEEDED): string[] =>
    all.filter(([, has]) => !has()).map(([name]) => name);
  const needed = missing(NEEDED);
  const wanted = missing(WANTED);
  if (needed.length + wanted.length === 0) return [fine('browser', 'Trình duyệt đủ mới')];
  return [oldBrowser([...needed, ...wanted], needed.length === 0)];
}

function base(): Finding[] {
  const element = document.querySelector('base[href]');
  const here = new URL('.', location.href).href;
  if (!element || new URL('.', document.baseURI).href === here) return [];
  const relative = sources().find((src) => !/^(\/|https?:)/.test(src.trim()));
  const links = [...document.querySelectorAll(TAGS)].some((one) =>
    [...one.querySelectorAll('a[href],img[src]')].some(
      (link) =>
        !/^(\/|https?:|#)/.test(link.getAttribute('href') ?? link.getAttribute('src') ?? ''),
    ),
  );
  if (relative === undefined && !links) return [];
  const address = absolute(relative ?? sources()[0] ?? '', location.href)?.href ?? '';
  return [wrongBase(element.getAttribute('href') ?? '', address)];
}

function page(): Finding[] {
  const found: Finding[] = [];
  if (!templatesAllowed()) found.push(trustedTypes());
  if (document.characterSet !== 'UTF-8')
    found.push(
      fine('charset', `Trang dùng bảng mã ${document.characterSet}: bản tin vẫn hiện đúng chữ`),
    );
  const globals = window as { Prototype?: unknown; MooTools?: unknown; define?: { amd?: unknown } };
  const old = [
    globals.Prototype && 'Prototype',
    globals.MooTools && 'MooTools',
    globals.define?.amd && 'RequireJS',
  ].filter(Boolean);
  if (old.length > 0)
    found.push(fine('libraries', `Trang có ${old.join(', ')}: bản tin chạy được bên cạnh`));
  return found;
}
