/**
 * `<e-qr-share>` beside three public elements: how soon a code is drawn, what had to be fetched for it, and which codes still
 * scan after what happens to paper. Same address, same size, same browser, one run. Each is bundled by Vite, as most sites are, and
 * timed by esbuild's splitting as well: that puts what lazy parts share with the entry into files of their own, so an element
 * with lazy parts waits for one round trip more.
 */
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import sharp from 'sharp';
import { build as vite } from 'vite';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
// @boundaries-ignore the peers are degraded and read by the very code that tests ours
import { decoders } from '../packages/qr-share/test/node/decoders.ts';
// @boundaries-ignore as above
import { degradations, type Picture } from '../packages/qr-share/test/node/degrade.ts';
import { machine, median, spread, table } from './lib/report.ts';

const ADDRESSES = [
  'https://senhong.example.vn/p/K7Q2',
  'https://senhong.example.vn/ban-tin/so-8/a/ngo-42-het-ngap',
];
const SIDE = 300;
const RUNS = 15;
const BITJSON = 'node_modules/@bitjson/qr-code/dist';

interface Peer {
  readonly name: string;
  /** A module that puts the code for `globalThis.address` into `document.body`, 300 px wide. */
  readonly module: string;
  /** Markup that its documentation asks for. */
  readonly head?: string;
}

const PEERS: readonly Peer[] = [
  {
    name: '<e-qr-share>',
    module: `import '@e-bulletin/qr-share/define.js';
      const element = document.createElement('e-qr-share');
      element.setAttribute('code-only', '');
      element.size = '${SIDE}px';
      element.url = globalThis.address;
      document.body.append(element);`,
  },
  {
    name: 'qr-code-styling 1.9.2',
    module: `import QRCodeStyling from 'qr-code-styling';
      const place = document.createElement('div');
      document.body.append(place);
      new QRCodeStyling({ type: 'svg', width: ${SIDE}, height: ${SIDE}, data: globalThis.address }).append(place);`,
  },
  {
    name: '@bitjson/qr-code 1.0.2',
    // Its own loader, as its README asks: it fetches its chunks from beside itself.
    head: '<script src="/bitjson/qr-code.js"></script>',
    module: `      const element = document.createElement('qr-code');
      element.contents = globalThis.address;
      Object.assign(element.style, { display: 'block', width: '${SIDE}px', height: '${SIDE}px' });
      document.body.append(element);`,
  },
  {
    name: 'Web Awesome 3.14.0',
    module: `import '@awesome.me/webawesome/dist/components/qr-code/qr-code.js';
      const element = document.createElement('wa-qr-code');
      element.size = ${SIDE};
      element.value = globalThis.address;
      document.body.append(element);`,
  },
];

/** In the page: milliseconds from the first line of script to the first frame whose code has dark parts. */
const WATCH = `globalThis.started = performance.now();
  globalThis.drawn = new Promise((resolve) => {
    const shown = (node) => {
      if (node instanceof SVGElement && /^(path|rect|circle)$/.test(node.localName)) return node.getBBox().width > 0 && node.getAttribute('fill') !== '#fff' && !node.closest('defs');
      if (node instanceof HTMLCanvasElement && node.width > 0) {
        const { data } = node.getContext('2d').getImageData(0, 0, node.width, node.height);
        return data.some((value, i) => i % 4 === 3 && value > 0);
      }
      return [...(node.shadowRoot?.children ?? []), ...node.children].some(shown);
    };
    const look = () => {
      if (document.body && shown(document.body)) resolve(performance.now() - globalThis.started);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });`;

const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-qr-'));
const root = join(import.meta.dirname, '..');
const ENTRY = join(import.meta.dirname, 'entry.js');
const BUNDLERS: Readonly<Record<string, (module: string, base: string) => Promise<unknown>>> = {
  Vite: (module, base) =>
    vite({
      root: import.meta.dirname,
      base,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === ENTRY ? id : undefined),
          load: (id) => (id === ENTRY ? module : undefined),
        },
      ],
      build: {
        outDir: join(folder, base),
        rolldownOptions: { input: ENTRY, output: { entryFileNames: 'main.js' } },
      },
    }),
  esbuild: (module, base) =>
    bundle({
      stdin: { contents: module, resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      splitting: true,
      format: 'esm',
      outdir: join(folder, base),
      entryNames: 'main',
      absWorkingDir: root,
      logLevel: 'error',
    }),
};
for (const [name, build] of Object.entries(BUNDLERS)) {
  for (const [i, peer] of PEERS.entries()) await build(peer.module, `/${name}/${i}/`);
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.endsWith('.js')) {
    const file = pathname.startsWith('/bitjson/')
      ? join(root, BITJSON, pathname.slice(8))
      : join(folder, pathname);
    const body = gzipSync(readFileSync(file), { level: 9 });
    fetched += body.length;
    response
      .writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip' })
      .end(body);
    return;
  }
  const address = JSON.stringify(searchParams.get('address'));
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><meta charset="utf-8"><style>body{margin:40px;background:${searchParams.get('ground')}}</style>` +
        `<body><script>${WATCH}globalThis.address=${address}</script>${PEERS[Number(searchParams.get('peer'))]?.head ?? ''}<script type="module" src="/${searchParams.get('bundler')}/${searchParams.get('peer')}/main.js"></script>`,
    );
});
let fetched = 0;
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as { port: number };

const browser = await launchBrowser();

async function open(
  peer: number,
  address: string,
  ground = 'white',
  bundler = 'Vite',
): Promise<{ page: Page; time: number; bytes: number }> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 380, height: 380, deviceScaleFactor: 2 });
  fetched = 0;
  const query = new URLSearchParams({ peer: String(peer), address, ground, bundler });
  await page.goto(`http://127.0.0.1:${port}/?${query}`);
  const time = (await page.evaluate('globalThis.drawn')) as number;
  return { page, time, bytes: fetched };
}

async function photograph(page: Page): Promise<Picture> {
  const shot = await page.screenshot({ clip: { x: 0, y: 0, width: 380, height: 380 } });
  const { data, info } = await sharp(shot)
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

try {
  const bundlers = Object.keys(BUNDLERS);
  const times = bundlers.map(() => PEERS.map((): number[] => []));
  const bytes: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const [i, bundler] of bundlers.entries()) {
      for (const peer of PEERS.keys()) {
        const opened = await open(peer, ADDRESSES[0] ?? '', 'white', bundler);
        times[i]?.[peer]?.push(opened.time);
        if (i === 0) bytes[peer] = opened.bytes;
        await opened.page.browserContext().close();
      }
    }
  }
  const grounds = { 'on a white page': '#ffffff', 'on a dark page': '#111111' };
  const rows: string[][] = [];
  const sums = PEERS.map(() => 0);
  for (const [where, ground] of Object.entries(grounds)) {
    const pictures: Picture[][] = PEERS.map(() => []);
    for (const peer of PEERS.keys()) {
      for (const address of ADDRESSES) {
        const { page } = await open(peer, address, ground);
        await new Promise((resolve) => setTimeout(resolve, 150));
        pictures[peer]?.push(await photograph(page));
        await page.browserContext().close();
      }
    }
    for (const [fate, degrade] of Object.entries(degradations)) {
      const row = [`${fate}, ${where}`];
      for (const peer of PEERS.keys()) {
        let read = 0;
        for (const [i, picture] of (pictures[peer] ?? []).entries()) {
          const degraded = await degrade(picture);
          for (const decode of Object.values(decoders)) {
            const text = await decode(degraded);
            if (
              text &&
              URL.canParse(text) &&
              new URL(text).href === new URL(ADDRESSES[i] ?? '').href
            )
              read++;
          }
        }
        sums[peer] = (sums[peer] ?? 0) + read;
        row.push(`${read} of ${ADDRESSES.length * 2}`);
      }
      rows.push(row);
    }
  }
  console.log(`\n### A QR code\n\n${machine()}\n`);
  console.log(
    table(
      ['', ...PEERS.map(({ name }) => `\`${name}\``)],
      [
        ...bundlers.flatMap((bundler, i) => {
          const ours = median(times[i]?.[0] ?? []);
          return [
            [
              `time to the code, ${bundler}, ms (median of ${RUNS}, range)`,
              ...(times[i] ?? []).map((values) => spread(values)),
            ],
            ['ratio to ours', ...(times[i] ?? []).map((one) => (median(one) / ours).toFixed(2))],
          ];
        }),
        [
          'script fetched for it, kB gzip, Lit counted',
          ...bytes.map((value) => (value / 1000).toFixed(1)),
        ],
        [
          'codes read, of all below',
          ...sums.map((sum) => `${sum} of ${rows.length * ADDRESSES.length * 2}`),
        ],
        ...rows,
      ],
    ),
  );
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
