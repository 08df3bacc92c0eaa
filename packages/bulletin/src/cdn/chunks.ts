/**
 * Imports a chunk only after every file it needs was fetched with its integrity.
 *
 * A `modulepreload` link with `integrity` puts the verified module into the page's module map, and `import()`
 * takes it from there: the bytes that were checked are the bytes that run. Chunks take what they need of each other
 * from `parts` (build/linked.mjs), so no browser fetches a dependency by itself, unchecked, and a file that did not come can be
 * asked for at another address.
 */

/** Made by build/chunks.mjs. The chunk `later` is the table of those that no first page needs. */
export interface ChunkTable {
  /** Names and integrity, dependencies before dependents. */
  readonly files: readonly (readonly [name: string, integrity: string])[];
  /** For each chunk that may be imported, the indexes of the files it needs, itself last; `later` counts on. */
  readonly chunks: Readonly<Record<string, readonly number[]>>;
}

/** A file whose bytes were checked. */
type Verified = readonly [name: string, href: string];

export interface ChunkLoader {
  /** Imports a chunk; rejects when one of its files does not arrive or is not the file we published. */
  load(chunk: string): Promise<unknown>;
  /** The address of a chunk whose bytes were checked, for what has no integrity of its own: a worker. */
  address(chunk: string): Promise<string>;
  /** Chunks that have run, by the names of their files; each was put here before what needs it ran. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** The folder of the script. */
  readonly base: string;
}

export function chunkLoader(table: ChunkTable, base: string, nonce: string): ChunkLoader {
  const verified = new Map<number, Promise<Verified>>();
  /** How often each file did not come, in question marks. Most browsers keep for ever that an address gave no module. */
  const failed: string[] = [];
  const parts: Record<string, unknown> = {};
  let { files, chunks } = table;

  const verify = (index: number): Promise<Verified> => {
    let pending = verified.get(index);
    if (!pending) {
      const [name, integrity] = files[index]!;
      const marks = failed[index] ?? '';
      const href = base + name + marks;
      pending = fetchVerified(href, integrity, nonce).then(() => [name, href]);
      pending.catch(() => {
        failed[index] = `${marks}?`;
        verified.delete(index);
      });
      verified.set(index, pending);
    }
    return pending;
  };

  const verifyAll = async (chunk: string): Promise<readonly Verified[]> => {
    if (!chunks[chunk]) {
      const later = (await load('later')) as ChunkTable;
      files = [...table.files, ...later.files];
      chunks = { ...table.chunks, ...later.chunks };
    }
    // The build has put every chunk that is asked for into one of the tables.
    return Promise.all(chunks[chunk]!.map(verify));
  };
  const load = async (chunk: string): Promise<unknown> => {
    let part: unknown;
    for (const [name, href] of await verifyAll(chunk)) part = parts[name] = await import(href);
    return part;
  };
  const address = async (chunk: string): Promise<string> => {
    const all = await verifyAll(chunk);
    return all[all.length - 1]![1];
  };
  return { load, address, base, parts };
}

function fetchVerified(href: string, integrity: string, nonce: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return fetchThenCache(href, integrity);
  return new Promise((resolve, reject) => {
    link.rel = 'modulepreload';
    link.integrity = integrity;
    link.crossOrigin = '';
    link.nonce = nonce;
    link.onload = () => {
      link.remove();
      resolve();
    };
    link.onerror = () => {
      link.remove();
      reject(missing(href));
    };
    link.href = href;
    document.head.appendChild(link);
  });
}

/**
 * Safari 14-16 and Firefox before 115 know no `modulepreload`: the file is checked by `fetch`, and `import()`
 * takes it from the HTTP cache. A server that answers the second request differently is not caught there
 * (docs/adr/0009).
 */
async function fetchThenCache(href: string, integrity: string): Promise<void> {
  const response = await fetch(href, { integrity });
  if (!response.ok) throw missing(href);
  await response.arrayBuffer();
}

const missing = (href: string): Error =>
  new Error(`e-bulletin: ${href} did not arrive, or is not the published file.`);
