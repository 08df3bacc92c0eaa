/** Every story of the static Storybook, played, measured and looked at by axe: in both languages, at three widths, in one theme. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { measure, type Bounds } from './measure.ts';
import { buildStatic, openBench, PHONE, type Bench, type BenchPage } from './workbench.ts';

export const BOUNDS: Bounds = { target: 44, listening: 64, lineHeight: 1.35 };
const NARROW = { width: 320, height: 640 };
const DESK = { width: 1366, height: 768 };

export interface Variant {
  readonly name: string;
  readonly globals: { readonly lang: string; readonly theme: string };
  readonly viewport: { readonly width: number; readonly height: number };
}

export const variantsOf = (theme: string): readonly Variant[] =>
  ['vi', 'en'].flatMap((lang) =>
    [PHONE, DESK, NARROW].map((viewport) => ({
      name: `${theme} ${lang} ${viewport.width}`,
      globals: { lang, theme },
      viewport,
    })),
  );

/** What is wrong with any story. */
export async function faultsOf(
  { bench, tab }: Opened,
  { globals, viewport }: Variant,
): Promise<readonly string[]> {
  const { page } = tab;
  const faults: string[] = [];
  for (const { id, type } of bench.entries) {
    if (type !== 'story') continue;
    const { errors, violations, complaints } = await tab.show(id, { globals, viewport });
    const found = [
      ...errors,
      ...violations,
      ...complaints,
      ...(await page.evaluate(measure, BOUNDS)),
    ];
    if (viewport === PHONE) {
      await page.setViewport(NARROW);
      const narrow = await page.evaluate(measure, BOUNDS);
      found.push(...narrow.map((one) => `at 320 px: ${one}`));
    }
    faults.push(...found.map((one) => `${id}: ${one.slice(0, 400)}`));
  }
  return faults;
}

/** The Storybook of the tests of a file, built and opened before the first of them. */
export interface Opened {
  bench: Bench;
  tab: BenchPage;
}

export function openStories(): Opened {
  const opened = {} as Opened;
  before(async () => {
    await buildStatic();
    opened.bench = await openBench();
    opened.tab = await opened.bench.page();
  });
  after(() => opened.bench.close());
  return opened;
}

/** A theme by itself. One is all that a test file has time for. */
export function playTheme(theme: string): void {
  describe(`stories, ${theme}`, () => {
    const opened = openStories();

    for (const variant of variantsOf(theme)) {
      it(`are played and measured: ${variant.name}`, async () => {
        expect(await faultsOf(opened, variant)).to.deep.equal([]);
      });
    }
  });
}
