/**
 * What the service knows the office by, and signs with. Both stand in the database, where another process may change them:
 * a new token, or a backup restored under a service that runs.
 */
import type { PollBook } from './book.js';
import { newSigningKey, ticketKeyOf } from './minutes/sign.js';
import { digestOf, randomKey, same } from './secrets.js';
import { readSetting, writeSetting } from './store/records.js';

export class Keys {
  readonly #book: PollBook;
  #admin = '';
  #signing = '';

  constructor(book: PollBook) {
    this.#book = book;
  }

  get signing(): string {
    return this.#signing;
  }

  /** The same on every instance; what was issued under an old token is worth no more than that. */
  get ticket(): Buffer {
    return ticketKeyOf(this.#signing, this.#admin);
  }

  isAdmin(token: string): boolean {
    return same(digestOf(token), this.#admin);
  }

  /** Reads them, and makes what is missing; resolves to a token that was made. */
  async open(): Promise<string | undefined> {
    const token = randomKey();
    const made = { admin: digestOf(token), 'signing-key': newSigningKey() };
    const found = await this.#book.transact(async (tx) => {
      const kept = { ...made };
      for (const name of ['admin', 'signing-key'] as const) {
        const known = await readSetting(tx, name);
        if (known === undefined) await writeSetting(tx, name, made[name]);
        else kept[name] = known;
      }
      return kept;
    });
    this.#admin = found.admin;
    this.#signing = found['signing-key'];
    return found.admin === made.admin ? token : undefined;
  }

  /** As they are now. SQLite's file is open to this process alone, so nobody has changed them there. */
  async refresh(): Promise<void> {
    if (this.#book.db.engine !== 'sqlite') await this.open();
  }
}
