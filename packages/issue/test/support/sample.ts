/** A full issue in normal form, as the publisher composes one: every optional key is there at least once. */
import type { ComposableIssue } from '../../src/compose.js';
import type { Page } from '../../src/types.js';
import type { ArticleBlock, Hotspot } from '../../src/guided/types.js';

export const BASE = 'https://bennghe.example.vn/ban-tin/so-8/manifest.json';

function page(number: number, label: string): Page {
  const name = `p/${String(number).padStart(3, '0')}`;
  return {
    number,
    label,
    width: 1600,
    height: 2263,
    images: [
      { href: `${name}.5b1f.jpg`, type: 'image/jpeg', width: 1080, height: 1527, size: 214_000 },
      { href: `${name}-540.77aa.webp`, type: 'image/webp', width: 540, height: 764, size: 71_000 },
      { href: `${name}-1600.0c9d.webp`, type: 'image/webp', width: 1600, height: 2263 },
    ],
    side: number % 2 ? 'right' : 'left',
    text: { href: `t/${number}.9c0a.json` },
    ...(number === 2 && {
      guided: { href: 'g/002.ab.json', type: 'application/guided-navigation+json' },
    }),
    ...(number === 1 && { alt: 'Bìa: chợ Bến Thành buổi sáng' }),
  };
}

export function sampleIssue(): ComposableIssue {
  const pages = [page(1, 'Bìa 1'), page(2, '1'), page(3, '2'), page(4, '4')];
  const guided = (id: string): { href: string; type: string } => ({
    href: `a/${id}.3e5d.json`,
    type: 'application/guided-navigation+json',
  });
  return {
    title: 'Bản tin phường Bến Nghé số 8',
    language: 'vi',
    identifier: 'urn:uuid:0d1b6f5e-2a3c-4b5d-8e7f-112233445566',
    publisher: 'UBND phường Bến Nghé',
    published: '2026-10-01',
    modified: '2026-10-05T08:30:00+07:00',
    series: 'Bản tin phường Bến Nghé',
    number: '8',
    subtitle: 'Số 8 · Quý IV năm 2026',
    progression: 'ltr',
    pages,
    contents: [
      {
        title: 'Đời sống',
        href: 'p/002.5b1f.jpg',
        page: 2,
        children: [
          {
            title: 'Thu gom rác theo giờ mới',
            href: 'a/thu-gom-rac.html',
            page: 2,
            article: 'thu-gom-rac',
            children: [],
          },
        ],
      },
      {
        title: 'Phòng cháy mùa khô',
        href: 'a/phong-chay.3e5d.json',
        page: 4,
        article: 'phong-chay',
        children: [],
      },
    ],
    articles: [
      {
        id: 'thu-gom-rac',
        title: 'Thu gom rác theo giờ mới',
        section: 'Đời sống',
        pages: [2, 3],
        guided: guided('thu-gom-rac'),
        page: { href: 'a/thu-gom-rac.html', type: 'text/html' },
        image: { href: 'm/rac.11.jpg', type: 'image/jpeg', width: 800, height: 600 },
        audio: [
          { href: 'm/rac.1d.mp3', type: 'audio/mpeg', size: 900_000 },
          { href: 'm/rac.1d.m4a', type: 'audio/mp4' },
        ],
        duration: 184.5,
        words: 620,
        corrected: { date: '2026-10-05', note: 'Sửa giờ thu gom ở khu phố 3.' },
        doubtful: false,
      },
      {
        id: 'phong-chay',
        title: 'Phòng cháy mùa khô',
        pages: [4],
        guided: guided('phong-chay'),
        audio: [],
        doubtful: true,
      },
    ],
    search: { href: 'search.77.json', type: 'application/json', size: 41_000 },
    pdf: { href: 'so-8.pdf', type: 'application/pdf', size: 5_000_000, title: 'Bản PDF' },
    canonical: 'https://bennghe.example.vn/ban-tin/so-8/',
    cover: pages[0]!.images[0]!,
    polls: [{ href: 'polls/1.json', type: 'application/json', title: 'Giờ thu gom nào tiện?' }],
  };
}

/** Blocks of every kind. Offsets count UTF-16 units of the text. */
export function sampleBlocks(): ArticleBlock[] {
  const plain = { marks: [], sentences: [], regions: [] } as const;
  const text = 'Từ ngày 1/11, xe đến lúc 18 giờ. Bà con để rác trước cửa.';
  return [
    {
      kind: 'heading',
      level: 1,
      id: 'b1',
      ...plain,
      text: 'Thu gom rác theo giờ mới',
      regions: [{ href: 'p/002.5b1f.jpg', box: [800, 1000, 8400, 600] }],
    },
    { kind: 'lead', id: 'b2', ...plain, text: 'Giờ thu gom đổi từ tháng 11.' },
    { kind: 'credit', ...plain, text: 'Minh Hà' },
    {
      kind: 'paragraph',
      id: 'b3',
      text,
      marks: [
        { start: 0, end: 12, kind: 'strong' },
        { start: 14, end: 16, kind: 'link', href: 'https://bennghe.example.vn/xe' },
      ],
      sentences: [
        {
          start: 0,
          end: 32,
          id: 'b3s1',
          audio: { href: 'm/rac.1d.mp3', start: 0, end: 4.1 },
          regions: [{ href: 'p/002.5b1f.jpg', box: [800, 2000, 4000, 300] }],
        },
        {
          start: 33,
          end: text.length,
          id: 'b3s2',
          audio: { href: 'm/rac.1d.mp3', start: 4.1 },
          regions: [],
        },
      ],
      regions: [
        { href: 'p/002.5b1f.jpg', box: [800, 2000, 4000, 900] },
        { href: 'p/003.5b1f.jpg', box: [800, 500, 4000, 400] },
      ],
    },
    {
      kind: 'list',
      id: 'b4',
      regions: [],
      items: [
        { ...plain, id: 'b4i1', text: 'Rác hữu cơ', level: 1, label: 'a)' },
        { ...plain, text: 'Vỏ trái cây', level: 2, label: '-' },
        { ...plain, text: 'Lá cây', level: 2 },
        { ...plain, text: 'Rác tái chế', level: 1, label: 'b)' },
      ],
    },
    {
      kind: 'table',
      id: 'b5',
      regions: [{ href: 'p/003.5b1f.jpg', box: [0, 0, 10_000, 2500] }],
      caption: 'Giờ thu gom',
      rows: [
        [
          { ...cell('Khu phố'), header: 'column' },
          { ...cell('Giờ'), header: 'column', columns: 2 },
        ],
        [{ ...cell('1'), header: 'row', rows: 2 }, cell('18:00'), cell('')],
      ],
    },
    {
      kind: 'figure',
      id: 'b6',
      regions: [{ href: 'p/003.5b1f.jpg', box: [1000, 5000, 4000, 3000] }],
      image: { href: 'm/rac.11.jpg', width: 800, height: 600 },
      alt: 'Xe thu gom rác trên đường Lê Lợi',
      caption: { text: 'Xe mới của phường', marks: [], sentences: [] },
    },
    {
      kind: 'figure',
      regions: [{ href: 'p/003.5b1f.jpg', box: [6000, 5000, 3000, 3000] }],
      alt: '',
    },
    { kind: 'quote', ...plain, text: 'Sạch nhà, đẹp phố.' },
    { kind: 'pullquote', ...plain, text: '18 giờ' },
    { kind: 'note', ...plain, text: 'Số điện thoại: 028 3829 0000' },
    { kind: 'subtitle', ...plain, text: 'Ý kiến bà con' },
    { kind: 'preformatted', ...plain, text: 'Thơ rằng\n  hai câu' },
    { kind: 'separator', regions: [] },
    { kind: 'video', regions: [], href: 'm/rac.44.mp4', title: 'Phim: một ngày thu gom' },
    { kind: 'recording', regions: [], href: 'm/loa.55.mp3', title: 'Loa phường' },
  ];
}

function cell(text: string): { text: string; marks: []; sentences: []; columns: 1; rows: 1 } {
  return { text, marks: [], sentences: [], columns: 1, rows: 1 };
}

export function sampleHotspots(): Hotspot[] {
  const box = [1000, 2000, 4000, 3000] as const;
  return [
    {
      id: 'v1',
      kind: 'video',
      box,
      title: 'Phim',
      href: 'm/a.mp4',
      poster: 'm/a.jpg',
      alternates: ['m/a-720.mp4', 'https://tv.example.vn/a.mp4'],
      captions: [
        { start: 0, end: 2.5, text: 'Rước kiệu qua cầu.' },
        { start: 2.5, end: 6, text: 'Trống nổi lên,\ncả làng ra xem.' },
      ],
      transcript: 'Rước kiệu qua cầu.\nTrống nổi lên, cả làng ra xem.',
      pictures: [],
    },
    {
      kind: 'audio',
      box,
      title: 'Loa phường',
      href: 'm/loa.mp3',
      captions: [{ start: 0.5, end: 3, text: 'Mời bà con nghe tin.' }],
      pictures: [],
    },
    {
      kind: 'gallery',
      box,
      title: 'Ảnh lễ hội',
      pictures: [
        { href: 'm/1.jpg', alt: 'Rước kiệu', caption: 'Sáng mồng một' },
        { href: 'm/2.jpg', alt: '' },
      ],
    },
    {
      kind: 'chart',
      box,
      title: 'Số hộ phân loại rác',
      pictures: [],
      data: {
        columns: ['Khu phố', 'Số hộ'],
        rows: [
          ['1', 120],
          ['2', null],
        ],
        unit: 'hộ',
        shape: 'line',
        source: 'Văn phòng phường',
      },
    },
    { kind: 'poll', box, title: 'Trả lời', href: 'polls/1.json', pictures: [] },
    { kind: 'link', box, title: 'Trang 3', href: '#page=3', page: 3, pictures: [] },
    {
      kind: 'link',
      box,
      title: 'Đọc bài',
      href: '#article=ngo-42',
      article: 'ngo-42',
      pictures: [],
    },
    { kind: 'link', box, title: 'Gọi phường', href: 'tel:+842838290000', pictures: [] },
    { kind: 'file', box, title: 'Mẫu đơn', href: 'm/don.docx', size: 20_000, pictures: [] },
    { kind: 'map', box, title: 'Điểm thu gom', href: 'https://maps.example.vn/x', pictures: [] },
  ];
}
