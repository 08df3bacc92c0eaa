/**
 * Tickets for what a browser fetches by itself (a file, a stream) and cannot send a token along with: good for one path and
 * a minute, so that the administration token never stands in an address.
 */
import { createHmac } from 'node:crypto';
import { same } from '../secrets.js';

/** Seconds. */
export const TICKET_LIFE = 60;

export class Tickets {
  readonly #key: () => Buffer;
  readonly #now: () => number;

  constructor(key: () => Buffer, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  /** The path with its ticket. */
  issue(path: string): string {
    const until = String(Math.floor(this.#now() / 1000) + TICKET_LIFE);
    return `${path}?ticket=${until}.${this.#mac(path, until)}`;
  }

  isGood(path: string, ticket: string): boolean {
    const until = ticket.split('.')[0] ?? '';
    return (
      /^\d{1,12}$/.test(until) &&
      Number(until) * 1000 >= this.#now() &&
      same(`${until}.${this.#mac(path, until)}`, ticket)
    );
  }

  #mac(path: string, until: string): string {
    return createHmac('sha256', this.#key())
      .update(JSON.stringify([path, until]))
      .digest('base64url');
  }
}
