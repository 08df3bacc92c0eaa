/** The text of a page, whatever the file holds. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { readOn, readPageText, textOf } from '../../src/model/page-text.js';

const line = (text: unknown, more = {}) => ({ text, y: 100, h: 50, x: [], ...more });
const block = (role: string, ...lines: unknown[]) => ({
  role,
  lines: lines.map((one) => (typeof one === 'string' ? line(one) : one)),
});
const read = (...blocks: unknown[]): string[] =>
  readPageText({ blocks }).map(
    (one) => `${one.kind}${one.level || ''} ${one.kind === 'picture' ? one.alt : textOf(one)}`,
  );

describe('readPageText', () => {
  it('reads blocks in order and joins their lines', () => {
    expect(
      read(
        block('artifact', 'Bản tin phường · 12'),
        block('heading1', 'Ngõ 42', 'hết ngập'),
        block('paragraph', 'Sáng ngày 12/11, Ủy ban', 'nhân dân phường'),
        { role: 'figure', alt: 'Công nhân đặt cống', box: [0, 0, 1, 1], lines: [] },
        block('caption', 'Ảnh: Lê Na'),
        block('listItem', 'một'),
        block('tableCell', '52'),
      ),
    ).to.deep.equal([
      'artifact Bản tin phường · 12',
      'heading1 Ngõ 42 hết ngập',
      'paragraph Sáng ngày 12/11, Ủy ban nhân dân phường',
      'picture Công nhân đặt cống',
      'paragraph Ảnh: Lê Na',
      'item một',
      'paragraph 52',
    ]);
  });

  const joints: [first: unknown, second: string, whole: string][] = [
    ['Ủy ban', 'nhân dân', 'Ủy ban nhân dân'],
    [line('xây dựng thà', { joins: true }), 'nh phố', 'xây dựng thành phố'],
    ['người cao tuo-', 'i trong phường', 'người cao tuoi trong phường'],
    ['theo Nghị định 15/NĐ-', 'CP của', 'theo Nghị định 15/NĐ-CP của'],
    ['xây dựng thà\u00ad', 'nh phố', 'xây dựng thành phố'],
    ['đa\u0302\u0301t đai', 'của dân', 'đất đai của dân'],
    ['  nhiều \u00a0 chỗ trống ', 'ở giữa', 'nhiều chỗ trống ở giữa'],
  ];
  for (const [first, second, whole] of joints) {
    it(`joins to "${whole}"`, () => {
      const [one] = readPageText({ blocks: [block('paragraph', first, second)] });
      expect(one && textOf(one)).to.equal(whole);
      const lines = one?.lines ?? [];
      expect(lines.map((each, at) => readOn(each, at === lines.length - 1)).join('')).to.equal(
        whole,
      );
    });
  }

  it('keeps places that can be places, and text without them', () => {
    const x = [0, 100, 120, 200];
    const lines = [
      line('hai chữ', { x }),
      line('hai chữ', { x: [0, 100, 120] }),
      line('hai chữ', { x: [0, 100, 120, Infinity] }),
      line('hai chữ', { x, y: NaN }),
      line('hai chữ', { x, h: -5 }),
      line('hai chữ', { x: 'left' }),
    ];
    const [one] = readPageText({ blocks: [{ role: 'paragraph', lines }] });
    expect(one?.lines.map((each) => each.x.length)).to.deep.equal([4, 0, 0, 0, 0, 0]);
  });

  it('reads no more of a page than a page can hold', () => {
    const lines: unknown[] = [];
    for (let count = 0; count < 9000; count++) lines.push(line('một hai ba bốn năm'));
    const [one] = readPageText({ blocks: [{ role: 'paragraph', lines }] });
    expect(one?.lines.length).to.equal(8000);
  });

  const broken: [name: string, value: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['text', 'blocks'],
    ['no blocks', {}],
    ['blocks that are none', { blocks: 7 }],
    ['blocks of anything', { blocks: [null, 1, 'x', {}, { role: 3 }, { role: 'paragraph' }] }],
    ['lines of anything', { blocks: [block('paragraph', null, 3, { text: 4 })] }],
    ['a figure without words', { blocks: [{ role: 'figure', lines: [] }] }],
  ];
  for (const [name, value] of broken) {
    it(`reads nothing of ${name}`, () => expect(readPageText(value)).to.deep.equal([]));
  }
});
