/**
 * A folder with a PDF and an output of its own for each test, and what a build made of them. Imported by the tests that use it.
 * An issue that a test only starts from is built once in a file, and copied with all that a build keeps.
 */
import { readFileSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach } from '@e-bulletin/tools/testing';
import { parseManifest } from '@e-bulletin/issue';
import { buildIssue, type BuildOptions, type BuildReport } from '../../src/index.js';
import { SHORT, textPdf, workshop, type TextPage } from './samples.js';

export const BASE = 'https://phuong.test/ban-tin/so-8/';

let shop: Awaited<ReturnType<typeof workshop>>;
export let folder: string;
export let input: string;
export let out: string;
let count = 0;
/** Folders of issues that were built before, by what they were built of. */
const known = new Map<string, string>();
before(async () => {
  shop = await workshop();
});
after(() => shop.remove());
beforeEach(async () => {
  folder = join(shop.path, String((count += 1)));
  input = join(folder, 'bt.pdf');
  out = join(folder, 'so-8');
  await mkdir(folder);
});

export const json = <T = Record<string, unknown>>(path: string): T =>
  JSON.parse(readFileSync(path, 'utf8')) as T;
export const issueOf = (issue = out) => parseManifest(json(join(issue, 'manifest.json')), BASE);
export const build = (options: Partial<BuildOptions> = {}): Promise<BuildReport> =>
  buildIssue({ input, out, workers: 1, script: '/e-bulletin.js', ...options });
export const write = async (pages: readonly TextPage[], change?: Parameters<typeof textPdf>[1]) =>
  writeFile(input, await textPdf([COVER, ...pages], change));

/** `write` and `build`, where the test is about what comes after. */
export async function built(pages: readonly TextPage[], options: Partial<BuildOptions> = {}) {
  const key = JSON.stringify([pages, options]);
  const before = known.get(key);
  if (before) return cp(before, folder, { recursive: true });
  await write(pages);
  await build(options);
  known.set(key, `${folder}-goc`);
  await cp(folder, `${folder}-goc`, { recursive: true });
}

/** Headings of a first page are the bulletin's, not an article's. */
const COVER: TextPage = {
  heading: 'BAN TIN PHUONG SEN HONG',
  lines: ['So 8, ngay 19/10/2026'],
  size: SHORT,
};
export const sidecarFile = (): string => input.replace('.pdf', '.ban-tin.json');
