/** Our elements in React, Vue and Angular: their templates are type-checked by each one's own compiler, and run in a browser. */
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import vue from '@vitejs/plugin-vue';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { root, run, type Outcome } from '@e-bulletin/tools/lib.ts';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { withVite } from '../support/bundle.ts';
import { show, waitInside } from '../support/page.ts';
import { good, publishAll, read, type Registry } from '../support/registry.ts';

/** What a page of each framework brings, in the versions that this folder pins. */
const FRAMEWORKS = [
  'react',
  'react-dom',
  '@types/react',
  '@types/react-dom',
  'vue',
  '@angular/common',
  '@angular/compiler',
  '@angular/core',
  '@angular/platform-browser',
  'rxjs',
];

let registry: Registry;
let project = '';
let angular: Outcome;
const command = (name: string, ...args: string[]) => run(name, args, { quiet: true, cwd: project });

before(async () => {
  registry = await publishAll('for pages');
  project = await registry.project('templates', 'templates');
  const { version } = await read(join(root, 'packages/bulletin/package.json'));
  const { devDependencies = {} } = (await read(join(import.meta.dirname, '../package.json'))) as {
    devDependencies?: Record<string, string>;
  };
  await registry.install(
    project,
    `@e-bulletin/bulletin@${version}`,
    ...FRAMEWORKS.map((name) => `${name}@${devDependencies[name]}`),
  );
  // The page takes what it writes.
  angular = await command('ngc', '-p', 'tsconfig.angular.json');
});
after(() => registry?.stop());

describe('types in templates', () => {
  it('are right in React and in plain TypeScript, and what is wrong is said', async () => {
    // Wrong lines are marked in the files, and the compiler says where a mark is not needed.
    good(await command('tsc', '-p', '.'));
  });

  it('are right in Vue, and what is wrong is said', async () => {
    good(await command('vue-tsc', '-p', 'tsconfig.vue.json'));
  });

  it('are right in Angular: details of events and methods of elements', async () => {
    expect(angular.code, angular.output).to.equal(0);
    const { code, output } = await command('ngc', '-p', 'tsconfig.wrong.json');
    expect(code).not.to.equal(0);
    expect(output.match(/TS\d+/g), output).to.have.length(2);
    expect(output).to.contain(`Property 'kode' does not exist on type 'VoteErrorDetail'`);
    expect(output).to.contain(`Property 'send' does not exist on type 'PollElement'`);
  });
});

describe('elements in a page of three frameworks', () => {
  let browser: Browser;
  let folder = '';
  before(async () => {
    const isCustomElement = (tag: string): boolean => tag.startsWith('e-');
    folder = await withVite(project, {
      plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
    });
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  it('take a property and a call, and tell an event, in each', async () => {
    await show(browser, folder, async ({ page, complaints }) => {
      for (const place of ['#react', '#vue', 'angular-root']) {
        const says = (words: string) =>
          page.waitForFunction(
            (at, text) => document.querySelector(`${at} output`)?.textContent?.trim() === text,
            {},
            place,
            words,
          );
        await says('not-found');
        await waitInside(page, `${place} e-poll.given`, 'input[type="radio"]');
        await page.click(`${place} button`);
        await says('not-found form');
        expect(await page.$$(`${place} e-poll[preview]`), place).to.have.length(1);
      }
      expect(complaints).to.deep.equal([]);
    });
  });
});
