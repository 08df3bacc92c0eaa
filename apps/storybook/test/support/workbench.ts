/** The static Storybook, built, served and opened in a real browser; stories are changed in one page, as its frame does. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { serveFile } from '@e-bulletin/publisher';

const FOLDER = join(import.meta.dirname, '../..');
const STATIC = join(FOLDER, 'storybook-static');

export interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** What a story came to: what its play function threw, what axe found, what the console said. */
export interface Outcome {
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly complaints: readonly string[];
}

export interface Look {
  readonly globals?: { readonly lang?: string; readonly theme?: string };
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface Bench {
  readonly url: string;
  readonly entries: readonly Entry[];
  /** Another page of the same browser, each with stories of its own. */
  page(): Promise<BenchPage>;
  close(): Promise<void>;
}

export interface BenchPage {
  readonly page: Page;
  /** Changes to another story; the same one twice in a row would not be played again. */
  show(id: string, look?: Look): Promise<Outcome>;
  /** What the a11y add-on finds on the story as it stands. */
  look(): Promise<readonly string[]>;
  /** What the Controls panel offers for the attributes of an element. */
  controls(id: string): Promise<readonly Control[]>;
  /** Sets controls, as their panel does. */
  change(id: string, args: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface Control {
  readonly name: string;
  readonly description: string;
  /** What it is set with; '' shows as a dash. */
  readonly kind: string;
}

/** `npm run build-storybook`; everything is said only when it fails. */
export async function buildStatic(): Promise<void> {
  let output = '';
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', 'build-storybook'], {
      cwd: FOLDER,
      shell: process.platform === 'win32',
      env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
    });
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`build-storybook failed:\n${output}`);
}

export async function openBench(): Promise<Bench> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    serveFile(STATIC, pathname === '/' ? '/index.html' : pathname, request, response)
      .then((sent) => sent || response.writeHead(404).end())
      .catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const browser = await launchBrowser();
  const index = JSON.parse(await readFile(join(STATIC, 'index.json'), 'utf8')) as {
    entries: Record<string, Entry>;
  };
  return {
    url,
    entries: Object.values(index.entries),
    page: async () => {
      const context = await browser.createBrowserContext();
      return await openPage(await context.newPage(), url);
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openPage(page: Page, url: string): Promise<BenchPage> {
  let complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // Stories of what is missing ask for it.
    const text = `${message.text()} ${message.location()?.url ?? ''}`.trim();
    if (!/\/(khong-co|hong|favicon\.ico)/.test(text)) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${url}iframe.html?viewMode=story`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(
    () => (window as unknown as Preview).__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined,
  );
  return {
    page,
    show: async (id, { globals = {}, viewport = PHONE } = {}) => {
      await page.setViewport({ ...viewport });
      complaints = [];
      const { errors, findings } = await page.evaluate(play, id, {
        lang: 'vi',
        theme: 'light',
        ...globals,
      });
      return { errors, violations: said(findings), complaints };
    },
    look: async () => said(await page.evaluate(lookAgain)),
    controls: (id) => page.evaluate(controlsOf, id),
    change: (storyId, updatedArgs) =>
      page.evaluate(
        (update) =>
          (window as unknown as Preview).__STORYBOOK_ADDONS_CHANNEL__.emit(
            'updateStoryArgs',
            update,
          ),
        { storyId, updatedArgs },
      ),
  };
}

export const PHONE = { width: 390, height: 844 };

interface Story {
  readonly id: string;
  readonly parameters: { readonly a11y?: unknown };
  readonly argTypes: Readonly<
    Record<
      string,
      {
        readonly description?: string;
        readonly table?: { readonly category?: string };
        readonly control?: { readonly type?: string };
      }
    >
  >;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

interface Channel {
  on(event: string, listener: (...values: never[]) => void): void;
  off(event: string, listener: (...values: never[]) => void): void;
  once(event: string, listener: (...values: never[]) => void): void;
  emit(event: string, ...values: unknown[]): void;
}

/** What Storybook's preview puts on its window. */
interface Preview {
  readonly __STORYBOOK_PREVIEW__?: {
    readonly storyStoreValue?: {
      loadStory(story: { storyId: string }): Promise<Story>;
      readonly userGlobals: { get(): Readonly<Record<string, unknown>> };
    };
    readonly storyRenders: readonly { readonly story?: Story; isPending(): boolean }[];
  };
  readonly __STORYBOOK_ADDONS_CHANNEL__: Channel;
}

interface Played {
  readonly errors: readonly string[];
  readonly findings: readonly Finding[];
}

/** Runs in the page: chooses the story, waits until it has been played and looked at by axe. */
async function play(id: string, globals: Readonly<Record<string, unknown>>): Promise<Played> {
  interface Finished {
    readonly storyId: string;
    readonly reporters: readonly {
      readonly type: string;
      readonly result: { readonly violations?: readonly Finding[]; readonly error?: unknown };
    }[];
  }
  const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: preview } =
    window as unknown as Preview;
  // A story that is left while it is drawn once more makes Storybook load its whole frame again.
  const drawn = async (): Promise<void> => {
    do await new Promise((resolve) => setTimeout(resolve));
    while (preview?.storyRenders.some((render) => render.isPending()));
  };
  const before = preview?.storyStoreValue?.userGlobals.get() ?? {};
  if (Object.keys(globals).some((name) => globals[name] !== before[name]))
    channel.emit('updateGlobals', { globals });
  await drawn();
  const FAULTS = [
    'storyErrored',
    'storyThrewException',
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
    'storyMissing',
  ];
  const errors: string[] = [];
  const finished = await new Promise<Finished | undefined>((resolve) => {
    const onFault = (error: { message?: string; description?: string }): void => {
      errors.push(error.message ?? error.description ?? String(error));
      end();
    };
    const onFinished = (value: Finished): void => {
      if (value.storyId === id) end(value);
    };
    const end = (value?: Finished): void => {
      for (const fault of FAULTS) channel.off(fault, onFault);
      channel.off('storyFinished', onFinished);
      resolve(value);
    };
    for (const fault of FAULTS) channel.on(fault, onFault);
    channel.on('storyFinished', onFinished);
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
  const reports = finished?.reporters.filter(({ type }) => type === 'a11y') ?? [];
  for (const { result } of reports)
    if (!result.violations) errors.push(`axe failed: ${String(result.error)}`);
  if (finished && reports.length === 0) errors.push('axe did not look');
  return { errors, findings: reports.flatMap(({ result }) => result.violations ?? []) };
}

/** Runs in the page. */
async function lookAgain(): Promise<readonly Finding[]> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: preview } =
    window as unknown as Preview;
  const story = preview?.storyRenders.at(-1)?.story;
  return await new Promise((resolve) => {
    channel.once('storybook/a11y/result', ({ violations }: { violations: readonly Finding[] }) =>
      resolve(violations),
    );
    channel.emit('storybook/a11y/manual', story?.id, story?.parameters.a11y);
  });
}

/** Runs in the page. */
async function controlsOf(storyId: string): Promise<readonly Control[]> {
  const store = (window as unknown as Preview).__STORYBOOK_PREVIEW__?.storyStoreValue;
  const argTypes = (await store?.loadStory({ storyId }))?.argTypes ?? {};
  return Object.keys(argTypes)
    .filter((name) => argTypes[name]?.table?.category === 'attributes')
    .map((name) => ({
      name,
      description: argTypes[name]?.description ?? '',
      kind: argTypes[name]?.control?.type ?? '',
    }));
}

const said = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${String(target)} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
