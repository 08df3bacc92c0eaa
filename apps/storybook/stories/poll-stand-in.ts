/**
 * A small stand-in for the poll service, so that each state of `<e-poll>` can be looked at by itself: what it says of polls
 * below `/mau-y-kien/`.
 */
import hours from '@e-bulletin/example-polls/gio-lam-thu-tuc.json' with { type: 'json' };

/** The sample's own, and every other type of question. */
export const definition = {
  ...hours,
  closes: '2101-11-30T17:00',
  questions: [
    ...hours.questions,
    { id: 'hai-long', type: 'rating', title: 'Mức hài lòng', low: 'chưa tốt', high: 'rất tốt' },
    {
      id: 'nhan-xet',
      type: 'likert',
      title: 'Ông bà thấy thế nào?',
      statements: [
        { id: 'nhanh', label: 'Làm nhanh' },
        { id: 'ro', label: 'Hướng dẫn rõ' },
      ],
    },
    {
      id: 'uu-tien',
      type: 'ranking',
      title: 'Nên làm gì trước?',
      options: [
        { id: 'ghe', label: 'Thêm ghế chờ' },
        { id: 'so', label: 'Phát số thứ tự' },
        { id: 'may', label: 'Máy tra cứu' },
      ],
    },
    { id: 'gop-y', type: 'text', title: 'Góp ý thêm', maxLength: 300 },
  ],
};

/** One question: what stands in an issue. */
const short = { ...definition, questions: definition.questions.slice(0, 1) };

/** In English from the first word to the last. */
const english = {
  id: 'opening-hours',
  language: 'en',
  title: 'Opening hours of the one-stop desk',
  introduction: 'When would you rather come?',
  publisher: 'People’s Committee of Sen Hong ward',
  closes: '2101-11-30T17:00',
  questions: [
    {
      id: 'hours',
      type: 'single',
      title: 'Which hours suit you best?',
      required: true,
      options: [
        { id: 'saturday', label: 'Saturday morning as well' },
        { id: 'evening', label: 'Tuesday evening as well' },
      ],
      noOpinion: true,
    },
    { id: 'sign', type: 'yesno', title: 'Are the signs easy to follow?' },
    { id: 'more', type: 'text', title: 'Anything else?', maxLength: 300 },
  ],
};

const ended = { ...definition, opens: '2019-12-01', closes: '2020-01-31T17:00' };

const result = {
  poll: definition.id,
  state: 'open',
  ballots: 86,
  disclosure:
    '86 phiếu. Đây là ý kiến tham khảo của những người tự trả lời; không đại diện cho toàn bộ người dân.',
  breakdowns: [],
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: hours.questions[0]?.title,
      answered: 86,
      options: [
        { id: 'thu-bay', label: 'Thêm sáng thứ Bảy', count: 41, percent: 48 },
        { id: 'toi-thu-ba', label: 'Thêm buổi tối thứ Ba', count: 22, percent: 26 },
        { id: 'nhu-nay', label: 'Giờ hành chính như hiện nay', count: 17, percent: 20 },
        { id: 'khong-y-kien', label: 'Không có ý kiến', count: 6, percent: 7 },
      ],
    },
  ],
};

/** What the stand-in says of polls below `/mau-y-kien/`; everything else is fetched as ever. */
const said: Record<string, readonly [status: number, body: object]> = {
  'open/': [200, { definition, state: 'open' }],
  'code/': [200, { definition: { ...short, level: 'code' }, state: 'open' }],
  'subject/': [200, { definition: { ...short, level: 'subject' }, state: 'open' }],
  'english/': [200, { definition: english, state: 'open' }],
  'final/': [200, { definition: ended, state: 'final' }],
  'final/result': [200, { ...result, state: 'final' }],
  'grace/': [200, { definition: ended, state: 'grace' }],
  'scheduled/': [
    200,
    { definition: { ...definition, opens: '2101-01-01T08:00' }, state: 'scheduled' },
  ],
  'open/result': [200, result],
  'few/result': [200, { ...result, ballots: undefined, withheld: 'few', least: 15, questions: [] }],
  'short/': [200, { definition: short, state: 'open' }],
  'few/': [200, { definition, state: 'open' }],
};

const LOST = [404, { code: 'no-poll' }] as const;

/** What becomes of a ballot, by how the poll's name begins. */
const received: Record<string, readonly [status: number, body: object]> = {
  nhan: [201, { receipt: 'K7M2P-9XQ4T', revision: 1 }],
  cho: [503, {}],
  'tu-choi': [403, { code: 'closed', message: 'Cuộc lấy ý kiến đã đóng.' }],
};

/** An address that no device has answered at yet. */
export const freshPoll = (kind: 'nhan' | 'cho' | 'tu-choi'): string =>
  `/mau-y-kien/${kind}.${Date.now()}/`;

/** The answer to a request for a poll; `undefined` for any other address. */
export async function answerPoll(
  address: string,
  init?: RequestInit,
): Promise<Response | undefined> {
  const [, path] = /\/mau-y-kien\/(.*)$/.exec(address) ?? [];
  if (path === undefined) return undefined;
  const [kind = '', named] = path.split('.');
  const [status, body] =
    named === undefined
      ? (said[path] ?? LOST)
      : ((init?.method === 'POST' ? received[kind] : said['short/']) ?? LOST);
  return new Response(JSON.stringify(body), { status });
}

/** A line from the service that says the counts once, and then stays open. */
export class CountsLine extends EventTarget {
  onerror: ((event: Event) => void) | null = null;
  readonly close = (): void => undefined;

  constructor() {
    super();
    setTimeout(() => {
      this.dispatchEvent(new MessageEvent('result', { data: JSON.stringify(result) }));
    });
  }
}
