/** Strict portals: content security policies, Trusted Types, integrity, and files that are not what we published. */
import { createHash } from 'node:crypto';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { bulletin, inPhase, Lab } from './support/lab.ts';
import { files } from './support/server.ts';

const FALLBACK = '<a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a>';
const TAG = `<e-bulletin src="/so-8/">${FALLBACK}</e-bulletin>`;

describe('strict portals', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  const strict = (policy: string, html: string): ReturnType<Lab['visit']> =>
    lab.visit(html, { headers: { 'content-security-policy': policy } });

  const integrity = (name: string): string =>
    `sha384-${createHash('sha384')
      .update(lab.scripts.get(name) as Uint8Array)
      .digest('base64')}`;

  it("works under script-src 'nonce-…' alone, from the portal and from another origin", async () => {
    for (const src of [lab.own, lab.foreign]) {
      const visit = await strict(
        "script-src 'nonce-a1'; object-src 'none'",
        `<script nonce="a1" src="${src}"></script>${TAG}`,
      );
      await inPhase(visit.page, 'ready');
      expect(await visit.reports(), src).to.deep.equal([]);
    }
  });

  it("works under 'strict-dynamic', as module too", async () => {
    for (const type of ['text/javascript', 'module']) {
      const visit = await strict(
        "script-src 'nonce-a1' 'strict-dynamic'",
        `<script type="${type}" nonce="a1" src="${lab.foreign}"></script>${TAG}`,
      );
      await inPhase(visit.page, 'ready');
      expect(await visit.reports(), type).to.deep.equal([]);
    }
  });

  it('works from the single file where scripts are known by hash, with no further script', async () => {
    const hash = integrity('e-bulletin.single.js');
    const visit = await strict(
      `script-src '${hash}'`,
      `<script src="${lab.cdn.origin('127.0.0.1')}/e-bulletin.single.js" integrity="${hash}" crossorigin="anonymous"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
    expect(await visit.reports()).to.deep.equal([]);
    // By this page: another one may still be fetching what comes when it is idle.
    const own = await visit.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    expect(own).to.deep.equal(['/e-bulletin.single.js']);
    // Drawn as by the chunks: held no longer than its page, and looked at for what is missing.
    await visit.page.$eval('e-bulletin', (one) => one.setAttribute('page', '7'));
    await visit.page.waitForSelector('e-bulletin >>> e-flipbook >>> .shown .face canvas');
    expect(await visit.reports()).to.deep.equal([]);
  });

  it('tells from the single file, too, that a picture was cut off on its way to the server', async () => {
    const half = [...lab.issue].map(([name, bytes]): [string, Uint8Array] => [
      name,
      /\/7-/.test(name) ? bytes.subarray(0, bytes.length / 2) : bytes,
    ]);
    const end = lab.portal.use(files('/nua/', new Map(half)));
    const { page } = await lab.visit(
      '<script src="/cdn/e-bulletin.single.js"></script><e-bulletin src="/nua/" page="6" start="pages"></e-bulletin>',
    );
    await inPhase(page, 'ready');
    await page.$eval('e-bulletin', (one) => one.setAttribute('page', '7'));
    const told = await page.waitForSelector('e-bulletin >>> e-flipbook >>> .shown .notice .button');
    expect(await told?.evaluate((one) => one.parentElement?.textContent)).to.contain(
      'Chưa tải được trang 7.',
    );
    end();
    await page.close();
  });

  it("reports nothing under default-src 'self' and turns a page", async () => {
    const visit = await strict(
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'none'; child-src 'none'; base-uri 'none'; frame-ancestors 'self'",
      `<script src="${lab.own}"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
    await turnPage(visit.page);
    expect(await visit.reports()).to.deep.equal([]);
    expect(visit.errors).to.deep.equal([]);
  });

  it('gives its nonce to style elements where sheets cannot be adopted', async () => {
    const visit = await strict(
      "script-src 'nonce-a1'; style-src 'nonce-a1'",
      `<script nonce="a1">delete CSSStyleSheet.prototype.replaceSync; delete CSSStyleSheet.prototype.replace;</script>
       <script nonce="a1" src="${lab.own}"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
    const display = await (
      await bulletin(visit.page)
    ).evaluate(
      (one) => getComputedStyle(one.shadowRoot?.querySelector('.root') as Element).display,
    );
    expect(display).to.equal('flex');
    expect(await visit.reports()).to.deep.equal([]);
  });

  it('works under trusted-types e-bulletin', async () => {
    const visit = await strict(
      "require-trusted-types-for 'script'; trusted-types e-bulletin",
      `<script src="${lab.own}"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
    await turnPage(visit.page);
    expect(await visit.reports()).to.deep.equal([]);
    expect(visit.errors).to.deep.equal([]);
  });

  it('works beside another copy of Lit that owns the policy lit-html', async () => {
    const visit = await strict(
      'trusted-types lit-html e-bulletin',
      `<script>trustedTypes.createPolicy('lit-html', { createHTML: (text) => text })</script>
       <script src="${lab.own}"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
    expect(visit.errors).to.deep.equal([]);
  });

  it('keeps the fallback and writes one line where Trusted Types refuse our name', async () => {
    for (const name of ['e-bulletin.js', 'e-bulletin.single.js']) {
      const visit = await strict(
        "require-trusted-types-for 'script'; trusted-types other",
        `<script src="/cdn/${name}"></script>${TAG}`,
      );
      await visit.page.waitForNetworkIdle({ idleTime: 300 });
      expect(await visit.page.$eval('#pdf', (link) => link.checkVisibility()), name).to.equal(true);
      const ours = visit.lines.filter((line) => line.startsWith('e-bulletin:'));
      expect(ours, name).to.have.length(1);
      expect(ours[0]).to.contain('trusted-types e-bulletin');
      expect(visit.errors, name).to.deep.equal([]);
    }
  });

  it('names connect-src where the policy forbids the manifest, and keeps the fallback', async () => {
    const visit = await strict("connect-src 'none'", `<script src="${lab.own}"></script>${TAG}`);
    expect(await inPhase(visit.page, 'failed')).to.contain('connect-src');
    expect(await visit.page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
  });

  describe('a file that is not the published one', () => {
    const tampered = (name: RegExp): (() => void) => {
      const answer = (
        path: string,
      ): { headers: Record<string, string>; body: string } | undefined => {
        const file = path.replace(/^\/(cdn\/)?/, '');
        if (!name.test(file)) return undefined;
        const body = `${Buffer.from(lab.scripts.get(file) ?? []).toString()};document.title = 'tampered';`;
        return {
          headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
          body,
        };
      };
      const ends = [lab.portal.use(answer), lab.cdn.use(answer)];
      return () => ends.forEach((end) => end());
    };

    for (const way of ['classic', 'module', 'no modulepreload'] as const) {
      it(`is refused as a chunk (${way}): the fallback stays`, async () => {
        const end = tampered(/^chunks\/elements/);
        const old =
          '<script>DOMTokenList.prototype.supports = function (name) { return name !== "modulepreload"; }</script>';
        const visit = await lab.visit(
          `${way === 'no modulepreload' ? old : ''}<script ${way === 'module' ? 'type="module"' : ''} src="${lab.foreign}"></script>${TAG}`,
        );
        await visit.page.waitForNetworkIdle({ idleTime: 300 });
        end();
        expect(await visit.page.title()).to.equal('Cổng');
        expect(await visit.page.evaluate(() => Boolean(customElements.get('e-bulletin')))).to.equal(
          false,
        );
        expect(await visit.page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
        expect(
          visit.lines.some((line) => line.startsWith('e-bulletin: the reader did not arrive')),
        ).to.equal(true);
        expect(visit.errors).to.deep.equal([]);
      });
    }

    it('is refused as the loader, by the integrity of the documented tag', async () => {
      const hash = integrity('e-bulletin.js');
      const end = tampered(/^e-bulletin\.js$/);
      const visit = await lab.visit(
        `<script src="${lab.foreign}" integrity="${hash}" crossorigin="anonymous"></script>${TAG}`,
      );
      end();
      expect(await visit.page.title()).to.equal('Cổng');
      expect(await visit.page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(true);
    });

    it('is refused when it comes late, as the chunk that turns pages', async () => {
      const end = tampered(/^chunks\/flipbook-swiper-turner/);
      const visit = await lab.visit(`<script src="${lab.foreign}"></script>${TAG}`);
      await inPhase(visit.page, 'ready');
      await visit.page.waitForNetworkIdle({ idleTime: 300 });
      end();
      expect(await visit.page.title()).to.equal('Cổng');
    });
  });

  it('runs in browsers without modulepreload', async () => {
    const visit = await lab.visit(
      `<script>DOMTokenList.prototype.supports = function (name) { return name !== "modulepreload"; }</script>
       <script src="${lab.foreign}"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
    expect(visit.errors).to.deep.equal([]);
  });

  it('lets a page pin the loader by integrity', async () => {
    const visit = await lab.visit(
      `<script async src="${lab.foreign}" integrity="${integrity('e-bulletin.js')}" crossorigin="anonymous"></script>${TAG}`,
    );
    await inPhase(visit.page, 'ready');
  });
});

/** Presses "Sau" inside the reader and waits for page 2. */
async function turnPage(page: Page): Promise<void> {
  const element = await bulletin(page);
  await element.evaluate((one) => {
    const reader = one.shadowRoot?.querySelector('e-flipbook') as HTMLElement;
    (reader.shadowRoot?.querySelector('.button.next') as HTMLElement).click();
  });
  await page.waitForFunction(
    (one) =>
      (one as HTMLElement & { page?: number }).page !== undefined &&
      (one as HTMLElement & { page?: number }).page !== 1,
    {},
    element,
  );
}
