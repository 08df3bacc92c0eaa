/** The command `e-bulletin-polls` as a process of its own, and what a test asks of it over HTTP. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { after } from '@e-bulletin/tools/testing';
import type { Receipt, Submission } from '@e-bulletin/issue/poll.js';

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

export interface Process {
  readonly child: ChildProcess;
  readonly at: string;
  /** There the first time only. */
  readonly token: string | undefined;
}

export interface Where {
  /** An SQLite file. */
  readonly data?: string;
  /** Address of a PostgreSQL database. */
  readonly url?: string;
  readonly instance?: string;
  /** Largest size of a file that the process may write, in kB; the write that goes beyond fails as on a full disk. */
  readonly largest?: number;
  /** Node's arguments in the environment. */
  readonly nodeOptions?: string;
  /** The bin of the built package, as an operator starts it, instead of its source. */
  readonly built?: boolean;
  /** Gets what the process logs; otherwise it goes where the test's own output goes. */
  readonly log?: (text: string) => void;
}

/** Of a test that failed in between: they would keep the test's own process from its end. */
const running = new Set<ChildProcess>();
after(() => running.forEach((child) => child.kill('SIGKILL')));

/** Resolves when it serves. */
export async function start({
  data,
  url,
  instance,
  largest,
  nodeOptions,
  built = false,
  log,
}: Where): Promise<Process> {
  const { DATABASE_URL: _none, NODE_OPTIONS: _own, ...rest } = process.env;
  const env = nodeOptions === undefined ? rest : { ...rest, NODE_OPTIONS: nodeOptions };
  // In blocks of 512 bytes (POSIX).
  const bound = largest === undefined ? [] : ['-c', `ulimit -f ${largest * 2}; exec "$0" "$@"`];
  const child = spawn(
    bound.length ? '/bin/sh' : process.execPath,
    [
      ...(bound.length ? [...bound, process.execPath] : []),
      '--disable-warning=ExperimentalWarning',
      ...(built
        ? ['packages/poll-service/dist/cli.js']
        : ['--import', './tools/ts-hooks.mjs', 'packages/poll-service/src/cli.ts']),
      ...(data === undefined ? [] : ['--data', data]),
      ...(instance === undefined ? [] : ['--instance', instance]),
      '--port',
      '0',
    ],
    {
      cwd: root,
      env: url === undefined ? env : { ...env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', log ? 'pipe' : 'inherit'],
    },
  );
  child.stderr?.on('data', (part) => log!(String(part)));
  running.add(child);
  child.once('exit', () => running.delete(child));
  let said = '';
  for await (const part of child.stdout!) {
    said += String(part);
    const at = /tại (http:\S+)/.exec(said)?.[1];
    if (at) return { child, at, token: /cất giữ: (\S+)/.exec(said)?.[1] };
  }
  throw new Error(`did not start: ${said}`);
}

export async function kill({ child }: Process, signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

/** @throws Error where it was not acknowledged */
export async function send({ at }: Process, one: Submission): Promise<Receipt> {
  const reply = await fetch(`${at}/polls/q`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(one),
  });
  if (!reply.ok) throw new Error(await reply.text());
  return (await reply.json()) as Receipt;
}

export async function office(
  { at }: Process,
  token: string,
  path: string,
  method = 'GET',
  body?: object,
): Promise<Response> {
  return fetch(`${at}/admin${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
}

/** Ballots, counters, marks, as the service recounts them. */
export async function reconcile(
  one: Process,
  token: string,
): Promise<{ ballots: number; agrees: boolean }> {
  const reply = await office(one, token, '/polls/q/reconcile');
  return (await reply.json()) as { ballots: number; agrees: boolean };
}

/** Counts of the two options. */
export async function counts(one: Process, token: string): Promise<(number | null)[]> {
  const reply = await office(one, token, '/polls/q/result');
  const result = (await reply.json()) as {
    questions: { options: { count: number | null }[] }[];
  };
  return result.questions[0]!.options.map((option) => option.count);
}

/** The poll, published, in meeting mode: all senders have one address. */
export async function publish(one: Process, token: string): Promise<void> {
  for (const [path, body] of [
    ['/polls', definition],
    ['/polls/q/publish', undefined],
    ['/polls/q/meeting', { minutes: 480 }],
  ] as const) {
    const reply = await office(one, token, path, 'POST', body);
    if (!reply.ok) throw new Error(await reply.text());
  }
}

/** What the counts of the two options have to be. */
export function wanted(all: Iterable<Submission>): number[] {
  const answers = [...all].map((one) => one.answers['gio']);
  return ['sang', 'toi'].map((id) => answers.filter((answer) => answer === id).length);
}
