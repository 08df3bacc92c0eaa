/**
 * Imports a chunk only after every file it needs was fetched with its integrity.
 *
 * A `modulepreload` link with `integrity` puts the verified module into the page's module map, and `import()`
 * takes it from there: the bytes that were checked are the bytes that run. Links are added dependencies first,
 * so that no browser fetches a dependency by itself, unchecked, before its own link asked for it.
 */

/** Made by build/chunks.mjs. The chunk `later` is the table of those that no first page needs. */
export interface ChunkTable {
  /** Names and integrity, dependencies before dependents. */
  readonly files: readonly (readonly [name: string, integrity: string])[];
  /** For each chunk that may be imported, the indexes of the files it needs, itself last; `later` counts on. */
  readonly chunks: Readonly<Record<string, readonly number[]>>;
}

export interface ChunkLoader {
  /** Imports a chunk; rejects when one of its files does not arrive or is not the file we published. */
  load(chunk: string): Promise<unknown>;
  /** The address of a chunk whose bytes were checked, for what has no integrity of its own: a worker. */
  address(chunk: string): Promise<string>;
  /** The folder of the script. */
  readonly base: string;
}

export function chunkLoader(table: ChunkTable, base: string, nonce: string): ChunkLoader {
  const verified = new Map<number, Promise<void>>();
  let { files, chunks } = table;

  const verify = (index: number): Promise<void> => {
    let pending = verified.get(index);
    if (!pending) {
      const [name, integrity] = files[index] ?? ['', ''];
      pending = fetchVerified(base + name, integrity, nonce);
      pending.catch(() => verified.delete(index));
      verified.set(index, pending);
    }
    return pending;
  };

  const address = async (chunk: string): Promise<string> => {
    if (!chunks[chunk] && files === table.files) {
      const later = (await load('later')) as ChunkTable;
      files = [...table.files, ...later.files];
      chunks = { ...table.chunks, ...later.chunks };
    }
    const indexes = chunks[chunk] ?? [];
    await Promise.all(indexes.map(verify));
    const name = files[indexes[indexes.length - 1] ?? -1]?.[0];
    if (name === undefined) throw new Error(`e-bulletin: no chunk "${chunk}"`);
    return base + name;
  };
  const load = async (chunk: string): Promise<unknown> =>
    import(await address(chunk)) as Promise<unknown>;
  return { load, address, base };
}

function fetchVerified(href: string, integrity: string, nonce: string): Promise<void> {
  const link = document.createElement('link');
  if (!link.relList.supports('modulepreload')) return fetchThenCache(href, integrity);
  return new Promise((resolve, reject) => {
    link.rel = 'modulepreload';
    link.integrity = integrity;
    link.crossOrigin = 'anonymous';
    if (nonce) link.nonce = nonce;
    link.onload = () => {
      link.remove();
      resolve();
    };
    link.onerror = () => {
      link.remove();
      reject(new Error(`e-bulletin: ${href} did not arrive, or is not the published file.`));
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
  const response = await fetch(href, { integrity, credentials: 'same-origin' });
  if (!response.ok) throw new Error(`e-bulletin: ${href} answered ${response.status}.`);
  await response.arrayBuffer();
}
