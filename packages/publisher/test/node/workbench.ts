/** A PDF and an output folder of its own for each test, and what a build made of them. Imported by the tests that use it. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach } from '@e-bulletin/tools/testing';
import { parseManifest } from '@e-bulletin/issue';
import { buildIssue, type BuildOptions, type BuildReport } from '../../src/index.js';
import { textPdf, workshop, type TextPage } from './samples.js';

export const BASE = 'https://phuong.test/ban-tin/so-8/';

export let shop: Awaited<ReturnType<typeof workshop>>;
export let input: string;
export let out: string;
let count = 0;
before(async () => {
  shop = await workshop();
});
after(() => shop.remove());
beforeEach(() => {
  count += 1;
  input = join(shop.path, `bt${count}.pdf`);
  out = join(shop.path, `so-${count}`);
});

export const json = <T = Record<string, unknown>>(path: string): T =>
  JSON.parse(readFileSync(path, 'utf8')) as T;
export const issueOf = (folder = out) => parseManifest(json(join(folder, 'manifest.json')), BASE);
export const build = (options: Partial<BuildOptions> = {}): Promise<BuildReport> =>
  buildIssue({ input, out, workers: 1, script: '/e-bulletin.js', ...options });
export const write = async (pages: readonly TextPage[], change?: Parameters<typeof textPdf>[1]) =>
  writeFile(input, await textPdf([COVER, ...pages], change));
/** Headings of a first page are the bulletin's, not an article's. */
const COVER: TextPage = {
  heading: 'BAN TIN PHUONG SEN HONG',
  lines: ['So 8, ngay 19/10/2026'],
};
export const sidecarFile = (): string => input.replace('.pdf', '.ban-tin.json');
