/**
 * Issues for the stories, drawn by this file: one of twelve pages that can be
 * told apart from afar, and the ways in which an issue can be broken. Run before
 * Storybook starts; writes .cache/fixtures, asks the network for nothing.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { buildIndex } from '@e-bulletin/issue/search.js';
import { articleLinks, SPOTS_PAGE, spotsLink, writeStories } from './story-issue.ts';

const WIDTH = 1080;
const HEIGHT = 1527;
const TIER = 540;
const PAGES = 12;

/** Sections as [title, first page, colour]; every one has articles on its pages. */
const SECTIONS = [
  ['Tin trong quý', 2, '#0b4f6c'],
  ['Đời sống phường ta', 6, '#3d6b45'],
  ['Hướng dẫn', 10, '#8a2a12'],
] as const;

const FOLDER = join(import.meta.dirname, '.cache/fixtures');

await rm(FOLDER, { recursive: true, force: true });
await writeIssue(join(FOLDER, 'so-mau'));
await writeBroken(FOLDER);
await copyPdfs(FOLDER);
await writeShelves(join(FOLDER, 'kho'));

async function writeIssue(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let page = 1; page <= PAGES; page += 1) {
    const picture = sharp(Buffer.from(drawing(page)));
    await picture
      .clone()
      .jpeg({ quality: 80 })
      .toFile(join(folder, jpegOf(page)));
    await picture
      .clone()
      .resize(TIER)
      .webp({ quality: 80 })
      .toFile(join(folder, webpOf(page)));
  }
  const whole = {
    ...manifest(PAGES),
    'https://e-bulletin.dev/ns#articles': articleLinks(),
    'https://e-bulletin.dev/ns#polls': [
      { href: '/mau-y-kien/open/', type: 'application/json', title: 'Giờ làm thủ tục' },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(whole, null, 2));
  await writeStories(folder);
  const index = buildIndex(
    [...Array(PAGES).keys()].map((at) => ({
      page: at + 1,
      blocks: [{ role: 'paragraph', lines: [{ text: wordsOf(at + 1), y: 1000, h: 300, x: [] }] }],
    })),
  );
  await writeFile(join(folder, 'search.json'), JSON.stringify(index));
}

/** The states that only a broken issue shows. */
async function writeBroken(folder: string): Promise<void> {
  const broken = join(folder, 'hong');
  await mkdir(join(broken, 'json'), { recursive: true });
  await writeFile(join(broken, 'json/manifest.json'), '{ "metadata": { "title": "Dở dang"');
  await mkdir(join(broken, 'khong-phai'), { recursive: true });
  await writeFile(join(broken, 'khong-phai/manifest.json'), '{ "name": "app", "version": 1 }');
  // Pages 1 to 3 are those of the whole issue, the others were never uploaded.
  await mkdir(join(broken, 'thieu-trang'), { recursive: true });
  const some = manifest(6, (page) => (page <= 3 ? '../../so-mau/' : ''));
  await writeFile(join(broken, 'thieu-trang/manifest.json'), JSON.stringify(some, null, 2));
}

/** Shelves of one issue, of eight, of none, a part of one, and one whose older issues were never uploaded; all hold the same issue. */
async function writeShelves(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const shelf = (
    name: string,
    count: number,
    folderOf: (number: number) => string,
    more: readonly object[] = [],
  ): Promise<void> =>
    writeFile(
      join(folder, name),
      JSON.stringify({
        metadata: { title: 'Bản tin phường Sen Hồng', publisher: 'UBND phường Sen Hồng' },
        links: [{ rel: 'self', href: name, type: 'application/opds+json' }, ...more],
        publications: [...Array(count).keys()].map((at) => ({
          metadata: {
            title: 'Bản tin phường Sen Hồng',
            subtitle: `Số ${8 - at} · Quý ${['IV', 'III', 'II', 'I'][at % 4]} năm ${at < 4 ? 2026 : 2025}`,
            published: `${at < 4 ? 2026 : 2025}-${['11', '08', '05', '02'][at % 4]}-01`,
            numberOfPages: PAGES,
          },
          // The query tells one issue from another; the file is the same.
          links: [
            {
              href: `${folderOf(8 - at)}manifest.json?so=${8 - at}`,
              type: 'application/divina+json',
            },
          ],
          images: [
            { href: `../so-mau/${webpOf(1 + at)}`, type: 'image/webp', width: TIER, height: 764 },
          ],
        })),
      }),
    );
  await shelf('tam.json', 8, () => '../so-mau/');
  await shelf('mot.json', 1, () => '../so-mau/');
  await shelf('rong.json', 0, () => '');
  await shelf('phan.json', 8, () => '../so-mau/', [{ rel: 'next', href: 'phan-2.json' }]);
  await shelf('thieu.json', 8, (number) => (number > 6 ? '../so-mau/' : '../khong-co/'));
}

/** A PDF that nobody built an issue from, and two that cannot be read. */
async function copyPdfs(folder: string): Promise<void> {
  const publisher = join(import.meta.dirname, '../../packages/publisher/test/fixtures');
  await copyFile(join(publisher, 'bulletin.pdf'), join(folder, 'so-3.pdf'));
  await copyFile(join(publisher, 'locked-aes256.pdf'), join(folder, 'hong/mat-khau.pdf'));
  await writeFile(join(folder, 'hong/trang-web.pdf'), '<!doctype html><title>Đăng nhập</title>');
}

function manifest(pages: number, folderOf: (page: number) => string = () => ''): object {
  const ordinals = [...Array(pages).keys()].map((index) => index + 1);
  return {
    '@context': 'https://readium.org/webpub-manifest/context.jsonld',
    metadata: {
      '@type': 'http://schema.org/PublicationIssue',
      conformsTo: 'https://readium.org/webpub-manifest/profiles/divina',
      title: 'Bản tin phường Sen Hồng',
      language: 'vi',
      published: '2026-11-01',
      belongsTo: { magazine: { name: 'Bản tin phường Sen Hồng', issue: { position: 8 } } },
      subtitle: 'Số 8 · Quý IV năm 2026',
    },
    links: [
      { rel: 'self', href: 'manifest.json', type: 'application/divina+json' },
      { rel: 'search', href: 'search.json', type: 'application/json' },
    ],
    readingOrder: ordinals.map((page) => ({
      href: folderOf(page) + jpegOf(page),
      // As `build` marks it: without, the home has an empty place.
      ...(page === 1 ? { rel: 'cover' } : {}),
      type: 'image/jpeg',
      width: WIDTH,
      height: HEIGHT,
      properties: { 'https://e-bulletin.dev/ns#alt': `Trang vẽ số ${page}` },
      alternate: [
        {
          href: folderOf(page) + webpOf(page),
          type: 'image/webp',
          width: TIER,
          height: Math.round((HEIGHT * TIER) / WIDTH),
        },
        ...(page === SPOTS_PAGE && pages === PAGES ? [spotsLink()] : []),
      ],
    })),
    toc: SECTIONS.filter(([, first]) => first <= pages).map(([title, first]) => ({
      title,
      href: jpegOf(first),
      children: [0, 1].map((index) => ({
        title: `Bài ${first + index}: ${title.toLowerCase()}`,
        href: jpegOf(first + index),
      })),
    })),
  };
}

/** What can be found on a page. */
function wordsOf(page: number): string {
  return `Trang ${page}: phường họp dân về đất đai và cây xanh trong quý`;
}

function jpegOf(page: number): string {
  return `${page}.jpg`;
}

function webpOf(page: number): string {
  return `${page}-${TIER}.webp`;
}

/** A page of a bulletin as one sees it with half-closed eyes: colour, heading, picture, columns, number. */
function drawing(page: number): string {
  const colour = [...SECTIONS].reverse().find(([, first]) => page >= first)?.[2] ?? '#8c1c3a';
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`;
  const number = `<text x="${WIDTH / 2}" y="${page === 1 ? 900 : 1460}" font-size="${page === 1 ? 420 : 60}" font-family="sans-serif" font-weight="bold" text-anchor="middle" fill="${page === 1 ? '#fff' : colour}">${page}</text>`;
  if (page === 1 || page === PAGES) {
    return `${open}<path fill="${colour}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/><circle cx="540" cy="760" r="380" fill="#fff" opacity=".14"/><path fill="#fff" opacity=".9" d="M100 120h880v60H100zm120 100h640v30H220z"/>${number}</svg>`;
  }
  const bars = [0, 1].flatMap((column) =>
    [...Array(22).keys()].map((line) => {
      const short = (line + page + column) % 7 === 6;
      return `<path fill="#b9b4a8" d="M${90 + column * 470} ${660 + line * 34}h${short ? 250 : 430}v14h-${short ? 250 : 430}z"/>`;
    }),
  );
  const height = 200 + ((page * 53) % 180);
  return `${open}<path fill="#fffdf9" d="M0 0h${WIDTH}v${HEIGHT}H0z"/><path fill="${colour}" d="M90 90h620v44H90zm0 64h430v44H90z"/><path fill="${colour}" opacity=".28" d="M90 250h900v340H90z"/><circle cx="${200 + page * 55}" cy="${560 - height / 2}" r="${height / 2.4}" fill="${colour}" opacity=".55"/>${bars.join('')}${number}</svg>`;
}
