/** A PostgreSQL whose machine has lost its power or its cable: nothing is refused, nothing is answered. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PollService } from '../../src/index.js';
import { PostgresDatabase } from '../../src/store/postgres.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { ballot, codeOf, run } from '../support/service.js';

const SOCKET = '.s.PGSQL.5432';

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

/** Until it is done: on a busy machine 3 s may pass without anybody having fallen silent. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code !== 'storage' && !/timeout|terminated/i.test(message)) throw error;
    }
  }
}

describe('PostgreSQL that has fallen silent', () => {
  it('is waited for so long and no longer; what comes when it is back is counted once', async () => {
    const url = await cluster.database('silent');
    const [, host = ''] = /host=(.*)$/.exec(url)!;
    const behind = join(decodeURIComponent(host), SOCKET);
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-pg-'));
    let silent = false;
    const lines = new Set<Socket>();
    const between = createServer((line) => {
      const on = connect(behind);
      for (const [from, to] of [
        [line, on],
        [on, line],
      ] as const) {
        lines.add(from);
        from.on('data', (part) => void (silent || to.write(part)));
        from.on('error', () => undefined).on('close', () => to.destroy());
      }
    });
    await new Promise<void>((resolve) => between.listen(join(folder, SOCKET), resolve));
    // What is no part of the silence is done by one that waits as long as it takes.
    const patient = await run(url);
    const database = new PostgresDatabase(url.replace(host, encodeURIComponent(folder)), {
      silence: 3000,
    });
    const { service } = await insist(() =>
      PollService.open({ database, instance: 'hai', now: () => patient.clock.now }),
    );
    const one = ballot();
    await insist(() => service.submit('thu-gom', one));

    const late = ballot();
    silent = true;
    expect(await codeOf(service.submit('thu-gom', late))).to.equal('storage');
    silent = false;
    // A look that the silence caught may end yet, on a line of its own.
    const { status } = await insist(() => service.submit('thu-gom', late));
    expect(status).to.be.oneOf(['counted', 'repeated']);
    expect(await patient.service.office.reconcile('thu-gom')).to.include({
      ballots: 2,
      agrees: true,
    });
    await service.close();
    await patient.close();
    for (const line of lines) line.destroy();
    between.close();
    rmSync(folder, { recursive: true });
  });
});
