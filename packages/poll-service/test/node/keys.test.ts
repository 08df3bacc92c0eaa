/** What the service knows the office by, when another process changes it. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { main } from '../../src/cli/main.js';
import { createApp } from '../../src/index.js';
import { startCluster, type Cluster } from '../support/postgres.js';
import { ballot, run } from '../support/service.js';

let cluster: Cluster;
before(async () => {
  cluster = await startCluster();
});
after(() => cluster.stop());

async function newToken(url: string): Promise<string> {
  let said = '';
  const code = await main(['new-token'], {
    out: (line) => (said += line),
    err: (line) => (said += line),
    databaseUrl: url,
    token: undefined,
    signal: new AbortController().signal,
  });
  expect(code, said).to.equal(0);
  return /cất giữ: ([\w-]{43})$/.exec(said)![1]!;
}

describe('a new token, while instances run on PostgreSQL', () => {
  it('is theirs at their next look, and the old one, with all its tickets, is nobody’s', async () => {
    const url = await cluster.database('keys');
    const { service, adminToken, close } = await run(url);
    const app = createApp(service);
    const ask = async (path: string, token?: string, body?: object): Promise<number | string> => {
      const { statusCode, payload } = await app.inject({
        method: body ? 'POST' : 'GET',
        url: path,
        ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
        ...(body ? { body } : {}),
      });
      return body && statusCode === 200
        ? (JSON.parse(payload) as { path: string }).path
        : statusCode;
    };
    const at = await app.listen({ port: 0, host: '127.0.0.1' });
    const wall = { path: '/admin/polls/thu-gom/stream' };
    const open = async (token: string): Promise<Response> =>
      fetch(at + String(await ask('/admin/tickets', token, wall)));
    const file = { path: '/admin/polls/thu-gom/result.csv' };
    const ticketed = String(await ask('/admin/tickets', adminToken, file));
    expect(await ask(ticketed)).to.equal(200);
    const shown = await open(adminToken);
    expect(shown.status).to.equal(200);
    const strangers = await fetch(`${at}/polls/thu-gom/stream`);

    const renewed = await newToken(url);
    await service.settle();
    expect(await ask('/admin/polls', adminToken)).to.equal(401);
    expect(await ask(ticketed)).to.equal(403);
    expect(await ask('/admin/polls', renewed)).to.equal(200);
    expect(await ask(String(await ask('/admin/tickets', renewed, file)))).to.equal(200);
    // The wall that the old one opened ends at the next look; those of residents, and of the new one, go on.
    const again = await open(renewed);
    expect(await shown.text()).to.include('event: result');
    await service.submit('thu-gom', ballot());
    for (const { body } of [strangers, again]) {
      const reader = body!.getReader();
      expect((await reader.read()).done).to.equal(false);
      await reader.cancel();
    }
    await app.close();
    await close();
  });
});
