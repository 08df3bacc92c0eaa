/**
 * Jobs done a few at a time. The first failure stops every line: nothing is begun after it, and the promise settles only
 * when nothing runs any more, so that no late progress is told after the failure was.
 */

/**
 * Does `job` for every item, at most `lines` at once, in order of the items.
 * The signal given to a job is aborted by the first failure and by `signal`.
 * @throws what the first failing job threw
 */
export async function inLines<T>(
  items: readonly T[],
  lines: number,
  signal: AbortSignal,
  job: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const failures: unknown[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    try {
      while (next < items.length && !stopped.signal.aborted) {
        await job(items[next++] as T, stopped.signal);
      }
    } catch (error) {
      failures.push(error);
      stop();
    }
  };
  const running: Promise<void>[] = [];
  for (let one = 0; one < lines; one++) running.push(line());
  await Promise.all(running);
  signal.removeEventListener('abort', stop);
  if (failures.length > 0) throw failures[0];
  if (signal.aborted) throw new DOMException('Stopped by the reader.', 'AbortError');
}
