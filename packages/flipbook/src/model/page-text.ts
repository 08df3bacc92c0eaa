/**
 * The words of a page as a reader hears them: what the text layer's JSON holds, checked, in reading order, lines
 * joined into sentences. Running heads and page numbers are left out.
 */
import { joinLines, type LineText } from '@e-bulletin/issue/text.js';

export type Heard =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly text: string };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.filter(isFields) : [];

/** Anything that is no text layer is a page without words. */
export function readPageText(value: unknown): readonly Heard[] {
  const heard: Heard[] = [];
  for (const block of listOf(isFields(value) ? value['blocks'] : undefined)) {
    const next = readBlock(block, heard[heard.length - 1]);
    if (next?.kind === 'list' && heard[heard.length - 1]?.kind === 'list') heard.pop();
    if (next) heard.push(next);
  }
  return heard;
}

function readBlock(block: Fields, before: Heard | undefined): Heard | undefined {
  const { role, alt } = block;
  if (typeof role !== 'string' || role === 'artifact') return undefined;
  if (role === 'figure') {
    return typeof alt === 'string' && alt.trim() ? { kind: 'picture', text: alt } : undefined;
  }
  const lines = listOf(block['lines']).flatMap(({ text: line, joins }): LineText[] => {
    if (typeof line !== 'string') return [];
    return [joins === true ? { text: line, joins } : line];
  });
  const text = joinLines(lines);
  if (!text) return undefined;
  const level = /^heading([1-6])$/.exec(role)?.[1];
  if (level) return { kind: 'heading', level: Number(level), text };
  if (role !== 'listItem') return { kind: 'paragraph', text };
  return { kind: 'list', items: [...(before?.kind === 'list' ? before.items : []), text] };
}
