/** Every page as blocks in reading order: by its tags where they cover the text, else by its layout. */
import { type SourcePage, type TextRun } from '../model/source.js';
import { withCaptions } from './captions.js';
import { readLayout } from './layout.js';
import { common, linesByPlace, linesInOrder, Scale, textOf, union, type Line } from './lines.js';
import { type Doubt, type PageBlock, type PageBlocks } from './page-block.js';
import { setNotesAside } from './notes.js';
import { type Style } from './paragraphs.js';
import { findRunning } from './running.js';
import { inOrderOfDrawing, withAlts, withBullets, withoutRunning } from './flat-tags.js';
import { readTagged, type TaggedPage } from './tagged.js';
import { findVerse } from './verse.js';

/** Share of a page's letters that its tags must hold to be followed. */
const COVERED = 0.8;
/** Share of a page's letters from which text that is turned is its text. */
const SIDEWAYS = 0.5;

const letters = (runs: readonly TextRun[]) => runs.reduce((sum, run) => sum + run.text.length, 0);

/** Size of most letters, to half a point. */
export function bodySize(pages: readonly SourcePage[]): number {
  const sizes = new Map<number, number>();
  for (const page of pages) {
    for (const run of page.runs) {
      if (run.artifact || run.turned) continue;
      const size = Math.round(run.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + run.text.length);
    }
  }
  const [most] = [...sizes].sort((a, b) => b[1] - a[1]);
  return most && most[0] > 0 ? most[0] : 11;
}

interface Draft {
  readonly page: SourcePage;
  readonly tagged: TaggedPage | undefined;
  /** All upright text that the PDF does not call an artifact. */
  readonly lines: readonly Line[];
  readonly artifacts: readonly Line[];
}

function draft(page: SourcePage): Draft {
  const scale = new Scale(page);
  const upright = page.runs.filter((run) => !run.turned);
  return {
    page,
    tagged: page.tags && readTagged(page),
    lines: linesByPlace(
      upright.filter((run) => !run.artifact),
      scale,
    ),
    artifacts: linesByPlace(
      upright.filter((run) => run.artifact),
      scale,
    ),
  };
}

/** Lines that no tag holds and that are no running heads. */
function untagged({ page, tagged }: Draft, running: readonly Line[]): Line[] {
  const rest = (tagged?.rest ?? []).filter((run) => !run.turned);
  return linesByPlace(rest, new Scale(page)).filter(
    (line) => !running.some((edge) => common(edge, line) > line.w * line.h * 0.5),
  );
}

const length = (lines: readonly Line[]) =>
  lines.reduce((sum, line) => sum + textOf(line).length, 0);

/** Do the tags hold most of the text that is there to be read? */
function covers(
  { tagged, lines }: Draft,
  running: readonly Line[],
  rest: readonly Line[],
): boolean {
  if (!tagged || tagged.blocks.length === 0) return false;
  const all = length(lines) - length(running);
  return length(rest) <= all * (1 - COVERED);
}

function artifact(lines: readonly Line[], scale: Scale): PageBlock[] {
  return lines.map((line) => ({ role: 'artifact', lines: [line], box: scale.box(union([line])) }));
}

/** @param ordered the tags are in the order of reading */
function finish(
  one: Draft,
  runningLines: ReadonlySet<Line>,
  style: Style,
  ordered: boolean,
): PageBlocks {
  const { page, tagged, lines, artifacts } = one;
  const scale = new Scale(page);
  const running = lines.filter((line) => runningLines.has(line));
  const rest = untagged(one, running);
  const doubts = new Set<Doubt>();
  const blocks: PageBlock[] = [];
  const byTags = ordered && covers(one, running, rest);
  const text = lines.filter((line) => !runningLines.has(line));
  if (byTags && tagged) {
    const own = withoutRunning(tagged.blocks, running);
    blocks.push(...withCaptions(withBullets(own), style, scale));
    if (rest.length > 0) {
      blocks.push(...readLayout({ ...page, images: [] }, rest, style).blocks);
      doubts.add('untagged-rest');
    }
  } else {
    const layout = readLayout(page, text, style);
    blocks.push(...setNotesAside(withAlts(layout.blocks, tagged?.blocks ?? []), style));
    for (const doubt of layout.doubts) doubts.add(doubt);
    const turned = page.runs.filter((run) => run.turned && !run.artifact);
    if (letters(turned) > letters(page.runs) * 0.1) doubts.add('turned');
    // Labels of a chart say nothing by themselves; a page that lies on its side is there to be read, in the order of the file.
    if (letters(turned) > letters(page.runs) * SIDEWAYS) {
      const lines = linesInOrder(turned, scale);
      text.push(...lines);
      blocks.push({ role: 'paragraph', lines, box: scale.box(union(lines)) });
    }
  }
  const scanned = page.runs.some((run) => run.confidence !== undefined);
  if (scanned) doubts.add('ocr');
  const mode = byTags ? 'tags' : scanned ? 'ocr' : text.length > 0 ? 'layout' : 'empty';
  const edges = artifact([...artifacts, ...running], scale);
  const read = findVerse(blocks, scale, page.widthPt);
  return { page: page.number, mode, blocks: [...read, ...edges], doubts: [...doubts] };
}

export interface ReadPages {
  readonly pages: readonly PageBlocks[];
  /** Numbers printed at the edge of the paper, by index of the page. */
  readonly labels: readonly (string | undefined)[];
  readonly style: Style;
}

export function readPages(pages: readonly SourcePage[]): ReadPages {
  const style = { body: bodySize(pages) };
  const drafts = pages.map(draft);
  const running = findRunning(
    drafts.map(({ page, lines }) => ({ number: page.number, heightPt: page.heightPt, lines })),
    style.body,
    drafts.map((one) => one.artifacts),
  );
  const drawn = inOrderOfDrawing(drafts.flatMap(({ tagged }) => (tagged ? [tagged.blocks] : [])));
  return {
    pages: drafts.map((one) => finish(one, running.lines, style, !drawn)),
    labels: running.labels,
    style,
  };
}
