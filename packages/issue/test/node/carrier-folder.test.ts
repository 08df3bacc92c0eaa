/** The folder carrier against a real server: what an editor may write, what a server may answer. */
import { after, before, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import {
  manifestAddress,
  openCarrier,
  resolveSource,
  type CarrierOptions,
} from '../../src/carrier.js';
import { IssueError } from '../../src/errors.js';
import { FileServer } from '../support/file-server.js';

const MANIFEST = '{"metadata":{"title":"Số 8"},"readingOrder":[{"href":"p/1.jpg"}]}';

async function failure(run: () => unknown): Promise<IssueError> {
  try {
    await run();
  } catch (error) {
    expect(error).to.be.instanceOf(IssueError);
    return error as IssueError;
  }
  throw new Error('nothing was thrown');
}

/** Sets globals of a page for the time of a test. */
async function inPage(globals: Record<string, unknown>, run: () => Promise<void>): Promise<void> {
  const before = Object.keys(globals).map(
    (key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)] as const,
  );
  for (const key of Object.keys(globals)) {
    Object.defineProperty(globalThis, key, {
      value: globals[key],
      configurable: true,
      writable: true,
    });
  }
  try {
    await run();
  } finally {
    for (const [key, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, key, descriptor);
      else Reflect.deleteProperty(globalThis, key);
    }
  }
}

describe('where a src leads', () => {
  const PAGE = 'https://bennghe.vn/tin/bai.html?id=1#top';
  const rows: [src: string, address: string | undefined][] = [
    ['so-8/', 'https://bennghe.vn/tin/so-8/'],
    ['/ban-tin/so-8', 'https://bennghe.vn/ban-tin/so-8'],
    ['“so-8/manifest.json”', 'https://bennghe.vn/tin/so-8/manifest.json'],
    ['”so-8/„'.replace('„', '”'), 'https://bennghe.vn/tin/so-8/'],
    [" 'so-8/' ", 'https://bennghe.vn/tin/so-8/'],
    ['«so-8/»\n', 'https://bennghe.vn/tin/so-8/'],
    ['so-8/#page=3', 'https://bennghe.vn/tin/so-8/'],
    ['http://bennghe.vn/so-8/', 'https://bennghe.vn/so-8/'],
    ['//cdn.vn/so-8/', 'https://cdn.vn/so-8/'],
    ['https://cdn.vn/so-8/?v=2', 'https://cdn.vn/so-8/?v=2'],
    ['http://cdn.vn/so-8/', 'mixed-content'],
    ['javascript:alert(1)', 'bad-address'],
    ['data:application/json,{}', 'bad-address'],
    ['file:///etc/passwd', 'bad-address'],
    ['http://[', 'bad-address'],
    ['“”', 'bad-address'],
    ['', 'bad-address'],
  ];
  for (const [src, address] of rows) {
    it(`${JSON.stringify(src)} → ${address}`, async () => {
      if (address?.startsWith('https:')) expect(resolveSource(src, PAGE)).to.deep.equal([address]);
      else expect((await failure(() => resolveSource(src, PAGE))).code).to.equal(address);
    });
  }

  it('counts the page’s address first and a foreign base after it', () =>
    inPage(
      {
        location: { href: 'https://a.vn/tin/', origin: 'https://a.vn' },
        document: { baseURI: 'https://a.vn/other/' },
      },
      () => {
        expect(resolveSource('so-8/')).to.deep.equal([
          'https://a.vn/tin/so-8/',
          'https://a.vn/other/so-8/',
        ]);
        expect(resolveSource('/so-8/')).to.deep.equal(['https://a.vn/so-8/']);
        return Promise.resolve();
      },
    ));

  const manifests: [address: string, manifest: string][] = [
    ['https://a.vn/so-8', 'https://a.vn/so-8/manifest.json'],
    ['https://a.vn/so-8/', 'https://a.vn/so-8/manifest.json'],
    ['https://a.vn/so-8/?v=2', 'https://a.vn/so-8/?v=2'],
    ['https://a.vn/so-8/index.html', 'https://a.vn/so-8/manifest.json'],
    ['https://a.vn/so-8/embed.html', 'https://a.vn/so-8/manifest.json'],
    ['https://a.vn/so-8/manifest.json', 'https://a.vn/so-8/manifest.json'],
    ['https://a.vn/api/issue.ashx', 'https://a.vn/api/issue.ashx'],
    ['https://a.vn/issue?id=8', 'https://a.vn/issue?id=8'],
    ['https://a.vn', 'https://a.vn/manifest.json'],
  ];
  for (const [address, manifest] of manifests) {
    it(`${address} has its manifest at ${manifest}`, () => {
      expect(manifestAddress(address)).to.equal(manifest);
    });
  }
});

describe('the folder carrier', () => {
  const server = new FileServer();
  before(() => server.start());
  beforeEach(() => server.reset());
  after(() => server.stop());

  const open = (src: string, options?: CarrierOptions): ReturnType<typeof openCarrier> =>
    openCarrier(src, options);

  it('opens a folder with one request', async () => {
    const address = server.put('/so-8/manifest.json', MANIFEST, {
      type: 'application/divina+json',
    });
    const carrier = await open(server.origin + '/so-8');
    expect([carrier.kind, carrier.base]).to.deep.equal(['folder', address]);
    expect(await carrier.manifest()).to.deep.equal(JSON.parse(MANIFEST));
    expect(await carrier.manifest()).to.equal(await carrier.manifest());
    expect(server.seen).to.have.length(1);
    expect(carrier.url('p/1.jpg')).to.equal(server.origin + '/so-8/p/1.jpg');
    carrier.release('x');
    carrier.close();
  });

  it('takes any type that a server may send, and a byte order mark', async () => {
    for (const type of [
      'application/json',
      'text/plain',
      'application/octet-stream',
      'text/html',
    ]) {
      server.put('/so-8/manifest.json', '\ufeff' + MANIFEST, { type });
      const carrier = await open(server.origin + '/so-8/');
      expect(await carrier.manifest(), type).to.deep.equal(JSON.parse(MANIFEST));
    }
  });

  it('takes the address after redirects as its base', async () => {
    server.put('/moi-nhat/manifest.json', '', { location: '/so-8/manifest.json' });
    server.put('/so-8/manifest.json', MANIFEST);
    const carrier = await open(server.origin + '/moi-nhat/');
    expect(carrier.url('p/1.jpg')).to.equal(server.origin + '/so-8/p/1.jpg');
  });

  it('uses the fetch that a loader has begun', async () => {
    server.put('/so-8/manifest.json', MANIFEST);
    const manifest = fetch(server.origin + '/so-8/manifest.json');
    const carrier = await open(server.origin + '/so-8/', { manifest });
    expect(await carrier.manifest()).to.deep.equal(JSON.parse(MANIFEST));
    expect(server.seen).to.have.length(1);
  });

  const early: [name: string, manifest: () => Promise<Response>][] = [
    ['failed', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['found nothing', () => Promise.resolve(new Response('', { status: 404 }))],
    [
      'was read by somebody',
      async () => {
        const response = new Response(MANIFEST);
        await response.text();
        return response;
      },
    ],
  ];
  for (const [name, manifest] of early) {
    it(`fetches for itself where the early fetch ${name}`, async () => {
      server.put('/so-8/manifest.json', MANIFEST);
      const carrier = await open(server.origin + '/so-8/', { manifest: manifest() });
      expect(await carrier.manifest()).to.deep.equal(JSON.parse(MANIFEST));
    });
  }

  it('tries the base of the page where its own address holds nothing', () =>
    inPage(
      {
        location: { href: server.origin + '/tin/', origin: server.origin },
        document: {
          baseURI: server.origin + '/goc/',
          addEventListener: () => undefined,
          removeEventListener: () => undefined,
        },
      },
      async () => {
        server.put('/goc/so-8/manifest.json', MANIFEST);
        const carrier = await open('so-8/');
        expect(carrier.base).to.equal(server.origin + '/goc/so-8/manifest.json');
      },
    ));

  const answers: [
    name: string,
    code: string,
    retryable: boolean,
    file?: Parameters<FileServer['put']>[2] & { body?: string },
  ][] = [
    ['nothing there', 'not-found', false],
    ['gone', 'not-found', false, { status: 410 }],
    ['a login asked', 'forbidden', false, { status: 401 }],
    ['forbidden', 'forbidden', false, { status: 403 }],
    ['a broken server', 'server', true, { status: 500 }],
    ['a busy server', 'server', true, { status: 503 }],
    ['a login page', 'wrong-type', false, { body: ' <!doctype html><form>', type: 'text/html' }],
    ['XML', 'wrong-type', false, { body: '<?xml version="1.0"?><x/>' }],
    ['a PDF', 'not-manifest', false, { body: '%PDF-1.7', type: 'application/pdf' }],
    ['broken JSON', 'not-json', false, { body: '{"metadata":' }],
    ['no content', 'not-json', false, { body: '' }],
    ['JSON without end', 'not-json', false, { body: '['.repeat(100_000) }],
    ['a cut connection', 'unreachable', true, { cutAfter: 5 }],
  ];
  for (const [name, code, retryable, file] of answers) {
    it(`says ${code} for ${name}`, async () => {
      if (file) server.put('/so-8/manifest.json', file.body ?? MANIFEST, file);
      const error = await failure(() => open(server.origin + '/so-8/'));
      expect([error.code, error.retryable]).to.deep.equal([code, retryable]);
      expect(error.message + error.hint).to.not.include('{}');
    });
  }

  it('names the file of which it speaks', async () => {
    server.put('/so-8/manifest.json', MANIFEST);
    const carrier = await open(server.origin + '/so-8/');
    const error = await failure(() => carrier.json('t/b%C3%A0i%201.json'));
    expect(error.message).to.include('bài 1.json');
  });

  it('tells offline, another host and a policy apart', async () => {
    const refuse = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    const code = async (src: string): Promise<string> =>
      (await failure(() => open(src, { fetch: refuse }))).code;
    expect(await code('https://a.vn/so-8/')).to.equal('unreachable');
    const location = { href: 'https://portal.vn/', origin: 'https://portal.vn' };
    await inPage({ location }, async () => {
      const error = await failure(() => open('https://a.vn/so-8/', { fetch: refuse }));
      expect([error.code, error.detail]).to.deep.equal(['blocked', 'a.vn']);
      expect(error.hint).to.include('CORS');
      expect(await code('https://portal.vn/so-8/')).to.equal('unreachable');
    });
    await inPage({ navigator: { onLine: false } }, async () => {
      expect(await code('https://a.vn/so-8/')).to.equal('offline');
    });
    const listeners = new Set<(event: unknown) => void>();
    const document = {
      baseURI: 'https://portal.vn/',
      addEventListener: (_: string, listen: (event: unknown) => void) => listeners.add(listen),
      removeEventListener: (_: string, listen: (event: unknown) => void) =>
        listeners.delete(listen),
    };
    await inPage({ location, document }, async () => {
      const error = await failure(() =>
        open('https://a.vn/so-8/', {
          fetch: () => {
            setTimeout(() => {
              const event = {
                blockedURI: 'https://a.vn/so-8/manifest.json',
                effectiveDirective: 'connect-src',
              };
              for (const listen of listeners) listen(event);
            });
            return refuse();
          },
        }),
      );
      expect([error.code, error.detail]).to.deep.equal(['policy', 'connect-src']);
      expect(error.hint).to.include('connect-src');
    });
    expect(listeners.size).to.equal(0);
  });

  it('refuses addresses that run, wherever they come from', async () => {
    server.put('/so-8/manifest.json', MANIFEST);
    const carrier = await open(server.origin + '/so-8/');
    for (const href of ['javascript:alert(1)', 'data:text/html,x', '']) {
      expect((await failure(() => carrier.url(href))).code).to.equal('unsafe-file');
      expect((await failure(() => carrier.json(href))).code).to.equal('unsafe-file');
      expect((await failure(() => carrier.file?.(href))).code).to.equal('unsafe-file');
    }
    expect(await carrier.file?.('m/don%20xin.docx')).to.deep.equal({
      url: server.origin + '/so-8/m/don%20xin.docx',
      name: 'don xin.docx',
    });
  });

  it('drops keys that reach a prototype', async () => {
    server.put('/so-8/manifest.json', '{"__proto__":{"x":1},"metadata":{}}');
    const manifest = (await (await open(server.origin + '/so-8/')).manifest()) as object;
    expect(Object.keys(manifest)).to.deep.equal(['metadata']);
  });

  it('ends with its caller, and when closed', async () => {
    server.put('/so-8/manifest.json', MANIFEST);
    server.put('/so-8/t.json', '{}');
    const ended = async (run: Promise<unknown>): Promise<string> =>
      ((await run.catch((error: unknown) => error)) as Error).name;
    const abort = new AbortController();
    abort.abort();
    expect(await ended(open(server.origin + '/so-8/', { signal: abort.signal }))).to.equal(
      'AbortError',
    );
    const early = { signal: abort.signal, manifest: Promise.resolve(new Response(MANIFEST)) };
    expect(await ended(open(server.origin + '/so-8/', early))).to.equal('AbortError');
    const carrier = await open(server.origin + '/so-8/');
    expect(await ended(carrier.json('t.json', abort.signal))).to.equal('AbortError');
    expect(await carrier.json('t.json', new AbortController().signal)).to.deep.equal({});
    const asked = carrier.json('t.json');
    carrier.close();
    expect(await ended(asked)).to.equal('AbortError');
    expect(await ended(carrier.json('t.json', new AbortController().signal))).to.equal(
      'AbortError',
    );
  });
});
