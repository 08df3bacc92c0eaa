import type { Browser, LaunchOptions } from 'puppeteer-core';

export const BROWSER_ARGS: readonly string[];
export function findBrowser(): string | undefined;
export function ensureBrowser(): Promise<string>;
export function ensureLetters(): void;
export function ensureShell(): string | undefined;
export function browserOptions(how?: {
  whole?: boolean;
}): Promise<Pick<LaunchOptions, 'executablePath' | 'headless' | 'args'>>;
export function launchWholeBrowser(options?: LaunchOptions): Promise<Browser>;
export function launchBrowser(options?: LaunchOptions): Promise<Browser>;
