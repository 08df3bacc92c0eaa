/** Which pictures are asked for, and in what order. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { bytesOf, CAPS } from '../../src/model/ledger.js';
import { emptyBook, reduce, type BookState, type Command } from '../../src/model/book.js';
import { planPictures, type Circumstances } from '../../src/model/plan.js';

const pages: {
  number: number;
  label: string;
  width: number;
  height: number;
  images: { href: string; type: string; width: number; height: number }[];
}[] = [];
for (let number = 1; number <= 9; number++) {
  const landscape = number === 6;
  const width = landscape ? 297 : 210;
  pages.push({
    number,
    label: String(number),
    width,
    height: landscape ? 210 : 297,
    images: [
      { href: `${number}.jpg`, type: 'image/jpeg', width: 1080, height: 1527 },
      { href: `${number}-540`, type: 'image/webp', width: 540, height: 764 },
      { href: `${number}-1080`, type: 'image/webp', width: 1080, height: 1527 },
      { href: `${number}-1600`, type: 'image/webp', width: 1600, height: 2263 },
    ],
  });
}

const run = (...commands: Command[]): BookState => commands.reduce(reduce, emptyBook);
const phone: Command = { type: 'resize', stage: { width: 370, height: 600 } };
const desk: Command = { type: 'resize', stage: { width: 870, height: 600 } };
const open = (page: number): Command => ({ type: 'loaded', pages, progression: 'ltr', page });
const usual: Circumstances = {
  pixelRatio: 2,
  saveData: false,
  magnified: 1,
  cap: CAPS.phone,
  isLoaded: () => false,
  isBare: () => false,
};

/** "3-1080! 4-1080": an exclamation mark is urgent. */
const drawn = (state: BookState, circumstances: Partial<Circumstances> = {}): string =>
  planPictures(state, pages, { ...usual, ...circumstances })
    .map(({ raster, urgent }) => raster.href + (urgent ? '!' : ''))
    .join(' ');

describe('planPictures', () => {
  const far: Command = { type: 'go', page: 4, by: 'user' };
  const cases: [
    name: string,
    state: BookState,
    plan: string,
    circumstances?: Partial<Circumstances>,
  ][] = [
    ['first page', run(phone, open(1)), '1-1080! 2-1080'],
    ['in the middle: next before previous', run(phone, open(3)), '3-1080! 4-1080 2-1080'],
    ['a spread', run(desk, open(2)), '2-1080! 3-1080! 4-1080 5-1080 1-1080'],
    [
      'the small picture first after a jump',
      run(phone, open(1), far),
      '4-540! 4-1080! 5-1080 3-1080',
    ],
    ['only forward when saving data', run(phone, open(3)), '3-540! 4-540', { saveData: true }],
    [
      'the cover in the page is kept',
      run(phone, open(1)),
      '1.jpg! 2-1080',
      { isLoaded: (href) => href === '1.jpg' },
    ],
    [
      'a page across the spine needs twice the pixels',
      run(desk, open(6)),
      '6-1080! 7-540 8-540 4-540 5-540',
      { pixelRatio: 1 },
    ],
    [
      'enlarged: the largest for what is seen, the ordinary for its neighbours',
      run(phone, open(3), { type: 'zoom', zoom: 3 }),
      '3-1600! 4-1080 2-1080',
    ],
    [
      'enlarged by the browser: the same',
      run(phone, open(3)),
      '3-1600! 4-1080 2-1080',
      { magnified: 2 },
    ],
    [
      'who saves data and enlarges sees it sharp',
      run(phone, open(3), { type: 'zoom', zoom: 2 }),
      '3-1600! 4-540',
      { saveData: true },
    ],
    [
      'the small picture first where nothing is on its way',
      run(phone, open(3)),
      '3-540! 3-1080! 4-1080 2-1080',
      { isBare: (page) => page === 3 },
    ],
    [
      'nothing of which two would go over the cap',
      run(phone, open(3), { type: 'zoom', zoom: 4 }),
      '3-1080! 4-1080 2-1080',
      { cap: 2 * bytesOf(1100, 1600) },
    ],
    ['the smallest where everything would', run(phone, open(3)), '3-540! 4-540 2-540', { cap: 1 }],
    ['without a size nothing', run(open(1)), ''],
    ['without a book nothing', run(phone), ''],
  ];
  for (const [name, state, plan, circumstances] of cases) {
    it(name, () => expect(drawn(state, circumstances)).to.equal(plan));
  }

  it('every sharp picture knows what to try when it fails', () => {
    const [first] = planPictures(run(phone, open(1)), pages, usual);
    expect(first?.fallbacks.map(({ href }) => href)).to.deep.equal(['1.jpg']);
  });
});
