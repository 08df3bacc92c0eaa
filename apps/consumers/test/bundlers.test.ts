/** Pages of fresh projects, built with Vite and with webpack from what a registry gave, in a real browser. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { root } from '@e-bulletin/tools/lib.ts';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { withVite, withWebpack, type Bundle } from '../support/bundle.ts';
import { show, waitInside } from '../support/page.ts';
import { publishAll, read, type Registry } from '../support/registry.ts';
import { youngerThanOldBrowsers } from '../support/syntax.ts';

const BUNDLERS: readonly [name: string, bundle: Bundle][] = [
  ['Vite', withVite],
  ['webpack', withWebpack],
];
const versionOf = async (name: string): Promise<string> =>
  (await read(join(root, 'packages', name, 'package.json'))).version;

let registry: Registry;
let browser: Browser;
before(async () => {
  [registry, browser] = await Promise.all([publishAll('for pages'), launchBrowser()]);
});
after(async () => {
  await browser?.close();
  await registry?.stop();
});

describe('a project that installs @e-bulletin/poll alone', () => {
  let project = '';
  let version = '';
  before(async () => {
    version = await versionOf('poll');
    project = await registry.project('poll', 'poll');
    await registry.install(project, `@e-bulletin/poll@${version}`);
  });

  it('has that version, and of ours only what it needs', async () => {
    const { dependencies } = await read(join(project, 'package.json'));
    expect(dependencies).to.deep.equal({ '@e-bulletin/poll': version });
    const ours = readdirSync(join(project, 'node_modules/@e-bulletin')).sort();
    expect(ours).to.deep.equal(['core', 'issue', 'poll']);
  });

  for (const [name, bundle] of BUNDLERS)
    it(`asks its question when built with ${name}`, async () => {
      await show(browser, await bundle(project), async ({ page, complaints }) => {
        await waitInside(page, 'e-poll', 'input[type="radio"]');
        expect(await page.evaluate(() => document.documentElement.dataset['version'])).to.equal(
          version,
        );
        expect(complaints).to.deep.equal([]);
      });
    });
});

describe('a project that installs every element', () => {
  let project = '';
  before(async () => {
    project = await registry.project('all', 'all');
    // The other elements come with it.
    await registry.install(project, `@e-bulletin/bulletin@${await versionOf('bulletin')}`);
  });

  for (const [name, bundle] of process.env['FULL'] === '1' ? BUNDLERS : BUNDLERS.slice(0, 1))
    it(`shows each of them when built with ${name}, a PDF by its worker`, async () => {
      await show(browser, await bundle(project), async ({ page, complaints }) => {
        await page.waitForSelector('html[data-ready]');
        // Where no voice is, "Nghe" gives way to reading before the PDF is here.
        await waitInside(page, 'e-audio-reader', '[part~="button"]');
        await waitInside(page, 'e-poll', 'input[type="radio"]');
        await waitInside(page, 'e-qr-share', '[part="plate"] svg');
        // While a PDF is open its worker runs.
        expect(page.workers()).to.have.length(1);
        expect(complaints).to.deep.equal([]);
      });
    });

  it('can be lowered to Chrome 87 and Safari 14.1 by its bundler, and still asks', async () => {
    const small = await registry.project('old', 'poll');
    await registry.install(small, `@e-bulletin/poll@${await versionOf('poll')}`);
    const published = join(small, 'node_modules/@e-bulletin/poll/dist/poll-element.js');
    expect(youngerThanOldBrowsers(readFileSync(published, 'utf8'))).not.to.deep.equal([]);
    const folder = await withVite(small, { target: ['chrome87', 'safari14.1'] });
    const scripts = readdirSync(join(folder, 'assets')).filter((file) => file.endsWith('.js'));
    const young = scripts.flatMap((file) =>
      youngerThanOldBrowsers(readFileSync(join(folder, 'assets', file), 'utf8')),
    );
    expect(young).to.deep.equal([]);
    await show(browser, folder, async ({ page, complaints }) => {
      await waitInside(page, 'e-poll', 'input[type="radio"]');
      expect(complaints).to.deep.equal([]);
    });
  });
});
