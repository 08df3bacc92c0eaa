/** Contents by section, also where the manifest has no table of contents. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { currentLine, sectionsOf } from '../../src/model/contents.js';

const leaf = (title: string, page?: number) => ({
  title,
  children: [],
  ...(page !== undefined && { page }),
});

describe('sectionsOf', () => {
  it('sections are headings, articles are lines, deeper ones are indented', () => {
    const sections = sectionsOf(
      [
        {
          title: 'Tin',
          page: 2,
          children: [leaf('A', 3), { ...leaf('B', 5), children: [leaf('B1', 6)] }],
        },
        leaf('Thư ngỏ', 1),
        leaf('Hộp thư', 9),
      ],
      [],
    );
    expect(sections).to.deep.equal([
      {
        title: 'Tin',
        page: 2,
        lines: [
          { title: 'A', page: 3, depth: 0 },
          { title: 'B', page: 5, depth: 0 },
          { title: 'B1', page: 6, depth: 1 },
        ],
      },
      {
        title: '',
        lines: [
          { title: 'Thư ngỏ', page: 1, depth: 0 },
          { title: 'Hộp thư', page: 9, depth: 0 },
        ],
      },
    ]);
  });

  it('articles serve where there is no table', () => {
    const sections = sectionsOf(
      [],
      [
        { title: 'A', section: 'Tin', pages: [3, 4] },
        { title: 'C', pages: [] },
        { title: 'B', section: 'Tin', pages: [5] },
      ],
    );
    expect(sections.map(({ title, lines }) => [title, lines.length])).to.deep.equal([
      ['Tin', 2],
      ['', 1],
    ]);
    expect(sectionsOf([], [])).to.deep.equal([]);
  });

  it('knows the line the reader is in', () => {
    const sections = sectionsOf([leaf('A', 1), leaf('B', 5), leaf('C', 3), leaf('D')], []);
    expect([0, 1, 4, 5, 60].map((page) => currentLine(sections, page)?.title)).to.deep.equal([
      undefined,
      'A',
      'C',
      'B',
      'B',
    ]);
  });
});
