/**
 * Messages that were damaged at random, and words that mean something to databases, browsers and spreadsheets, everywhere
 * they can stand. 400 messages, 10,000 with FULL=1; the seed is in the name.
 */
import { describe, expect, it, random, type Random } from '@e-bulletin/tools/testing';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { checkAnswers } from '@e-bulletin/issue/poll.js';
import { createApp } from '../../src/index.js';
import { CLOSES, HOUR, ballot, definition, run } from '../support/service.js';

const MESSAGES = process.env['FULL'] ? 10_000 : 400;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve('@e-bulletin/issue/schemas/poll/submission.schema.json'), 'utf8'),
) as object;
const isSubmission = new Ajv({ strict: false }).compile(schema);

const WORDS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'sang',
  '\u0000',
  '\ud800',
  'x'.repeat(5000),
  "'; DROP TABLE ballot; --",
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  [],
  {},
  ['a', 'a'],
  { constructor: { prototype: 1 } },
  [[[[[[]]]]]],
];
const KEYS = ['gio', 'khu-pho', 'toString', 'constructor', 'hasOwnProperty', '__proto', '', 'x'];

/** Changes, drops or adds something somewhere. */
function damage(value: unknown, source: Random): unknown {
  const { int, pick } = source;
  if (typeof value !== 'object' || value === null || int(4) === 0) return pick(WORDS);
  if (Array.isArray(value)) {
    const list = [...(value as unknown[])];
    if (!list.length || int(3) === 0) return [...list, pick(WORDS)];
    const i = int(list.length);
    list[i] = damage(list[i], source);
    return list;
  }
  const copy: Record<string, unknown> = { ...value };
  const names = Object.keys(copy);
  const name = names.length && int(4) ? pick(names) : pick(KEYS);
  if (int(5) === 0) delete copy[name];
  else copy[name] = damage(copy[name], source);
  return copy;
}

describe('damaged messages', () => {
  it(`are taken exactly where the schema and the poll say so, and never break anything (SEED=${seed})`, async () => {
    const source = random(seed);
    const running = await run(':memory:');
    const faults: string[] = [];
    const app = createApp(running.service, {
      buckets: { burst: 1e9 },
      onFault: ({ message }) => faults.push(message),
    });
    const { poll } = await running.service.current('thu-gom');
    let taken = 0;
    for (let i = 0; i < MESSAGES; i++) {
      const good = ballot({ gio: 'sang', 'uu-tien': ['a', 'b'], 'khu-pho': 'kp1', 'ly-do': 'mát' });
      let message: unknown = good;
      for (let n = source.int(3); n >= 0; n--) message = damage(message, source);
      const payload = JSON.stringify(message);
      const reply = await app.inject({
        method: 'POST',
        url: '/polls/thu-gom',
        headers: { 'content-type': 'application/json' },
        payload,
      });
      const sent = JSON.parse(payload) as typeof good;
      const allowed =
        isSubmission(sent) &&
        !checkAnswers(poll, sent.answers).problems.length &&
        /^[\w-]{22,128}$/.test(sent.token ?? '');
      expect(reply.statusCode === 200, `${payload.slice(0, 300)}: ${reply.body}`).to.equal(allowed);
      if (!allowed) expect(reply.statusCode, payload).to.be.within(400, 422);
      if (allowed) taken++;
    }
    expect(taken).to.be.above(0);
    expect(faults).to.deep.equal([]);
    expect(await running.service.office.reconcile('thu-gom')).to.include({
      ballots: taken,
      agrees: true,
    });
    await app.close();
  });
});

describe('dangerous words', () => {
  const words = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'); DROP TABLE ballot; --",
    '=cmd|"/C calc"!A0',
    '+1+1',
    '@SUM(1)',
    '${7*7}',
  ];
  for (const word of words) {
    it(`${word} stays words in every page and file`, async () => {
      const running = await run(
        undefined,
        {},
        {
          ...definition,
          title: word,
          publisher: word,
          introduction: word,
          population: word,
          collects: [word],
          level: 'code',
          cover: { href: 'https://x.example/a.jpg', alt: word },
          questions: definition.questions.map((question) => ({
            ...question,
            title: word,
            help: word,
            ...('options' in question
              ? { options: question.options!.map(({ id }) => ({ id, label: word })) }
              : {}),
          })),
        },
      );
      const { service } = running;
      const app = createApp(service);
      const headers = { authorization: `Bearer ${running.adminToken}`, accept: 'text/html' };
      const made = await app.inject({
        method: 'POST',
        url: '/admin/polls/thu-gom/codes',
        headers,
        payload: { count: 12, label: word },
      });
      const pages = [made.body];
      const codes = await service.office.issueCodes('thu-gom', 12, word);
      for (const [i, token] of codes.entries()) {
        const answers = { gio: i % 3 ? 'sang' : 'toi', 'ly-do': word };
        await service.submit('thu-gom', ballot(answers, { token }));
      }
      for (const { reply_id } of await service.office.replies('thu-gom')) {
        await service.office.showReply('thu-gom', reply_id, true);
      }
      const read = async (url: string): Promise<Buffer> =>
        (await app.inject({ url, headers })).rawPayload;
      pages.push(String(await read('/polls/thu-gom')));
      running.clock.now = CLOSES + 25 * HOUR;
      const counts = { gio: { sang: 11 }, 'khu-pho': { blank: 11 } };
      for (const clerk of [word, `${word} 2`]) {
        await service.paper.enter('thu-gom', { box: word, clerk, ballots: 11, counts });
      }
      await service.minutes.draw('thu-gom');
      for (const path of ['result', 'minutes', 'receipt']) {
        pages.push(String(await read(`/polls/thu-gom/${path}`)));
      }
      for (const page of pages) {
        expect(page).to.not.include('<script').and.not.include('<img src=x');
      }
      for (const name of ['result', 'ballots', 'replies']) {
        const file = String(await read(`/admin/polls/thu-gom/${name}.csv`));
        expect(file).to.not.match(/(^|[,\n\ufeff]"?)[=+@]/);
      }
      const workbook = unzipSync(await read('/admin/polls/thu-gom/export.xlsx'));
      for (const [name, part] of Object.entries(workbook)) {
        if (name.includes('sheet')) expect(strFromU8(part)).to.not.match(/<f[ >]/);
      }
      expect(await service.office.reconcile('thu-gom')).to.include({ ballots: 12, agrees: true });
      await app.close();
    });
  }
});
