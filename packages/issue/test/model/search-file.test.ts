/** The index file: damaged, hostile, large; and queries that want too much. */
import { describe, expect, it } from '@e-bulletin/tools/testing';

import { IssueError } from '../../src/errors.js';
import { buildIndex, openIndex } from '../../src/search.js';
import { fromCode, toCode } from '../../src/search/codes.js';
import { page } from '../support/pages.js';

const good = () =>
  JSON.parse(JSON.stringify(buildIndex([page(1, 'đất đai', 'nhà ở')]))) as Record<string, unknown>;

describe('openIndex', () => {
  const bad: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a string', 'index'],
    ['an array', []],
    ['an empty object', {}],
    ['another version', { ...good(), version: 2 }],
    ['a version as text', { ...good(), version: '1' }],
    ['terms that are a list', { ...good(), terms: ['đất'] }],
    ['a term beyond measure', { ...good(), terms: 'a'.repeat(100_000) }],
    ['too many terms', { ...good(), terms: 'a\n'.repeat(600_000) }],
    ['articles missing', { ...good(), articles: undefined }],
    ['articles that are numbers', { ...good(), articles: [1] }],
    ['pages missing', { ...good(), pages: null }],
    ['pages that are objects', { ...good(), pages: [{ page: 1 }] }],
    ['too many pages', { ...good(), pages: Array.from({ length: 20_000 }, () => [1]) }],
    ['a page without number', { ...good(), pages: [[]] }],
    ['page 0', { ...good(), pages: [[0]] }],
    ['page 1.5', { ...good(), pages: [[1.5]] }],
    ['page 1e300', { ...good(), pages: [[1e300]] }],
    ['page as text', { ...good(), pages: [['1']] }],
    ['half a block', { ...good(), pages: [[1, 0]] }],
    ['flags below 0', { ...good(), pages: [[1, -2, '#']] }],
    ['flags of an unknown article', { ...good(), pages: [[1, 2, '#']] }],
    ['flags as text', { ...good(), pages: [[1, '0', '#']] }],
    ['codes as a number', { ...good(), pages: [[1, 0, 7]] }],
    ['a code of no entry', { ...good(), pages: [[1, 0, 'z']] }],
    ['a code below the first', { ...good(), pages: [[1, 0, ' ']] }],
    ['a lone surrogate', { ...good(), pages: [[1, 0, '\ud800']] }],
    ['a second half alone', { ...good(), pages: [[1, 0, '\udc00']] }],
    ['abbreviations that are a list', { ...good(), shorts: ['nhà ở|NO'] }],
    ['abbreviations beyond measure', { ...good(), shorts: 'a|'.repeat(100_000) }],
    ['a control character', { ...good(), pages: [[1, 0, '\u0085']] }],
  ];
  for (const [name, file] of bad) {
    it(`refuses ${name}`, () => {
      expect(() => openIndex(file))
        .to.throw(IssueError)
        .with.property('code', 'bad-index');
    });
  }

  it('takes abbreviations that are empty, endless or each other', () => {
    const lines = ['|', '||a|', 'nhà ở|NO|nhà ở', 'NO|nhà ở', 'nhà|nhà nhà|ở', 'a|'.repeat(10_000)];
    const index = openIndex({ ...good(), shorts: lines.join('\n') });
    for (const query of ['nhà ở', 'no', 'a', 'nhà '.repeat(31)]) {
      expect(() => index.query(query)).not.to.throw();
    }
    expect(index.query('no')).to.have.lengthOf(1);
  });

  it('says what to do next', () => {
    try {
      openIndex({ ...good(), pages: [[1, 0, 'z']] });
    } catch (error) {
      expect(error).to.include({ retryable: false, detail: 'pages/0/2' });
      expect((error as IssueError).hint).to.include('e-bulletin build');
      return;
    }
    expect.fail('opened');
  });

  it('passes over keys that it does not know', () => {
    expect(openIndex({ ...good(), more: { x: 1 } }).query('đất')).to.have.lengthOf(1);
  });

  it('does not touch the file', () => {
    const file = Object.freeze(good());
    openIndex(file).query('đất');
    expect(file).to.deep.equal(good());
  });
});

describe('codes', () => {
  it('come back, and need no escape in JSON', () => {
    for (let id = 0; id < 70_000; id += id < 300 ? 1 : 37) {
      const code = toCode(id);
      expect(fromCode(code, 0)).to.equal(id);
      expect(JSON.stringify(code)).to.have.lengthOf(code.length + 2);
    }
    for (const id of [0xd7ff, 0xe000, 63_418, 63_419, 63_420])
      expect(fromCode(toCode(id), 0)).to.equal(id);
  });

  it('hold more entries than one UTF-16 unit can name', () => {
    const count = 66_000;
    const words = Array.from({ length: count }, (_, id) => `t${id.toString(36)}`);
    const blocks: string[] = [];
    for (let at = 0; at < count; at += 500) blocks.push(words.slice(at, at + 500).join(' '));
    const index = openIndex(buildIndex([page(1, ...blocks)]));
    for (const at of [0, 1, 500, 63_419, 65_999]) {
      expect(index.query(`${words[at]!} `)[0]!.words).to.deep.equal([at, at]);
    }
  });
});

describe('queries that want too much', () => {
  const text = Array.from(
    { length: 4000 },
    (_, at) => ['đất', 'đai', 'nhà', 'ở', 'của', 'dân'][at % 6],
  ).join(' ');
  const index = openIndex(
    buildIndex(Array.from({ length: 9 }, (_, at) => page(at + 1, text, text))),
  );

  const hostile: [string, string][] = [
    ['10,000 characters', 'a'.repeat(10_000)],
    ['500 words', 'đất đai nhà ở của dân '.repeat(84)],
    ['500 different words', Array.from({ length: 500 }, (_, at) => `từ${at}`).join(' ')],
    ['500 words in quotes', `"${'đất đai nhà ở của dân '.repeat(84)}"`],
    ['10,000 quotes', '"'.repeat(10_000)],
    ['10,000 marks', `a${'\u0301'.repeat(10_000)}`],
    ['regular expressions', '(a+)+$ .* [ \\ ^'],
    ['keys of objects', '__proto__ constructor toString'],
    ['surrogates', '\ud800\udc00\ud800 \udfff'],
  ];
  for (const [name, query] of hostile) {
    it(`answers ${name}`, () => {
      const hits = index.query(query, { limit: 1e9 });
      expect(hits.length).to.be.at.most(1000);
    });
  }

  it('counts the first words of a long query', () => {
    const found = index.query(`đất đai nhà ở của dân ${'đất đai nhà ở của dân '.repeat(84)}`);
    expect(found.length).to.be.greaterThan(0);
  });

  it('cuts words and gaps that no page holds', () => {
    const long = openIndex(
      buildIndex([page(1, `${'x'.repeat(5000)} ${'.'.repeat(5000)} ${'. '.repeat(3000)}đất`)]),
    );
    expect(long.query('đất')[0]!.words).to.deep.equal([3002, 3002]);
    expect(long.query('xxx')[0]!.words).to.deep.equal([0, 0]);
  });
});
