/** The sample ward's polls, as its office wrote them, and answers that were there before: all of it made up. */
import { randomBytes } from 'node:crypto';
import hoursDefinition from '@e-bulletin/example-polls/gio-lam-thu-tuc.json' with { type: 'json' };
import type { Answers, Submission } from '@e-bulletin/issue/poll.js';

const DAY = 86_400_000;

/** The day `days` from now, as a definition writes it. */
function day(days: number): string {
  return new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
}

/** What is asked on the wall at a meeting. */
export const hours = (): object => ({
  ...hoursDefinition,
  opens: day(-20),
  closes: `${day(30)}T17:00`,
});

/** Every type of question. */
export const library = (): object => ({
  id: 'thu-vien-buoi-toi',
  title: 'Thư viện mở buổi tối',
  introduction:
    'Phường muốn biết bà con dùng thư viện ra sao để sắp xếp năm 2027. Trả lời mất chừng ba phút.',
  publisher: 'UBND phường Sen Hồng',
  opens: day(-10),
  closes: `${day(20)}T17:00`,
  results: 'after-vote',
  questions: [
    {
      id: 'da-den',
      type: 'yesno',
      title: 'Sáu tháng qua, ông bà đã đến thư viện phường chưa?',
      required: true,
    },
    {
      id: 'hai-long',
      type: 'rating',
      title: 'Phòng đọc buổi tối ra sao?',
      help: 'Từ 1 là chưa tốt đến 5 là rất tốt.',
      low: 'chưa tốt',
      high: 'rất tốt',
      when: [{ question: 'da-den', anyOf: ['co'] }],
    },
    {
      id: 'nhan-xet',
      type: 'likert',
      title: 'Ông bà thấy những điều sau thế nào?',
      when: [{ question: 'da-den', anyOf: ['co'] }],
      statements: [
        { id: 'yen-tinh', label: 'Phòng đọc yên tĩnh' },
        { id: 'du-sach', label: 'Có đủ sách cần tìm' },
      ],
    },
    {
      id: 'vi-sao',
      type: 'multiple',
      title: 'Vì sao chưa đến?',
      shuffle: true,
      when: [{ question: 'da-den', anyOf: ['khong'] }],
      options: [
        { id: 'xa', label: 'Ở xa' },
        { id: 'cau-thang', label: 'Khó lên cầu thang' },
        { id: 'khong-biet', label: 'Không biết giờ mở' },
      ],
      noOpinion: true,
    },
    {
      id: 'mua-them',
      type: 'ranking',
      title: 'Nên mua thêm sách gì trước?',
      max: 3,
      options: [
        { id: 'thieu-nhi', label: 'Sách thiếu nhi' },
        { id: 'nghe-nghiep', label: 'Sách nghề, kỹ thuật' },
        { id: 'suc-khoe', label: 'Sách sức khoẻ' },
        { id: 'van-hoc', label: 'Văn học' },
      ],
      noOpinion: true,
    },
    {
      id: 'hinh',
      type: 'single',
      title: 'Nên đặt bàn đọc ở đâu?',
      options: [
        {
          id: 'tang-hai',
          label: 'Tầng hai như hiện nay',
          image: { href: '/hinh/thu-vien.svg', alt: 'Phòng đọc tầng hai' },
        },
        { id: 'tang-mot', label: 'Chuyển xuống tầng một' },
      ],
      noOpinion: true,
    },
    { id: 'gop-y', type: 'text', title: 'Ông bà muốn góp ý thêm gì?', maxLength: 300 },
  ],
});

/** Those who answered before anybody opened this page. */
export function earlierBallots(): readonly Submission[] {
  const counts = { 'thu-bay': 41, 'toi-thu-ba': 22, 'nhu-nay': 17, 'khong-y-kien': 6 };
  const done = ['ho-tich', 'chung-thuc', 'dat-dai', 'tro-cap'];
  return Object.entries(counts).flatMap(([gio, n]) =>
    [...Array(n).keys()].map((i) =>
      ballot({
        gio,
        viec: [done[i % 4] as string, done[(i * 3 + 1) % 4] as string].filter(unique),
      }),
    ),
  );
}

function unique(value: string, at: number, all: readonly string[]): boolean {
  return all.indexOf(value) === at;
}

function ballot(answers: Answers): Submission {
  const random = (): string => randomBytes(16).toString('base64url');
  return { secret: random(), revision: 1, answers, token: random() };
}
