/**
 * Results for the projector over Server-Sent Events. Only what the public may see is sent, and only when it changed;
 * a beat every 15 s keeps proxies from cutting the line, and lets a screen notice that it is cut. An event, because
 * EventSource keeps comments to itself.
 */
import type { ServerResponse } from 'node:http';
import { ServiceError } from '../errors.js';
import type { PollService } from '../service.js';

const HEARTBEAT = 15_000;
const LOOK_EVERY = 1000;

interface Watched {
  readonly screens: Set<ServerResponse>;
  last: string;
}

export class Watchers {
  readonly #service: PollService;
  readonly #most: number;
  readonly #polls = new Map<string, Watched>();
  readonly #timers: NodeJS.Timeout[];

  constructor(service: PollService, most: number) {
    this.#service = service;
    this.#most = most;
    this.#timers = [
      setInterval(() => void this.#look(), LOOK_EVERY).unref(),
      setInterval(() => this.#send('event: beat\ndata:\n\n'), HEARTBEAT).unref(),
    ];
    service.metrics.gauge('watchers', () => this.#count());
  }

  /** @throws ServiceError where no more screens are taken. */
  async add(poll: string, screen: ServerResponse, headers: Record<string, string>): Promise<void> {
    if (this.#count() >= this.#most) throw new ServiceError('too-many-readers');
    const first = JSON.stringify(await this.#service.result(poll));
    screen.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    screen.write(`retry: 5000\n\n${eventOf(first)}`);
    const watched = this.#polls.get(poll) ?? { screens: new Set(), last: first };
    this.#polls.set(poll, watched);
    watched.screens.add(screen);
    screen.on('close', () => {
      watched.screens.delete(screen);
      if (!watched.screens.size) this.#polls.delete(poll);
    });
  }

  stop(): void {
    this.#timers.forEach(clearInterval);
    for (const { screens } of this.#polls.values()) for (const screen of screens) screen.end();
  }

  async #look(): Promise<void> {
    for (const [poll, watched] of this.#polls) {
      const now = await this.#service.result(poll).then(JSON.stringify, () => watched.last);
      if (now === watched.last) continue;
      watched.last = now;
      for (const screen of watched.screens) screen.write(eventOf(now));
    }
  }

  #send(text: string): void {
    for (const { screens } of this.#polls.values())
      for (const screen of screens) screen.write(text);
  }

  #count(): number {
    return [...this.#polls.values()].reduce((all, { screens }) => all + screens.size, 0);
  }
}

/** JSON has no line break of its own. */
function eventOf(json: string): string {
  return `event: result\ndata: ${json}\n\n`;
}
