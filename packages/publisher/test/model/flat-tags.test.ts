// Tags of programs that lay out by boxes: frames, the order of drawing, and what was typed where a tag could stand.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import type { Tag } from '../../src/model/source.js';
import {
  COL,
  derive,
  FULL,
  L,
  line,
  page,
  picture,
  R,
  text,
  textsOf,
  title,
  toBox,
} from './small-pages.js';

describe('tags of programs that lay out by boxes', () => {
  it('a frame that is drawn around text is no picture', () => {
    const runs = [
      { ...title('Một bài', 60), mark: '0' },
      ...text('a', L, 120, FULL, 10).map((run) => ({ ...run, mark: '1' })),
      { ...line('Việc gì dân bàn thì việc ấy bền.', L + 20, 310, 180), mark: '3' },
    ];
    const frame = (top: number, high = 50): Tag => ({
      role: 'Figure',
      box: toBox(L, top, 240, high),
      children: [{ mark: '2' }],
    });
    const tag = (role: string, mark: string): Tag => ({ role, children: [{ mark }] });
    const withFrame = (top: number, high?: number): Tag => ({
      role: 'Root',
      children: [tag('H1', '0'), tag('P', '1'), frame(top, high), tag('P', '3')],
    });
    const roles = (top: number, high?: number) =>
      derive({ ...page(1, { runs }), tags: withFrame(top, high) }).articles[0]?.blocks.map(
        ({ role }) => role,
      );
    expect(roles(300)).to.deep.equal(['heading1', 'paragraph', 'paragraph']);
    // The line under the state's motto, or at the end of a letterhead.
    expect(roles(400, 1)).to.deep.equal(['heading1', 'paragraph', 'paragraph']);
    // A drawing with nothing written on it is one.
    expect(roles(400)).to.deep.equal(['heading1', 'paragraph', 'image', 'paragraph']);
  });

  it('tags that name nothing, in the order in which boxes were drawn, are not followed', () => {
    const photo = { ...picture(L, 400, 200, 120), mark: '3' };
    const boxes = [
      text('right', R, 120, COL, 8),
      [title('Hàng cây mới', 60)],
      text('left', L, 120, COL, 8),
    ];
    const runs = boxes.flatMap((box, i) => box.map((run) => ({ ...run, mark: String(i) })));
    const children = boxes.map((_, i): Tag => ({ role: 'P', children: [{ mark: String(i) }] }));
    const figure: Tag = { role: 'Figure', alt: 'Bà con trồng cây', children: [{ mark: '3' }] };
    const drawn = {
      ...page(1, { runs, images: [photo] }),
      tags: { role: 'Root', children: [...children, figure] },
    };
    const blocks = derive(drawn).articles[0]?.blocks;
    expect(blocks?.map(({ role, text: words }) => `${role} ${words.split(' ')[0]}`)).to.deep.equal([
      'heading1 Hàng',
      'paragraph left1',
      'image ',
      'paragraph right1',
    ]);
    expect(blocks?.[2]?.alt).to.equal('Bà con trồng cây');
    // An author who named the title is believed.
    const named = {
      ...page(1, { runs }),
      tags: {
        role: 'Root',
        children: [children[0]!, { ...children[1]!, role: 'H1' }, children[2]!],
      },
    };
    expect(textsOf([named])[0]).to.have.length(2);
  });

  it('page numbers that the tags have among the text are not read, and typed bullets make a list', () => {
    const sheet = (number: number) => {
      const parts = [
        [title(`Bài thứ ${['', 'nhất', 'hai', 'ba'][number]}`, 60)],
        text('a', L, 120, FULL, 8),
        [line('• Sửa nắp cống ở ngõ 12', L, 300, 120)],
        [line('• Lắp bóng đèn ở ngõ 18', L, 315, 120)],
        [line(`Trang ${number}`, 500, 800, 40)],
      ];
      const runs = parts.flatMap((part, i) => part.map((run) => ({ ...run, mark: String(i) })));
      const children = parts.map((_, i): Tag => ({
        role: i ? 'P' : 'H1',
        children: [{ mark: String(i) }],
      }));
      return { ...page(number, { runs }), tags: { role: 'Root', children } };
    };
    const { articles, labels } = derive(sheet(1), sheet(2), sheet(3));
    expect(labels).to.deep.equal(['1', '2', '3']);
    for (const { blocks } of articles) {
      expect(blocks.map(({ role }) => role)).to.deep.equal(['heading1', 'paragraph', 'list']);
      expect(blocks[2]?.children?.map((item) => item.text)).to.deep.equal([
        'Sửa nắp cống ở ngõ 12',
        'Lắp bóng đèn ở ngõ 18',
      ]);
    }
  });
});
