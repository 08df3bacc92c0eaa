/** Descriptions from anywhere: those that a service has read, and definitions that nobody has. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { parsePoll } from '@e-bulletin/issue/poll/parse.js';
import { describedPoll } from '../../src/model/described.js';
import { readAsked, type Asked } from '../../src/model/description.js';
// @boundaries-ignore the sample that the model's own tests ask
import { samplePoll } from '../../../issue/test/support/poll.js';

const base = 'https://x.example/';
const definition = { id: 'p', title: 'P', questions: [{ id: 'q', type: 'yesno', title: 'Q' }] };

const read = (said: unknown, inline?: unknown): Promise<Asked | undefined> =>
  readAsked(said, inline, base, async () => parsePoll);

/** As it comes over the line; without pictures, which only a definition may bring. */
function overTheLine(): { questions: Record<string, unknown>[] } & Record<string, unknown> {
  const { poll } = parsePoll(samplePoll);
  return JSON.parse(
    JSON.stringify(poll, (key, value: unknown) => (key === 'image' ? undefined : value)),
  );
}

describe('a description', () => {
  it('brings the poll, its state by the service, ticket and challenge', async () => {
    const asked = await read({
      definition,
      state: 'grace',
      ticket: 'k',
      challenge: { salt: 'a', bits: 3 },
    });
    expect([asked?.poll.id, asked?.state, asked?.ticket, asked?.challenge]).to.deep.equal([
      'p',
      'grace',
      'k',
      { salt: 'a', bits: 3 },
    ]);
  });

  it('in the page is JSON text or an object', async () => {
    expect((await read(undefined, JSON.stringify(definition)))?.state).to.equal('open');
    expect((await read(undefined, { ...definition, closes: '2001-01-01' }))?.state).to.equal(
      'final',
    );
    for (const broken of ['{', '['.repeat(10_000)]) {
      expect(await read(undefined, broken)).to.equal(undefined);
    }
  });

  it('that is none is none', async () => {
    for (const wrong of [undefined, null, 3, 'x', [], {}, { definition: [] }, definition]) {
      expect(await read(wrong)).to.equal(undefined);
    }
  });

  it('that a service has read needs no reader', async () => {
    const poll = overTheLine();
    const asked = await readAsked({ definition, poll, state: 'open' }, undefined, base, () =>
      Promise.reject(new Error('asked for')),
    );
    expect(asked?.poll).to.deep.equal(poll);
  });

  it('with a poll that cannot be one is read by its definition', async () => {
    const bent: ((poll: ReturnType<typeof overTheLine>) => void)[] = [
      (poll) => (poll['title'] = 3),
      (poll) => (poll['zone'] = 'Mars/Olympus'),
      (poll) => (poll['closesAt'] = 'mai'),
      (poll) => (poll['collects'] = [{}]),
      (poll) => (poll['breakdowns'] = [null]),
      (poll) => (poll.questions = {} as never),
      (poll) => (poll.questions = []),
      (poll) => (poll.questions[0]!['id'] = 'a b'),
      (poll) => (poll.questions[0]!['type'] = 'toString'),
      (poll) => (poll.questions[0]!['options'] = [{ id: 'a' }]),
      (poll) => (poll.questions[0]!['when'] = [{ question: 'x' }]),
      (poll) => (poll.questions[2]!['max'] = '2'),
      (poll) => (poll.questions[5]!['statements'] = undefined),
      (poll) => (poll.questions[7]!['maxLength'] = null),
      // Its address was never looked at.
      (poll) =>
        (poll.questions[0]!['options'] = [
          { id: 'a', label: 'A', exclusive: false, image: { href: 'javascript:1', alt: '' } },
        ]),
    ];
    for (const bend of bent) {
      const poll = overTheLine();
      expect(describedPoll(poll)).to.equal(poll);
      bend(poll);
      expect(describedPoll(poll), String(bend)).to.equal(undefined);
      expect((await read({ definition, poll, state: 'open' }))?.poll.id).to.equal('p');
    }
  });
});
