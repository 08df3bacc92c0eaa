/** Sentences that were said already, one WAV each: editing one sentence asks for one, and a stopped run goes on. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeWhole, type Files } from '../files.js';
import type { Pcm } from './audio/pcm.js';
import { formatWav, parseWav } from './audio/wav.js';

/** Bumped when the same words and voice would be kept in another way. */
const VERSION = 1;
/** How many times what is needed may lie there. */
const KEPT = 4;

/** Where they lie, in the work folder of an issue. */
export const voiceFolder = (work: string): string => join(work, 'voice');

export class SentenceCache {
  readonly #files: Files;
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  async open(): Promise<void> {
    await this.#files.mkdir(this.#folder);
  }

  async get(voice: string, text: string): Promise<Pcm | undefined> {
    try {
      const bytes = await this.#files.readFile(this.#path(voice, text));
      // Half written by a machine that was switched off, it would be half a sentence.
      return bytes.length === bytes.readUInt32LE(4) + 8 ? parseWav(bytes) : undefined;
    } catch {
      return undefined;
    }
  }

  async put(voice: string, text: string, pcm: Pcm): Promise<void> {
    await writeWhole(this.#files, this.#path(voice, text), formatWav(pcm));
  }

  /** Removes what no sentence of this run used, once that is most of it: words that were changed are often changed back. */
  async prune(): Promise<void> {
    const names = await this.#files.readdir(this.#folder);
    if (names.length < this.#used.size * KEPT) return;
    for (const name of names) {
      // What another run is writing there has a dot before its name (beside.ts).
      if (!this.#used.has(name) && !name.startsWith('.'))
        await this.#files.rm(join(this.#folder, name));
    }
  }

  #path(voice: string, text: string): string {
    const key = createHash('sha256')
      .update(JSON.stringify([VERSION, voice, text]))
      .digest('hex');
    const name = `${key.slice(0, 32)}.wav`;
    this.#used.add(name);
    return join(this.#folder, name);
  }
}
