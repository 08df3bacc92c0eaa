/** The script, however a portal's template loads it, and whatever else runs on the page. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { HOSTILE } from './support/hostile.ts';
import { files } from './support/server.ts';
import { inPhase, Lab, bulletin } from './support/lab.ts';

const TAG = '<e-bulletin src="/so-8/"><a href="/so-8.pdf">Bản tin số 8 (PDF)</a></e-bulletin>';

describe('the script on a page', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open({ args: ['--host-resolver-rules=MAP portal.example 127.0.0.1'] });
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  const WAYS: readonly [string, (src: string) => string][] = [
    ['classic', (src) => `<script src="${src}"></script>`],
    ['text/javascript', (src) => `<script type="text/javascript" src="${src}"></script>`],
    ['async', (src) => `<script async src="${src}"></script>`],
    ['defer', (src) => `<script defer src="${src}"></script>`],
    ['a module', (src) => `<script type="module" src="${src}"></script>`],
    ['an async module', (src) => `<script type="module" async src="${src}"></script>`],
    ['crossorigin', (src) => `<script async crossorigin="anonymous" src="${src}"></script>`],
    [
      'document.write',
      (src) => `<script>document.write('<script src="${src}"></' + 'script>')</script>`,
    ],
    ['import()', (src) => `<script>import('${src}')</script>`],
  ];
  for (const where of ['own', 'foreign'] as const) {
    for (const [name, write] of WAYS) {
      it(`runs as ${name} from ${where === 'own' ? 'the portal' : 'another origin'}`, async () => {
        const { page, errors, lines } = await lab.visit(TAG, { before: write(lab[where]) });
        expect(await inPhase(page, 'ready')).to.contain('Bản tin phường Sen Hồng');
        expect(errors).to.deep.equal([]);
        expect(lines).to.deep.equal([]);
      });
    }
  }

  it('runs after the element as before it', async () => {
    const { page } = await lab.visit(`${TAG}<p>Chân trang</p><script src="${lab.own}"></script>`);
    await inPhase(page, 'ready');
  });

  it('runs once when loaded twice, under two addresses too', async () => {
    const { page, errors, lines } = await lab.visit(
      `<script src="${lab.own}"></script><script src="${lab.own}?v=2"></script><script src="${lab.foreign}"></script>${TAG}`,
    );
    await inPhase(page, 'ready');
    expect(errors).to.deep.equal([]);
    expect(lines).to.deep.equal([]);
  });

  it('keeps the first of two versions and warns once with both numbers', async () => {
    // The very scripts under another number, which a build writes into them as a string.
    const { version } = JSON.parse(textOf(lab, 'versions.json')) as { version: string };
    const other = ['e-bulletin.js', 'e-bulletin.single.js'].map((name): [string, Uint8Array] => {
      const code = textOf(lab, name);
      expect(code).to.contain(`"${version}"`);
      return [name, Buffer.from(code.replaceAll(`"${version}"`, '"9.9.9"'))];
    });
    lab.portal.use(files('/other/', new Map(other)));
    const { page, errors, lines } = await lab.visit(
      `<script src="${lab.own}"></script><script src="/other/e-bulletin.js"></script>` +
        `<script src="/other/e-bulletin.single.js"></script>${TAG}${TAG}`,
    );
    await inPhase(page, 'ready');
    await inPhase(page, 'ready', 1);
    expect(errors).to.deep.equal([]);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain(version).and.contain('9.9.9');
  });

  it('leaves no name on window', async () => {
    const { page } = await lab.visit(
      `<script>const names = Object.getOwnPropertyNames(window);
        window[Symbol.for('added')] = () => Object.getOwnPropertyNames(window).filter((one) => !names.includes(one));</script>
       <script src="${lab.own}"></script>${TAG}`,
    );
    await inPhase(page, 'ready');
    const added = await page.evaluate(() =>
      (window as unknown as Record<symbol, () => string[]>)[Symbol.for('added')]?.(),
    );
    expect(added?.filter((name) => !/^_*(puppeteer_*)?ariaQuery/.test(name))).to.deep.equal([]);
  });

  for (const [name, html] of Object.entries(HOSTILE)) {
    for (const first of [true, false]) {
      it(`works ${first ? 'after' : 'before'} ${name}`, async () => {
        const loader = `<script src="${lab.own}"></script>`;
        const { page, errors } = await lab.visit(TAG, {
          before: first ? html + loader : loader + html,
        });
        expect(await inPhase(page, 'ready')).to.contain('Số 8 · Quý IV năm 2026');
        expect(errors).to.deep.equal([]);
      });
    }
  }

  it('reads right in a windows-1258 page, without charset on the tag', async () => {
    // Only ASCII in the page itself: what is not must come from us.
    const html = `<html><head><title>Cong</title><script src="${lab.own}"></script></head><body>
      <e-bulletin src="/khong-co/"><a href="/so-8.pdf">PDF</a></e-bulletin></body></html>`;
    const path = lab.publish({
      headers: { 'content-type': 'text/html; charset=windows-1258' },
      body: html,
    });
    const { page } = await lab.open(path);
    expect(await inPhase(page, 'failed')).to.contain('Thử lại');
    expect(await page.evaluate(() => document.characterSet)).to.equal('windows-1258');
  });

  it('reads right in a UTF-16 page, with the documented charset on the tag', async () => {
    const html = `<html><head><script charset="utf-8" src="${lab.own}"></script></head><body>${TAG}</body></html>`;
    const body = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(html, 'utf16le')]);
    const { page } = await lab.open(
      lab.publish({ headers: { 'content-type': 'text/html; charset=utf-16le' }, body }),
    );
    expect(await inPhase(page, 'ready')).to.contain('Bản tin phường Sen Hồng');
  });

  it('works on plain http under a name that is not localhost', async () => {
    const { page, errors } = await lab.open(
      lab.publish({ body: `<!doctype html><script src="${lab.own}"></script>${TAG}` }),
      'portal.example',
    );
    await inPhase(page, 'ready');
    expect(await page.evaluate(() => isSecureContext)).to.equal(false);
    expect(errors).to.deep.equal([]);
  });

  it('serves div.e-bulletin where a stranger owns the tag', async () => {
    const { page, errors } = await lab.visit(
      `<script>customElements.define('e-bulletin', class extends HTMLElement {})</script><script src="${lab.own}"></script>
       <e-bulletin src="/so-8/">của người khác</e-bulletin><div class="e-bulletin" data-src="/so-8/"></div>`,
    );
    await inPhase(page, 'ready', 1);
    const tag = await (await bulletin(page, 1)).evaluate((one) => one.localName);
    expect(tag).to.equal('e-bulletin-bulletin');
    expect(errors).to.deep.equal([]);
  });

  it('brings the reader when the device is online again', async () => {
    const end = lab.portal.use(chunksAreBusy);
    const { page, lines } = await lab.visit(
      `<script>${pauses('() => undefined')}</script><script src="${lab.own}"></script>${TAG}`,
    );
    await page.waitForNetworkIdle({ idleTime: 300 });
    end();
    expect(lines.some((line) => line.startsWith('e-bulletin: the reader did not arrive'))).to.equal(
      true,
    );
    await page.evaluate(() => dispatchEvent(new CustomEvent('online')));
    await inPhase(page, 'ready');
  });

  it('brings the reader by itself where the line did not go down: after longer and longer pauses', async () => {
    const end = lab.portal.use(chunksAreBusy);
    const { page } = await lab.visit(
      `<script>${pauses('(job) => later(job, 20)')}</script><script src="${lab.own}"></script>${TAG}`,
    );
    await page.waitForFunction('pauses.length > 8');
    end();
    await inPhase(page, 'ready');
    // The cover has a pause of its own before.
    expect(await page.evaluate('pauses.splice(pauses.indexOf(2000), 8)')).to.deep.equal(
      [2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000),
    );
  });

  it('asks for the manifest before any chunk has arrived', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const end = lab.portal.use(async (path) => {
      if (path.startsWith('/cdn/chunks/')) await held;
      return undefined;
    });
    const asked = lab.portal.asked.length;
    const { page } = await lab.visit(`<script src="${lab.own}"></script>${TAG}`);
    await page.waitForFunction(() =>
      performance
        .getEntriesByType('resource')
        .some(({ name }) => name.endsWith('/so-8/manifest.json')),
    );
    release();
    await inPhase(page, 'ready');
    end();
    const manifests = lab.portal.asked
      .slice(asked)
      .filter((path) => path === '/so-8/manifest.json');
    expect(manifests).to.have.length(1);
  });
});

const textOf = (lab: Lab, name: string): string =>
  Buffer.from(lab.scripts.get(name) ?? []).toString();

const chunksAreBusy = (path: string): { status: number } | undefined =>
  path.startsWith('/cdn/chunks/') ? { status: 503 } : undefined;

/** A script that notes pauses of two seconds and more as `pauses`, and does with their jobs what is said. */
const pauses = (then: string): string =>
  `const pauses = []; const later = setTimeout;
   const longer = ${then};
   window.setTimeout = (job, ms, ...rest) => ms >= 2000 ? (pauses.push(ms), longer(job)) : later(job, ms, ...rest);`;
