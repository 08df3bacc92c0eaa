/** Waiting that ends: what never comes fails its test by name, instead of holding up the whole run. */
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 60_000;

/** Resolves as soon as it holds; `what` was awaited where it does not within a minute. */
export async function until(what: string, holds: () => unknown): Promise<void> {
  for (const end = Date.now() + PATIENCE; !(await holds());) {
    if (Date.now() > end) throw new Error(`waited a minute for ${what}`);
    await pause(5);
  }
}

export interface Ear {
  /** All that was said so far. */
  readonly heard: string;
  /** Resolves when this was said. */
  hear(word: string): Promise<void>;
  /** Resolves when the other side has closed. */
  ended(): Promise<void>;
  leave(): Promise<void>;
}

/** Listens to an event stream. */
export function listen(reply: Response): Ear {
  const reader = reply.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  let isOver = false;
  let fault: unknown;
  const read = async (): Promise<void> => {
    for (let next; !(next = await reader.read()).done;) heard += next.value;
  };
  void read()
    .catch((error: unknown) => (fault = error))
    .finally(() => (isOver = true));
  return {
    get heard() {
      return heard;
    },
    async hear(word) {
      await until(`${word} on a stream`, () => isOver || heard.includes(word));
      if (!heard.includes(word))
        throw new Error(`stream ended before ${word}: ${heard}`, { cause: fault });
    },
    ended: () => until('the end of a stream', () => isOver),
    leave: () => reader.cancel(),
  };
}
