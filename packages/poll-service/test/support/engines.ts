/** Both engines for a suite: SQLite in a folder of its own, PostgreSQL in a cluster that the file starts. */
import { after, before } from '@e-bulletin/tools/testing';
import { startCluster, type Cluster } from './postgres.js';
import { definition, run, type Running } from './service.js';
import type { ServiceOptions } from '../../src/index.js';

export interface Engine {
  readonly name: string;
  address(): Promise<string | undefined>;
  /** Runs `work` with a service over an empty database. */
  use(
    work: (running: Running) => Promise<void>,
    poll?: object,
    options?: Partial<ServiceOptions>,
  ): Promise<void>;
}

export function engines(prefix: string): readonly Engine[] {
  let cluster: Cluster;
  let names = 0;
  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster.stop());
  const engine = (name: string, address: Engine['address']): Engine => ({
    name,
    address,
    async use(work, poll = definition, options = {}) {
      const running = await run(await address(), options, poll);
      try {
        await work(running);
      } finally {
        await running.close();
      }
    },
  });
  return [
    engine('SQLite', async () => undefined),
    engine('PostgreSQL', () => cluster.database(`${prefix}_${++names}`)),
  ];
}
