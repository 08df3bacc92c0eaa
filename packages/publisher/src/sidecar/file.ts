/** Reading and writing `in.ban-tin.json`, with what the tool itself put there last time kept apart from a person's edits. */
import { basename, dirname, join } from 'node:path';
import { EXIT, PublisherError } from '../errors.js';
import { errorCode, writeWhole, type Files } from '../files.js';
import { say } from '../model/say.js';
import type { Sidecar, SidecarArticle } from '../model/sidecar.js';

/** Keys that the tool fills in and a person may change. */
export const FACT_KEYS = [
  'title',
  'series',
  'number',
  'subtitle',
  'date',
  'publisher',
  'language',
  'address',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export type AutoArticle = Pick<SidecarArticle, 'title' | 'section' | 'pages' | 'alts'>;

/** What the tool wrote last time: a value that still equals it is nobody's edit. */
export interface Auto {
  readonly facts: Readonly<Partial<Record<FactKey, string>>>;
  readonly articles: Readonly<Record<string, AutoArticle>>;
}

export const EMPTY: Sidecar = { version: 1 };
const NO_AUTO: Auto = { facts: {}, articles: {} };

export const sidecarPath = (input: string): string =>
  join(dirname(input), `${basename(input).replace(/\.pdf$/i, '')}.ban-tin.json`);

/** The file beside the PDF; `undefined` where there is none. Throws for one that cannot be understood: edits are in it. */
export async function readSidecar(files: Files, path: string): Promise<Sidecar | undefined> {
  let text: string;
  try {
    text = (await files.readFile(path)).toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new PublisherError({
      code: 'sidecar.not-readable',
      exit: EXIT.input,
      message: say(`Không đọc được ${path}.`, `${path} cannot be read.`),
      hint: say('Kiểm tra quyền đọc của tệp.', 'Check the rights of the file.'),
      cause: error,
    });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const place = error instanceof Error ? linePlace(text, error.message) : undefined;
    throw broken(path, place);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(path);
  const sidecar = value as Sidecar;
  if (sidecar.version !== 1) throw broken(path);
  checkShape(sidecar, path);
  return sidecar;
}

function broken(path: string, line?: number): PublisherError {
  const at = line === undefined ? say('', '') : say(` (gần dòng ${line})`, ` (near line ${line})`);
  return new PublisherError({
    code: 'sidecar.broken',
    exit: EXIT.input,
    message: say(
      `Tệp ${path} không đúng dạng JSON${at.vi}.`,
      `${path} is not the JSON that is expected${at.en}.`,
    ),
    hint: say(
      'Thường do thiếu dấu phẩy hoặc ngoặc kép. Sửa lại, hoặc đổi tên tệp để công cụ tạo tệp mới.',
      'A comma or a quote is usually missing. Correct it, or rename the file to get a new one.',
    ),
  });
}

/** Line of the first error, from V8's "at position 123". */
function linePlace(text: string, message: string): number | undefined {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}

/** Types of what we use; a wrong one is an edit that went wrong, named by its place. */
function checkShape(sidecar: Sidecar, path: string): void {
  const wrong = (place: string, vi: string, en: string): PublisherError =>
    new PublisherError({
      code: 'sidecar.value',
      exit: EXIT.input,
      message: say(`Trong ${path}, ${place} phải là ${vi}.`, `In ${path}, ${place} must be ${en}.`),
      hint: say('Sửa giá trị này rồi chạy lại.', 'Correct this value, then run again.'),
    });
  for (const key of FACT_KEYS) {
    const value: unknown = sidecar[key];
    if (value !== undefined && typeof value !== 'string')
      throw wrong(`"${key}"`, 'chữ trong ngoặc kép', 'text in quotes');
  }
  if (
    sidecar.date !== undefined &&
    sidecar.date !== '' &&
    !/^\d{4}-\d{2}-\d{2}$/.test(sidecar.date)
  )
    throw wrong('"date"', 'ngày dạng 2026-10-19', 'a date like 2026-10-19');
  for (const key of ['articles', 'hotspots', 'polls', 'sections'] as const) {
    if (sidecar[key] !== undefined && !Array.isArray(sidecar[key]))
      throw wrong(`"${key}"`, 'danh sách […]', 'a list […]');
  }
  sidecar.articles?.forEach((article: unknown, index) => {
    const entry = article as Partial<SidecarArticle> | null;
    if (typeof entry?.id !== 'string' || !/^[A-Za-z0-9-]{1,80}$/.test(entry.id))
      throw wrong(
        `"articles"[${index}].id`,
        'chữ cái không dấu, chữ số và gạch nối',
        'letters, digits and hyphens',
      );
    if (typeof entry.title !== 'string')
      throw wrong(`"articles"[${index}].title`, 'chữ trong ngoặc kép', 'text in quotes');
    const recording = entry.recording as unknown;
    if (
      recording !== undefined &&
      typeof (recording as { audio?: unknown } | null)?.audio !== 'string'
    )
      throw wrong(
        `"articles"[${index}].recording`,
        '{"audio": "tên tệp"}',
        '{"audio": "file name"}',
      );
  });
}

export function readAuto(sidecar: Sidecar): Auto {
  const auto = sidecar['auto'] as Partial<Auto> | undefined;
  return {
    facts: typeof auto?.facts === 'object' ? auto.facts : NO_AUTO.facts,
    articles: typeof auto?.articles === 'object' ? auto.articles : NO_AUTO.articles,
  };
}

export async function writeSidecar(files: Files, path: string, sidecar: Sidecar): Promise<void> {
  await writeWhole(files, path, formatSidecar(sidecar));
}

export const formatSidecar = (sidecar: Sidecar): string => `${JSON.stringify(sidecar, null, 2)}\n`;
