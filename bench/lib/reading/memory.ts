/**
 * What a visit of every page costs: memory of the browser's processes that hold pages and pictures, and bytes. Memory is PSS
 * from /proc (Linux only): what a process has for itself, and its part of what it shares.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { watchTraffic } from './measure.ts';
import type { Driver } from './pages.ts';

export interface Visit {
  /** Megabytes after the last page. */
  readonly full: number;
  /** And after the system said that memory is short. */
  readonly pressed: number;
  /** Kilobytes from the network. */
  readonly kilobytes: number;
  /** Page that was reached. */
  readonly reached: number;
}

/** Milliseconds for which each page is looked at. */
const DWELL = 300;

export async function visit(
  browser: Browser,
  page: Page,
  session: CDPSession,
  url: string,
  pages: number,
): Promise<Visit> {
  const traffic = watchTraffic(session);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 90_000 });
  await page.waitForFunction(isReady, { timeout: 90_000, polling: 100 });
  let reached = 1;
  let stuck = 0;
  // A spread is one turn and two pages; a turn that is under way may swallow the next.
  while (reached < pages - 1 && stuck < 12) {
    const before = reached;
    reached = await page.evaluate(step);
    stuck = reached === before ? stuck + 1 : 0;
    await sleep(DWELL);
  }
  await sleep(2500);
  const kilobytes = traffic.total() / 1000;
  const full = await memoryOf(browser, session);
  await session.send('Memory.simulatePressureNotification', { level: 'critical' });
  await sleep(3000);
  return { full, pressed: await memoryOf(browser, session), kilobytes, reached };
}

function isReady(): boolean {
  const driver = (window as unknown as Record<symbol, Driver>)[Symbol.for('bench')];
  return driver?.shown() === true && driver.ready();
}

function step(): number {
  const driver = (window as unknown as Record<symbol, Driver>)[Symbol.for('bench')] as Driver;
  driver.next();
  return driver.page();
}

async function memoryOf(browser: Browser, session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await sleep(500);
  const root = browser.process()?.pid;
  if (root === undefined || process.platform !== 'linux') return NaN;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!pid) continue;
    const stat = read(`/proc/${pid}/stat`);
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!isBelow(pid, root, parents)) continue;
    if (!/--type=(renderer|gpu-process)/.test(read(`/proc/${pid}/cmdline`))) continue;
    kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
  }
  return (kilobytes * 1024) / 1e6;
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  let at: number | undefined = pid;
  while (at !== undefined && at > 1) {
    if (at === root) return true;
    at = parents.get(at);
  }
  return false;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has gone meanwhile.
    return '';
  }
}
