/** Converts the pages of a PDF from legacy Vietnamese fonts to Unicode, run by run; positions stay as they are. */
import { type ConvertLegacy, type LegacyConversion } from '../model/contracts.js';
import { type SourcePage, type TextRun } from '../model/source.js';
import { decodeUnits } from './decode.js';
import { detectLegacy, family, type LegacyFont } from './detect.js';
import { type LegacyEncoding } from './encodings.js';
import { samples } from './samples.js';
import { withoutUnmarked } from './unmarked.js';
import { withoutUnreadable } from './unreadable.js';

export { decode } from './decode.js';
export { detectLegacy, type LegacyFont } from './detect.js';
export { type LegacyEncoding } from './encodings.js';

/** Does `next` go on with the word that `run` ends in? Old layout programs place text letter by letter. */
function continues(run: TextRun, next: TextRun): boolean {
  return (
    next.font === run.font &&
    !run.lineEnd &&
    !next.spaceBefore &&
    run.turned === next.turned &&
    Math.abs(run.y + run.h - next.y - next.h) < run.h / 2
  );
}

/** Runs that make one word or line together, decoded as one so that a mark finds its base letter in the run before. */
function convertStretch(stretch: readonly TextRun[], font: LegacyFont): TextRun[] {
  const units = decodeUnits(stretch.map((run) => run.text).join(''), font.encoding, font.capitals);
  const converted: TextRun[] = [];
  let at = 0;
  for (const run of stretch) {
    const text = units
      .slice(at, at + run.text.length)
      .join('')
      .normalize('NFC');
    at += run.text.length;
    const last = converted.at(-1);
    if (text !== '' || !last) converted.push({ ...run, text });
    else {
      const right = Math.max(last.x + last.w, run.x + run.w);
      converted[converted.length - 1] = {
        ...last,
        w: right - last.x,
        ...(run.lineEnd ? { lineEnd: true as const } : {}),
      };
    }
  }
  return converted;
}

function convertRuns(
  runs: readonly TextRun[],
  fonts: ReadonlyMap<string, LegacyFont>,
): readonly TextRun[] {
  const converted: TextRun[] = [];
  for (let i = 0; i < runs.length;) {
    const first = runs[i] as TextRun;
    const font = first.confidence === undefined ? fonts.get(first.font) : undefined;
    let end = i + 1;
    if (!font) converted.push(first);
    else {
      while (end < runs.length && continues(runs[end - 1] as TextRun, runs[end] as TextRun)) end++;
      converted.push(...convertStretch(runs.slice(i, end), font));
    }
    i = end;
  }
  return converted;
}

/** Pages without legacy text are returned as they are, the same objects. What no conversion makes readable is left out. */
export const convertLegacy: ConvertLegacy = (pages) => {
  const marked = withoutUnmarked(pages);
  const converted = convert(marked.pages);
  const fonts = new Set(converted.conversions.flatMap((one) => one.fonts));
  return {
    ...converted,
    ...withoutUnreadable(converted.pages, fonts),
    unmarked: marked.unmarked,
  };
};

function legacyFonts(pages: readonly SourcePage[]): ReadonlyMap<string, LegacyFont> {
  const texts = samples(pages);
  const fonts = new Map<string, LegacyFont>();
  const families = new Map<string, LegacyFont>();
  for (const [name, text] of texts) {
    const font = detectLegacy(name, text);
    if (!font) continue;
    fonts.set(name, font);
    families.set(family(name), font);
  }
  for (const [name, text] of texts) {
    const relative = families.get(family(name));
    const font = fonts.has(name) || !relative ? undefined : detectLegacy(name, text, relative);
    if (font) fonts.set(name, font);
  }
  return fonts;
}

function convert(pages: readonly SourcePage[]): Omit<LegacyConversion, 'unreadable' | 'unmarked'> {
  const fonts = legacyFonts(pages);
  if (fonts.size === 0) return { pages, conversions: [] };

  const found = new Map<LegacyEncoding, { fonts: Set<string>; pages: Set<number>; runs: number }>();
  const converted = pages.map((page) => {
    let touched = false;
    for (const run of page.runs) {
      const font = run.confidence === undefined ? fonts.get(run.font) : undefined;
      if (!font) continue;
      touched = true;
      const entry = found.get(font.encoding) ?? { fonts: new Set(), pages: new Set(), runs: 0 };
      entry.fonts.add(run.font);
      entry.pages.add(page.number);
      entry.runs++;
      found.set(font.encoding, entry);
    }
    return touched ? { ...page, runs: convertRuns(page.runs, fonts) } : page;
  });
  const conversions: LegacyConversion['conversions'] = [...found].map(([encoding, entry]) => ({
    encoding,
    fonts: [...entry.fonts],
    pages: [...entry.pages],
    runs: entry.runs,
  }));
  return { pages: converted, conversions };
}
