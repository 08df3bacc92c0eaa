/**
 * Makes an archive out of one built issue: older issues with other numbers, dates, articles, films and galleries. Files that
 * do not change are links to those of the issue, so that eight issues weigh little more than one. For the portal's shelf,
 * its tests and bench/archive.ts: the shape is that of a real district, whose eight issues hold 187 articles, 43 films and
 * 537 pictures.
 */
import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  composeManifest,
  parseManifest,
  type Article,
  type Hotspot,
  type Issue,
  type Page,
} from '@e-bulletin/issue';
import { composeHotspots } from '@e-bulletin/issue/guided.js';

export interface ArchiveIssue {
  readonly number: number;
  readonly articles: number;
  readonly films: number;
  readonly pictures: number;
}

/** How many each issue gets when `total` is shared among eight. */
const share = (total: number, at: number): number =>
  Math.floor(total / 8) + (at < total % 8 ? 1 : 0);

/** 187 articles, 43 films, 537 pictures. */
export const EIGHT: readonly ArchiveIssue[] = [1, 2, 3, 4, 5, 6, 7, 8].map((number, at) => ({
  number,
  articles: share(187, at),
  films: share(43, at),
  pictures: share(537, at),
}));

const FILM = join(import.meta.dirname, '../../../examples/issue/media/ngo-42.mp4');
/** Written anew, or of no use in an issue that is made. */
const OWN =
  /^(manifest\.json|index\.html|embed\.html|offline\.json|sw\.js|ban-tin\.json|embed-snippets\.txt)$/;
/** Pictures of one gallery. */
const GALLERY = 6;

/** Writes `so-<number>/` for each issue into `out`; a folder that is there is replaced. */
export async function makeArchive(
  sample: string,
  out: string,
  issues: readonly ArchiveIssue[],
): Promise<void> {
  const text = await readFile(join(sample, 'manifest.json'), 'utf8');
  const { issue } = parseManifest(JSON.parse(text), 'https://issue.invalid/');
  const files = await filesOf(sample);
  for (const one of issues) await makeIssue(sample, files, issue, out, one);
}

/** Puts an issue into an archive as it is. */
export async function addIssue(folder: string, out: string, name: string): Promise<void> {
  await rm(join(out, name), { recursive: true, force: true });
  for (const path of await filesOf(folder)) await put(join(folder, path), join(out, name, path));
}

async function makeIssue(
  sample: string,
  files: readonly string[],
  issue: Issue,
  out: string,
  wanted: ArchiveIssue,
): Promise<void> {
  const folder = join(out, `so-${wanted.number}`);
  await rm(folder, { recursive: true, force: true });
  for (const path of files) {
    if (!OWN.test(path)) await put(join(sample, path), join(folder, path));
  }
  const spots = await writeSpots(sample, files, folder, wanted);
  const pages: Page[] = [];
  for (const page of issue.pages) pages.push(await withSpots(page, folder, spots));
  const articles = articlesOf(issue, wanted.articles);
  const { published, subtitle } = dateOf(wanted.number);
  const manifest = composeManifest({
    title: issue.title,
    language: issue.language,
    progression: issue.progression,
    series: issue.series ?? issue.title,
    number: String(wanted.number),
    subtitle,
    published,
    identifier: `urn:x-e-bulletin:kho-mau:${wanted.number}`,
    ...(issue.publisher !== undefined && { publisher: issue.publisher }),
    ...(issue.search && { search: issue.search }),
    ...(issue.cover && { cover: issue.cover }),
    pages,
    articles,
    contents: contentsOf(articles),
    polls: [],
  });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const page = await readFile(join(sample, 'index.html'), 'utf8');
  await writeFile(
    join(folder, 'index.html'),
    page.replaceAll(issue.subtitle ?? '\0', subtitle).replace(' hash offline', ' hash'),
  );
}

/** The sample's articles, each once; where more are wanted they come again under another name. */
function articlesOf({ articles }: Issue, count: number): Article[] {
  const found: Article[] = [];
  for (let at = 0; at < count && articles.length > 0; at++) {
    const article = articles[at % articles.length] as Article;
    const round = Math.floor(at / articles.length);
    found.push(round === 0 ? article : { ...article, id: `${article.id}-${round + 1}` });
  }
  return found;
}

function contentsOf(articles: readonly Article[]): Issue['contents'] {
  const entry = ({ id, title, page, pages }: Article): Issue['contents'][number] => ({
    title,
    article: id,
    ...(page && { href: page.href }),
    ...(pages[0] !== undefined && { page: pages[0] }),
    children: [],
  });
  const sections = new Map<string, Article[]>();
  for (const article of articles) {
    const name = article.section ?? '';
    sections.set(name, [...(sections.get(name) ?? []), article]);
  }
  return [...sections].flatMap(([title, list]) =>
    title ? [{ title, children: list.map(entry) }] : list.map(entry),
  );
}

/** A quarter earlier for each number under 8. */
function dateOf(number: number): { published: string; subtitle: string } {
  const quarter = 2026 * 4 + 3 - (8 - number);
  const year = Math.floor(quarter / 4);
  const at = quarter % 4;
  const month = String(at * 3 + 1).padStart(2, '0');
  return {
    published: `${year}-${month}-15`,
    subtitle: `Số ${number} · Quý ${['I', 'II', 'III', 'IV'][at]} năm ${year}`,
  };
}

/** Films and galleries, and their files: each picture a file of its own. */
async function writeSpots(
  sample: string,
  files: readonly string[],
  folder: string,
  { films, pictures }: ArchiveIssue,
): Promise<Hotspot[]> {
  const spots: Hotspot[] = [];
  const box = [600, 6000, 4000, 1800] as const;
  for (let at = 1; at <= films; at++) {
    const href = `m/phim-${at}.mp4`;
    await put(FILM, join(folder, href));
    spots.push({ kind: 'video', box, title: `Phim ${at}`, href, pictures: [] });
  }
  const photos = files.filter((path) => /^m\/.*\.jpg$/.test(path));
  let gallery: Hotspot['pictures'][number][] = [];
  for (let at = 0; at < pictures && photos.length > 0; at++) {
    const href = `m/anh-${at + 1}.jpg`;
    await put(join(sample, photos[at % photos.length] as string), join(folder, href));
    gallery.push({ href, alt: `Ảnh ${at + 1}` });
    if (gallery.length < GALLERY && at + 1 < pictures) continue;
    spots.push({ kind: 'gallery', box, title: 'Ảnh trong quý', pictures: gallery });
    gallery = [];
  }
  return spots;
}

/** One film or gallery a page from the third on, while there are any. */
async function withSpots(page: Page, folder: string, spots: Hotspot[]): Promise<Page> {
  const { guided: _theirs, ...plain } = page;
  const spot = page.number > 2 ? spots.shift() : undefined;
  if (!spot) return plain;
  const href = `g/${page.number}.json`;
  const document = composeHotspots([spot], page.images[0]?.href ?? '');
  await mkdir(join(folder, 'g'), { recursive: true });
  await writeFile(join(folder, href), JSON.stringify(document));
  return { ...plain, guided: { href, type: 'application/guided-navigation+json' } };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** A second name for the same bytes, or a copy where the disk knows none. */
async function put(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}
