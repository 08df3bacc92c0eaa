/**
 * Building an issue: seconds, processor seconds and bytes per page, and peak memory, beside what a careful webmaster would
 * otherwise script: `pdftoppm` at 1600 px and a WebP encoder (libwebp, by sharp, the same quality and effort).
 *
 * What is measured. *Ours* is the whole command in a fresh process with an empty cache: three WebP widths, a JPEG, text layers,
 * articles, search, share pages. *Peer, one width* draws and encodes 1600 px only. *Peer, all widths* does so for 540, 1080 and
 * 1600 px and a JPEG, as ours does. Processor seconds are those of the shell's children (`times`). Peak memory is the largest
 * sum of resident sizes of the process tree, sampled from /proc four times a second (Linux only; shared pages count for each).
 *
 * `npm run bench -- build`, `--pdf file.pdf` for another PDF, `--pages 300` for a generated one of so many pages
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makePdf } from './lib/made-pdf.ts';
import { machine, table } from './lib/report.ts';

const ROOT = join(import.meta.dirname, '..');
const SAMPLE = join(ROOT, 'examples/issue/ban-tin-so-8.pdf');
const CLI = join(ROOT, 'packages/publisher/dist/cli.js');
const ENCODE = join(import.meta.dirname, 'lib/encode-folder.ts');
const HOOKS = join(ROOT, 'tools/ts-hooks.mjs');

interface Measured {
  readonly seconds: number;
  readonly processor: number;
  readonly memory: number | undefined;
  readonly bytes: number;
}

const { values } = parseArgs({ options: { pdf: { type: 'string' }, pages: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
try {
  const pdf = values.pages
    ? await made(Number(values.pages))
    : copy(values.pdf ?? SAMPLE, join(folder, 'in.pdf'));
  const pages = pageCount(pdf);
  console.log(`## Building ${pages} pages\n\n${machine()}\n`);
  const ours = await measure(
    `"${process.execPath}" "${CLI}" build "${pdf}" --out "${join(folder, 'issue')}" --no-pdf --quiet`,
    () => bytesOf(join(folder, 'issue', 'p')),
  );
  const rows = [row('e-bulletin, all widths', ours, pages, ours)];
  if (spawnSync('pdftoppm', ['-v']).error) {
    console.error('pdftoppm is not installed (poppler-utils): no peer was measured.');
  } else {
    const one = await peer(pdf, 'one', [1600]);
    rows.push(row('pdftoppm + WebP, 1600 px', one, pages, ours));
    const all = await peer(pdf, 'all', [540, 1080, 1600], '--jpeg');
    rows.push(row('pdftoppm + WebP and JPEG, all widths', all, pages, ours));
  }
  console.log(
    table(['', 's', 's/page', 'CPU s/page', 'ours / it, CPU', 'kB/page', 'peak MB'], rows),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function made(pages: number): Promise<string> {
  const file = join(folder, 'made.pdf');
  writeFileSync(file, await makePdf(pages));
  return file;
}

/** The command writes its notes beside the PDF, so it works on a copy. */
function copy(from: string, to: string): string {
  writeFileSync(to, readFileSync(from));
  return to;
}

function pageCount(pdf: string): number {
  const { stdout } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(stdout ?? '')?.[1] ?? values.pages ?? 64);
}

function peer(pdf: string, name: string, widths: readonly number[], more = ''): Promise<Measured> {
  const out = join(folder, name);
  const draw = widths.map(
    (width) =>
      `mkdir -p "${out}/${width}" && pdftoppm -scale-to-x ${width} -scale-to-y -1 "${pdf}" "${out}/${width}/p"`,
  );
  const encode = `"${process.execPath}" --import "${HOOKS}" "${ENCODE}" "${out}" ${more}`;
  return measure([...draw, encode].join(' && '), () => bytesOf(out, /\.(?:webp|jpg)$/));
}

/** Runs a shell line and asks the shell what its children cost. */
async function measure(command: string, bytes: () => number): Promise<Measured> {
  const start = performance.now();
  const shell = spawn('sh', ['-c', `${command} >/dev/null && times`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, treeMemory(shell.pid ?? 0))), 250);
  const code = await new Promise<number | null>((resolve) => shell.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`"${command}" ended with ${code}`);
  const seconds = (performance.now() - start) / 1000;
  const children = said.trim().split('\n').at(-1) ?? '';
  const processor = [...children.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest?.replace(',', '.')),
    0,
  );
  return { seconds, processor, memory: memory || undefined, bytes: bytes() };
}

/** Resident bytes of a process and all below it; 0 where there is no /proc. */
function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
        sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
      } catch {
        // It ended between the two reads.
      }
    }
  } catch {
    return 0;
  }
  let sum = 0;
  for (const [pid, size] of sizes) {
    let at: number | undefined = pid;
    while (at !== undefined && at > 1 && at !== root) at = parents.get(at);
    if (at === root) sum += size;
  }
  return sum;
}

function bytesOf(path: string, pattern = /./): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

function row(name: string, one: Measured, pages: number, ours: Measured): string[] {
  return [
    name,
    one.seconds.toFixed(1),
    (one.seconds / pages).toFixed(2),
    (one.processor / pages).toFixed(2),
    one === ours ? '' : (ours.processor / one.processor).toFixed(2),
    (one.bytes / pages / 1000).toFixed(0),
    one.memory === undefined ? '–' : (one.memory / 1e6).toFixed(0),
  ];
}

console.log(`\n${availableParallelism()} processors; ours uses two processes at most.`);
