// Finds a Chromium-family browser for tests, screenshots and benchmarks, installs one where none is found, and starts
// it. Order: CHROME_PATH, the usual places of Chrome, Chromium and Edge, one that we brought, apt, the usual installer.
// `npm test` uses Chromium's headless shell where it can (docs/adr/0074).
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { PQueryHandler } from 'puppeteer-core/internal/common/PQueryHandler.js';

const cache = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  'node_modules',
  '.cache',
  'browsers',
);

/** Headless switches that keep a test browser quiet, offline but for the pages under test, and able to run as root. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--autoplay-policy=no-user-gesture-required',
];

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ].filter(Boolean);
    return roots.flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Chromium/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]);
  }
  const names = [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge',
  ];
  return onPath(names);
}

const onPath = (names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));

function brought() {
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true })
    .map(String)
    .filter((path) => /(^|[\\/])(chrome|chrome\.exe|Google Chrome for Testing)$/.test(path))
    .map((path) => join(cache, path));
}

/** Path of a browser, or undefined. */
export function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  return [...usualPlaces(), ...brought()].find((path) => existsSync(path));
}

/** Path of a browser, installed if need be; throws one sentence that says what to do. */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log(
    'Chưa có Chrome hay Chromium, đang cài một bản · No Chrome or Chromium found, installing one ...',
  );
  if (process.platform === 'linux' && installWithApt(['chromium', 'fonts-noto-core'])) {
    const installed = findBrowser();
    if (installed) return installed;
  }
  try {
    const { install, resolveBuildId, detectBrowserPlatform, Browser } =
      await import('@puppeteer/browsers');
    const buildId = await resolveBuildId(Browser.CHROME, detectBrowserPlatform(), 'stable');
    const { executablePath } = await install({ browser: Browser.CHROME, buildId, cacheDir: cache });
    return executablePath;
  } catch (error) {
    throw new Error(
      'Hãy cài Google Chrome hoặc Chromium (hoặc đặt biến CHROME_PATH) rồi chạy lại. ' +
        'Install Google Chrome or Chromium (or set CHROME_PATH) and run again. ' +
        `(${error.message})`,
      { cause: error },
    );
  }
}

const SHELL = 'chromium-headless-shell';

/**
 * Path of Chromium's engine without windows, tabs and profiles, where there is one or apt can bring it. Only root is taken to have a
 * machine that may be added to: it is quicker, not needed.
 */
export function ensureShell() {
  const find = () => onPath([SHELL]).find((path) => existsSync(path));
  return (
    find() ??
    (process.getuid?.() === 0 && installWithApt([SHELL], { quiet: true }) ? find() : undefined)
  );
}

/**
 * Letters in which widths are tested: those of the reader's system, which on Linux are Noto Sans, as Android has nearly. A browser
 * that was there before may have come without any. Where they cannot be had the tests say by how much a line is too long.
 */
export function ensureLetters() {
  if (process.platform !== 'linux') return;
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  if (/^Noto Sans(,|$)/m.test(stdout ?? '') || installWithApt(['fonts-noto-core'])) return;
  console.log(
    'Máy chưa có phông Noto Sans: vài bài kiểm tra bề rộng có thể sai. Cài bằng: apt-get install fonts-noto-core · ' +
      'Noto Sans is missing: a few tests of widths may fail. Install it with: apt-get install fonts-noto-core',
  );
}

/** `quiet`: a package that is not there is no news. */
function installWithApt(packages, { quiet = false } = {}) {
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    spawnSync([...sudo, 'apt-get'][0], [...[...sudo, 'apt-get'].slice(1), ...args], {
      stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', ...packages);
}

// Puppeteer looks again when the document changes, and hears nothing of what changes in a shadow: a selector with ">>>" would wait
// for something else to happen. A look for an accessible name costs the browser 20 ms, any other 2.
const { waitFor } = PQueryHandler;
PQueryHandler.waitFor = (where, selector, options) =>
  waitFor.call(PQueryHandler, where, selector, {
    ...options,
    polling: selector.includes('::-p-aria') ? 200 : 50,
  });

/** What puppeteer starts: the headless shell where `npm test` names one, else a whole browser. */
export async function browserOptions({ whole = false } = {}) {
  const shell = whole ? undefined : process.env.HEADLESS_SHELL;
  return {
    executablePath: shell || (await ensureBrowser()),
    headless: shell ? 'shell' : true,
    args: BROWSER_ARGS,
  };
}

/** Starts a headless browser through puppeteer-core. Close it yourself. */
export const launchBrowser = (options = {}) => launch(options);

/** The same, never the shell: for what belongs to a browser's windows, such as pages that Back gives back as they were. */
export const launchWholeBrowser = (options = {}) => launch(options, { whole: true });

async function launch(options, which) {
  const ours = await browserOptions(which);
  return puppeteer.launch({ ...ours, ...options, args: [...ours.args, ...(options.args ?? [])] });
}
