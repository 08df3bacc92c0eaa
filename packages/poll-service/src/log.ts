/**
 * The operator's log: JSON lines by pino, of the machine room only. No request is ever logged, no line holds an address, an
 * agent or anything a resident sent, and its time is the day.
 */
import { pino, type DestinationStream, type Logger } from 'pino';

/** The same fault is told again after so many milliseconds. */
const SELDOM = 60_000;
const MOST_KNOWN = 100;

export function createLog(destination: DestinationStream): Logger {
  return pino(
    {
      base: null,
      level: 'info',
      timestamp: () => `,"day":"${new Date().toISOString().slice(0, 10)}"`,
      serializers: {
        // What the database said; its parameters are not in its message.
        err: (error: Error) => ({ type: error.name, message: error.message.slice(0, 300) }),
      },
    },
    destination,
  );
}

/** Tells of faults, of one that comes again and again once a minute and how often: a full disk is not filled by its own log. */
export function faultLog(
  log: Pick<Logger, 'error'>,
  now = (): number => performance.now(),
): (error: Error) => void {
  const known = new Map<string, { readonly at: number; more: number }>();
  return (error) => {
    const last = known.get(error.message);
    if (last && now() - last.at < SELDOM) {
      last.more++;
      return;
    }
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(error.message, { at: now(), more: 0 });
    log.error({ err: error, ...(last?.more ? { more: last.more } : {}) }, error.message);
  };
}
