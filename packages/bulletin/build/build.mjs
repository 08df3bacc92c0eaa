/**
 * Makes `cdn/` from `dist`: the loader, the chunks, everything in one file, integrity, versions, notices, the ready page
 * for frames, and all of it as one ZIP for portals that host it themselves. The same sources give the same bytes.
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { finish, shorten, shortenTokens } from './finish.mjs';
import { bundleChunks, bundleDoctor, bundleLoader, bundleSingle, bundleWorker } from './bundle.mjs';
import { checkFile } from './check-output.mjs';
import { finishChunks, integrityOf } from './chunks.mjs';
import { embedPage } from './embed.mjs';
import { notices } from './notices.mjs';
import { pdfAssets, pdfjs } from './vendor.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const root = join(folder, '../..');

/**
 * @param {{ out?: string }} options `out` is for tests
 * @returns {Promise<Map<string, string | Uint8Array>>} every file by name
 */
export async function buildCdn({ out = join(folder, 'cdn') } = {}) {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const options = { dist: join(folder, 'dist'), version };

  const chunks = await bundleChunks(options);
  const doctor = await bundleDoctor(options);
  const { files, table } = await finishChunks(chunks, { doctor: codeOf(doctor) });
  const loader = await bundleLoader(options);
  const single = await bundleSingle(options);
  const worker = await bundleWorker(options);
  const banner = `/*! e-bulletin ${version} | Apache-2.0 | parts of others: NOTICES.txt */\n`;
  files.set('e-bulletin.js', banner + shorten(finish(withTable(loader, table))));
  const [, body] = /^(?:"use strict";)?(\(\(\)=>\{.*\}\))\(\);\s*$/s.exec(codeOf(single.elements));
  files.set(
    'e-bulletin.single.js',
    banner +
      shorten(shortenTokens(finish(codeOf(single.loader).replace('__ELEMENTS__', () => body)))),
  );
  files.set('offline-worker.js', banner + shorten(finish(codeOf(worker))));

  const faults = [...files].flatMap(([name, code]) => checkFile(name, code));
  if (faults.length > 0)
    throw new Error(`cdn/ is not fit for a stranger's page:\n${faults.join('\n')}`);

  const { DOCUMENT_RULES } = await import(
    `${pathToFileURL(join(options.dist, 'model/geometry.js'))}`
  );
  files.set('e-bulletin.css', `${DOCUMENT_RULES}\n`);

  const { packages, text } = await notices(
    [chunks, loader, single.elements, single.loader].map((one) => one.metafile),
    root,
    [relative(root, pdfjs)],
  );
  files.set('NOTICES.txt', text);
  for (const [name, content] of await pdfAssets()) files.set(name, content);
  files.set(
    'embed.html',
    await embedPage({
      lang: 'vi',
      title: 'Bản tin',
      head: '',
      script: 'e-bulletin.js',
      integrity: integrityOf(files.get('e-bulletin.js')),
      src: '',
      fallback: '',
    }),
  );
  files.set('embed-origins.json', '[]\n');
  files.set('versions.json', json({ version, packages }));
  files.set(
    'sri.json',
    json(Object.fromEntries([...files].map(([name, one]) => [name, integrityOf(one)]))),
  );
  await writeAll(out, files, version);
  return files;
}

const codeOf = ({ outputFiles }) => outputFiles.find(({ path }) => path.endsWith('.js')).text;

/** The loader keeps the name `__CHUNKS__`; the table goes there. */
const withTable = (built, table) =>
  codeOf(built).replace('__CHUNKS__', () => JSON.stringify(table));

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** Writes what is new and then takes away what is old, so that a page that is open meanwhile misses nothing. */
async function writeAll(out, files, version) {
  const encoder = new TextEncoder();
  const entries = Object.fromEntries(
    [...files].map(([name, content]) => [
      name,
      typeof content === 'string' ? encoder.encode(content) : content,
    ]),
  );
  // A fixed date: two builds of the same sources are the same file.
  const zip = zipSync(entries, { level: 9, mtime: '1980-01-01' });
  const written = { ...entries, [`e-bulletin-${version}.zip`]: zip };
  for (const [name, content] of Object.entries(written)) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), content);
  }
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(out, path).replaceAll(sep, '/');
    if (entry.isFile() && !(name in written)) await rm(path);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const files = await buildCdn();
    for (const [name, content] of files) {
      if (name.endsWith('.js'))
        console.log(`${String(gzipSync(content, { level: 9 }).length).padStart(7)}  ${name}`);
    }
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
