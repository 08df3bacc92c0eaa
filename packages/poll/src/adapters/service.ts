/** The poll service over HTTP. No cookie, no referrer, no header that a cross-origin request would have to ask for. */
import { stringify } from '@e-bulletin/core/json.js';
import type { Submission } from '@e-bulletin/issue/poll/types.js';
import { jsonOf } from '../model/json.js';
import { readReply, type Reply } from '../model/reply.js';
import { retryAfterOf } from '../model/retry.js';

/** Milliseconds after which a line counts as dead; a bad one needs some. */
const PATIENCE = 25_000;

export type Failure = 'unreachable' | 'not-found';

/** Its message is a code. */
export class ServiceFailure extends Error {
  declare readonly message: Failure;
}

const COMMON: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  headers: { accept: 'application/json' },
};

/** JSON at an address; `undefined` where something else is there. @throws ServiceFailure */
export async function getJson(address: string, signal: AbortSignal): Promise<unknown> {
  let code: Failure = 'unreachable';
  try {
    return await limited(signal, async (limit) => {
      const response = await fetch(address, { ...COMMON, signal: limit });
      if (response.ok) return jsonOf(await response.text());
      if (/404|410/.test(`${response.status}`)) code = 'not-found';
      throw new Error(code);
    });
  } catch {
    throw new ServiceFailure(code);
  }
}

/** Sends a ballot. Never rejects: whatever is not an answer of the service may be tried again. */
export async function postBallot(address: string, submission: Submission): Promise<Reply> {
  try {
    return await limited(undefined, async (signal) => {
      const response = await fetch(address, {
        ...COMMON,
        method: 'POST',
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: stringify(submission),
        // Nowhere else than where the page said.
        redirect: 'error',
        signal,
      });
      const after = retryAfterOf(response.headers.get('retry-after'), Date.now());
      const text = await response.text();
      return readReply(response.status, jsonOf(text), after);
    });
  } catch {
    return { kind: 'later', after: 0 };
  }
}

async function limited<T>(
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  // Of what has ended nothing is left to be stopped.
  setTimeout(stop, PATIENCE);
  outer?.addEventListener('abort', stop, { once: true });
  try {
    return await work(limit.signal);
  } finally {
    outer?.removeEventListener('abort', stop);
  }
}
