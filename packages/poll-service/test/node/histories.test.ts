/**
 * Random histories of sending, repeating, reordering, changing and closing, against a model of twenty lines. The seed is in
 * the name of the test; `SEED` sets it. 1,000 histories, 10,000 with FULL=1.
 */
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import type { Answers, Submission } from '@e-bulletin/issue/poll.js';
import {
  CLOSES,
  HOUR,
  OPENS,
  ballot,
  codeOf,
  definition,
  run,
  type Running,
} from '../support/service.js';

const HISTORIES = process.env['FULL'] ? 10_000 : 1000;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

/** What a poll must remember: by secret the newest revision, and who has answered. */
class Model {
  readonly ballots = new Map<string, { revision: number; answers: Answers }>();
  readonly tokens = new Set<string>();

  send({ secret, revision, answers, token }: Submission): string {
    const before = this.ballots.get(secret);
    if (before && before.revision > revision) return 'superseded';
    if (before?.revision === revision) {
      return before.answers['gio'] === answers['gio'] ? 'repeated' : 'other-answers';
    }
    if (!before && this.tokens.has(token!)) return 'already-answered';
    this.tokens.add(token!);
    this.ballots.set(secret, { revision, answers });
    return before ? 'changed' : 'counted';
  }

  count(option: string): number {
    return [...this.ballots.values()].filter(({ answers }) => answers['gio'] === option).length;
  }
}

const OPTIONS = ['sang', 'toi', 'khong-y-kien'] as const;

async function live(
  running: Running,
  id: string,
  random_: ReturnType<typeof random>,
): Promise<void> {
  const { service, clock } = running;
  const { int, pick } = random_;
  const model = new Model();
  clock.now = OPENS + HOUR;
  await service.office.define({
    ...definition,
    id,
    graceHours: 1,
    opens: '2026-01-01',
    closes: undefined,
  });
  await service.office.publish(id);
  const ticket = service.ticket(await service.current(id))!;
  const people = Array.from({ length: 1 + int(4) }, () => ballot());
  // One device with two secrets: a page that forgot its own.
  if (int(2)) people.push({ ...ballot(), token: people[0]!.token! });
  const steps = 3 + int(8);
  for (let step = 0; step < steps; step++) {
    const group = Array.from({ length: 1 + int(3) }, () => ({
      ...pick(people),
      ticket,
      revision: 1 + int(3),
      answers: { gio: pick(OPTIONS) },
    }));
    const expected = group.map((one) => model.send(one));
    const found = await Promise.all(
      group.map((one) =>
        service.submit(id, one).then(
          ({ status }) => status as string,
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(found).to.deep.equal(expected);
  }
  const counts = (await service.office.result(id)).questions[0]!.options.map(({ count }) => count);
  expect(counts).to.deep.equal(OPTIONS.map((option) => model.count(option)));
  const found = await service.office.reconcile(id);
  expect(found).to.include({ ballots: model.ballots.size, agrees: true });
}

describe('random histories', () => {
  it(`${HISTORIES} agree with the model (SEED=${seed})`, async () => {
    const source = random(seed);
    // In memory: this is about what is counted, not about the disk.
    const running = await run(':memory:', {}, undefined);
    for (let i = 0; i < HISTORIES; i++) await live(running, `p${i}`, source);
    await running.close();
  });

  it(`a close in the middle neither loses nor adds (SEED=${seed})`, async () => {
    const { int } = random(seed);
    for (let i = 0; i < 5; i++) {
      const running = await run();
      const { service, clock } = running;
      const sent = Array.from({ length: 60 }, (_, j) => {
        if (j === 10 + int(40)) clock.now = CLOSES + 25 * HOUR;
        return codeOf(service.submit('thu-gom', ballot()));
      });
      const codes = await Promise.all(sent);
      clock.now = CLOSES + 25 * HOUR;
      await service.settle();
      const { sealed } = await service.audit('thu-gom');
      expect(sealed?.agrees).to.equal(true);
      expect(sealed?.ballots).to.equal(codes.filter((code) => code === 'none').length);
      await running.close();
    }
  });
});
