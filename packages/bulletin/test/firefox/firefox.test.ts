/**
 * The same hostile pages in Firefox, by WebDriver BiDi: `npm run test:firefox`. It is a command of its own, because not every
 * machine has Firefox; `npm test` runs these cases in Chromium.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import puppeteer from 'puppeteer-core';
import { POLICIES, SHAPES, TAG } from '../node/support/engines.ts';
import { HOSTILE } from '../node/support/hostile.ts';
import { libraries, libraryTag, serving } from '../node/support/libraries.ts';
import { inPhase, Lab, pressInReader, shownPage } from '../node/support/lab.ts';

const found = await libraries();

describe('in Firefox', () => {
  let lab: Lab;
  before(async () => {
    const executablePath = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr';
    lab = await Lab.open({}, () =>
      puppeteer.launch({ browser: 'firefox', executablePath, headless: true }),
    );
    lab.portal.use(serving(found));
  });
  after(() => lab.close());

  const loader = (): string => `<script src="${lab.own}"></script>`;
  const reads = async (html: string, before = ''): Promise<void> => {
    const { page, errors } = await lab.visit(html, { before });
    expect(await inPhase(page, 'ready')).to.contain('Số 8 · Quý IV năm 2026');
    await pressInReader(page, '.button.next');
    await shownPage(page, 2);
    expect(errors).to.deep.equal([]);
    await page.browserContext().close();
  };

  for (const [index, { name }] of found.entries()) {
    const library = libraryTag(index);
    it(`opens and turns after ${name}`, () => reads(TAG, library + loader()));
    it(`opens and turns before ${name}`, () => reads(TAG, loader() + library));
  }
  for (const [name, html] of Object.entries(HOSTILE)) {
    it(`opens and turns after ${name}, in a few lines`, () => reads(TAG, html + loader()));
  }

  for (const [name, html] of SHAPES) {
    it(`opens and turns: ${name}`, () => reads(html, loader()));
  }

  for (const [policy, name] of POLICIES) {
    it(`opens under ${name}`, async () => {
      const { page, errors } = await lab.visit(
        `<script nonce="a1" src="${lab.own}"></script>${TAG}`,
        {
          headers: { 'content-security-policy': policy },
        },
      );
      await inPhase(page, 'ready');
      expect(errors).to.deep.equal([]);
      await page.browserContext().close();
    });
  }

  it('names connect-src, by the reader and by the embed doctor', async () => {
    const { page } = await lab.visit(
      `${loader()}<e-bulletin debug src="${lab.cdn.origin('127.0.0.1')}/so-8/"></e-bulletin>`,
      { headers: { 'content-security-policy': "connect-src 'self'" } },
    );
    await page.waitForFunction(() =>
      document
        .querySelector('.e-bulletin-doctor')
        ?.shadowRoot?.textContent?.includes("connect-src 'self' http://127.0.0.1"),
    );
  });

  it('reads right in a windows-1258 page', async () => {
    const path = lab.publish({
      headers: { 'content-type': 'text/html; charset=windows-1258' },
      body: `<html><head>${loader()}</head><body><e-bulletin src="/khong-co/"></e-bulletin></body></html>`,
    });
    const { page } = await lab.open(path);
    expect(await inPhase(page, 'failed')).to.contain('Thử lại');
  });
});
