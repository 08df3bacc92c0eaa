/** What a screen reader hears of a page, whatever the file holds. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { readPageText } from '../../src/model/page-text.js';

const block = (role: string, ...lines: unknown[]) => ({
  role,
  lines: lines.map((line) => (typeof line === 'string' ? { text: line, y: 0, h: 0, x: [] } : line)),
});

describe('readPageText', () => {
  it('reads blocks in order, joins lines, leaves running heads out', () => {
    const text = {
      blocks: [
        block('artifact', 'Bản tin phường · 12'),
        block('heading1', 'Ngõ 42', 'hết ngập'),
        block('paragraph', 'Sáng ngày 12/11, Ủy ban', 'nhân dân phường'),
        { role: 'figure', alt: 'Công nhân đặt cống', box: [0, 0, 1, 1], lines: [] },
        block('caption', 'Ảnh: Lê Na'),
        block('listItem', 'một'),
        block('listItem', 'hai'),
        block('paragraph', 'Hết'),
      ],
    };
    expect(readPageText(text)).to.deep.equal([
      { kind: 'heading', level: 1, text: 'Ngõ 42 hết ngập' },
      { kind: 'paragraph', text: 'Sáng ngày 12/11, Ủy ban nhân dân phường' },
      { kind: 'picture', text: 'Công nhân đặt cống' },
      { kind: 'paragraph', text: 'Ảnh: Lê Na' },
      { kind: 'list', items: ['một', 'hai'] },
      { kind: 'paragraph', text: 'Hết' },
    ]);
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
    it(`hears nothing of ${name}`, () => expect(readPageText(value)).to.deep.equal([]));
  }
});
