/**
 * Search in an issue of 72 pages: the size of the index, the time to open it and to answer, and what is found when people
 * type with and without accents, beside MiniSearch 7.2 on the same text with the same queries.
 *
 * What is measured. Both want every word on the page, the last one as a beginning. *There* is what a plain reading of
 * every page gives (words compared without accents, đ as d); the columns beside it count the pages found. Ours holds the
 * text (snippets, phrases, ordinals of words); MiniSearch holds it in the row "with text" only, and no places.
 * *First* is a fresh process that opens the index and answers once, before the engine has compiled anything; *open* and
 * *answer* are warm. Queries are typed letter by letter, as a search field sends them. Milliseconds are those of this
 * machine; a phone is taken to be six times slower.
 *
 * MiniSearch runs as it comes, and with the accent strip that its users write (NFD, marks dropped), which leaves đ.
 *
 * `npm run bench -- search`, or `node --import ./tools/ts-hooks.mjs bench/search.ts`
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { buildIndex } from '@e-bulletin/issue/search.js';
import { fold, joinLines, words } from '@e-bulletin/issue/text.js';
import { PAGES, random, readCorpus } from './lib/corpus.ts';
import { machine, median, table } from './lib/report.ts';
import { MINISEARCH, openPeer, type PageDocument, type PeerName } from './lib/search-peers.ts';

const PHONE = 6;
const COLD_RUNS = 5;
const NAMES: Readonly<Record<PeerName, string>> = {
  ours: 'e-bulletin, with text',
  plain: 'MiniSearch, as it comes',
  stored: 'MiniSearch, with text',
  stripped: 'MiniSearch, accents stripped',
};
const PEERS = Object.keys(NAMES) as PeerName[];
const SHOWN = [
  ...['đất đai', 'dat dai', 'ĐẤT ĐAI', 'đất đai'.normalize('NFD'), 'đat dai', 'phuong', 'Phường'],
  ...['đường', 'duong', 'hòa', 'hoà', 'hoa ', 'kỹ thuật', 'kĩ thuật', 'tổ dân ph'],
];

const corpus = readCorpus();
const documents: PageDocument[] = corpus.pages.map((page) => ({
  id: page.page,
  text: page.blocks
    .filter((block) => block.role !== 'artifact')
    .map((block) => joinLines(block.lines))
    .join('\n'),
}));
const files = new Map(PEERS.map((name) => [name, fileOf(name)]));
const queries = typedQueries();

console.log(`## Search in ${PAGES} pages\n\n${machine()}\n`);
console.log(
  `${corpus.written + corpus.made} words, ${corpus.written} of them from the sample issue; ` +
    `${queries.length} queries. Milliseconds here / on a phone (× ${PHONE}). ` +
    `Code that a page loads for ours: ${await bundleSize()} bytes gzip.\n`,
);
console.log(
  table(
    ['', 'kB', 'kB gzip', 'first open', 'first answer', 'open', 'answer p50', 'p95'],
    PEERS.map(measure),
  ),
);
const counted = PEERS.filter((name) => name !== 'stored');
const searches = counted.map((name) => openPeer(name, files.get(name)!, 1000));
console.log('\nPages found:\n');
console.log(
  table(
    ['typed', 'there', ...counted.map((name) => NAMES[name])],
    SHOWN.map((typed) => [
      typed === typed.normalize('NFC') ? typed : `${typed} (decomposed)`,
      String(plainCount(typed)),
      ...searches.map((search) => String(search(typed).length)),
    ]),
  ),
);

function fileOf(name: PeerName): string {
  if (name === 'ours') return JSON.stringify(buildIndex(corpus.pages));
  const index = new MiniSearch<PageDocument>(MINISEARCH[name]);
  index.addAll(documents);
  return JSON.stringify(index);
}

/** What people type: two or three neighbours of the issue, letter by letter, with and without accents. */
function typedQueries(): string[] {
  const next = random(11);
  const typed: string[] = [];
  for (let round = 0; round < 60; round++) {
    const found = words(documents[next(documents.length)]!.text);
    const at = next(found.length - 3);
    const phrase = found
      .slice(at, at + 2 + next(2))
      .map((word) => word.text)
      .join(' ');
    const forms = [phrase, fold(phrase), phrase.toUpperCase(), phrase.normalize('NFD')];
    const form = forms[round % forms.length]!;
    for (let end = 1; end <= form.length; end++) typed.push(form.slice(0, end));
  }
  return typed;
}

function measure(name: PeerName): string[] {
  const file = files.get(name)!;
  const cold = Array.from({ length: COLD_RUNS }, () => runCold(name, file));
  const opened = Array.from({ length: 30 }, () => timed(() => openPeer(name, file, 50)));
  const search = openPeer(name, file, 50);
  for (const query of queries) search(query);
  const answers = queries.map((query) => timed(() => search(query)));
  return [
    NAMES[name],
    (Buffer.byteLength(file) / 1000).toFixed(1),
    (gzipSync(file, { level: 9 }).length / 1000).toFixed(1),
    both(median(cold.map((run) => run.open))),
    both(median(cold.map((run) => run.answer))),
    both(median(opened)),
    both(median(answers)),
    both(percentile(answers, 0.95)),
  ];
}

function runCold(name: PeerName, file: string): { open: number; answer: number } {
  const script = join(import.meta.dirname, 'lib/cold-search.ts');
  const run = spawnSync(process.execPath, [...process.execArgv, script, name], {
    input: file,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as { open: number; answer: number };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function both(time: number): string {
  return `${time.toFixed(2)} / ${(time * PHONE).toFixed(1)}`;
}

function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)]!;
}

/** Pages that hold every word of a query, read plainly; the last word may be a beginning. */
function plainCount(query: string): number {
  const wanted = words(fold(query)).map((word) => word.text);
  const open = /\S$/.test(query);
  return documents.filter((document) => {
    const held = new Set(words(fold(document.text)).map((word) => word.text));
    return wanted.every((word, at) =>
      open && at === wanted.length - 1
        ? [...held].some((one) => one.startsWith(word))
        : held.has(word),
    );
  }).length;
}

async function bundleSize(): Promise<number> {
  const result = await build({
    stdin: {
      contents: `export { openIndex, boxesOf } from '@e-bulletin/issue/search.js';`,
      resolveDir: join(import.meta.dirname, '..'),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome87',
    write: false,
  });
  return gzipSync(result.outputFiles[0]!.contents, { level: 9 }).length;
}
