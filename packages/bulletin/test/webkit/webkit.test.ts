/**
 * Hostile pages in Safari's engine: `npm run test:webkit`. It is a command of its own, because not every machine has WebKitGTK;
 * `npm test` runs these cases in Chromium.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { WebKit } from '@e-bulletin/tools/webkit.mjs';
import type { Browser } from 'puppeteer-core';
import { POLICIES, SHAPES, TAG } from '../node/support/engines.ts';
import { HOSTILE } from '../node/support/hostile.ts';
import { Lab } from '../node/support/lab.ts';
import { libraries } from '../node/support/libraries.ts';

/** Keeps what the page complains of, before anything of ours is there. */
const LISTENS = '<script>var errors=[];addEventListener("error",function(e){errors.push(e.message)})</script>';

interface Book extends HTMLElement {
  page?: number;
}

const found = await libraries();

describe('in WebKit', () => {
  let lab: Lab;
  let webkit: WebKit;
  before(async () => {
    webkit = await WebKit.start();
    // The lab asks its browser for nothing but to close with it.
    lab = await Lab.open({}, async () => ({ close: () => webkit.stop() }) as unknown as Browser);
    for (const [index, { code }] of found.entries()) {
      lab.portal.use((path) =>
        path === `/thu-vien-${index}.js`
          ? { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: code }
          : undefined,
      );
    }
  });
  after(() => lab.close());

  const loader = (): string => `<script src="${lab.own}"></script>`;
  const open = async (html: string, headers: Record<string, string> = {}): Promise<void> => {
    const body = `<!doctype html><html><head><title>Cổng</title>${html}</head><body></body></html>`;
    await webkit.open(lab.portal.origin('localhost') + lab.publish({ headers, body }));
  };
  const inPhase = (phase: string): Promise<string> =>
    webkit.until((wanted) => {
      const root = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.root');
      return root?.classList.contains(wanted) && root.textContent;
    }, phase) as Promise<string>;
  const errors = (): Promise<string[]> =>
    webkit.run(() => (window as unknown as { errors: string[] }).errors);
  const turns = async (): Promise<void> => {
    await webkit.until(() => {
      const book = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('e-flipbook');
      const next = book?.shadowRoot?.querySelector<HTMLElement>('.button.next');
      next?.click();
      return !!next;
    });
    await webkit.until(() => document.querySelector<Book>('e-bulletin')?.page === 2);
  };
  const reads = async (html: string): Promise<void> => {
    await open(LISTENS + html);
    expect(await inPhase('ready')).to.contain('Số 8 · Quý IV năm 2026');
    await turns();
    expect(await errors()).to.deep.equal([]);
  };

  for (const [index, { name }] of found.entries()) {
    const library = `<script src="/thu-vien-${index}.js"></script>`;
    it(`opens and turns after ${name}`, () => reads(library + loader() + TAG));
    it(`opens and turns before ${name}`, () => reads(loader() + library + TAG));
  }
  for (const [name, html] of Object.entries(HOSTILE)) {
    it(`opens and turns after ${name}, in a few lines`, () => reads(html + loader() + TAG));
  }
  for (const [name, html] of SHAPES) {
    it(`opens and turns: ${name}`, () => reads(loader() + html));
  }
  for (const [policy, name] of POLICIES) {
    it(`opens under ${name}`, async () => {
      await open(
        `<script nonce="a1">var errors=[];addEventListener("error",function(e){errors.push(e.message)})</script><script nonce="a1" src="${lab.own}"></script>${TAG}`,
        { 'content-security-policy': policy },
      );
      await inPhase('ready');
      expect((await errors()) ?? []).to.deep.equal([]);
    });
  }

  it('reads right in a windows-1258 page', async () => {
    const path = lab.publish({
      headers: { 'content-type': 'text/html; charset=windows-1258' },
      body: `<html><head>${loader()}</head><body><e-bulletin src="/khong-co/"></e-bulletin></body></html>`,
    });
    await webkit.open(lab.portal.origin('localhost') + path);
    expect(await inPhase('failed')).to.contain('Thử lại');
  });
});
