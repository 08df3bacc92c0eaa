/** What stands in the cells of an export. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { parsePoll } from '@e-bulletin/issue/poll.js';
import { strFromU8, unzipSync } from 'fflate';
import { ballotRows, csv } from '../../src/http/export.js';
import { xlsx } from '../../src/http/xlsx.js';

describe('an export of ballots', () => {
  it('says what residents read, statements too', () => {
    const { poll } = parsePoll({
      id: 'p',
      title: 'Thư viện',
      questions: [
        {
          id: 'nhan-xet',
          type: 'likert',
          title: 'Nhận xét',
          statements: [{ id: 'yen-tinh', label: 'Phòng đọc yên tĩnh' }],
        },
      ],
    });
    const rows = ballotRows(poll!, [{ 'nhan-xet': { 'yen-tinh': 'dong-y' } }, {}]);
    expect(rows).to.deep.equal([['Nhận xét'], ['Phòng đọc yên tĩnh: Đồng ý'], [null]]);
  });

  it('runs no formula where a spreadsheet parts cells at other signs than we do', () => {
    const row = ['x;=1+1;y', 'a\n=2+2\n-3', 'b\t@c', 'm;\u00a0+4', 'giá 5-10; tốt'];
    const text = csv([row]);
    // As Excel reads it where the list separator is a semicolon: quotes count at the start of a cell only.
    for (const apart of [/[;\r\n]/, /[\t\r\n]/, /[,\r\n]/]) {
      const cells = text.replace('\ufeff', '').split(apart);
      expect(cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).to.deep.equal([]);
    }
    expect(text).to.include('"giá 5-10; tốt"');
  });

  it('runs no formula of full width, behind spaces, tabs, or line breaks', () => {
    const words = [
      '=1',
      '+1',
      '-1',
      '@x',
      '\t=1',
      '\r=1',
      '\n=1',
      '  =1',
      '\u00a0=1',
      '\u3000=1',
      '\ufeff=1',
    ];
    for (const word of [...words, '＝1', '＋1', '－1', '＠x', '\u200b=1', '"=1']) {
      expect(csv([[word]]), JSON.stringify(word)).to.match(/^\ufeff"'/);
    }
  });

  it('runs no formula', () => {
    expect(csv([['=1+1', '-2', 3, null, 'a "b"']])).to.equal(
      '\ufeff"\'=1+1","\'-2",3,,"a ""b"""\r\n',
    );
  });
});

describe('a workbook', () => {
  it('has all columns of a row on one page, when it is printed', () => {
    const parts = unzipSync(xlsx([{ name: 'Kết quả', rows: [['Câu hỏi', 'Nhóm', 12]] }]));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    // The order of the schema: Excel mends no other.
    expect(
      [...sheet.matchAll(/<(sheetPr|sheetViews|cols|sheetData|pageSetup)\b/g)].map(
        ([, name]) => name,
      ),
    ).to.deep.equal(['sheetPr', 'sheetViews', 'cols', 'sheetData', 'pageSetup']);
    expect(sheet).to.include('<pageSetUpPr fitToPage="1"/>').and.include('fitToHeight="0"');
  });

  it('has its heads on every page, and keeps them in sight', () => {
    const sheets = ['Kết quả', "Ý kiến [ông 'Ba']"].map((name) => ({
      name,
      rows: [['Câu hỏi'], [12]],
    }));
    const parts = unzipSync(xlsx(sheets));
    const book = strFromU8(parts['xl/workbook.xml']!);
    const [names, titles] = [
      [...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name!),
      [...book.matchAll(/Print_Titles" localSheetId="(\d)">([^<]*)</g)].map(([, i, what]) => [
        i,
        what,
      ]),
    ];
    expect(titles).to.deep.equal([
      ['0', `'${names[0]}'!$1:$1`],
      ['1', `'${names[1]!.replace(/'/g, "''")}'!$1:$1`],
    ]);
    for (const i of [1, 2]) {
      const sheet = strFromU8(parts[`xl/worksheets/sheet${i}.xml`]!);
      expect(sheet).to.include('ySplit="1"').and.include('state="frozen"');
    }
  });

  it('cuts no text that is longer than its column', () => {
    const parts = unzipSync(xlsx([{ name: 'Ý kiến', rows: [['Ý kiến'], ['dài '.repeat(100)]] }]));
    const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(
      strFromU8(parts['xl/styles.xml']!),
    )!;
    const wraps = styles.split(/(?<=\/xf>)/).map((style) => style.includes('wrapText="1"'));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    const texts = [...sheet.matchAll(/<c r="A\d" s="(\d)" t="inlineStr"/g)];
    expect(texts.map(([, style]) => wraps[Number(style)])).to.deep.equal([true, true]);
    const heights = [...sheet.matchAll(/<row r="\d"(?: ht="([\d.]+)")?/g)].map(([, ht]) => ht);
    // Of eight lines, and as a row is of itself.
    expect(heights).to.deep.equal([undefined, '116']);
  });
});
