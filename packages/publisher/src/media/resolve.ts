/**
 * Brings what hotspots ask for into the issue: the film with its captions, words and first picture, the pictures of a gallery,
 * the numbers of a chart. What cannot be had becomes a plain link where there is an address, or nothing, and is always said.
 */
import { join, basename } from 'node:path';
import type { Caption, GalleryPicture, Hotspot } from '@e-bulletin/issue';
import type { Finding } from '../model/finding.js';
import { parseCaptions } from './captions.js';
import { besides, type MediaDesk } from './desk.js';
import { PictureFailure } from '../write/pictures.js';
import * as findings from './findings.js';
import { parseTable } from './table.js';

/** A hotspot before its files were looked for. */
export interface Wish extends Hotspot {
  /** A file or folder beside the PDF. */
  readonly file?: string;
  /** A picture beside the PDF: of a film before it plays, or of a map. */
  readonly posterFile?: string;
  /** Nobody gave it a name; the one it has was made up. */
  readonly unnamed?: true;
}

export interface Resolved {
  readonly hotspot: Hotspot | undefined;
  readonly findings: readonly Finding[];
}

/** A stream is many files; it is played from where it lies. */
const FILM = /\.(?:mp4|m4v|webm)$/i;
const SOUND = /\.(?:mp3|m4a|aac|ogg|opus|wav)$/i;
const PICTURE = /\.(?:jpe?g|png|webp|avif|tiff?)$/i;
const TABLE = /\.(?:csv|tsv|txt|json)$/i;
/** What readers may be given to keep; programs and pages are nobody's to hand out. */
const GIVEN = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|zip|epub|jpe?g|png|webp|mp3|mp4)$/i;
const LARGE = 30_000_000;

export async function resolve(wish: Wish, page: number, desk: MediaDesk): Promise<Resolved> {
  const { file, posterFile, unnamed, ...hotspot } = wish;
  const said: Finding[] = [];
  if (file === undefined) {
    const poster = posterFile && (await picture(posterFile, page, desk, said));
    return { hotspot: usable({ ...hotspot, ...(poster && { poster }) }), findings: said };
  }
  const found = await desk.find(file);
  if (typeof found === 'string') {
    said.push(found === 'outside' ? findings.outside(file, page) : findings.missing(file, page));
    return { hotspot: asLink(hotspot), findings: said };
  }
  const made = await make(hotspot, { file, ...found }, page, desk, said);
  if (!made) return { hotspot: asLink(hotspot), findings: said };
  const title = unnamed ? (made.title ?? nameOf(file)) : hotspot.title;
  const poster = posterFile && (await picture(posterFile, page, desk, said));
  const whole = { ...hotspot, ...made, ...(poster && { poster }), title };
  return { hotspot: complete(whole), findings: said };
}

interface Found {
  /** As written. */
  readonly file: string;
  readonly path: string;
  readonly folder: boolean;
}

async function make(
  { kind }: Hotspot,
  found: Found,
  page: number,
  desk: MediaDesk,
  said: Finding[],
): Promise<Partial<Hotspot> | undefined> {
  const { file, path, folder } = found;
  const wrong = (wanted: string): undefined =>
    void said.push(findings.wrongType(file, page, wanted));
  if (folder !== (kind === 'gallery')) {
    return wrong(folder ? 'một tệp, không phải thư mục' : 'một thư mục ảnh');
  }
  switch (kind) {
    case 'video':
      return FILM.test(file) ? film(found, page, desk, said) : wrong('MP4 (H.264)');
    case 'audio':
      return SOUND.test(file) ? film(found, page, desk, said) : wrong('MP3');
    case 'gallery':
      return gallery(found, page, desk, said);
    case 'chart': {
      if (!TABLE.test(file)) return wrong('CSV');
      const chart = parseTable((await desk.text(path)) ?? '', file);
      if (!chart) return void said.push(findings.unreadable(file, page));
      return { data: chart.table, ...(chart.title && { title: chart.title }) };
    }
    case 'map': {
      const poster = PICTURE.test(file) ? await picture(file, page, desk, said) : wrong('JPG');
      return poster ? { poster } : undefined;
    }
    case 'file':
    case 'poll':
    case 'link': {
      if (!GIVEN.test(file)) return wrong('PDF, Word, Excel');
      const placed = await desk.place(path);
      return { kind: 'file', href: placed.href, size: placed.bytes };
    }
  }
}

async function film(
  { file, path }: Found,
  page: number,
  desk: MediaDesk,
  said: Finding[],
): Promise<Partial<Hotspot>> {
  const placed = await desk.place(path);
  if (placed.bytes > LARGE) said.push(findings.large(file, page, Math.round(placed.bytes / 1e6)));
  const captions = await captionsBeside(path, desk);
  const transcript = (await desk.text(besides(path, 'txt')))?.normalize('NFC').trim();
  if (captions.length === 0 && !transcript) said.push(findings.noCaptions(file, page));
  return {
    href: placed.href,
    size: placed.bytes,
    ...(captions.length > 0 && { captions }),
    ...(transcript && { transcript }),
    ...(await posterBeside(file, page, desk, said)),
  };
}

async function captionsBeside(path: string, desk: MediaDesk): Promise<readonly Caption[]> {
  for (const ending of ['vtt', 'vi.vtt', 'srt', 'vi.srt']) {
    const text = await desk.text(besides(path, ending));
    if (text !== undefined) return parseCaptions(text);
  }
  return [];
}

async function posterBeside(
  file: string,
  page: number,
  desk: MediaDesk,
  said: Finding[],
): Promise<{ readonly poster?: string }> {
  for (const ending of ['jpg', 'jpeg', 'png', 'webp']) {
    const beside = besides(file, ending);
    if (typeof (await desk.find(beside)) === 'string') continue;
    const poster = await picture(beside, page, desk, said);
    return poster ? { poster } : {};
  }
  return {};
}

async function picture(
  file: string,
  page: number,
  desk: MediaDesk,
  said: Finding[],
): Promise<string | undefined> {
  const found = await desk.find(file);
  if (typeof found === 'string') {
    return void said.push(
      found === 'outside' ? findings.outside(file, page) : findings.missing(file, page),
    );
  }
  try {
    return (await desk.placePicture(found.path)).href;
  } catch (error) {
    return void said.push(notMade(error, file, page));
  }
}

/** @throws what has nothing to do with the picture: a full disk, a stop */
function notMade(error: unknown, file: string, page: number): Finding {
  if (!(error instanceof PictureFailure)) throw error;
  return error.reason === 'broken'
    ? findings.wrongType(file, page, 'JPG')
    : findings.tooLarge(file, page);
}

async function gallery(
  { file, path }: Found,
  page: number,
  desk: MediaDesk,
  said: Finding[],
): Promise<Partial<Hotspot> | undefined> {
  const words = wordsOf((await desk.text(join(path, 'loi-anh.txt'))) ?? '');
  const pictures: GalleryPicture[] = [];
  for (const name of await desk.pictures(path)) {
    try {
      const { href } = await desk.placePicture(join(path, name));
      pictures.push({ href, alt: '', ...words.get(name.normalize('NFC').toLowerCase()) });
    } catch (error) {
      said.push(notMade(error, `${file}/${name}`, page));
    }
  }
  if (pictures.length === 0) return void said.push(findings.emptyGallery(file, page));
  const silent = pictures.filter(({ alt }) => !alt).length;
  if (silent > 0) said.push(findings.noAlt(file, page, silent));
  return { pictures };
}

/** `01.jpg: what it shows | caption`, one a line. */
function wordsOf(text: string): Map<string, { readonly alt: string; readonly caption?: string }> {
  const words = new Map<string, { alt: string; caption?: string }>();
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const [, name, rest] = /^\s*([^:]+\.\w+)\s*:\s*(.+)$/.exec(line) ?? [];
    if (name === undefined || rest === undefined) continue;
    const [alt = '', caption] = rest.split('|').map((part) => part.trim());
    words.set(name.trim().toLowerCase(), { alt, ...(caption && { caption }) });
  }
  return words;
}

/** What is left of a hotspot whose file cannot be had: its address, as a link. */
function asLink(hotspot: Hotspot): Hotspot | undefined {
  const { id, box, title, href, kind } = hotspot;
  if (href === undefined || !/^https?:/i.test(href)) return undefined;
  const kept = kind === 'poll' || kind === 'map' ? kind : 'link';
  return { ...(id === undefined ? {} : { id }), kind: kept, box, title, href, pictures: [] };
}

/** What was found stands for itself: a picture alone is a gallery of one, and galleries and charts lead nowhere else. */
function complete({ href, ...hotspot }: Hotspot): Hotspot {
  const { kind, poster, title } = hotspot;
  if (kind === 'gallery' || kind === 'chart') return hotspot;
  if (kind === 'map' && href === undefined && poster !== undefined) {
    const { poster: _, ...rest } = hotspot;
    return { ...rest, kind: 'gallery', pictures: [{ href: poster, alt: title }] };
  }
  return { ...hotspot, ...(href !== undefined && { href }) };
}

/** A gallery or chart is nothing without what it shows, whatever its address. */
const usable = (hotspot: Hotspot): Hotspot | undefined =>
  hotspot.kind === 'gallery' || hotspot.kind === 'chart' ? asLink(hotspot) : hotspot;

/** `media/ngo-42.mp4` → `ngo 42`. */
const nameOf = (file: string): string =>
  basename(file.replace(/[\\/]+$/, ''))
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
