/** The ready page in a frame: which issues it opens, and whose heights the page around it believes. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { Lab } from './support/lab.ts';

const NS = 'https://e-bulletin.dev/ns#';

let lab: Lab;

before(async () => {
  lab = await Lab.open();
});
after(() => lab.close());

const visit = (html: string): ReturnType<Lab['visit']> =>
  lab.visit(`<script async charset="utf-8" src="${lab.own}"></script>${html}`);

/** The lab's issue with an article in it. */
function withArticle(manifest: Uint8Array | string): string {
  const article = {
    href: 'a.json',
    type: 'application/guided-navigation+json',
    title: 'Chợ mới',
    properties: { [`${NS}id`]: 'cho', [`${NS}pages`]: [1] },
  };
  const json = JSON.parse(Buffer.from(manifest).toString()) as Record<string, unknown>;
  return JSON.stringify({ ...json, [`${NS}articles`]: [article] });
}

const paragraph = { role: ['paragraph'], children: [{ id: 's1', text: 'Chợ mở lúc năm giờ.' }] };
const ARTICLE = JSON.stringify({
  guided: [{ role: ['article'], children: Array<object>(40).fill(paragraph) }],
});

describe('<iframe> of a ready page', () => {
  const frame = (src: string, rest = ''): string =>
    `<iframe ${rest} src="${src}" title="Bản tin số 8" width="800" height="300"></iframe>`;

  it('opens ?src= of its own origin and tells its height', async () => {
    const src = `${lab.cdn.origin('127.0.0.1')}/embed.html?src=/so-8/`;
    const end = lab.cdn.use((path) => {
      const body = path.startsWith('/so-8/') ? lab.issue.get(path.slice(6)) : undefined;
      return (
        body && {
          headers: { 'content-type': path.endsWith('json') ? 'application/json' : 'image/webp' },
          body,
        }
      );
    });
    const { page } = await visit(frame(src));
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 700);
    const inner = page.frames().find((one) => one.url() === src);
    await inner?.waitForFunction(() =>
      document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.root.ready'),
    );
    const text = await inner?.evaluate(
      () => document.querySelector('e-bulletin')?.shadowRoot?.textContent,
    );
    end();
    expect(text).to.contain('Bản tin phường Sen Hồng');
  });

  it('brings an article, the page after it, and a view into sight of a reader who had scrolled', async () => {
    const src = `${lab.cdn.origin('127.0.0.1')}/embed.html?src=/so-8/`;
    const end = lab.cdn.use((path) => {
      if (!path.startsWith('/so-8/')) return undefined;
      const name = path.slice(6);
      const body = name === 'a.json' ? ARTICLE : lab.issue.get(name);
      const type = name.endsWith('json') ? 'application/json' : 'image/webp';
      return body === undefined
        ? undefined
        : {
            headers: { 'content-type': type },
            body: name === 'manifest.json' ? withArticle(body) : body,
          };
    });
    const space = '<p style="height: 2000px"></p>';
    const { page } = await visit(`${space}${frame(src)}${space}`);
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 700);
    const inner = page.frames().find((one) => one.url() === src);
    const pages = `document.querySelector('e-bulletin').renderRoot.querySelector('e-flipbook')`;
    await inner?.waitForFunction(`${pages}?.issue`);
    /** Does something in the frame for a reader who has scrolled the page to the frame's end. */
    const fromTheEnd = async (act: () => Promise<unknown> | undefined): Promise<void> => {
      await page.evaluate(() => document.querySelector('iframe')?.scrollIntoView(false));
      await act();
      await page.waitForFunction(
        () => Math.abs(document.querySelector('iframe')?.getBoundingClientRect().top ?? -99) < 5,
      );
    };
    await fromTheEnd(() => inner?.evaluate(`${pages}.article = 'cho'`));
    await fromTheEnd(() => inner?.evaluate(`${pages}.article = undefined`));
    const share = await inner?.waitForSelector('::-p-aria([name="Chia sẻ"][role="button"])');
    await fromTheEnd(() => share?.evaluate((button) => (button as HTMLElement).click()));
    end();
  });

  it('refuses an origin that is not listed, and opens one that is', async () => {
    const issue = `${lab.portal.origin()}/so-8/`;
    const src = `${lab.cdn.origin('127.0.0.1')}/embed.html?src=${encodeURIComponent(issue)}`;
    const refused = await visit(frame(src));
    await refused.page.waitForNetworkIdle({ idleTime: 300 });
    const opened = (page: Page): Promise<unknown> | undefined =>
      page
        .frames()
        .find((one) => one.url() === src)
        ?.waitForFunction(() =>
          document.querySelector('e-bulletin')?.shadowRoot?.querySelector('.root.ready'),
        );
    const textOf = (page: Page): Promise<string | undefined> | undefined =>
      page
        .frames()
        .find((one) => one.url() === src)
        ?.evaluate(() => {
          const element = document.querySelector('e-bulletin');
          return `${element?.getAttribute('src')} ${element?.textContent} ${element?.shadowRoot?.textContent}`;
        });
    expect(await textOf(refused.page)).to.contain('không được mở');
    expect(await textOf(refused.page)).not.to.contain('Sen Hồng');
    const end = lab.cdn.use((path) =>
      path === '/embed-origins.json' ? { body: `["${lab.portal.origin()}"]` } : undefined,
    );
    const listed = await visit(frame(src));
    await opened(listed.page);
    end();
    expect(await textOf(listed.page)).to.contain('Sen Hồng');
  });

  it('runs in a sandbox without an origin', async () => {
    const src = `${lab.cdn.origin('127.0.0.1')}/embed.html?src=/so-8/`;
    const end = lab.cdn.use((path) => {
      const body = path.startsWith('/so-8/') ? lab.issue.get(path.slice(6)) : undefined;
      const type = path.endsWith('json') ? 'application/json' : 'image/webp';
      return (
        body && { headers: { 'content-type': type, 'access-control-allow-origin': '*' }, body }
      );
    });
    const { page, errors } = await visit(frame(src, 'sandbox="allow-scripts"'));
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 700);
    end();
    expect(errors).to.deep.equal([]);
  });

  it('accepts heights only from the windows of its frames', async () => {
    const { page } = await visit(
      `${frame('/khung/embed.html')}<iframe id="stranger" srcdoc="<script>parent.postMessage({'e-bulletin':'height',height:3000},'*')</script>"></iframe>
       <script>postMessage({ 'e-bulletin': 'height', height: 3000 }, '*')</script>`,
    );
    await page.waitForNetworkIdle({ idleTime: 300 });
    const heights = await page.$$eval('iframe', (all) => all.map((one) => one.clientHeight));
    expect(Math.max(...heights)).to.be.at.most(300);
  });
});
