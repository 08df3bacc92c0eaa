/**
 * The snippets that `e-bulletin build` writes, through the sieves of editors: NukeViet's rules, and TinyMCE, CKEditor 4
 * and 5 and DOMPurify themselves, in a browser. What is left is put on a page whose theme has the script: it opens, or its links stay.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
// @boundaries-ignore what the tool prints is what editors paste
import { snippets } from '../../../publisher/src/write/snippets.js';
import { ckeditor5 } from './support/ckeditor5.ts';
import { inPhase, Lab } from './support/lab.ts';
import { ACCEPTED_TAGS, savedByNukeViet } from './support/nukeviet.ts';

const require = createRequire(import.meta.url);
/** Folders of the editors, by a file that each lets be resolved. */
const FOLDERS = [
  ['/tinymce/', dirname(require.resolve('tinymce/package.json'))],
  ['/ckeditor4/', dirname(require.resolve('ckeditor4/package.json'))],
  ['/dompurify/', join(dirname(require.resolve('dompurify')), '..')],
] as const;
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

const SHAPES = ['tag', 'div', 'links', 'frame'] as const;
type Shape = (typeof SHAPES)[number];

/** `opens`: the reader comes; `links`: nothing but what stood inside is left; `dumb`: a frame whose scripts do not run. */
type Left = 'opens' | 'links' | 'gone' | 'dumb';

type Sieve = (html: string) => Promise<string>;

describe('snippets through the filters of editors', () => {
  let lab: Lab;
  let desk: Page;
  let shapes: Record<Shape, string>;
  /** Sieves often leave the same; a page is opened once for it. */
  const outcomes = new Map<string, Promise<Left>>();

  before(async () => {
    lab = await Lab.open();
    lab.portal.use(async (path) => {
      const [prefix, folder] = FOLDERS.find(([one]) => path.startsWith(one)) ?? [];
      if (prefix === undefined || folder === undefined) return undefined;
      const body = await readFile(join(folder, path.slice(prefix.length))).catch(() => undefined);
      const type = TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
      return body && { headers: { 'content-type': type }, body };
    });
    const five = { headers: { 'content-type': 'text/javascript' }, body: await ckeditor5() };
    lab.portal.use((path) => (path === '/ckeditor5.js' ? five : undefined));
    shapes = written(lab.portal.origin());
    const scripts = [
      '/tinymce/tinymce.min.js',
      '/ckeditor4/ckeditor.js',
      '/ckeditor5.js',
      '/dompurify/dist/purify.min.js',
    ];
    ({ page: desk } = await lab.visit(
      '<textarea id="tiny"></textarea><textarea id="ck"></textarea><textarea id="ck-all"></textarea>',
      { before: scripts.map((src) => `<script src="${src}"></script>`).join('') },
    ));
    await desk.evaluate(START);
  });
  after(() => lab.close());

  const inBrowser =
    (call: string): Sieve =>
    (html) =>
      desk.evaluate(`(${call})(${JSON.stringify(html)})`) as Promise<string>;

  const inEditor = (name: string): Sieve => inBrowser(`(html) => window.editors.${name}(html)`);
  const inPurify = inBrowser(
    `(html) => DOMPurify.sanitize(html, { ALLOWED_TAGS: ${JSON.stringify(ACCEPTED_TAGS)} })`,
  );
  const saved = (html: string): Promise<string> =>
    Promise.resolve(savedByNukeViet(savedByNukeViet(html)));
  const savedTrusted = (html: string): Promise<string> =>
    Promise.resolve(savedByNukeViet(html, ['localhost']));

  /** What is left of the tag, the div, the two links and the frame. */
  const EDITORS: readonly (readonly [name: string, sieve: Sieve, left: readonly Left[]])[] = [
    ['NukeViet, saved and saved again', saved, ['links', 'opens', 'opens', 'gone']],
    [
      'NukeViet that trusts the portal’s own host',
      savedTrusted,
      ['links', 'opens', 'opens', 'opens'],
    ],
    [
      'NukeViet’s admin page (DOMPurify with its tags), then NukeViet',
      async (html) => saved(await inPurify(html)),
      ['links', 'opens', 'opens', 'gone'],
    ],
    ['CKEditor 4.22.1 as installed', inEditor('ck'), ['links', 'links', 'opens', 'gone']],
    [
      'CKEditor 4.22.1 with allowedContent, as NukeViet has it',
      inEditor('ckAll'),
      ['opens', 'opens', 'opens', 'opens'],
    ],
    // The picture goes; the words in its link stay.
    [
      'CKEditor 5 48.5.2 without pictures',
      inEditor('fiveWords'),
      ['links', 'links', 'opens', 'gone'],
    ],
    [
      'CKEditor 5 48.5.2 with pictures, as Drupal’s Basic HTML has it',
      inEditor('five'),
      ['links', 'links', 'opens', 'gone'],
    ],
    [
      'CKEditor 5 48.5.2 with the one line of docs/embedding/drupal.md',
      inEditor('fiveDiv'),
      ['links', 'opens', 'opens', 'gone'],
    ],
    [
      'CKEditor 5 48.5.2 with everything allowed, as Drupal’s Full HTML has it',
      inEditor('fiveAll'),
      ['opens', 'opens', 'opens', 'opens'],
    ],
    ['TinyMCE 7.9.3 as installed', inEditor('tiny'), ['links', 'opens', 'opens', 'dumb']],
    [
      'DOMPurify 3.4.18 as installed',
      inBrowser('(html) => DOMPurify.sanitize(html)'),
      ['links', 'opens', 'opens', 'gone'],
    ],
  ];

  for (const shape of ['tag', 'div'] as const)
    it(`${shape}: the cover fits a phone where neither the page nor a script bounds it`, async () => {
      const { page } = await lab.visit(
        shapes[shape].replace(/<link[^>]*>|<script.*<\/script>/g, ''),
      );
      await page.setViewport({ width: 360, height: 640 });
      await page.waitForFunction(() => (document.images[0]?.naturalWidth ?? 0) > 0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(360);
    });

  for (const [name, sieve, left] of EDITORS) {
    for (const [at, shape] of SHAPES.entries()) {
      it(`${name}: ${shape} → ${left[at]}`, async () => {
        const html = await sieve(shapes[shape]);
        const seen = outcomes.get(html) ?? outcome(lab, html);
        outcomes.set(html, seen);
        expect(await seen, html).to.equal(left[at]);
      });
    }
  }
});

/** What `build` writes for the lab's issue at the portal. */
function written(origin: string): Record<Shape, string> {
  const image = { href: 'p/1-540.webp', type: 'image/webp', width: 540, height: 764 };
  const issue = {
    title: 'Bản tin phường Sen Hồng',
    language: 'vi',
    number: '8',
    subtitle: 'Số 8 · Quý IV năm 2026',
    progression: 'ltr',
    pages: [{ number: 1, label: '1', width: 1080, height: 1528, images: [image] }],
    contents: [],
    articles: [],
    polls: [],
    pdf: { href: '../so-8.pdf' },
  };
  const lines = snippets({
    issue: issue as unknown as Parameters<typeof snippets>[0]['issue'],
    address: `${origin}/so-8/`,
    script: { src: '../cdn/e-bulletin.js' },
    zip: 'so-8.ebulletin.zip',
  }).split('\n');
  const find = (pattern: RegExp): string => lines.find((line) => pattern.test(line)) ?? '';
  return {
    tag: find(/<e-bulletin /),
    div: find(/^<div class="e-bulletin"/),
    links: find(/^<p><a /),
    frame: find(/^<iframe /).replace('/so-8/embed.html', '/cdn/embed.html?src=/so-8/'),
  };
}

async function outcome(lab: Lab, html: string): Promise<Left> {
  const { page } = await lab.visit(`<script src="${lab.own}"></script><div id="bai">${html}</div>`);
  if (await page.$('iframe[sandbox]:not([sandbox~="allow-scripts"])')) return 'dumb';
  if (await page.$('iframe[src]')) {
    // The empty document that a frame begins with takes a wait begun in it along when it goes.
    const inner = await page.waitForFrame((frame) => frame.url().includes('/embed.html'));
    await inPhase(inner as unknown as Page, 'ready');
    return 'opens';
  }
  if (await page.$('e-bulletin, .e-bulletin[data-src]')) {
    expect(await inPhase(page, 'ready')).to.contain('Sen Hồng');
    return 'opens';
  }
  // Nothing of ours is left: the way to the PDF must be.
  return (await page.$('#bai a[href$=".pdf"]::-p-text(Đọc bản tin phường Sen Hồng)'))
    ? 'links'
    : 'gone';
}

const START = `(async () => {
  CKEDITOR.disableAutoInline = true;
  const ck = (id, config) => new Promise((resolve) => {
    const editor = CKEDITOR.replace(id, { customConfig: '', versionCheck: false, entities: false, ...config });
    editor.on('instanceReady', () => resolve((html) => new Promise((done) => editor.setData(html, { callback: () => done(editor.getData()) }))));
  });
  const [tiny] = await tinymce.init({ selector: '#tiny', license_key: 'gpl', promotion: false, branding: false, convert_urls: false });
  const { ClassicEditor, GeneralHtmlSupport, Image, Link, LinkImage, Paragraph } = CK5;
  const five = async (plugins, allow = []) => {
    const place = document.body.appendChild(document.createElement('div'));
    const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', plugins: [Paragraph, Link, ...plugins], htmlSupport: { allow } });
    return (html) => { editor.setData(html); return editor.getData(); };
  };
  const drupal = (allow) => five([Image, LinkImage, GeneralHtmlSupport], [allow]);
  window.editors = {
    fiveWords: await five([]),
    five: await five([Image, LinkImage]),
    fiveDiv: await drupal({ name: 'div', classes: ['e-bulletin'], attributes: ['data-src', 'data-page'] }),
    fiveAll: await drupal({ name: /.*/, attributes: true, classes: true, styles: true }),
    ck: await ck('ck'),
    ckAll: await ck('ck-all', { allowedContent: true }),
    tiny: (html) => { tiny.setContent(html); return tiny.getContent(); },
  };
})()`;
