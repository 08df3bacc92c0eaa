/** What a piece of work failed with: one of our own errors, or the test fails. */
import { PublisherError } from '../../src/index.js';

export async function errorOf(work: Promise<unknown>): Promise<PublisherError> {
  const error: unknown = await work.then(
    () => new Error('nothing failed'),
    (failure: unknown) => failure,
  );
  if (error instanceof PublisherError) return error;
  throw error;
}
