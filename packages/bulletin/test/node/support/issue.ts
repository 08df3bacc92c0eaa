/** A small real issue, made once per test file: 8 A4 pages, two sections, JPEG and WebP. Files by name. */
import sharp from 'sharp';
import { zipSync } from 'fflate';
import { composeManifest, type Page, type PageImage } from '@e-bulletin/issue';

const COUNT = 8;
const RATIO = 842 / 595;

export type Files = ReadonlyMap<string, Uint8Array>;

export async function makeIssue(): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const pages: Page[] = [];
  for (let number = 1; number <= COUNT; number++) pages.push(await makePage(number, files));
  const manifest = composeManifest({
    title: 'Bản tin phường Sen Hồng',
    language: 'vi',
    number: '8',
    subtitle: 'Số 8 · Quý IV năm 2026',
    progression: 'ltr',
    pages,
    contents: [
      {
        title: 'Đời sống phường ta',
        children: [{ title: 'Ngõ 42 hết ngập', page: 2, children: [] }],
      },
      { title: 'Văn hóa', children: [{ title: 'Hội làng', page: 5, children: [] }] },
    ],
    articles: [],
    polls: [],
  });
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return files;
}

/** The same issue as one stored ZIP. */
export const zipIssue = (files: Files): Uint8Array =>
  zipSync(Object.fromEntries(files), { level: 0, mtime: '2026-01-01' });

async function makePage(number: number, files: Map<string, Uint8Array>): Promise<Page> {
  const images: PageImage[] = [];
  for (const [width, type] of [
    [540, 'jpeg'],
    [540, 'webp'],
    [1080, 'webp'],
  ] as const) {
    const height = Math.round(width * RATIO);
    const href = `p/${number}-${width}.${type === 'jpeg' ? 'jpg' : type}`;
    const data = await sharp(Buffer.from(drawing(number, width, height)))
      [type]({ quality: 80 })
      .toBuffer();
    files.set(href, data);
    images.push({ href, type: `image/${type}`, width, height, size: data.length });
  }
  return { number, label: String(number), width: 1080, height: Math.round(1080 * RATIO), images };
}

const drawing = (number: number, width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${number * 40} 60% 88%)"/>
    <rect x="8%" y="8%" width="84%" height="30%" fill="hsl(${number * 40} 50% 45%)"/>
    <text x="50%" y="70%" font-size="${width / 4}" text-anchor="middle">${number}</text>
  </svg>`;
