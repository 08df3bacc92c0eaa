/**
 * A registry of a test's own: verdaccio on this machine with our packages, as they would be published, and nothing else.
 * It asks no other registry; what our packages need of others comes from where npm is set up to look (docs/adr/0039).
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, run } from '@e-bulletin/tools/lib.ts';
import { runServer } from 'verdaccio';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export const read = async (file: string): Promise<Manifest> =>
  JSON.parse(await readFile(file, 'utf8')) as Manifest;

/** Folders of what we publish, from the root. */
export const PACKAGES = globSync('packages/*/package.json', { cwd: root })
  .map((path) => dirname(path).replaceAll('\\', '/'))
  .sort();

export class Registry {
  readonly #server: Server;
  /** Everything of the test lies here. */
  readonly folder: string;

  private constructor(server: Server, folder: string) {
    this.#server = server;
    this.folder = folder;
  }

  /** An empty one, on a free port. */
  static async start(): Promise<Registry> {
    const folder = await mkdtemp(join(tmpdir(), 'e-bulletin-registry-'));
    const server = (await runServer({
      self_path: folder,
      configPath: join(folder, 'config.yaml'),
      storage: join(folder, 'storage'),
      web: { enable: false },
      auth: { htpasswd: { file: join(folder, 'htpasswd') } },
      uplinks: {},
      packages: { '@e-bulletin/*': { access: '$all', publish: '$all' } },
      max_body_size: '100mb',
      log: { type: 'stdout', format: 'json', level: 'fatal' },
    } as never)) as Server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new Registry(server, folder);
  }

  /** Publishes packages of the workspace whose root is `from`, as they are built there. */
  async publish(packages: readonly string[], from = root): Promise<void> {
    await npm(from, [
      'publish',
      ...packages.flatMap((folder) => ['-w', folder]),
      '--provenance=false',
      '--ignore-scripts',
      // Nothing of this may go anywhere else: our scope and everything besides lead here.
      `--registry=${this.#address}`,
      ...this.#settings.map((line) => `--${line}`),
    ]);
  }

  /** A fresh project that knows this registry for our scope alone, with the files of a fixture. */
  async project(name: string, fixture?: string): Promise<string> {
    const folder = join(this.folder, name);
    if (fixture)
      await cp(join(import.meta.dirname, '../fixtures', fixture), folder, { recursive: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '.npmrc'), [...this.#settings, ''].join('\n'));
    await writeFile(
      join(folder, 'package.json'),
      '{ "name": "fresh", "private": true, "type": "module" }\n',
    );
    return folder;
  }

  /** `npm install` of exact versions. What was fetched before for this repository is taken from npm's cache. */
  async install(project: string, ...packages: string[]): Promise<string> {
    return npm(project, [
      'install',
      '--save-exact',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      ...packages,
    ]);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await rm(this.folder, { recursive: true, force: true });
  }

  get #address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** npm publishes nothing without a token; this registry asks nobody who he is. */
  get #settings(): string[] {
    const address = this.#address;
    return [`@e-bulletin:registry=${address}`, `${address.replace('http:', '')}:_authToken=nobody`];
  }
}

/** A registry with our packages: all, or those for pages, which is quicker. */
export async function publishAll(which: 'all' | 'for pages'): Promise<Registry> {
  const commands = ['packages/poll-service', 'packages/publisher'];
  const registry = await Registry.start();
  await registry.publish(
    PACKAGES.filter((folder) => which === 'all' || !commands.includes(folder)),
  );
  return registry;
}

/** npm in `cwd`; what it printed. Fails where npm fails. */
export async function npm(cwd: string, args: readonly string[]): Promise<string> {
  return good(await run('npm', args, { quiet: true, cwd }));
}

/** The output of a command that went well. */
export function good({ code, output }: { code: number; output: string }): string {
  if (code !== 0) throw new Error(output);
  return output;
}
