// What Word and LibreOffice write into the tags of a PDF, and leave out of them: titles, frames, pictures, footnotes, tables.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { withStrays } from '../../src/build/source.js';
import type { SourcePage, Tag, TextRun } from '../../src/model/source.js';
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
} from './small-pages.js';

describe('tags as offices write them', () => {
  it('a footnote that the tags have inside its paragraph does not cut it', () => {
    const part = (mark: string, words: string, x: number, y: number) => ({
      ...line(words, x, y, 120),
      mark,
    });
    const tags: Tag = {
      role: 'Root',
      children: [
        { role: 'H1', children: [{ mark: '0' }] },
        {
          role: 'P',
          children: [{ mark: '1' }, { role: 'Note', children: [{ mark: '2' }] }, { mark: '3' }],
        },
      ],
    };
    const runs = [
      part('0', 'Một bài', L, 50),
      part('1', 'Mục hỏi đáp', L, 100),
      part('2', '1 Theo Nghị định.', L, 700),
      part('3', '. Từ hôm nay.', L + 121, 100),
    ];
    expect(textsOf([{ ...page(1, { runs }), tags }])[0]).to.deep.equal([
      'heading1: Một bài',
      'paragraph: Mục hỏi đáp. Từ hôm nay.',
      'aside: 1 Theo Nghị định.',
    ]);
  });

  it('a footnote that the tags have inside a heading, an item or a cell is none of it', () => {
    const part = (mark: string, words: string, y: number) => ({ ...line(words, L, y, 200), mark });
    const note = (mark: string): Tag => ({ role: 'Note', children: [{ mark }] });
    const tags: Tag = {
      role: 'Root',
      children: [
        {
          role: 'H1',
          children: [{ mark: '0' }, { role: 'Span', children: [note('1')] }],
        },
        {
          role: 'L',
          children: [
            {
              role: 'LI',
              children: [
                { role: 'Lbl', children: [{ mark: '2' }] },
                { role: 'LBody', children: [{ mark: '3' }, note('4')] },
              ],
            },
          ],
        },
        {
          role: 'Table',
          children: [
            { role: 'TR', children: [{ role: 'TD', children: [{ mark: '5' }, note('6')] }] },
          ],
        },
      ],
    };
    const runs = [
      part('0', 'Một bài', 50),
      part('1', '1 Theo báo cáo.', 700),
      { ...line('█', L, 100, 8), mark: '2' },
      { ...line('Mục thứ nhất', L + 12, 100, 120), mark: '3' },
      part('4', '2 Số liệu năm 2026.', 720),
      part('5', 'Ô của bảng', 150),
      part('6', '3 Tính đến tháng 9.', 740),
    ];
    const [article] = derive({ ...page(1, { runs }), tags }).articles;
    expect(article?.title).to.equal('Một bài');
    const flat = article?.blocks.map(({ role, text: words, children }) =>
      [role, words || children?.map((one) => one.text || one.children?.[0]?.text).join()].join(
        ': ',
      ),
    );
    expect(flat).to.deep.equal([
      'heading1: Một bài',
      'aside: 1 Theo báo cáo.',
      'list: Mục thứ nhất',
      'aside: 2 Số liệu năm 2026.',
      'table: Ô của bảng',
      'aside: 3 Tính đến tháng 9.',
    ]);
  });

  it('a picture that LibreOffice 7.4 left out of the tags stands with the text beside it', () => {
    const marked = (mark: string, runs: TextRun[]) => runs.map((run) => ({ ...run, mark }));
    const runs = [
      ...marked('0', [title('Một bài', 60)]),
      ...marked('1', text('a', L, 120, FULL, 4)),
      ...marked('2', text('b', R, 200, COL, 8)),
      ...marked('3', text('c', L, 400, FULL, 4)),
    ];
    const images = [picture(L, 198, COL + 10, 120), picture(500, 20, 30, 30)];
    const tags: Tag = {
      role: 'Document',
      children: ['H1', 'P', 'P', 'P'].map((role, i) => ({ role, children: [{ mark: String(i) }] })),
    };
    const sheet = { ...page(1, { runs, images }), tags };
    const roles = (producer: string, ...more: SourcePage[]) =>
      derive(...withStrays([sheet, ...more], producer)).articles[0]?.blocks.map(
        ({ role, text: words }) => words?.slice(0, 2).trim() || role,
      );
    expect(roles('LibreOffice 7.4')).to.deep.equal(['Mộ', 'a1', 'b1', 'image', 'c1']);
    // What other programs leave out of the tags is an ornament, and so is what stands on each page.
    expect(roles('Microsoft Word')).to.deep.equal(['Mộ', 'a1', 'b1', 'c1']);
    expect(roles('LibreOffice 24.2')).to.deep.equal(['Mộ', 'a1', 'b1', 'c1']);
    expect(roles('LibreOffice 7.4', { ...sheet, number: 2 })).to.not.include('image');
  });

  it('what stands close under a picture is its caption, though the tags have it elsewhere', () => {
    const marked = (mark: string, runs: TextRun[]) => runs.map((run) => ({ ...run, mark }));
    const runs = [
      ...marked('0', [title('Một bài', 60)]),
      ...marked('1', text('a', L, 120, FULL, 4)),
      ...marked('2', text('b', L, 420, FULL, 4)),
      ...marked('3', [line('Hình 1: Bà con vớt bèo.', L, 384, 120)]),
      ...marked('4', [line('Bà con nghỉ tay.', L, 664, 120, { italic: true })]),
      ...marked('5', text('c', L, 690, FULL, 2)),
    ];
    const images = [picture(L, 181, COL, 196), picture(L, 490, COL, 170)];
    const tags: Tag = {
      role: 'Document',
      children: ['H1', 'P', 'P', 'P', 'P', 'P'].map((role, i) => ({
        role,
        children: [{ mark: String(i) }],
      })),
    };
    const pages = withStrays([{ ...page(1, { runs, images }), tags }], 'LibreOffice 7.4');
    expect(
      textsOf([...pages])[0]?.map((block) => block.split(' ').slice(0, 3).join(' ')),
    ).to.deep.equal([
      'heading1: Một bài',
      'paragraph: a1 a2',
      'image: ',
      'caption: Hình 1:',
      'paragraph: b1 b2',
      'image: ',
      'caption: Bà con',
      'paragraph: c1 c2',
    ]);
  });

  it('a text box that LibreOffice has before its document stands where it is seen', () => {
    const marked = (mark: string, runs: TextRun[]) => runs.map((run) => ({ ...run, mark }));
    const runs = [
      ...marked('0', [line('Đường dây nóng 1022', L, 300, 120)]),
      ...marked('1', [title('Một bài', 60)]),
      ...marked('2', text('a', L, 120, FULL, 10)),
      ...marked('3', text('b', L, 340, FULL, 10)),
    ];
    const tag = (role: string, mark: string): Tag => ({ role, children: [{ mark }] });
    const tags: Tag = {
      role: 'Root',
      children: [
        tag('Div', '0'),
        { role: 'Document', children: [tag('H1', '1'), tag('P', '2'), tag('P', '3')] },
      ],
    };
    const pages = withStrays([{ ...page(1, { runs }), tags }], 'LibreOffice 7.4');
    expect(textsOf([...pages])[0]?.map((block) => block.slice(0, 20))).to.deep.equal([
      'heading1: Một bài',
      'paragraph: a1 a2 a3 ',
      'paragraph: Đường dây',
      'paragraph: b1 b2 b3 ',
    ]);
  });

  it('where the name of the bulletin is the only first heading, articles begin at the second', () => {
    const sheet = (name: string) => {
      const parts: [string, TextRun[]][] = [
        ['H1', [title(name, 40)]],
        ['P', [line('Số 12, tháng 11 năm 2026', L, 80, 140)]],
        ['H2', [line('Sáu tin nhanh', L, 110, 120, { size: 18, bold: true })]],
        ['P', text('a', L, 140, FULL, 6)],
        ['H3', [line('Hàng cây mới', L, 250, 120, { size: 13, bold: true })]],
        ['P', text('b', L, 280, FULL, 6)],
        ['H2', [line('Chuyện người giữ chợ', L, 400, 160, { size: 18, bold: true })]],
        ['P', text('c', L, 430, FULL, 6)],
      ];
      const runs = parts.flatMap(([, part], i) => part.map((run) => ({ ...run, mark: String(i) })));
      const children = parts.map(([role], i): Tag => ({ role, children: [{ mark: String(i) }] }));
      return { ...page(1, { runs }), tags: { role: 'Root', children } };
    };
    const found = derive(sheet('Bản tin phường Tân An')).articles;
    expect(found.map((one) => [one.title, one.section])).to.deep.equal([
      ['Sáu tin nhanh', undefined],
      ['Chuyện người giữ chợ', undefined],
    ]);
    // The title of a text with subheadings is its own.
    expect(derive(sheet('Kênh Ván nhìn lại')).articles.map((one) => one.title)).to.deep.equal([
      'Kênh Ván nhìn lại',
    ]);
  });

  it('titles that Word has as large bold paragraphs begin articles as on pages without tags', () => {
    const head = line('BẢN TIN PHƯỜNG TÂN LẬP', 180, 40, 240, { size: 30, bold: true });
    const second = (words: string, y: number) => line(words, 200, y, 200, { size: 16, bold: true });
    const parts: (readonly TextRun[])[] = [
      [head],
      [second('RA QUÂN DỌN VỆ SINH', 80)],
      [second('NGÕ 42', 101)],
      text('a', L, 130, FULL, 4),
      [line('Kết quả bước đầu', L, 200, 90, { bold: true })],
      text('b', L, 220, FULL, 6),
      [line('Minh Hải', L + 430, 320, 50, { bold: true })],
      [second('Lịch cắt điện', 360)],
      text('c', L, 390, FULL, 8),
      [line('CHỦ TỊCH', L + 400, 520, 60, { bold: true })],
      [line('Nguyễn Văn An', L + 390, 560, 80, { bold: true })],
    ];
    const tagged = (roles: (i: number) => string): SourcePage => ({
      ...page(1, {
        runs: parts.flatMap((runs, i) => runs.map((run) => ({ ...run, mark: `${i}` }))),
      }),
      tags: {
        role: 'Document',
        children: parts.map((_, i) => ({ role: roles(i), children: [{ mark: `${i}` }] })),
      },
    });
    const shown = (one: SourcePage) =>
      textsOf([one]).map((blocks) => blocks.map((block) => block.split(' ').slice(0, 3).join(' ')));
    const found = [
      [
        'heading1: RA QUÂN',
        'paragraph: a1 a2',
        'heading2: Kết quả',
        'paragraph: b1 b2',
        'paragraph: Minh Hải',
      ],
      ['heading1: Lịch cắt', 'paragraph: c1 c2', 'paragraph: CHỦ TỊCH', 'paragraph: Nguyễn Văn'],
    ];
    expect(shown(tagged(() => 'P'))).to.deep.equal(found);
    expect(derive(tagged(() => 'P')).articles[0]?.title).to.equal('RA QUÂN DỌN VỆ SINH NGÕ 42');
    expect(shown(page(1, { runs: parts.flat() }))).to.deep.equal(found);
    // Tags that name titles are believed; those that name subheadings alone leave the titles to the eye.
    expect(derive(tagged((i) => (i === 1 ? 'H1' : 'P'))).articles.length).to.equal(1);
    expect(
      derive(tagged((i) => (i === 4 ? 'H2' : 'P'))).articles.map((one) => one.title),
    ).to.deep.equal(['RA QUÂN DỌN VỆ SINH NGÕ 42', 'Lịch cắt điện']);
  });

  it('frames that LibreOffice wrote before the text of their page stand where they are seen', () => {
    const parts: [string, string, readonly TextRun[]][] = [
      ['H1', '5', [title('Một bài', 60)]],
      ['Div', '0', [line('Đường dây nóng: 114.', L + 100, 180, 200)]],
      ['P', '6', text('a', L, 110, FULL, 4)],
      ['H1', '7', [title('Bài sau', 240)]],
      ['P', '8', text('b', L, 280, FULL, 9)],
    ];
    const runs = parts.flatMap(([, mark, lines]) => lines.map((one) => ({ ...one, mark })));
    const children = parts.map(([role, mark]): Tag => {
      const paragraph: Tag = { role: 'P', children: [{ mark }] };
      return role === 'Div' ? { role, children: [paragraph] } : { ...paragraph, role };
    });
    const sheet: SourcePage = {
      ...page(1, { runs }),
      tags: { role: 'Root', children: [{ role: 'Document', children }] },
    };
    const first = (producer: string) =>
      derive(...withStrays([sheet], producer)).articles[0]?.blocks.map((one) =>
        one.text.slice(0, 2),
      );
    expect(first('LibreOffice 24.2')).to.deep.equal(['Mộ', 'a1', 'Đư']);
    expect(first('Microsoft Word')).to.deep.equal(['Mộ', 'Đư', 'a1']);
  });

  it('a table that goes on over the page is one, and its head is said once', () => {
    const sheet = (
      number: number,
      rows: readonly (readonly string[])[],
      head: boolean,
    ): SourcePage => {
      const cells = rows.flatMap((row, r) =>
        row.map((cell, c) => ({
          ...line(cell, L + c * 100, 100 + r * 20, 80),
          mark: `${r * 9 + c + 1}`,
        })),
      );
      const tags: Tag = {
        role: 'Document',
        children: [
          ...(number === 1 ? [{ role: 'H1', children: [{ mark: '0' }] }] : []),
          {
            role: 'Table',
            children: rows.map((row, r) => ({
              role: 'TR',
              children: row.map((_, c) => ({
                role: head && r === 0 ? 'TH' : 'TD',
                children: [{ mark: `${r * 9 + c + 1}` }],
              })),
            })),
          },
        ],
      };
      const runs = number === 1 ? [{ ...title('Danh sách', 50), mark: '0' }, ...cells] : cells;
      return { ...page(number, { runs }), tags };
    };
    const rows = (second: SourcePage) =>
      derive(
        sheet(
          1,
          [
            ['Tên', 'Tổ'],
            ['An', '1'],
          ],
          true,
        ),
        second,
      )
        .articles[0]?.blocks.filter(({ role }) => role === 'table')
        .map((table) =>
          table.children?.map((row) => row.children?.map((cell) => cell.text).join(' ')),
        );
    expect(
      rows(
        sheet(
          2,
          [
            ['Tên', 'Tổ'],
            ['Bé', '2'],
          ],
          true,
        ),
      ),
    ).to.deep.equal([['Tên Tổ', 'An 1', 'Bé 2']]);
    expect(
      rows(
        sheet(
          2,
          [
            ['Bé', '2'],
            ['Cu', '3'],
          ],
          false,
        ),
      ),
    ).to.deep.equal([['Tên Tổ', 'An 1', 'Bé 2', 'Cu 3']]);
    expect(
      rows(
        sheet(
          2,
          [
            ['Giờ', 'Nơi'],
            ['7', 'Đình'],
          ],
          true,
        ),
      )?.length,
    ).to.equal(2);
    expect(
      rows(
        sheet(
          2,
          [
            ['Giờ', 'Nơi', 'Ai'],
            ['7', 'Đình', 'An'],
          ],
          false,
        ),
      )?.length,
    ).to.equal(2);
  });
});
