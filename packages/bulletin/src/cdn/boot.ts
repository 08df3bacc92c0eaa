/**
 * What the script does on a page, whichever way the elements arrive: claims the page for its version, lends its
 * nonce to Lit, watches for bulletins, and brings the elements when the first is found.
 */
import { shared } from '@e-bulletin/core/registry.js';
import type { BulletinElement } from '../bulletin-element.js';
import { dress } from '../adapters/document-sheet.js';
import { bulletinTag } from '../adapters/tag.js';
import { watchFrames } from './frames.js';
import type * as EmbedModule from './embed.js';
import { HEADER, HOME_BOX, LEAST, PAGE_BOX } from '../model/geometry.js';
import { policy, templatesAllowed } from './policy.js';
import { watch } from './shapes.js';

export interface Bundle {
  readonly version: string;
  readonly nonce: string;
  /** Brings the elements and registers them. Called once. */
  readonly elements: () => Promise<unknown>;
  /** Told of the document, and then of each bulletin in it: whoever asks for the embed doctor there gets it. */
  readonly look?: (place: Element) => void;
  /** Brings what a ready page for frames does. */
  readonly embed: () => Promise<typeof EmbedModule>;
  /** Done for a bulletin while they are on their way; they are brought when `free` resolves, at once without it. */
  readonly meanwhile?: (src: string, place: Element, bulletin: HTMLElement) => Meanwhile;
}

export interface Meanwhile {
  readonly free?: Promise<void>;
  /** The elements do not arrive. */
  readonly close?: () => void;
}

export function boot({ version, nonce, elements, embed, meanwhile, look }: Bundle): void {
  const claim = { version, warned: false };
  const first = shared('loader/1', () => claim);
  if (first !== claim) {
    warnOfOther(first, version);
    return;
  }
  // The elements take these from here (build/given.mjs).
  shared('given/1', () => ({ dress, policy, HEADER, HOME_BOX, LEAST, PAGE_BOX }));
  lendNonce(nonce);
  look?.(document.documentElement);
  const wanted = new Set<string>();
  const views: Meanwhile[] = [];
  const start = once(async () => {
    try {
      await bring(elements);
    } catch (error) {
      for (const view of views) view.close?.();
      throw error;
    }
  });
  watch(document, {
    tag: bulletinTag,
    found: (src, place, bulletin) => {
      look?.(place);
      // Once the element is here it asks for itself, at the same moment.
      const view = customElements.get(bulletinTag())
        ? undefined
        : meanwhile?.(src, place, bulletin);
      if (!view?.free) return start();
      views.push(view);
      void view.free.then(start);
    },
    alone: (tag) => {
      if (wanted.has(tag)) return;
      wanted.add(tag);
      once(async () => {
        await bring(elements);
        const known = customElements.get(bulletinTag()) as typeof BulletinElement | undefined;
        if (!customElements.get(tag)) await known?.loader?.(tag);
      })();
    },
  });
  watchFrames(document);
  if (isEmbedPage(document)) once(async () => (await embed()).serveFrame(document))();
}

/** `<html data-e-bulletin="embed">` */
const isEmbedPage = (root: Document): boolean =>
  root.documentElement.getAttribute('data-e-bulletin') === 'embed';

function warnOfOther(first: { readonly version: string; warned: boolean }, version: string): void {
  if (first.version === version || first.warned) return;
  first.warned = true;
  console.warn(
    `e-bulletin: version ${first.version} is already on this page, version ${version} is not used. Load one version only.`,
  );
}

async function bring(elements: Bundle['elements']): Promise<void> {
  if (!templatesAllowed()) {
    console.warn(
      'e-bulletin: the Content-Security-Policy of this page refuses Trusted Types. Remedy: trusted-types e-bulletin',
    );
    return;
  }
  await elements();
}

/**
 * Runs `job` until it succeeds once. After a failure it runs again when called, when the device is online again, or
 * after a pause: two seconds, twice as long each time, a minute at most.
 */
function once(job: () => Promise<unknown>): () => void {
  let running = false;
  let pause = 1000;
  let timer = 0;
  const run = (): void => {
    if (running) return;
    running = true;
    clearTimeout(timer);
    job().catch((error: unknown) => {
      running = false;
      console.warn('e-bulletin: the reader did not arrive.', error);
      addEventListener('online', run, { once: true });
      timer = setTimeout(run, (pause = Math.min(pause * 2, 60_000)));
    });
  };
  return run;
}

/** Lit reads `litNonce` where it must make <style> elements; elsewhere the page gets no name of ours. */
function lendNonce(nonce: string): void {
  const adopts = 'adoptedStyleSheets' in Document.prototype && 'replace' in CSSStyleSheet.prototype;
  const page = globalThis as { litNonce?: string };
  if (nonce && !adopts) page.litNonce ??= nonce;
}
