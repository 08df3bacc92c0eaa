/**
 * The command as an operator starts it, under everything that strangers send at once: honest answers go on being taken, exactly
 * they are counted, the log says nothing of anybody, and the stop is held up by nobody.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { startCluster, type Cluster } from '../support/postgres.js';
import {
  kill,
  office,
  publish,
  reconcile,
  send,
  start,
  type Process,
  type Where,
} from '../support/process.js';
import { ballot } from '../support/service.js';
import { until } from '../support/waiting.js';

let cluster: Cluster;
let folder: string;
before(async () => {
  cluster = await startCluster();
  folder = mkdtempSync(join(tmpdir(), 'e-bulletin-attacks-'));
});
after(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
});

const MARK = 'ke-la-mat';
const MB = 1024 * 1024;
const SCREENS = 1000;

const head = (path: string, more = '', method = 'POST'): string =>
  `${method} ${path} HTTP/1.1\r\nhost: ${MARK}\r\ncontent-type: application/json\r\n${more}\r\n`;
const request = (path: string, body: string, more = ''): string =>
  `${head(path, `content-length: ${Buffer.byteLength(body)}\r\n${more}`)}${body}`;
const CLOSE = 'connection: close\r\n';

/** A connection that says `text` and hears what comes, until it ends. `half`: says that it will say no more. */
function tell(at: URL, text: string, half = false): { line: Socket; heard: Promise<string> } {
  const line = connect({ port: Number(at.port), host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  line.on('data', (part) => (heard += String(part)));
  line.on('error', () => undefined);
  line.on('end', () => line.end());
  if (half) line.end(text);
  else line.write(text);
  return { line, heard: new Promise((resolve) => line.once('close', () => resolve(heard))) };
}

const statuses = (said: string): string[] =>
  [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status!);

/** What is sent, and the only statuses that may answer it; a line that is cut instead says none. */
const LISTED: readonly (readonly [name: string, text: string, allowed: RegExp])[] = [
  ['10 MB with their length', request('/polls/q', `"${'x'.repeat(10 * MB)}"`, CLOSE), /413/],
  [
    '10 MB in chunks',
    `${head('/polls/q', `transfer-encoding: chunked\r\n${CLOSE}`)}${`100000\r\n${'x'.repeat(MB)}\r\n`.repeat(10)}0\r\n\r\n`,
    /413/,
  ],
  ['10 MB for the office', request('/admin/polls', 'x'.repeat(10 * MB), CLOSE), /401|413/],
  [
    'a length of terabytes',
    head('/polls/q', `content-length: 9007199254740991\r\n${CLOSE}`),
    /413/,
  ],
  ['deep lists', request('/polls/q', '['.repeat(200_000), CLOSE), /400/],
  [
    'deep answers',
    request('/polls/q', `{"answers":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`, CLOSE),
    /400/,
  ],
  [
    'keys of the prototype',
    request('/polls/q', '{"__proto__":{"secret":"x"},"constructor":{"prototype":{"x":1}}}', CLOSE),
    /400/,
  ],
  [
    'prototype keys as questions',
    request(
      '/polls/q',
      JSON.stringify(ballot()).replace('"gio"', '"constructor"').replace('"sang"', '"toString"'),
      CLOSE,
    ),
    /422/,
  ],
  [
    'another method in a header',
    `${head('/polls/q', `x-http-method-override: DELETE\r\nx-original-url: /admin/polls\r\n${CLOSE}`, 'GET')}`,
    /200/,
  ],
  [
    'names of proxies',
    `${head('/admin/polls', `x-forwarded-for: 127.0.0.1, ${MARK}\r\nforwarded: for=${MARK}\r\nx-forwarded-host: ${MARK}\r\n${CLOSE}`, 'GET')}`,
    /401/,
  ],
  ['one more protocol', `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`, /400|505/],
  ['headers without end', `GET / HTTP/1.1\r\nx: ${'x'.repeat(64 * 1024)}`, /431/],
  ['headers without number', `${head('/', 'a: b\r\n'.repeat(5000), 'GET')}`, /404|431/],
];

/** An honest ballot, acknowledged as often as asked. */
async function honest(one: Process, n: number): Promise<void> {
  await Promise.all(
    Array.from({ length: n }, async () => {
      expect((await send(one, ballot({ gio: 'sang' }))).status).to.equal('counted');
    }),
  );
}

const engines: readonly (readonly [name: string, where: () => Promise<Where>])[] = [
  ['SQLite', async () => ({ data: join(folder, 'polls.db') })],
  ['PostgreSQL', async () => ({ url: await cluster.database('attacked') })],
];

for (const [name, where] of engines) {
  describe(`the command under attack, on ${name}`, () => {
    it('goes on counting exactly what was sent in earnest, and stops when it is told to', async () => {
      let log = '';
      const one = await start({ ...(await where()), built: true, log: (text) => (log += text) });
      const at = new URL(one.at);
      await publish(one, one.token!);
      let sent = 5;
      await honest(one, sent);

      for (const [what, text, allowed] of LISTED) {
        const said = await tell(at, text).heard;
        for (const status of statuses(said)) expect(status, what).to.match(allowed);
        expect(said, what).to.not.match(/node_modules|\bat .*\.js|SQL/);
      }
      await honest(one, 1);
      sent++;

      // Said whole, then half closed: Node ends the line, answered or not; sent again, it counts once. Half of it: never.
      const whole = ballot({ gio: 'sang' });
      await tell(at, request('/polls/q', JSON.stringify(whole)), true).heard;
      expect((await send(one, whole)).status).to.be.oneOf(['counted', 'repeated']);
      sent++;
      const half = request('/polls/q', JSON.stringify(ballot())).slice(0, -10);
      expect(statuses(await tell(at, half, true).heard).join()).to.match(/^(400)?$/);

      // A hundred in one breath, each twice.
      const many = Array.from({ length: 100 }, () => JSON.stringify(ballot({ gio: 'sang' })));
      const breath = many.map((each) => request('/polls/q', each).repeat(2)).join('');
      const said = await tell(at, breath + request('/polls/khong-co', '{}', CLOSE)).heard;
      expect(said.match(/"counted"/g)).to.have.length(100);
      expect(said.match(/"repeated"/g)).to.have.length(100);
      sent += 100;

      // Slow ones, silent ones, screens by the thousand, half a download: all at once, and kept.
      const slow = Array.from({ length: 300 }, (_, i) =>
        tell(at, i % 3 ? head('/polls/q', 'content-length: 9\r\n') + '{' : i % 2 ? 'GET / HT' : ''),
      );
      const screens = Array.from({ length: SCREENS + 20 }, () =>
        tell(at, head('/polls/q/stream', '', 'GET')),
      );
      const opened = await Promise.all(
        screens.map(
          ({ line }) =>
            new Promise<string>((resolve) =>
              line.once('data', (part) => resolve(statuses(String(part)).join())),
            ),
        ),
      );
      expect(opened.filter((status) => status === '200')).to.have.length(SCREENS);
      expect(opened.filter((status) => status === '503')).to.have.length(20);
      await honest(one, 20);
      sent += 20;
      if (process.platform === 'linux') {
        const status = readFileSync(`/proc/${one.child.pid}/status`, 'utf8');
        expect(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024, 'MB').to.be.below(300);
      }

      // Who leaves makes room.
      for (const { line } of screens) line.destroy();
      const metrics = async (): Promise<string> => (await fetch(`${one.at}/metrics`)).text();
      await until('0 watchers', async () => /watchers 0$/m.test(await metrics()));

      expect(await reconcile(one, one.token!)).to.include({
        ballots: sent,
        marks: sent,
        agrees: true,
      });
      const [poll] = (await (await office(one, one.token!, '/polls')).json()) as object[];
      expect(poll).to.be.an('object');
      expect(await kill(one, 'SIGTERM')).to.equal(0);
      for (const { line } of slow) line.destroy();

      expect(log).to.not.include(MARK);
      const lines = log
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { level: number });
      // Only the one about a proxy that nobody named.
      expect(lines, log).to.have.length(1);
      expect(log).to.include('--trust-proxy');
    });
  });
}
