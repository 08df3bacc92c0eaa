/**
 * Small manifests, each with one fault, and how they are held against what is said of them: the method of the W3C's
 * publication manifest tests.
 */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { NS } from '../../src/names.js';
import { parseManifest } from '../../src/parse.js';
import type { Problem } from '../../src/problems.js';
import type { Issue } from '../../src/types.js';

export const BASE = 'https://a.vn/so-8/manifest.json';

export type Fields = Record<string, unknown>;

export const PAGE = { href: 'p/1.jpg', type: 'image/jpeg', width: 1080, height: 1527 };
export const PAGE_2 = { ...PAGE, href: 'p/2.jpg' };
export const GOOD: Fields = {
  metadata: { title: 'Số 8', language: 'vi' },
  readingOrder: [PAGE, PAGE_2],
};

export const withMetadata = (metadata: Fields): Fields => ({
  ...GOOD,
  metadata: { title: 'Số 8', ...metadata },
});
export const withPages = (...pages: unknown[]): Fields => ({ ...GOOD, readingOrder: pages });
export const withPage = (rest: Fields): Fields => withPages({ ...PAGE, ...rest }, PAGE_2);
export const withProperties = (properties: unknown): Fields => withPage({ properties });
export const withArticles = (...articles: unknown[]): Fields => ({
  ...GOOD,
  [NS + 'articles']: articles,
});
export const article = (properties: unknown = { [NS + 'id']: 'a' }, rest: Fields = {}): Fields => ({
  href: 'a/a.json',
  type: 'application/guided-navigation+json',
  title: 'Một',
  properties,
  ...rest,
});
export const ours = (properties: Fields): Fields => {
  const keys = Object.keys(properties);
  return Object.fromEntries(keys.map((key) => [NS + key, properties[key]]));
};
export const nested = (levels: number): Fields =>
  levels ? { title: `t${levels}`, children: [nested(levels - 1)] } : { title: 'end' };

/** `code at` of each problem, errors with `!`, our namespace shortened. */
export function said(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ code, at, severity }) =>
      `${severity === 'error' ? '!' : ''}${code} ${at.replaceAll('https:~1~1e-bulletin.dev~1ns#', 'ns#')}`,
  );
}

export type Row = [
  name: string,
  manifest: unknown,
  said: string[],
  survives?: (issue: Issue) => unknown,
  value?: unknown,
];

export const titles = (issue: Issue): unknown => issue.contents.map(({ title }) => title);
export const hrefs = (issue: Issue): unknown => issue.pages.map(({ images }) => images[0]?.href);
export const first = (issue: Issue): unknown => issue.pages[0];

/** Of each manifest: what is said, and what survives. */
export function describeManifests(group: string, rows: readonly Row[]): void {
  describe(`parseManifest, ${group}`, () => {
    for (const [name, manifest, expected, survives, value] of rows) {
      it(name, () => {
        const { issue, problems } = parseManifest(manifest, BASE);
        expect(said(problems)).to.deep.equal(expected);
        if (survives) expect(survives(issue)).to.deep.equal(value);
        expect(issue.source).to.equal(manifest);
      });
    }
  });
}
