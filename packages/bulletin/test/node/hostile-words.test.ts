/**
 * An issue by an enemy, behind the built script tag in a real browser: script in everything that is read, addresses that
 * would run, pictures that are programs. On a page without any policy, where a hole would really run, and on strict ones.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
// @boundaries-ignore what the parser's own tests poison
import { ARTICLE, SPOTS_PAGE } from '../../../issue/test/support/hostile/documents.ts';
import { guard, type Guard } from './support/guard.ts';
import { filesOf, poisoned } from './support/hostile-issue.ts';
import { zipIssue, type Files } from './support/issue.ts';
import { Lab, type Visit } from './support/lab.ts';
import { files } from './support/server.ts';
import { walkHome, walkPages } from './support/walk.ts';

const PHONE = { width: 390, height: 844 };
const YOUTUBE = 'https://www.youtube-nocookie.com';
const STRICT =
  "default-src 'self'; script-src 'nonce-a1'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; " +
  `frame-src ${YOUTUBE}; object-src 'none'; base-uri 'none'; form-action 'none'; ` +
  "require-trusted-types-for 'script'; trusted-types e-bulletin";

let lab: Lab;
let evil: Files;

before(async () => {
  // Nobody outside is really asked.
  lab = await Lab.open({
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  });
  evil = await filesOf(poisoned(), lab.issue);
  lab.portal.use(files('/xau/', evil));
  // The address of a poll lies beside the ZIP: polls are asked of a service.
  const polls = [...evil].filter(([path]) => path.startsWith('polls/'));
  lab.portal.use(files('/', new Map([...polls, ['xau.ebulletin.zip', zipIssue(evil)]])));
});
after(() => lab.close());

async function visit(src: string, policy?: string): Promise<{ visit: Visit; watched: Guard }> {
  const body = `<script nonce="a1" src="${lab.own}"></script><e-bulletin src="${src}" start="home"></e-bulletin>`;
  const html = `<!doctype html><html lang="vi"><head><title>Cổng</title></head><body>${body}</body></html>`;
  const path = lab.publish({
    ...(policy && { headers: { 'content-security-policy': policy } }),
    body: html,
  });
  let watched: Guard | undefined;
  const opened = await lab.open(path, 'localhost', async (page) => {
    await page.setViewport(PHONE);
    watched = await guard(page, [lab.portal.origin(), YOUTUBE]);
  });
  return { visit: opened, watched: watched as Guard };
}

describe('script in every word of an issue', () => {
  const places: readonly [name: string, src: string, policy?: string][] = [
    ['in a folder, on a page without a policy', '/xau/'],
    ['in a folder, under a strict policy and Trusted Types', '/xau/', STRICT],
    ['in a ZIP, on a page without a policy', '/xau.ebulletin.zip'],
  ];
  for (const [name, src, policy] of places) {
    it(`runs nowhere: ${name}`, async () => {
      const { visit: opened, watched } = await visit(src, policy);
      const { page } = opened;
      const seen = async (where: string): Promise<void> => {
        expect(await watched.look(), where).to.deep.equal([]);
      };
      await walkHome(page, seen);
      await walkPages(page, SPOTS_PAGE, ARTICLE, seen);
      expect(await opened.reports()).to.deep.equal([]);
      expect(opened.errors).to.deep.equal([]);
      await page.browserContext().close();
    });
  }
});

describe('the watch itself', () => {
  it('sees what runs, leads or asks', async () => {
    const { visit: opened, watched } = await visit('/xau/');
    const { page } = opened;
    await page.waitForSelector('e-bulletin >>> .home .article');
    await page.evaluate(() => {
      const root = document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.home');
      // The hole that the other tests would find.
      (root as Element).innerHTML = `<img src="https://evil.example/x.png" onerror="canary('hole')">
        <a href="java&#9;script:canary(1)">x</a>`;
    });
    await page.waitForNetworkIdle({ idleTime: 200 });
    const found = (await watched.look()).map((one) => one.replace(/:.*/s, ''));
    expect(found).to.include.members(['ran', 'asked', 'attribute', 'address']);
    await page.browserContext().close();
  });
});
