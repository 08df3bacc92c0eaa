/**
 * A portal and a script host on two origins, and pages in a real browser with everything they complained about.
 * The script host serves the built `cdn/`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Browser, ElementHandle, JSHandle, LaunchOptions, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { makeIssue, zipIssue, type Files } from './issue.ts';
import { files, Site, type Answer } from './server.ts';

export const CDN = fileURLToPath(new URL('../../../cdn/', import.meta.url));
/** The https portal of `secure`. */
const SECURE = 'https://cong.example';
/** Milliseconds that a test waits for something to be there. */
const PATIENCE = 30_000;
const CORS = { 'access-control-allow-origin': '*' };

export interface Visit {
  readonly page: Page;
  /** Uncaught errors of the page. */
  readonly errors: string[];
  /** Console lines of the levels warning and error. */
  readonly lines: string[];
  /** Directives that the page's CSP reported. */
  reports(): Promise<string[]>;
}

export class Lab {
  readonly browser: Browser;
  readonly portal: Site;
  readonly cdn: Site;
  readonly issue: Files;
  /** The issue as one file. */
  readonly zip: Uint8Array;
  readonly scripts: Files;
  readonly #pages = new Map<string, Answer>();
  #count = 0;

  private constructor(browser: Browser, portal: Site, cdn: Site, issue: Files, scripts: Files) {
    this.browser = browser;
    this.portal = portal;
    this.cdn = cdn;
    this.issue = issue;
    this.zip = zipIssue(issue);
    this.scripts = scripts;
    portal.use((path) => (path === '/favicon.ico' ? { status: 204 } : this.#pages.get(path)));
  }

  static async open(options: LaunchOptions = {}, launch = launchBrowser): Promise<Lab> {
    const [issue, scripts, browser] = await Promise.all([
      makeIssue(),
      readFolder(CDN),
      launch(options),
    ]);
    const zip = new Map([['so-8.ebulletin.zip', zipIssue(issue)]]);
    const portal = await Site.open(
      files('/so-8/', issue, CORS),
      files('/', zip, CORS),
      files('/cdn/', scripts),
    );
    const cdn = await Site.open(files('/', scripts, CORS));
    return new Lab(browser, portal, cdn, issue, scripts);
  }

  /** The loader on the portal's own origin. */
  get own(): string {
    return '/cdn/e-bulletin.js';
  }

  /** The loader on another origin. */
  get foreign(): string {
    return `${this.cdn.origin('127.0.0.1')}/e-bulletin.js`;
  }

  /** Puts a page on the portal and returns its path. `head` and `body` are HTML, or `bytes` the whole page. */
  publish(answer: Answer, path = `/trang-${++this.#count}`): string {
    this.#pages.set(path, {
      ...answer,
      headers: { 'content-type': 'text/html; charset=utf-8', ...answer.headers },
    });
    return path;
  }

  /** Opens a page in a browser context of its own. */
  async visit(
    body: string,
    { headers = {}, before = '', host = 'localhost' } = {},
  ): Promise<Visit> {
    const html = `<!doctype html><html lang="en"><head><title>Cổng</title>${before}</head><body>${body}</body></html>`;
    return this.open(this.publish({ headers, body: html }), host);
  }

  async open(
    path: string,
    host = 'localhost',
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Visit> {
    const context = await this.browser.createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    const lines: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (line) => {
      // Chromium's own remark on document.write says nothing about the script.
      if (
        ['warn', 'error'].includes(line.type()) &&
        !/invoked via document\.write/.test(line.text())
      )
        lines.push(line.text());
    });
    await page.evaluateOnNewDocument(() => {
      const reports: string[] = [];
      Object.defineProperty(window, Symbol.for('reports'), { value: reports });
      addEventListener(
        'securitypolicyviolation',
        (event) => reports.push(event.effectiveDirective),
        true,
      );
    });
    await prepare?.(page);
    await page.goto(this.portal.origin(host) + path, { waitUntil: 'load' });
    const reports = (): Promise<string[]> =>
      page.evaluate(
        () => (window as unknown as Record<symbol, string[]>)[Symbol.for('reports')] ?? [],
      );
    return { page, errors, lines, reports };
  }

  /** A page of `https://cong.example`, behind which the portal stands: the browser believes it, and no certificate is needed. */
  async secure(body: string): Promise<Visit> {
    const path = this.publish({ body: `<!doctype html><title>Cổng</title>${body}` });
    return this.open(path, 'localhost', async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { protocol, pathname, search, hostname } = new URL(request.url());
        if (hostname === 'localhost') {
          void request.respond({ status: 302, headers: { location: `${SECURE}${pathname}` } });
        } else if (protocol === 'https:' && hostname === new URL(SECURE).hostname) {
          void this.#behind(pathname + search).then((answer) => request.respond(answer));
        } else void request.continue();
      });
    });
  }

  async #behind(path: string): Promise<{ status: number; contentType: string; body: Buffer }> {
    const answer = await fetch(this.portal.origin() + path);
    return {
      status: answer.status,
      contentType: answer.headers.get('content-type') ?? '',
      body: Buffer.from(await answer.arrayBuffer()),
    };
  }

  /** Closes every page, for the end of a test: a page that stays goes on working beside those of the next. */
  async leave(): Promise<void> {
    const contexts = this.browser.browserContexts();
    const own = contexts.filter((one) => one !== this.browser.defaultBrowserContext());
    await Promise.all(own.map((one) => one.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.portal.close();
    await this.cdn.close();
  }
}

/**
 * Looks until there is something. Like `page.waitForFunction`, which compiles what it is given in the page: Firefox refuses that under a
 * policy without 'unsafe-eval'.
 */
async function until(
  name: string,
  look: () => Promise<JSHandle<unknown>>,
): Promise<JSHandle<unknown>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (await found.evaluate((it) => !!it)) return found;
    await found.dispose();
    if (Date.now() > end) throw new Error(`${name} is not on the page.`);
    await setTimeout(50);
  }
}

/** The bulletin of a page, wherever the loader put it: in the document, or in the shadow of a div. */
export async function bulletin(page: Page, index = 0): Promise<ElementHandle<HTMLElement>> {
  const handle = await until(`bulletin ${index}`, () =>
    page.evaluateHandle((at) => {
      const found: Element[] = [];
      for (const element of document.querySelectorAll('e-bulletin, .e-bulletin')) {
        const inner = element.localName === 'div' ? element.shadowRoot?.firstElementChild : element;
        if (inner) found.push(inner);
      }
      return found[at];
    }, index),
  );
  return handle as ElementHandle<HTMLElement>;
}

/** Waits until a bulletin is in a phase ("ready", "failed") and returns its text. */
export async function inPhase(page: Page, phase: string, index = 0): Promise<string> {
  const element = await bulletin(page, index);
  await until(`phase ${phase}`, () =>
    element.evaluateHandle(
      (one, wanted) => one.shadowRoot?.querySelector('.root')?.classList.contains(wanted),
      phase,
    ),
  );
  const text = await element.evaluate(
    (one) => one.shadowRoot?.querySelector('.root')?.textContent ?? '',
  );
  // A handle keeps its element alive, which tests of memory would take for a leak.
  await element.dispose();
  return text;
}

export const isVisible = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.checkVisibility({ visibilityProperty: true }));

/** Presses a control inside the reader of a bulletin. */
export async function pressInReader(page: Page, selector: string): Promise<void> {
  const element = await bulletin(page);
  const control = await page.waitForFunction(
    (one, wanted) =>
      one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot?.querySelector<HTMLElement>(wanted),
    {},
    element,
    selector,
  );
  await (control as ElementHandle<HTMLElement>).evaluate((one) => one.click());
}

/** Waits until a bulletin shows a spread that begins with, or holds, `number`. */
export async function shownPage(page: Page, number: number, index = 0): Promise<void> {
  const element = await bulletin(page, index);
  await page.waitForFunction(
    (one, wanted) => (one as HTMLElement & { page?: number }).page === wanted,
    {},
    element,
    number,
  );
}

/** Sizes and colours of what we draw, for comparison. */
export async function look(page: Page): Promise<Record<string, unknown>> {
  return (await bulletin(page)).evaluate((one) => {
    const reader = one.shadowRoot?.querySelector('e-flipbook')?.shadowRoot;
    const of = (element: Element | null | undefined): unknown => {
      if (!element) return undefined;
      const { color, fontSize, fontFamily, textTransform, direction, letterSpacing } =
        getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return {
        color,
        fontSize,
        fontFamily,
        textTransform,
        direction,
        letterSpacing,
        width,
        height,
      };
    };
    return {
      title: of(one.shadowRoot?.querySelector('.title')),
      subtitle: of(one.shadowRoot?.querySelector('.subtitle')),
      next: of(reader?.querySelector('.button.next')),
      place: of(reader?.querySelector('.place')),
    };
  });
}

export async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = new Map<string, Uint8Array>();
  for (const entry of names) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    found.set(path.slice(folder.length).replace(/\\/g, '/'), await readFile(path));
  }
  return found;
}
