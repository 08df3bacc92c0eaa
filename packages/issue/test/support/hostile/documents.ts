/**
 * A small issue with everything that an issue may hold, as the JSON a publisher writes: articles of every kind of block,
 * a hotspot of every kind, a text layer, a search index, a poll service's answer. Honest; `poison.ts` makes it hostile.
 */
import { buildIndex } from '../../../src/search.js';
import type { IndexPage } from '../../../src/search/types.js';
import { samplePoll } from '../poll.js';
import { FILM } from './payloads.js';

const NS = 'https://e-bulletin.dev/ns#';
const GUIDED = 'application/guided-navigation+json';

/** Ordinal of the page with hotspots. */
export const SPOTS_PAGE = 2;
/** Article with a block of every kind, on the page after the hotspots. */
export const ARTICLE = 'ngo-42';

/** `p/3-540.jpg` and so on are made by whoever serves the issue. */
const picture = (page: number): string => `p/${page}-540.jpg`;
const printed = (page: number, x: number, y: number, width: number, height: number): string =>
  `${picture(page)}#xywh=percent:${x},${y},${width},${height}`;

/** Documents by their path in the folder. */
export function richDocuments(pages: number): Map<string, unknown> {
  const layers = Array.from({ length: pages }, (_, index) => layer(index + 1));
  return new Map<string, unknown>([
    ['manifest.json', manifest(pages)],
    ...layers.map((page) => [`t/${page.page}.json`, { blocks: page.blocks }] as const),
    [`g/${SPOTS_PAGE}.json`, hotspots()],
    [`a/${ARTICLE}.json`, article()],
    ['a/cho.json', short()],
    ['search.json', buildIndex(layers)],
    ['polls/1.json', poll()],
  ]);
}

/** The index of the text layers as they stand: what is poisoned is found. */
export function indexOf(documents: ReadonlyMap<string, unknown>): unknown {
  const layers = [...documents].filter(([path]) => path.startsWith('t/'));
  return buildIndex(
    layers.map(([path, value]) => ({
      ...(value as Pick<IndexPage, 'blocks'>),
      page: Number(path.replace(/\D/g, '')),
    })),
  );
}

function manifest(pages: number): object {
  const link = (id: string, title: string, on: number[], more: object = {}): object => ({
    href: `a/${id}.json`,
    type: GUIDED,
    title,
    duration: 31,
    alternate: [
      { href: `a/${id}.html`, type: 'text/html', title: 'Trang của bài' },
      { href: 'm/doc.mp3', type: 'audio/mpeg', title: 'Người đọc' },
    ],
    properties: {
      [`${NS}id`]: id,
      [`${NS}section`]: 'Đời sống',
      [`${NS}pages`]: on,
      [`${NS}words`]: 120,
      [`${NS}image`]: { href: picture(2), type: 'image/jpeg', width: 540, height: 764 },
      ...more,
    },
  });
  return {
    '@context': 'https://readium.org/webpub-manifest/context.jsonld',
    metadata: {
      '@type': 'http://schema.org/PublicationIssue',
      conformsTo: 'https://readium.org/webpub-manifest/profiles/divina',
      title: 'Bản tin phường Sen Hồng',
      subtitle: 'Số 8 · Quý IV năm 2026',
      identifier: 'urn:uuid:0d1b6f5e-2a3c-4b5d-8e7f-112233445566',
      publisher: { name: 'UBND phường Sen Hồng' },
      language: 'vi',
      published: '2026-10-01',
      modified: '2026-10-05',
      [`${NS}number`]: '8-9',
      belongsTo: { magazine: { name: 'Bản tin phường', issue: { position: 8 } } },
    },
    links: [
      { rel: 'self', href: 'manifest.json', type: 'application/divina+json', title: 'Chính nó' },
      { rel: 'search', href: 'search.json', type: 'application/json', title: 'Tìm' },
      { rel: 'alternate', href: 'so-8.pdf', type: 'application/pdf', title: 'Bản PDF', size: 9 },
    ],
    readingOrder: Array.from({ length: pages }, (_, index) => index + 1).map((page) => ({
      href: picture(page),
      type: 'image/jpeg',
      title: `Trang ${page}`,
      width: 540,
      height: 764,
      ...(page === 1 && { rel: 'cover' }),
      properties: {
        page: page % 2 ? 'right' : 'left',
        [`${NS}label`]: `Bìa ${page}`,
        [`${NS}alt`]: 'Trang vẽ',
        [`${NS}text`]: `t/${page}.json`,
      },
      ...(page === SPOTS_PAGE && {
        alternate: [{ href: `g/${page}.json`, type: GUIDED, title: 'Vùng chạm' }],
      }),
    })),
    pageList: [{ href: picture(1), title: 'Bìa 1' }],
    toc: [
      {
        href: picture(2),
        title: 'Đời sống',
        children: [
          { href: `a/${ARTICLE}.html`, title: 'Ngõ 42 hết ngập' },
          { href: 'a/cho.html', title: 'Chợ Bến Nứa' },
        ],
      },
    ],
    [`${NS}articles`]: [
      link(ARTICLE, 'Ngõ 42 hết ngập', [3, 4], {
        [`${NS}corrected`]: { date: '2026-10-05', note: 'Giờ họp là 19 giờ 30.' },
      }),
      link('cho', 'Chợ Bến Nứa', [5], { [`${NS}doubtful`]: true }),
    ],
    [`${NS}polls`]: [
      { href: 'polls/1.json', type: 'application/json', title: 'Giờ thu gom nào tiện?' },
      { href: 'polls/2.json', type: 'application/json', title: 'Phiếu thứ hai' },
    ],
  };
}

function layer(page: number): IndexPage {
  const line = (text: string, y: number) => ({ text, y, h: 300, x: [1000, 2000] });
  return {
    page,
    article: page > 2 ? ARTICLE : undefined,
    blocks: [
      { role: 'heading1', lines: [line('Ngõ 42', 1000)] },
      { role: 'paragraph', lines: [line('đất đai', 2000), line('nhà cửa', 2400)] },
      { role: 'listItem', lines: [line('việc một', 3000)] },
      { role: 'figure', alt: 'Xe thu gom', box: [1000, 5000, 4000, 3000], lines: [] },
      { role: 'artifact', lines: [line('Trang', 9500)] },
    ],
  } as unknown as IndexPage;
}

function article(): object {
  const cell = (text: string, role = 'cell'): object => ({ role: [role], text });
  const at = { imgref: printed(3, 10, 10, 60, 20) };
  return {
    guided: [
      {
        role: ['article'],
        children: [
          { role: ['heading1'], id: 'b1', text: 'Ngõ 42 hết ngập', ...at },
          { role: ['abstract'], id: 'b2', text: 'Tuyến cống dài 380 mét đã chạy thử.' },
          { role: ['credit'], text: 'Minh Hà' },
          { role: ['subtitle'], text: 'Ý kiến bà con' },
          {
            role: ['paragraph'],
            id: 'b3',
            text: 'Nước rút trong mười hai phút. Xem lịch ở trang của phường.',
            [`${NS}marks`]: [
              { start: 0, end: 4, kind: 'strong' },
              { start: 5, end: 9, kind: 'emphasis' },
              { start: 10, end: 20, kind: 'link', href: 'https://senhong.example.vn/' },
            ],
          },
          {
            role: ['paragraph'],
            id: 'b4',
            text: 'Câu một. Câu hai.',
            children: [
              { text: 'Câu một.', audioref: 'm/doc.mp3#t=0,2' },
              { text: 'Câu hai.', audioref: 'm/doc.mp3#t=2,4' },
            ],
          },
          { role: ['heading2'], id: 'b5', text: 'Việc còn lại' },
          {
            role: ['list'],
            id: 'b6',
            children: [
              { role: ['listItem'], text: 'Lát lại mặt ngõ', [`${NS}label`]: '1.' },
              { role: ['listItem'], text: 'Trồng lại hai cây bàng', [`${NS}label`]: '2.' },
            ],
          },
          {
            role: ['table'],
            id: 'b7',
            children: [
              { role: ['caption'], text: 'Giờ thu gom' },
              {
                role: ['row'],
                children: [cell('Khu phố', 'columnheader'), cell('Giờ', 'columnheader')],
              },
              { role: ['row'], children: [cell('1', 'rowheader'), cell('18:00')] },
            ],
          },
          {
            role: ['figure'],
            id: 'b8',
            imgref: printed(3, 10, 50, 40, 30),
            children: [
              {
                role: ['image'],
                imgref: picture(4),
                description: { text: 'Xe thu gom rác' },
                [`${NS}size`]: [540, 764],
              },
              { role: ['caption'], text: 'Xe mới của phường' },
            ],
          },
          { role: ['blockquote'], text: 'Mọi năm tôi kê giường lên gạch.' },
          { role: ['pullquote'], text: '18 giờ' },
          { role: ['aside'], text: 'Số điện thoại của phường' },
          { role: ['preformatted'], text: 'Thơ rằng\n  hai câu' },
          { role: ['separator'] },
          { role: ['video'], videoref: 'm/phim.mp4', text: 'Một ngày thu gom' },
          { role: ['audio'], audioref: 'm/doc.mp3', text: 'Loa phường' },
        ],
      },
    ],
  };
}

const short = (): object => ({
  guided: [{ role: ['article'], children: [{ role: ['paragraph'], text: 'Chợ họp sớm.' }] }],
});

/** A hotspot of every kind, under each other; a film of YouTube among them. */
function hotspots(): object {
  const spots: object[] = [
    {
      [`${NS}kind`]: 'video',
      videoref: 'm/phim.mp4',
      text: 'Phim',
      [`${NS}poster`]: picture(3),
      [`${NS}alternates`]: ['m/phim-720.mp4'],
      [`${NS}transcript`]: 'Lời trong phim',
      children: [{ videoref: 'm/phim.mp4#t=0,4', text: 'Những đoạn ống cuối cùng.' }],
    },
    { [`${NS}kind`]: 'video', videoref: `https://youtu.be/${FILM}`, text: 'Phim ở YouTube' },
    {
      [`${NS}kind`]: 'audio',
      audioref: 'm/doc.mp3',
      text: 'Loa phường',
      [`${NS}transcript`]: 'Thư viện mở cửa từ bốn giờ chiều.',
    },
    {
      [`${NS}kind`]: 'gallery',
      text: 'Ảnh trong quý',
      children: [
        { imgref: picture(3), description: { text: 'Trang ba' }, text: 'Tháng Mười' },
        { imgref: picture(4), description: { text: 'Trang bốn' }, text: 'Tháng Mười một' },
      ],
    },
    {
      [`${NS}kind`]: 'chart',
      text: 'Hồ sơ theo cách nộp',
      [`${NS}data`]: {
        columns: ['Quý', 'Trực tuyến', 'Tại quầy'],
        rows: [
          ['I', 2905, 3120],
          ['II', 3560, 2610],
        ],
        unit: 'hồ sơ',
        source: 'Bộ phận một cửa',
      },
    },
    { [`${NS}kind`]: 'poll', textref: 'polls/1.json', text: 'Giờ nào tiện?' },
    { [`${NS}kind`]: 'file', textref: 'm/mau-don.docx', text: 'Mẫu đơn', [`${NS}size`]: 48_000 },
    {
      [`${NS}kind`]: 'map',
      textref: 'https://ban-do.example.vn/x',
      text: 'Điểm thu gom',
      [`${NS}poster`]: picture(4),
    },
    { [`${NS}kind`]: 'link', textref: `#article=${ARTICLE}`, text: 'Đọc bài' },
    { [`${NS}kind`]: 'link', textref: 'https://senhong.example.vn/', text: 'Trang của phường' },
  ];
  return {
    guided: spots.map((spot, index) => ({
      ...spot,
      imgref: printed(SPOTS_PAGE, 5, 2 + index * 9, 80, 8),
    })),
  };
}

/** What a poll service answers at a poll's address. */
const poll = (): object => ({
  definition: {
    ...samplePoll,
    opens: '2001-01-01',
    closes: '2101-01-01',
    questions: samplePoll.questions.map((question) => ({
      ...question,
      ...('options' in question && {
        options: question.options.map(({ id, label }) => ({ id, label })),
      }),
    })),
  },
  state: 'open',
  digest: 'x',
});
