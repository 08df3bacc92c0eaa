/**
 * Real processes, killed without warning while answers pour in: what was acknowledged is there, once; what was not may be
 * sent again. 10 kills, 50 with FULL=1.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, random } from '@e-bulletin/tools/testing';
import type { Receipt, Submission } from '@e-bulletin/issue/poll.js';
import { ballot } from '../support/service.js';

const KILLS = process.env['FULL'] ? 50 : 10;
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const definition = {
  id: 'q',
  title: 'Giờ nào?',
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào?',
      options: [
        { id: 'sang', label: 'Sáng' },
        { id: 'toi', label: 'Tối' },
      ],
    },
  ],
};

interface Process {
  readonly child: ChildProcess;
  readonly at: string;
  readonly token: string | undefined;
}

async function start(data: string): Promise<Process> {
  const { DATABASE_URL: _none, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      './tools/ts-hooks.mjs',
      'packages/poll-service/src/cli.ts',
      '--data',
      data,
      '--port',
      '0',
    ],
    { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    const at = /tại (http:\S+)/.exec(said)?.[1];
    if (at) return { child, at, token: /cất giữ: (\S+)/.exec(said)?.[1] };
  }
  throw new Error(`did not start: ${said}`);
}

async function kill({ child }: Process, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

describe('kill -9', () => {
  it(`${KILLS} times loses no acknowledged answer and counts none twice (SEED=${seed})`, async () => {
    const { int } = random(seed);
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-kill-'));
    const data = join(folder, 'polls.db');
    const acknowledged = new Map<string, Submission>();
    let process_ = await start(data);
    const token = process_.token!;
    const office = async (path: string, method = 'GET', body?: object): Promise<Response> =>
      fetch(`${process_.at}/admin${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const send = async (one: Submission): Promise<Receipt> => {
      const reply = await fetch(`${process_.at}/polls/q`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(one),
      });
      if (!reply.ok) throw new Error(await reply.text());
      return (await reply.json()) as Receipt;
    };
    expect((await office('/polls', 'POST', definition)).status).to.equal(201);
    expect((await office('/polls/q/publish', 'POST')).status).to.equal(204);
    // All senders have one address.
    expect((await office('/polls/q/meeting', 'POST', { minutes: 480 })).status).to.equal(204);
    const pending: Submission[] = [];

    for (let round = 0; round < KILLS; round++) {
      let killed = false;
      const senders = Array.from({ length: 8 }, async () => {
        while (!killed) {
          const one = pending.pop() ?? ballot({ gio: int(2) ? 'sang' : 'toi' });
          try {
            await send(one);
            acknowledged.set(one.secret, one);
          } catch {
            // Not acknowledged: the resident's device keeps it and sends it again.
            pending.push(one);
            await pause(5);
          }
        }
      });
      // Whatever the speed of the machine, something was acknowledged in each life.
      const before = acknowledged.size;
      while (acknowledged.size < before + 3) await pause(5);
      await pause(int(150));
      await kill(process_, 'SIGKILL');
      killed = true;
      await Promise.all(senders);
      process_ = await start(data);
      const found = (await (await office('/polls/q/reconcile')).json()) as {
        ballots: number;
        agrees: boolean;
      };
      expect(found.agrees, `round ${round}`).to.equal(true);
      expect(found.ballots).to.be.within(acknowledged.size, acknowledged.size + pending.length);
    }

    for (const one of pending) await send(one);
    for (const one of pending) acknowledged.set(one.secret, one);
    const sample = [...acknowledged.values()].filter((_, i) => i % 7 === 0);
    for (const one of sample) expect((await send(one)).status).to.equal('repeated');
    const found = (await (await office('/polls/q/reconcile')).json()) as object;
    expect(found).to.include({
      ballots: acknowledged.size,
      marks: acknowledged.size,
      agrees: true,
    });
    const count = async (): Promise<(number | null)[]> => {
      const result = (await (await office('/polls/q/result')).json()) as {
        questions: { options: { count: number | null }[] }[];
      };
      return result.questions[0]!.options.map((option) => option.count);
    };
    const wanted = ['sang', 'toi'].map(
      (id) => [...acknowledged.values()].filter(({ answers }) => answers['gio'] === id).length,
    );
    expect(await count()).to.deep.equal(wanted);
    expect(acknowledged.size).to.be.above(KILLS);
    expect(await kill(process_, 'SIGTERM')).to.equal(0);
    rmSync(folder, { recursive: true, force: true });
  });
});
