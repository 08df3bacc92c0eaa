/** Tricks of HTTP: screens that go, names that are no names, caches, addresses, files while the service stops. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { ballot, definition, run, secret } from '../support/service.js';
import { POLL, raw, serve, type Options } from '../support/site.js';

describe('a screen that goes while its first count is read', () => {
  it('takes nobody’s place', async () => {
    const running = await run(':memory:');
    await serve(
      running,
      async ({ at, server }) => {
        const { service } = running;
        const read = service.result.bind(service);
        let asked = (): void => undefined;
        let go = (): void => undefined;
        const reading = new Promise<void>((resolve) => (asked = resolve));
        const waited = new Promise<void>((resolve) => (go = resolve));
        service.result = async (id) => {
          asked();
          await waited;
          return read(id);
        };
        const gone = new Promise<void>((resolve) => {
          server.once('connection', (socket: Socket) => socket.once('close', () => resolve()));
        });
        const line = connect(Number(at.port), '127.0.0.1');
        line.write(`GET ${POLL}/stream HTTP/1.1\r\nhost: a\r\n\r\n`);
        await reading;
        line.destroy();
        await gone;
        go();
        const stop = new AbortController();
        const next = await fetch(new URL(`${POLL}/stream`, at), { signal: stop.signal });
        expect(next.status).to.equal(200);
        stop.abort();
      },
      { readers: 1 },
    );
  });
});

describe('a stream', () => {
  it('is no answer to HEAD: it would have no end, and take the place of a screen', async () => {
    await serve(await run(':memory:'), async ({ at, office }) => {
      const asked = await fetch(new URL(`${POLL}/stream`, at), { method: 'HEAD' });
      expect(asked.status).to.equal(404);
      expect((await office('/polls/thu-gom/stream', 'HEAD')).status).to.equal(404);
      const metrics = await (await fetch(new URL('/metrics', at))).text();
      expect(metrics).to.match(/watchers 0$/m);
    });
  });
});

describe('names that are no names', () => {
  const cover = { href: 'bia.jpg', alt: 'Bìa' };
  const get = (host: string, path = POLL): string =>
    `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\nconnection: close\r\n\r\n`;

  it('of the host are refused, and are no fault of ours', async () => {
    const running = await run(':memory:', {}, { ...definition, cover });
    await serve(running, async ({ at, faults }) => {
      for (const host of ['x"><script>', 'a b', `${'a'.repeat(4000)}.vn`, '[::1', 'x:99999']) {
        expect(await raw(at, get(host)), host).to.match(/^HTTP\/1.1 400 /);
        const code = await raw(at, get(host, `${POLL}/qr.svg`));
        expect(code, host).to.match(/^HTTP\/1.1 400 /);
      }
      expect(await raw(at, get('y-kien.vn'))).to.include(
        'content="http://y-kien.vn/polls/bia.jpg"',
      );
      expect(faults).to.deep.equal([]);
    });
  });

  it('of a proxy are believed only where it is named', async () => {
    const trick = 'x-forwarded-host: evil.example\r\nx-forwarded-proto: https\r\nhost';
    const card = async (options: Options): Promise<string> => {
      const running = await run(':memory:');
      let page = '';
      await serve(
        running,
        async ({ at }) => {
          page = await raw(at, get('y-kien.vn').replace('host', trick));
        },
        options,
      );
      return /og:url" content="([^"]*)/.exec(page)?.[1] ?? page;
    };
    expect(await card({})).to.equal(`http://y-kien.vn${POLL}`);
    expect(await card({ trustProxy: ['10.0.0.1'] })).to.equal(`http://y-kien.vn${POLL}`);
    expect(await card({ trustProxy: ['127.0.0.1'] })).to.equal(`https://evil.example${POLL}`);
    expect(await card({ trustProxy: ['127.0.0.1'], publicUrl: 'https://y-kien.vn' })).to.equal(
      `https://y-kien.vn${POLL}`,
    );
  });
});

describe('a receipt', () => {
  const thanks = async (results: string): Promise<string> => {
    const running = await run(':memory:', {}, { ...definition, results, level: 'open' });
    let page = '';
    await serve(running, async ({ at }) => {
      const reply = await fetch(new URL(POLL, at), {
        method: 'POST',
        headers: { accept: 'text/html' },
        body: new URLSearchParams({ secret: secret(), 'q.gio': 'sang' }),
      });
      page = await reply.text();
    });
    return page;
  };

  it('stands in an address only where the result is kept from those who have none', async () => {
    expect(await thanks('always')).to.not.include('receipt=');
    expect(await thanks('after-close')).to.not.include('receipt=');
    expect(await thanks('after-vote')).to.include('result?receipt=');
  });
});

describe('answers that are for one person', () => {
  it('are kept by no cache', async () => {
    const running = await run(':memory:', {}, { ...definition, results: 'after-vote' });
    await serve(running, async ({ at, send, office }) => {
      const { receipt } = (await (await send(ballot())).json()) as { receipt: string };
      const html = { accept: 'text/html' };
      const asked: [path: string, headers?: Record<string, string>][] = [
        [POLL, html],
        ['/p/thu-gom', html],
        [`${POLL}/result?receipt=${receipt}`],
        [`${POLL}/result?receipt=${receipt}`, html],
        [`${POLL}/replies?receipt=${receipt}`],
        [`${POLL}/receipt`, html],
        ['/polls/khong-co'],
      ];
      for (const [path, headers = {}] of asked) {
        const reply = await fetch(new URL(path, at), { headers });
        expect(reply.headers.get('cache-control'), path).to.equal('no-store');
      }
      expect((await send(ballot())).headers.get('cache-control')).to.equal('no-store');
      for (const path of ['/polls', '/polls/thu-gom/result', '/polls/thu-gom/result.csv']) {
        expect((await office(path)).headers.get('cache-control'), path).to.equal('no-store');
      }
    });
  });
});

describe('addresses', () => {
  it('that cannot be read have the status of that, and say what to do', async () => {
    await serve(await run(':memory:'), async ({ at, faults }) => {
      const cases: [path: string, status: number, code: string][] = [
        ['/polls/%ff%fe', 400, 'bad-address'],
        ['/polls/%', 400, 'bad-address'],
        [`/polls/${'a'.repeat(5000)}`, 414, 'long-address'],
        [`/p/thu-gom/${'a'.repeat(101)}`, 414, 'long-address'],
        ['/khong-co', 404, 'no-poll'],
      ];
      for (const [path, status, code] of cases) {
        const reply = await fetch(new URL(path, at));
        expect(reply.status, path).to.equal(status);
        expect(await reply.json(), path).to.include({ code, retryable: false });
        const page = await fetch(new URL(path, at), { headers: { accept: 'text/html' } });
        expect(page.status, path).to.equal(status);
        expect(await page.text(), path).to.include('<h1>Chưa làm được</h1>');
        expect(page.headers.get('content-security-policy')).to.include("default-src 'none'");
      }
      expect(faults).to.deep.equal([]);
    });
  });
});

describe('a file on its way while the service stops', () => {
  /** Asks for a copy of much, which no buffer on the way holds, and stops the service when the first of it is here. */
  async function halfway(
    options: Options,
    work: (file: {
      line: Socket;
      stopped: Promise<unknown>;
      later: Promise<unknown>;
    }) => Promise<void>,
  ): Promise<void> {
    const running = await run(':memory:');
    for (let i = 0; i < 40; i++) {
      const note = randomBytes(300_000).toString('base64');
      await running.service.office.define({ ...definition, id: `nhap-${i}`, note });
    }
    await serve(
      running,
      async ({ at, close }) => {
        const idle = connect(Number(at.port), '127.0.0.1');
        idle.write('GET /healthz HTTP/1.1\r\n');
        const line = connect(Number(at.port), '127.0.0.1');
        line.write(
          `GET /admin/backup HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${running.adminToken}\r\n\r\n`,
        );
        await once(line, 'readable');
        const later = once(idle, 'close');
        await work({ line, stopped: close(), later });
      },
      options,
    );
  }

  it('comes whole, after all others were let go', () =>
    halfway({ stopWithin: 50 }, async ({ line, stopped, later }) => {
      await later;
      let heard = 0;
      let end = '';
      for await (const part of line as AsyncIterable<Buffer>) {
        heard += part.length;
        end = (end + part.toString('latin1')).slice(-7);
      }
      expect(heard).to.be.above(8_000_000);
      expect(end).to.equal('\r\n0\r\n\r\n');
      await stopped;
    }));

  it('holds up the stop no longer than it may', () =>
    halfway({ stopWithin: 20, downloadsWithin: 60 }, async ({ line, stopped }) => {
      // Nothing more is taken of it.
      await stopped;
      line.destroy();
    }));
});
