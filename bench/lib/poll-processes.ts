/** The processes of the bench of polls: a server, and who sends to it. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const CONNECTIONS = 200;

/** The command starts itself so (`cli/room.ts` of the service). */
const AS_STARTED = {
  execArgv: [...process.execArgv, '--max-semi-space-size=8'],
  env: { ...process.env, MALLOC_ARENA_MAX: '2' },
};
const lib = (name: string): string => join(import.meta.dirname, name);

export interface Load {
  readonly rate: number;
  readonly refused: number;
  readonly p50: number;
  readonly p99: number;
}
export interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

const said = <T>(child: ChildProcess): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('exit', reject);
    child.once('message', (message) => {
      child.off('exit', reject);
      resolve(message as T);
    });
  });

export async function serve(kind: string, address: string): Promise<Server> {
  const child = fork(lib('poll-server.ts'), [kind, address], AS_STARTED);
  const { port } = await said<{ port: number }>(child);
  return { child, port };
}

/** Peak memory, MB, and processor time, µs, since its start. */
export async function usage({ child }: Server): Promise<{ memory: number; processor: number }> {
  child.send('usage');
  return said(child);
}

/** A start counts the box again: until half a second costs nothing. */
export async function quiet(server: Server): Promise<void> {
  for (let spent = Infinity; spent > 10_000;) {
    const { processor } = await usage(server);
    await setTimeout(500);
    spent = (await usage(server)).processor - processor;
  }
}

/** Ends it; its peak memory, MB. */
export async function stop(server: Server): Promise<number> {
  const { memory } = await usage(server);
  const { child } = server;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return memory;
}

const sender = (port: number, seconds: number): ChildProcess =>
  fork(lib('poll-load.ts'), [port, CONNECTIONS, seconds].map(String));

/** After one second of warming up. */
export const load = (port: number, seconds: number): Promise<Load> =>
  said<Load>(sender(port, seconds));

export interface Sender {
  /** Resolves when so many were answered. */
  send(count: number): Promise<void>;
  close(): void;
}

/** Keeps its connections. */
export async function openSender(port: number): Promise<Sender> {
  const child = sender(port, 0);
  await said(child);
  return {
    send: async (count) => {
      child.send(count);
      await said(child);
    },
    close: () => child.disconnect(),
  };
}
