/**
 * The operator's log: JSON lines by pino, of the machine room only. No request is ever logged, no line holds an address, an
 * agent or anything a resident sent, and its time is the day.
 */
import { pino, type DestinationStream, type Logger } from 'pino';

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
