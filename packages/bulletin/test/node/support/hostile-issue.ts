/** The rich issue of @e-bulletin/issue's tests as files that a portal serves, honest or with script in every word. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// @boundaries-ignore what the parser's own tests poison
import { indexOf, richDocuments } from '../../../../issue/test/support/hostile/documents.ts';
// @boundaries-ignore what the parser's own tests poison
import { poisoner, poisonTexts } from '../../../../issue/test/support/hostile/poison.ts';
import type { Files } from './issue.ts';
import { Lab } from './lab.ts';
import { files } from './server.ts';

const MEDIA = fileURLToPath(new URL('../../../../../examples/issue/media/', import.meta.url));
const PAGES = 5;

export type Documents = ReadonlyMap<string, unknown>;

export const honest = (): Documents => richDocuments(PAGES);

/** Script in everything that a person reads. */
export function poisoned(): Documents {
  const poison = poisoner();
  const documents = new Map(
    [...honest()].map(([path, value]) => [path, poisonTexts(value, poison)] as const),
  );
  return documents.set('search.json', indexOf(documents));
}

/** @param pages pictures `p/1-540.jpg` and so on */
export async function filesOf(
  documents: Documents,
  pages: Files,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [path, value] of documents) files.set(path, encode(value));
  for (const [path, bytes] of pages) if (path.startsWith('p/')) files.set(path, bytes);
  files.set('m/doc.mp3', await readFile(`${MEDIA}thu-vien.mp3`));
  files.set('m/phim.mp4', await readFile(`${MEDIA}lo-gom.mp4`));
  files.set('m/mau-don.docx', encode('<script>canary("file")</script>'));
  return files;
}

export const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** A lab whose portal has the honest issue at `/that/`. */
export async function openHonest(): Promise<Lab> {
  const lab = await Lab.open();
  lab.portal.use(files('/that/', await filesOf(honest(), lab.issue)));
  return lab;
}
