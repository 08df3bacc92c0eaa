/** What is measured on one page: when the first page stands, what a turn costs, what a whole visit costs. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver } from './pages.ts';

const PATIENCE = 90_000;

interface Watch {
  shown?: number;
  ready?: number;
}

/** Source text for the page: asks the driver in every frame until the first page stands, then every 50 ms for the rest. */
export function installWatch(): void {
  const watch: Watch = {};
  const key = Symbol.for('bench');
  Object.defineProperty(window, Symbol.for('bench-watch'), { value: watch });
  const driver = (): Driver | undefined => (window as unknown as Record<symbol, Driver>)[key];
  const after = (): void => {
    if (!driver()?.ready()) return void setTimeout(after, 50);
    watch.ready = performance.now();
  };
  const frame = (): void => {
    if (!driver()?.shown()) return void requestAnimationFrame(frame);
    // What this frame found is on the screen when the next one starts.
    requestAnimationFrame(() => {
      watch.shown = performance.now();
      after();
    });
  };
  requestAnimationFrame(frame);
}

const readWatch = (page: Page): Promise<Watch> =>
  page.evaluate(
    () => (window as unknown as Record<symbol, Watch>)[Symbol.for('bench-watch')] ?? {},
  );

export interface Opening {
  /** Milliseconds since navigation start. */
  readonly shown: number;
  readonly ready: number;
  /** Bytes of script on the wire until then. */
  readonly scriptShown: number;
  readonly scriptReady: number;
}

export async function opening(page: Page, session: CDPSession, url: string): Promise<Opening> {
  const traffic = watchTraffic(session);
  await page.evaluateOnNewDocument(installWatch);
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  const watch = await reach(page, (now) => now.ready !== undefined);
  const { shown = NaN, ready = NaN } = watch;
  return {
    shown,
    ready,
    scriptShown: traffic.scripts(shown),
    scriptReady: traffic.scripts(ready),
  };
}

async function reach(page: Page, check: (watch: Watch) => boolean): Promise<Watch> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(100)) {
    const watch = await readWatch(page).catch((): Watch => ({}));
    if (check(watch)) return watch;
  }
  throw new Error(`${page.url()} showed no page within ${PATIENCE / 1000} s.`);
}

export interface Traffic {
  /** Bytes of script before a time of the page's own clock. */
  scripts(time: number): number;
  /** Bytes of everything so far. */
  total(): number;
}

export function watchTraffic(session: CDPSession): Traffic {
  const scripts = new Set<string>();
  const arrivals: { at: number; bytes: number; id: string }[] = [];
  let start = 0;
  session.on('Network.requestWillBeSent', ({ requestId, type, timestamp }) => {
    if (type === 'Document') start ||= timestamp;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || /javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) => {
    arrivals.push({ at: (timestamp - start) * 1000, bytes: encodedDataLength, id: requestId });
  });
  const sum = (wanted: (one: (typeof arrivals)[number]) => boolean): number =>
    arrivals.filter(wanted).reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    scripts: (time) => sum(({ at, id }) => at <= time && scripts.has(id)),
    total: () => sum(() => true),
  };
}

export interface Turns {
  /** Milliseconds of the main thread for one turn, those that the throttled processor costs among them. */
  readonly main: number;
  /** 95th percentile between two frames while something moves, in milliseconds; NaN where nothing was drawn twice. */
  readonly gap: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself, without what other processes took of the processor meanwhile. */
  readonly tdur?: number;
}

/** One turn and the quiet after it. */
const WINDOW = 900;
const MOVING = 340;
/** The compositor of the page draws a frame. */
const DRAWN = 'ProxyImpl::ScheduledActionDraw';

/** Turns pages and reads the browser's own trace of it: no frame loop of ours runs meanwhile. */
export async function turns(page: Page, count: number): Promise<Turns> {
  await turn(page, -1);
  await sleep(1500);
  await page.tracing.start({
    categories: ['devtools.timeline', 'blink.user_timing', 'toplevel', 'cc'],
  });
  for (let at = 0; at < count; at += 1) {
    await turn(page, at);
    await sleep(WINDOW + 100);
  }
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer as Uint8Array).toString('utf8')) as {
    traceEvents: readonly TraceEvent[];
  };
  return readTrace(traceEvents, count);
}

const turn = (page: Page, at: number): Promise<void> =>
  page.evaluate((number) => {
    performance.mark(`bench-turn-${number}`);
    (window as unknown as Record<symbol, Driver>)[Symbol.for('bench')]?.next();
  }, at);

function readTrace(events: readonly TraceEvent[], count: number): Turns {
  const marks = events.filter(({ name }) => /^bench-turn-\d+$/.test(name));
  if (marks.length < count) throw new Error(`${marks.length} of ${count} turns in the trace.`);
  const { pid, tid } = marks[0] as TraceEvent;
  const tasks = events.filter(
    (one) => one.pid === pid && one.tid === tid && one.ph === 'X' && /RunTask$/.test(one.name),
  );
  const names = new Set(tasks.map(({ name }) => name));
  // Both spellings may be there for one and the same task.
  const name = names.has('RunTask') ? 'RunTask' : [...names][0];
  const frames = events
    .filter((one) => one.pid === pid && one.ph !== 'E' && one.name === DRAWN)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  let main = 0;
  const gaps: number[] = [];
  for (const { ts } of marks) {
    for (const task of tasks) {
      if (task.name !== name || task.ts + (task.dur ?? 0) < ts || task.ts > ts + WINDOW * 1000)
        continue;
      main += task.tdur ?? task.dur ?? 0;
    }
    const drawn = frames.filter((one) => one > ts && one < ts + MOVING * 1000);
    for (let at = 1; at < drawn.length; at += 1) {
      gaps.push(((drawn[at] as number) - (drawn[at - 1] as number)) / 1000);
    }
  }
  gaps.sort((a, b) => a - b);
  return {
    main: main / 1000 / count,
    gap: gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * 0.95))] ?? NaN,
  };
}
