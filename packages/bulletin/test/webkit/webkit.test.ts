/**
 * Hostile pages in Safari's engine: `npm run test:webkit`. It is a command of its own, because not every machine has WebKitGTK;
 * `npm test` runs these cases in Chromium.
 *
 * The reader is a script in the page that tells by the address how far it came: WebDriver's own scripts answer in JSON and by
 * `bind`, which the old libraries of these pages have replaced.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { WebKit } from '@e-bulletin/tools/webkit.mjs';
import type { Browser } from 'puppeteer-core';
import { POLICIES, SHAPES, TAG } from '../node/support/engines.ts';
import { HOSTILE } from '../node/support/hostile.ts';
import { Lab } from '../node/support/lab.ts';
import { libraries, libraryTag, serving } from '../node/support/libraries.ts';

/** Turns to page 2 and says "turned", or what it met instead. */
const READER = `<script nonce="a1">(function () {
  var errors = [];
  addEventListener('error', function (event) { errors.push(event.message); });
  function look() {
    var all = document.querySelectorAll('e-bulletin, .e-bulletin');
    var one = all[0] && all[0].localName === 'div' ? all[0].shadowRoot && all[0].shadowRoot.firstElementChild : all[0];
    var root = one && one.shadowRoot && one.shadowRoot.querySelector('.root');
    var book = root && root.classList.contains('ready') && one.shadowRoot.querySelector('e-flipbook');
    var next = book && book.shadowRoot && book.shadowRoot.querySelector('.button.next');
    if (root && root.classList.contains('failed')) location.hash = 'failed-' + encodeURIComponent(root.textContent);
    else if (one && one.page === 2) location.hash = 'turned-' + encodeURIComponent(errors.join(' '));
    else {
      if (next && one.page === 1) next.click();
      setTimeout(look, 100);
    }
  }
  look();
})();</script>`;

const found = await libraries();

describe('in WebKit', () => {
  let lab: Lab;
  let webkit: WebKit;
  before(async () => {
    webkit = await WebKit.start();
    // The lab asks its browser for nothing but to close with it.
    lab = await Lab.open({}, async () => ({ close: () => webkit.stop() }) as unknown as Browser);
    lab.portal.use(serving(found));
  });
  after(() => lab.close());

  const loader = (): string => `<script nonce="a1" src="${lab.own}"></script>`;
  /** What the page's reader said. */
  const told = async (html: string, headers: Record<string, string> = {}): Promise<string> => {
    const body = `<!doctype html><html><head>${READER}</head><body>${html}</body></html>`;
    await webkit.open(lab.portal.origin('localhost') + lab.publish({ headers, body }));
    return decodeURIComponent((await webkit.address(/#./)).split('#')[1] ?? '');
  };
  const reads = async (html: string, headers?: Record<string, string>): Promise<void> => {
    expect(await told(html, headers)).to.equal('turned-');
  };

  for (const [index, { name }] of found.entries()) {
    const library = libraryTag(index);
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
    it(`opens and turns under ${name}`, () => {
      // The page's own reader may run as well.
      const mine = policy.replace("script-src 'self'", "script-src 'self' 'nonce-a1'");
      return reads(loader() + TAG, { 'content-security-policy': mine });
    });
  }

  it('reads right in a windows-1258 page', async () => {
    const headers = { 'content-type': 'text/html; charset=windows-1258' };
    const words = await told(`${loader()}<e-bulletin src="/khong-co/"></e-bulletin>`, headers);
    expect(words).to.contain('Thử lại');
  });
});
