/** What no browser sends: bytes on the wire that are no request or two, and letters that are no text. */
import { connect } from 'node:net';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { createApp } from '../../src/index.js';
import { engines } from '../support/engines.js';
import { ballot, codeOf, run } from '../support/service.js';

const GET = (path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nhost: x\r\naccept: text/html\r\nconnection: close\r\n${more}\r\n`;
const POST = (head: string, body: string): string =>
  `POST /polls/thu-gom HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n${head}\r\n\r\n${body}`;
const CHUNKS = `${(300_000).toString(16)}\r\n${'x'.repeat(300_000)}\r\n0\r\n\r\n`;

const LINES: readonly (readonly [name: string, text: string, status: RegExp])[] = [
  ['no request', '\0\x01\x02\r\n\r\n', /^HTTP\/1.1 400/],
  ['no host', 'GET /polls/thu-gom HTTP/1.1\r\n\r\n', /^HTTP\/1.1 400/],
  [
    'a request within a request',
    POST('content-length: 5\r\ntransfer-encoding: chunked', `0\r\n\r\n${GET('/metrics')}`),
    /^HTTP\/1.1 400/,
  ],
  ['two lengths', POST('content-length: 5\r\ncontent-length: 6', '{"a":1'), /^HTTP\/1.1 400/],
  ['chunks without end', POST('transfer-encoding: chunked', CHUNKS), /^HTTP\/1.1 413/],
  [
    'packed JSON',
    POST('content-encoding: gzip\r\ncontent-length: 2', '\x1f\x8b'),
    /^HTTP\/1.1 400/,
  ],
  ['a header in a path', GET('/polls/thu-gom%0d%0aset-cookie:a=b'), /^HTTP\/1.1 404/],
  ['HTML in the host', GET('/polls/thu-gom').replace('host: x', 'host: x"><script>'), /^HTTP/],
  [
    'a cookie of nothing',
    GET('/polls/thu-gom', 'cookie: ;;=;%00=;__proto__=1\r\n'),
    /^HTTP\/1.1 200/,
  ],
  [
    'thousands at once',
    `${GET('/healthz').replace('close', 'keep-alive').repeat(2000)}${GET('/healthz')}`,
    /^HTTP\/1.1 200/,
  ],
];

describe('bytes on the wire', () => {
  it('that are no request, or two in one, count nothing and stop nothing', async () => {
    const running = await run(':memory:');
    const faults: string[] = [];
    const app = createApp(running.service, { onFault: ({ message }) => faults.push(message) });
    const at = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    for (const [name, text, status] of LINES) {
      const said = await new Promise<string>((resolve) => {
        const line = connect(Number(at.port), '127.0.0.1');
        let heard = '';
        line.on('data', (part) => (heard += String(part)));
        line.on('error', () => undefined);
        line.on('close', () => resolve(heard));
        line.write(text);
      });
      expect(said, name).to.match(status);
      expect(said, name).to.not.match(/<script|\nset-cookie: a=b|at .*\.js|queue /i);
    }
    expect(faults).to.deep.equal([]);
    expect((await fetch(new URL('/readyz', at))).status).to.equal(200);
    expect(await running.service.office.reconcile('thu-gom')).to.include({ ballots: 0 });
    await app.close();
  });
});

describe('letters that are no text', () => {
  for (const { name, use } of engines('letters')) {
    it(`spoil neither their own answer nor those that are written with it, on ${name}`, () =>
      use(async ({ service }) => {
        const words = [
          'a\0b',
          '\ud800x',
          'x\udc00',
          '\u202eabc',
          '\ufeffx',
          '\x07',
          '\u200b',
          'e\u0301',
        ];
        for (const word of words) {
          const together = [ballot({ gio: 'sang', 'ly-do': word }), ballot({ gio: 'toi' })];
          const send = (): Promise<string[]> =>
            Promise.all(together.map((one) => codeOf(service.submit('thu-gom', one))));
          expect(await send(), JSON.stringify(word)).to.deep.equal(['none', 'none']);
          // The same again is the same, however it lies in the database.
          const again = await Promise.all(together.map((one) => service.submit('thu-gom', one)));
          expect(again.map(({ status }) => status)).to.deep.equal(['repeated', 'repeated']);
        }
        expect(await service.office.reconcile('thu-gom')).to.include({
          ballots: words.length * 2,
          agrees: true,
        });
      }));
  }
});
