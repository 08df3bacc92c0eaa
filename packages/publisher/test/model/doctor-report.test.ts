// The doctor's report as people read it, and as JSON.
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { formatReport, pageList, toJson } from '../../src/doctor/report.js';
import type { Finding } from '../../src/model/finding.js';

describe('the report', () => {
  const lists: [pages: number[], vi: string, en: string][] = [
    [[3], 'trang 3', 'page 3'],
    [[5, 3, 4, 9, 9], 'trang 3–5, 9', 'pages 3–5, 9'],
    [[1, 2], 'trang 1, 2', 'pages 1, 2'],
    [
      [1, 3, 5, 7, 9, 11, 13, 15, 17, 19],
      'trang 1, 3, 5, 7, 9, 11, 13, 15… (10 trang)',
      'pages 1, 3, 5, 7, 9, 11, 13, 15… (10 pages)',
    ],
  ];
  for (const [pages, vi, en] of lists) {
    it(vi, () => {
      expect(pageList(pages, 'vi')).to.equal(vi);
      expect(pageList(pages, 'en')).to.equal(en);
    });
  }

  const findings: Finding[] = [
    {
      code: 'page.failed',
      severity: 'error',
      message: { vi: 'Có trang không đọc được.', en: 'Some pages could not be read.' },
      remedy: { vi: 'Xuất lại PDF.', en: 'Export the PDF again.' },
      pages: [4],
    },
    {
      code: 'tags.none',
      severity: 'warning',
      message: { vi: 'PDF không có thẻ cấu trúc.', en: 'The PDF has no tags.' },
      remedy: { vi: 'Bật thẻ.', en: 'Switch tags on.' },
    },
    {
      code: 'title.none',
      severity: 'info',
      message: { vi: 'PDF không ghi tên tài liệu.', en: 'The PDF names no title.' },
    },
  ];

  it('says once what mends several things in a row', () => {
    const remedy = { vi: 'Bật thẻ.', en: 'Switch tags on.' };
    const warning = (vi: string, own = remedy): Finding => ({
      code: 'a',
      severity: 'warning',
      message: { vi, en: vi },
      remedy: own,
    });
    const list = [warning('Một.'), warning('Hai.'), warning('Ba.', { vi: 'Sửa.', en: 'Mend.' })];
    expect(formatReport(list, { language: 'vi', name: 'a.pdf' })).to.contain(
      '  - Một.\n  - Hai.\n    Bật thẻ.\n  - Ba.\n    Sửa.\n',
    );
  });

  it('is grouped, the gravest on top', () => {
    expect(formatReport(findings, { language: 'vi', name: 'so-8.pdf' })).to.equal(
      [
        'so-8.pdf: 1 điều phải sửa, 1 điều nên sửa.',
        '',
        'Phải sửa',
        '  - Có trang không đọc được (trang 4).',
        '    Xuất lại PDF.',
        '',
        'Nên sửa',
        '  - PDF không có thẻ cấu trúc.',
        '    Bật thẻ.',
        '',
        'Để biết',
        '  - PDF không ghi tên tài liệu.',
        '',
      ].join('\n'),
    );
  });

  it('nothing wrong is one line', () => {
    expect(formatReport([], { language: 'vi', name: 'a.pdf' })).to.equal(
      'a.pdf: không có gì phải sửa.\n',
    );
  });

  it('as JSON', () => {
    const json = JSON.parse(toJson(findings, 'so-8.pdf')) as Record<string, unknown>;
    expect(json).to.include({ version: 1, name: 'so-8.pdf', errors: 1, warnings: 1 });
    expect(json['findings']).to.deep.equal(findings);
  });
});
