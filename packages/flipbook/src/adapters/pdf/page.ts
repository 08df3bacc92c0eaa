/** What pdf.js says of one page, in plain values for `model/pdf`: runs of letters from the top left corner, tags, links. */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LinkArea } from '../../model/pdf/contents.js';
import type { Size } from '../../model/pdf/rasters.js';
import { noteRuns, type Area, type Note } from '../../model/pdf/notes.js';
import { tagsOf, type Tag, type TreeNode } from '../../model/pdf/tags.js';
import type { Run } from '../../model/pdf/text.js';

export interface PageRuns {
  readonly runs: readonly Run[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly size: Size;
}

type Point = readonly [x: number, y: number];
type Viewport = ReturnType<PDFPageProxy['getViewport']>;
type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

export async function runsOf(page: PDFPageProxy): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const [items, tree, annotations] = await Promise.all([
    itemsOf(page),
    page.getStructTree().catch(() => null),
    page.getAnnotations().catch(() => []),
  ]);
  const runs: Run[] = [];
  const marks: { id?: string; artifact: boolean }[] = [];
  for (const item of items) {
    if ('str' in item) {
      runs.push({ ...placeOf(item, viewport), ...marked(marks) });
    } else if (item.type === 'endMarkedContent') {
      marks.pop();
    } else {
      const { id, tag } = item as { id?: string | null; tag?: string | null };
      marks.push({ artifact: tag === 'Artifact', ...(id && { id }) });
    }
  }
  for (const note of annotations as readonly Annotation[])
    runs.push(...noteRuns(note, areaOf(note, viewport)));
  const { width, height } = viewport;
  return { runs, tags: tagsOf(tree as TreeNode | null), size: { width, height } };
}

/** Read by hand: pdf.js iterates over the stream, which Safari (26) and Chrome before 124 cannot. */
async function itemsOf(page: PDFPageProxy): Promise<TextContent['items']> {
  const reader = (
    page.streamTextContent({ includeMarkedContent: true }) as ReadableStream<TextContent>
  ).getReader();
  const items: TextContent['items'] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    items.push(...value.items);
  }
}

/** The innermost content that the structure tree can name. */
function marked(marks: readonly { id?: string; artifact: boolean }[]): {
  mark?: string;
  artifact?: boolean;
} {
  let mark: string | undefined;
  for (const { id } of marks) mark = id ?? mark;
  const artifact = marks.some((one) => one.artifact);
  return { ...(mark !== undefined && { mark }), ...(artifact && { artifact }) };
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

function placeOf({ str, transform, width, hasEOL }: Item, viewport: Viewport): Run {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const along = Math.hypot(a, b) || 1;
  const start = pointOf(viewport, e, f);
  const end = pointOf(viewport, e + (a / along) * width, f + (b / along) * width);
  const top = pointOf(viewport, e + c, f + d);
  return {
    text: str,
    x: Math.min(start[0], end[0]),
    y: Math.max(start[1], end[1]),
    width: Math.abs(end[0] - start[0]),
    size: Math.hypot(top[0] - start[0], top[1] - start[1]) || 1,
    last: hasEOL,
  };
}

const pointOf = (viewport: Viewport, x: number, y: number): Point =>
  viewport.convertToViewportPoint(x, y) as unknown as Point;

export async function linksOf(
  page: PDFPageProxy,
  pageOf: (dest: unknown) => Promise<number | undefined>,
): Promise<readonly LinkArea[]> {
  const viewport = page.getViewport({ scale: 1 });
  const links: LinkArea[] = [];
  for (const annotation of (await page.getAnnotations()) as readonly Annotation[]) {
    const { subtype, url, dest } = annotation;
    if (subtype !== 'Link') continue;
    const target = dest ? await pageOf(dest) : undefined;
    const title = annotation.contentsObj?.str || annotation.overlaidText || '';
    links.push({
      ...areaOf(annotation, viewport),
      title: title.replace(/\s+/g, ' ').slice(0, 200),
      ...(target && { page: target }),
      ...(url && { url }),
    });
  }
  return links;
}

function areaOf({ rect = [] }: Annotation, viewport: Viewport): Area {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const [left, top] = pointOf(viewport, x1, y1);
  const [right, bottom] = pointOf(viewport, x2, y2);
  return {
    x: Math.min(left, right),
    y: Math.min(top, bottom),
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
  };
}

interface Annotation extends Note {
  readonly rect?: readonly number[];
  /** Absolute, of a scheme that pdf.js lets through. */
  readonly url?: string;
  readonly dest?: unknown;
  readonly overlaidText?: string;
}
