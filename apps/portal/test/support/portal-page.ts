/**
 * A real browser on a real portal. Every page opened here records what a good
 * guest never causes: console errors, failed requests, requests to strangers,
 * names added to `window`; `expectGoodGuest` looks at the record.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { expect } from '@e-bulletin/tools/testing';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { sampleIssue, shelfFor } from '../../server/issues.ts';
import { openPolls, type Polls } from '../../server/polls.ts';
import { startPortal, type Portal } from '../../server/portal-server.ts';

export const PHONE = {
  width: 390,
  height: 844,
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
export const DESK = { width: 1366, height: 768 };

export interface Site {
  readonly portal: Portal;
  readonly polls: Polls;
  readonly browser: Browser;
  open(path: string, options?: OpenOptions): Promise<GuestPage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly viewport?: { width: number; height: number };
  /** Text of console errors that the test provokes. */
  readonly provoked?: RegExp;
  /** Done before the page is asked for. */
  readonly before?: (page: Page) => Promise<unknown>;
}

export interface GuestPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Fails on anything a portal's owner would complain about. */
  expectGoodGuest(): Promise<void>;
  close(): Promise<void>;
}

/** The portal with the sample issue, and a browser. */
export async function openSite(): Promise<Site> {
  const issue = await sampleIssue();
  const folder = await mkdtemp(join(tmpdir(), 'e-bulletin-polls-'));
  const polls = await openPolls(join(folder, 'y-kien.db'));
  const [portal, browser] = await Promise.all([
    startPortal({ issue, shelf: await shelfFor(issue), polls, port: 0 }),
    launchBrowser(),
  ]);
  return {
    portal,
    polls,
    browser,
    open: (path, options) => openPage(browser, portal, path, options),
    close: async () => {
      await browser.close();
      await portal.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function openPage(
  browser: Browser,
  portal: Portal,
  path: string,
  { viewport = DESK, provoked, before }: OpenOptions = {},
): Promise<GuestPage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  const complaints: string[] = [];
  const own = new URL(portal.url).origin;
  const complain = (text: string): void => {
    if (!provoked?.test(text)) complaints.push(text);
  };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) {
      complain(`${message.text()} ${message.location()?.url ?? ''}`.trim());
    }
  });
  page.on('pageerror', (error) => complain(error instanceof Error ? error.message : String(error)));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== 'data:' && protocol !== 'blob:') {
      complain(`third-party request: ${request.url()}`);
    }
  });
  await page.evaluateOnNewDocument(watchNames);
  await before?.(page);
  await page.goto(new URL(path, portal.url).href, { waitUntil: 'domcontentloaded' });
  return {
    page,
    context,
    expectGoodGuest: async () => {
      expect(complaints).to.deep.equal([]);
      expect(await page.evaluate(namesAdded)).to.deep.equal([]);
      expect(await page.evaluate(() => document.cookie)).to.equal('');
    },
    close: () => context.close(),
  };
}

/** Remembers the names of `window` before any script of the page ran. */
function watchNames(): void {
  const names = new Set(Object.getOwnPropertyNames(window));
  Object.defineProperty(window, Symbol.for('names-before'), { value: names });
}

/** Names that came since, but for those of the portal's own jQuery, of frames, and of the tool that drives this browser. */
function namesAdded(): string[] {
  const before = (window as unknown as Record<symbol, Set<string>>)[Symbol.for('names-before')];
  return Object.getOwnPropertyNames(window).filter(
    (name) => !before?.has(name) && !/^(\$|jQuery\d*|\d+)$|ariaQuerySelector/.test(name),
  );
}
