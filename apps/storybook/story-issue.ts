/** What the sample of the stories has beside pictures: two articles and the hotspots of a page, in the form of the issue format. */
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const NS = 'https://e-bulletin.dev/ns#';
const GUIDED = 'application/guided-navigation+json';
const MEDIA = join(import.meta.dirname, '../../examples/issue/media');

export const ARTICLES = [
  { id: 'ngo-42', title: 'Ngõ 42 hết ngập', pages: [2], doubtful: false },
  { id: 'cho-ben-nua', title: 'Chợ Bến Nứa xếp lại hàng', pages: [3], doubtful: true },
] as const;

/** Ordinal of the page with hotspots. */
export const SPOTS_PAGE = 2;

export const articleLinks = (): object[] =>
  ARTICLES.map(({ id, title, pages, doubtful }) => ({
    href: `a-${id}.json`,
    type: GUIDED,
    title,
    properties: {
      [`${NS}id`]: id,
      [`${NS}section`]: 'Tin trong quý',
      [`${NS}pages`]: pages,
      [`${NS}words`]: 640,
      ...(doubtful && { [`${NS}doubtful`]: true }),
      ...(!doubtful && {
        [`${NS}corrected`]: { date: '2026-11-02', note: 'Giờ họp tổ dân phố là 19 giờ 30.' },
      }),
    },
  }));

export const spotsLink = (): object => ({ href: `g-${SPOTS_PAGE}.json`, type: GUIDED });

export async function writeStories(folder: string): Promise<void> {
  for (const file of ['ngo-42.mp4', 'ngo-42.jpg', 'thu-vien.mp3'])
    await copyFile(join(MEDIA, file), join(folder, file));
  for (const { id, title } of ARTICLES)
    await writeFile(join(folder, `a-${id}.json`), JSON.stringify(article(title)));
  await writeFile(join(folder, `g-${SPOTS_PAGE}.json`), JSON.stringify(hotspots()));
}

const article = (title: string): object => ({
  guided: [
    {
      role: ['article'],
      children: [
        { role: ['heading1'], id: 'b1', text: title },
        {
          role: ['abstract'],
          id: 'b2',
          text: 'Sau bốn tháng thi công, tuyến cống dài 380 mét đã chạy thử.',
        },
        {
          role: ['paragraph'],
          id: 'b3',
          imgref: '2.jpg#xywh=percent:0,0,100,100',
          text: 'Chiều thứ Sáu, tổ giám sát cộng đồng mở nắp hố ga số 7 và thấy nước rút trong mười hai phút. Xem lịch ở trang của phường.',
          [`${NS}marks`]: [
            { start: 104, end: 120, kind: 'link', href: 'https://senhong.example.vn/' },
          ],
        },
        { role: ['heading2'], id: 'b4', text: 'Việc còn lại' },
        {
          role: ['list'],
          id: 'b5',
          children: [
            { role: ['listItem'], text: 'Lát lại mặt ngõ', [`${NS}label`]: '1.' },
            { role: ['listItem'], text: 'Trồng lại hai cây bàng', [`${NS}label`]: '2.' },
          ],
        },
        {
          role: ['blockquote'],
          id: 'b6',
          text: 'Mọi năm tôi kê giường lên gạch, ngồi đó tới nửa đêm.',
        },
      ],
    },
  ],
});

function hotspots(): object {
  const at = (x: number, y: number, width: number, height: number): string =>
    `${SPOTS_PAGE}.jpg#xywh=percent:${x},${y},${width},${height}`;
  const kind = `${NS}kind`;
  return {
    guided: [
      {
        [kind]: 'video',
        imgref: at(5, 5, 42, 18),
        videoref: 'ngo-42.mp4',
        text: 'Ống cống mới của ngõ 42',
        [`${NS}poster`]: 'ngo-42.jpg',
        children: [{ videoref: 'ngo-42.mp4#t=0,4', text: 'Những đoạn ống cuối cùng chờ lắp.' }],
      },
      {
        [kind]: 'audio',
        imgref: at(53, 5, 42, 18),
        audioref: 'thu-vien.mp3',
        text: 'Giờ mở cửa thư viện',
        [`${NS}transcript`]: 'Thư viện mở cửa từ bốn giờ chiều đến bảy giờ tối.',
      },
      {
        [kind]: 'gallery',
        imgref: at(5, 27, 42, 18),
        text: 'Ảnh trong quý',
        children: [
          { imgref: '3.jpg', description: { text: 'Trang vẽ số 3' }, text: 'Tháng Mười' },
          { imgref: '4.jpg', description: { text: 'Trang vẽ số 4' }, text: 'Tháng Mười một' },
        ],
      },
      {
        [kind]: 'chart',
        imgref: at(53, 27, 42, 18),
        text: 'Hồ sơ theo cách nộp',
        [`${NS}data`]: {
          columns: ['Quý', 'Trực tuyến', 'Tại quầy'],
          rows: [
            ['I', 2905, 3120],
            ['II', 3560, 2610],
            ['III', 4120, 2180],
          ],
          unit: 'hồ sơ',
          source: 'Bộ phận một cửa',
        },
      },
      {
        [kind]: 'poll',
        imgref: at(5, 49, 42, 18),
        textref: '/mau-y-kien/open/',
        text: 'Giờ nào tiện?',
      },
      {
        [kind]: 'file',
        imgref: at(53, 49, 42, 18),
        textref: '5.jpg',
        text: 'Mẫu đơn',
        [`${NS}size`]: 48_000,
      },
      {
        [kind]: 'map',
        imgref: at(5, 71, 42, 18),
        textref: 'https://maps.example.vn/x',
        text: 'Điểm thu gom',
        [`${NS}poster`]: '6.jpg',
      },
      {
        [kind]: 'link',
        imgref: at(53, 71, 20, 2),
        textref: '#article=cho-ben-nua',
        text: 'Đọc bài về chợ',
      },
    ],
  };
}
