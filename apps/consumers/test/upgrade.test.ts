/** One package is raised by a changeset: nobody else moves, and pages that load the old and the new one go on. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { root, run } from '@e-bulletin/tools/lib.ts';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { withVite } from '../support/bundle.ts';
import { show, waitInside } from '../support/page.ts';
import { good, npm, PACKAGES, publishAll, read, type Registry } from '../support/registry.ts';
import { copyWorkspace, manifestsOf, releaseByChangeset } from '../support/workspace.ts';

const POLL = '@e-bulletin/poll';
const SENTENCE = 'The button says when the answer is on its way.';

let registry: Registry;
let workspace = '';
let old = '';
let raised = '';

before(async () => {
  registry = await publishAll('for pages');
  workspace = join(registry.folder, 'workspace');
  await copyWorkspace(workspace);
  old = (await read(join(root, 'packages/poll/package.json'))).version;
});
after(() => registry?.stop());

describe('a changeset for one package', () => {
  it('raises it, writes its changelog, and touches no other', async () => {
    const before = await manifestsOf(workspace);
    await releaseByChangeset(workspace, POLL, SENTENCE);
    const now = await manifestsOf(workspace);
    raised = (await read(join(workspace, 'packages/poll/package.json'))).version;
    const [major, minor, patch] = old.split('.').map(Number);
    expect(raised).to.equal([major, minor, Number(patch) + 1].join('.'));
    expect(PACKAGES.filter((path) => before[path] !== now[path])).to.deep.equal(['packages/poll']);
    expect(now['packages/poll']).to.equal(
      before['packages/poll']?.replace(`"version": "${old}"`, `"version": "${raised}"`),
    );
    expect(readFileSync(join(workspace, 'packages/poll/CHANGELOG.md'), 'utf8')).to.contain(
      SENTENCE,
    );
    expect(existsSync(join(workspace, '.changeset/one.md'))).to.equal(false);
  });

  it('is built and published, and a project takes it without any other change', async () => {
    good(
      await run('npm', ['run', '--silent', 'build'], {
        quiet: true,
        cwd: join(workspace, 'packages/poll'),
      }),
    );
    await registry.publish(['packages/poll'], workspace);

    const project = await registry.project('upgraded');
    const { version } = await read(join(root, 'packages/bulletin/package.json'));
    await registry.install(project, `@e-bulletin/bulletin@${version}`, `${POLL}@${old}`);
    const lockOf = async () =>
      JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
        packages: Record<string, { version?: string }>;
      };
    const { packages: before } = await lockOf();
    await registry.install(project, `${POLL}@${raised}`);
    const { packages: now } = await lockOf();
    const changed = Object.keys({ ...before, ...now }).filter(
      (path) => path !== '' && before[path]?.version !== now[path]?.version,
    );
    expect(changed).to.deep.equal([`node_modules/${POLL}`]);
    expect(now[`node_modules/${POLL}`]?.version).to.equal(raised);
    await npm(project, ['ls', '--all']);
    // The changelog comes with the package.
    expect(readFileSync(join(project, 'node_modules', POLL, 'CHANGELOG.md'), 'utf8')).to.contain(
      SENTENCE,
    );
  });
});

describe('two versions on one page', () => {
  let browser: Browser;
  const folders: Record<string, string> = {};
  before(async () => {
    for (const version of [old, raised]) {
      const project = await registry.project(`poll-${version}`, 'poll');
      await registry.install(project, `${POLL}@${version}`);
      folders[version] = await withVite(project);
    }
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  for (const order of ['old first', 'new first'])
    it(`give one element and one warning that names both (${order})`, async () => {
      const [first = '', second = ''] = order === 'old first' ? [old, raised] : [raised, old];
      await show(browser, folders[first] ?? '', async ({ page, complaints }) => {
        await waitInside(page, 'e-poll', 'input[type="radio"]');
        await show(browser, folders[second] ?? '', async (other) => {
          // The second bundle, from a place of its own, on the page of the first.
          const script = await other.page.$eval('script[src]', (node) => node.getAttribute('src'));
          await page.evaluate((src) => import(src), new URL(script ?? '', other.page.url()).href);
        });
        await page.waitForFunction(
          (version) => document.documentElement.dataset['version'] === version,
          {},
          second,
        );
        expect(complaints.map((text) => text.replace(/ http:.*/, ''))).to.deep.equal([
          `<e-poll>: version ${first} is already on this page, version ${second} is not used. Load one version only.`,
        ]);
        const made = await page.evaluate(() => {
          const again = document.body.appendChild(document.createElement('e-poll'));
          return (again.constructor as unknown as { version: string }).version;
        });
        expect(made).to.equal(first);
      });
    });
});
