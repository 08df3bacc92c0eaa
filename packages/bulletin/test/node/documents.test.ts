/** Every snippet of docs/embedding and of the package's README, pasted into a page as it stands. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { withVersion } from '@e-bulletin/tools/docs-version.mjs';
import { inPhase, Lab } from './support/lab.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const snippets = (text: string): string[] =>
  [...text.matchAll(/```html\n([\s\S]*?)```/g)].map(([, html = '']) => html.trim());

const { version } = JSON.parse(read('../../package.json')) as { version: string };
const EMBEDDING = snippets(read('../../../../docs/embedding/README.md'));
const FOLDER = new URL('../../../../docs/embedding/', import.meta.url);
const PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
/** Of the pages for each content system; many say the same. */
const SYSTEMS = [
  ...new Set(PAGES.flatMap((name) => snippets(read(`../../../../docs/embedding/${name}`)))),
].filter((html) => !EMBEDDING.includes(html));
/** Issues; a feed is opened by shelf.test.ts. */
const README = snippets(read('../../README.md')).filter((html) => !html.includes('feed.json'));

describe('documented snippets', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
    const at = (path: string): Uint8Array | undefined =>
      path === '/ban-tin/so-8.ebulletin.zip'
        ? lab.zip
        : path.startsWith('/ban-tin/so-8/')
          ? lab.issue.get(path.slice('/ban-tin/so-8/'.length))
          : undefined;
    for (const site of [lab.portal, lab.cdn]) {
      site.use((path) => {
        const body = at(path);
        const type = path.endsWith('.json')
          ? 'application/json'
          : path.endsWith('.zip')
            ? 'application/zip'
            : 'image/webp';
        return body && { headers: { 'content-type': type }, body };
      });
    }
  });
  after(() => lab.close());

  /** The only edits: where the script lies, and the integrity that the text leaves to `sri.json`. */
  const here = (html: string): string =>
    html
      .replaceAll(`https://ban-tin.example/${version}`, lab.cdn.origin('127.0.0.1'))
      .replace(/(\/([\w.-]+\.js)" integrity=")sha384-…/g, (_, start: string, name: string) => {
        const hash = createHash('sha384').update(lab.scripts.get(name) as Uint8Array);
        return `${start}sha384-${hash.digest('base64')}`;
      });

  it('name the version of this package, and follow it when it is raised', () => {
    const documents = ['README.md', ...PAGES].map((name) => `../../../../docs/embedding/${name}`);
    for (const path of [...documents, '../../README.md'])
      expect(withVersion(read(path), version), path).to.equal(read(path));
    const raised = withVersion(read('../../README.md'), '9.8.7');
    expect(raised).to.contain('https://ban-tin.example/9.8.7/e-bulletin.js');
    expect(raised).not.to.contain(version);
  });

  it('are all found', () => {
    expect(EMBEDDING).to.have.length(7);
    expect(README).to.have.length(1);
    expect(PAGES).to.include.members(
      ['nukeviet', 'wordpress', 'drupal', 'liferay', 'dnn', 'sharepoint', 'html'].map(
        (name) => `${name}.md`,
      ),
    );
    expect(SYSTEMS.length).to.be.greaterThan(2);
  });

  for (const [index, html] of [...EMBEDDING, ...SYSTEMS, ...README].entries()) {
    const title = `${index + 1}: ${html.split('\n').at(-1)?.slice(0, 60)}`;
    it(title, async () => {
      if (html.startsWith('<iframe')) {
        const { page } = await lab.visit(`<script async src="${lab.own}"></script>${here(html)}`);
        await page.waitForFunction(
          () => (document.querySelector('iframe')?.clientHeight ?? 0) !== 640,
        );
        const inner = page.frames()[1];
        await inner?.waitForFunction(() =>
          document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.root.ready'),
        );
      } else if (html.startsWith('<link')) {
        const { page } = await lab.visit('<div class="e-bulletin"></div>', { before: here(html) });
        expect(await page.$eval('.e-bulletin', (one) => one.clientHeight)).to.be.greaterThan(300);
      } else {
        // The script of a theme, and what is pasted where the theme has it, are shown apart.
        const script = html.includes('<script') ? '' : `<script async src="${lab.own}"></script>`;
        const tag = /^<script[^>]*><\/script>$/.test(html)
          ? '<e-bulletin src="/ban-tin/so-8/"></e-bulletin>'
          : '';
        const { page, errors } = await lab.visit(script + here(html) + tag);
        expect(await inPhase(page, 'ready')).to.contain('Bản tin phường Sen Hồng');
        expect(errors).to.deep.equal([]);
      }
    });
  }

  it('keep to the alphabet that filters leave alone', () => {
    for (const html of [...EMBEDDING, ...SYSTEMS]) {
      for (const line of html.split('\n')) {
        expect(line).not.to.match(/="[^"]*[#<'{][^"]*"|\s{2,}|[“”‘’]/);
        expect(line.match(/<[a-z]/g)?.length).to.be.greaterThan(0);
      }
    }
  });
});
