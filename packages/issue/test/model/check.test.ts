/** What editors are told: every code has its sentences, errors come first, nothing throws. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { checkManifest, explain } from '../../src/check.js';
import { composeManifest } from '../../src/compose.js';
import { ENGLISH, inEnglish } from '../../src/errors.en.js';
import {
  ERRORS,
  IssueError,
  issueError,
  type ErrorText,
  type IssueErrorCode,
} from '../../src/errors.js';
import { ZIP_ERRORS } from '../../src/carriers/zip-errors.js';
import { BAD_INDEX } from '../../src/search/errors.js';
import { PROBLEM_TEXTS } from '../../src/problem-texts.js';
import type { ProblemCode } from '../../src/problems.js';
import { BASE, sampleIssue } from '../support/sample.js';

describe('checkManifest', () => {
  it('finds nothing in what we write', () => {
    expect(checkManifest(composeManifest(sampleIssue()), BASE).problems).to.deep.equal([]);
  });

  it('says what readers do not mind, errors first', () => {
    const page = { type: 'image/jpeg', width: 10, height: 20, properties: { page: 'left' } };
    const { issue, problems } = checkManifest(
      {
        metadata: { title: 'x' },
        articles: [],
        readingOrder: [
          { ...page, href: '1.jpg' },
          { href: 'x.html', type: 'text/html' },
          { ...page, href: '2.jpg' },
        ],
      },
      BASE,
    );
    expect(issue?.pages).to.have.length(2);
    expect(problems.map(({ code, at }) => `${code} ${at}`)).to.deep.equal([
      'not-a-picture /readingOrder/1',
      'bare-key /articles',
      'no-profile /metadata/conformsTo',
      'no-profile /metadata/conformsTo',
      'side-order /readingOrder/2',
    ]);
    expect(problems[0]?.message).to.include('text/html');
    expect(problems[0]?.messageEn).to.include('text/html');
  });

  it('tells what cannot be shown at all instead of throwing', () => {
    for (const value of [null, [], {}, { readingOrder: [] }]) {
      const { issue, problems } = checkManifest(value, BASE);
      expect(issue).to.equal(undefined);
      expect(problems).to.have.length(1);
      expect(problems[0]?.severity).to.equal('error');
    }
  });
});

describe('the sentences', () => {
  for (const code of Object.keys(PROBLEM_TEXTS) as ProblemCode[]) {
    it(`of the problem ${code} name the detail in both languages`, () => {
      const said = explain({ at: '/x', code, severity: 'warning', detail: '$& 12' });
      const [vi] = PROBLEM_TEXTS[code];
      expect(said.message.includes('$& 12')).to.equal(vi.includes('{}'));
      expect(said.messageEn.includes('$& 12')).to.equal(vi.includes('{}'));
      expect(said.message).to.match(/\.$|: \S/);
    });
  }

  const errors: Record<string, ErrorText> = { ...ERRORS, ...ZIP_ERRORS, 'bad-index': BAD_INDEX };
  for (const code of Object.keys(errors)) {
    it(`of the error ${code} say what happened and what to do, in both languages`, () => {
      const error = new IssueError(code, errors[code] as ErrorText, '$1');
      const english = inEnglish(error);
      for (const sentence of [error.message, error.hint, english.message, english.hint]) {
        expect(sentence).to.not.equal('');
        expect(sentence).to.not.include('{}');
      }
      const uses = (texts: readonly unknown[]): boolean =>
        texts.slice(0, 2).join('').includes('{}');
      expect(uses(errors[code] ?? [])).to.equal(uses(ENGLISH[code] ?? []));
      // Whoever offers "Thử lại" must have said so.
      expect(error.retryable).to.equal(/Thử lại/.test(error.hint));
    });
  }

  it('have no English for codes that are gone', () => {
    expect(Object.keys(ENGLISH).sort()).to.deep.equal(Object.keys(errors).sort());
  });

  it('stay Vietnamese for an error that is not ours', () => {
    const error = new IssueError('strange', ['Lạ', 'Chờ']);
    expect(inEnglish(error)).to.deep.equal({ message: 'Lạ', hint: 'Chờ' });
  });

  it('make an error of each code', () => {
    const code: IssueErrorCode = 'not-found';
    const error = issueError(code, 'p/1.jpg');
    expect(error).to.be.instanceOf(Error);
    expect([error.name, error.code, error.detail]).to.deep.equal(['IssueError', code, 'p/1.jpg']);
    expect(error.message).to.include('p/1.jpg');
  });
});
