/**
 * Every story of the static Storybook in a real browser: it is played, axe finds nothing (text at least 7:1), the console
 * stays silent, targets, lines and widths are as they must be, on a phone and at 320 px. FULL=1: in every language and size;
 * the other themes have a file each.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { measure } from './support/measure.ts';
import { BOUNDS, faultsOf, openStories, variantsOf } from './support/playing.ts';

const TAGS = ['e-bulletin', 'e-flipbook', 'e-audio-reader', 'e-poll', 'e-qr-share'];
/** A story whose controls are looked at. */
const storyOf: Readonly<Record<string, string>> = {
  'e-poll': 'e-poll--form',
  'e-audio-reader': 'e-audio-reader--recorded',
};
const VARIANTS =
  process.env['FULL'] === '1' ? variantsOf('light') : variantsOf('light').slice(0, 1);

const opened = openStories();

describe('stories', () => {
  for (const variant of VARIANTS) {
    it(`are played and measured: ${variant.name}`, async () => {
      expect(await faultsOf(opened, variant)).to.deep.equal([]);
    });
  }

  it('speak the language they are in, whatever the story before spoke', async () => {
    for (const [id, word] of [
      ['e-qr-share--ready', 'Sao chép'],
      ['e-qr-share--english', 'Copy'],
      ['e-qr-share--dark', 'Sao chép'],
    ] as const) {
      await opened.tab.show(id);
      await opened.tab.page.waitForFunction(
        (wanted) =>
          document.querySelector('e-qr-share')?.shadowRoot?.textContent?.includes(wanted) === true,
        {},
        word,
      );
    }
  });

  it('are enough: every element in dark, in English, in large letters, in a fault', () => {
    const ids = opened.bench.entries.map(({ id }) => id);
    for (const element of TAGS) {
      expect(ids).to.include.members([
        `${element}--dark`,
        `${element}--english`,
        `${element}--large-text`,
      ]);
      expect(ids.some((id) => id.startsWith(element) && /missing|refused/.test(id))).to.equal(true);
    }
  });
});

describe('what measures the stories', () => {
  it('finds grey text, a small button, a low line, cut letters and a wide page', async () => {
    await opened.tab.show('e-qr-share--ready');
    const { page } = opened.tab;
    const found = await page.evaluate(measure, { ...BOUNDS, target: 500, lineHeight: 3 });
    expect(found.some((one) => one.startsWith('target'))).to.equal(true);
    expect(found.some((one) => one.startsWith('line'))).to.equal(true);
    await page.evaluate(() => {
      const share = document.querySelector('e-qr-share') as HTMLElement;
      share.style.setProperty('--e-ink-soft', '#8a8a8a');
      share.style.width = '900px';
      const words = share.shadowRoot?.querySelector('.note') as HTMLElement;
      Object.assign(words.style, { height: '8px', overflow: 'hidden' });
    });
    const spoiled = await page.evaluate(measure, BOUNDS);
    expect(spoiled.some((one) => one.startsWith('cut below'))).to.equal(true);
    expect(spoiled.some((one) => one.startsWith('scrolls sideways'))).to.equal(true);
    const violations = await opened.tab.look();
    expect(violations.some((one) => one.startsWith('color-contrast-enhanced'))).to.equal(true);
  });
});

describe('controls', () => {
  for (const tag of TAGS) {
    it(`of ${tag} are the attributes of its custom-elements manifest, each with its sentence and what sets it`, async () => {
      const offered = await opened.tab.controls(storyOf[tag] ?? `${tag}--ready`);
      expect(offered.map(({ name }) => name).sort()).to.deep.equal(await attributesOf(tag));
      expect(
        offered.filter(({ description, kind }) => description === '' || kind === ''),
      ).to.deep.equal([]);
    });
  }

  it('change the element of the story', async () => {
    await opened.tab.show('e-flipbook--ready');
    await opened.tab.change('e-flipbook--ready', { page: 5 });
    await opened.tab.page.waitForFunction(
      () => (document.querySelector('e-flipbook') as HTMLElement & { page: number }).page === 5,
    );
    await opened.tab.change('e-flipbook--ready', { page: undefined });
  });

  it('stand on the docs page beside what is no attribute: methods, events, slots, parts', async () => {
    const { page } = opened.tab;
    await page.goto(new URL('iframe.html?viewMode=docs&id=e-qr-share--tài-liệu', page.url()).href);
    for (const words of ['toSVG()', 'e-share-error', '(default)', 'poster'])
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('td > code')].some((one) => one.textContent === wanted),
        {},
        words,
      );
  });
});

/** What the built package says of itself. */
async function attributesOf(tag: string): Promise<string[]> {
  const path = fileURLToPath(
    import.meta.resolve(`@e-bulletin/${tag.slice(2)}/custom-elements.json`),
  );
  const { modules } = JSON.parse(await readFile(path, 'utf8')) as {
    readonly modules: readonly {
      readonly declarations: readonly {
        readonly tagName?: string;
        readonly attributes?: readonly { readonly name: string }[];
      }[];
    }[];
  };
  const declared = modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag);
  return (declared?.attributes ?? []).map(({ name }) => name).sort();
}
