/**
 * Results for the projector over Server-Sent Events. Only what the public may see is sent, and only when it changed;
 * a beat every 15 s keeps proxies from cutting the line, and lets a screen notice that it is cut. An event, because
 * EventSource keeps comments to itself.
 */
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { PollResult } from '@e-bulletin/issue/poll.js';
import { ServiceError } from '../errors.js';
import type { PollService } from '../service.js';

const HEARTBEAT = 15_000;
const LOOK_EVERY = 1000;
/** A screen that does not take what it is sent is let go before it fills our memory, bytes. */
const MOST_WAITING = 256 * 1024;

export interface WatchOptions {
  /** With so many on the line another one is turned away; the office's wall never is. */
  readonly most?: number;
  /** Whether who may see this has changed: the line ends. */
  readonly isOver?: () => boolean;
}

interface Watched {
  readonly screens: Set<ServerResponse>;
  readonly read: () => Promise<PollResult>;
  readonly isOver: () => boolean;
  last: string;
}

export class Watchers {
  readonly #watched = new Map<string, Watched>();
  readonly #timers: NodeJS.Timeout[];
  #looking = false;

  constructor(service: PollService) {
    this.#timers = [
      setInterval(() => void this.#look(), LOOK_EVERY).unref(),
      setInterval(() => this.#send('event: beat\ndata:\n\n'), HEARTBEAT).unref(),
    ];
    service.metrics.gauge('watchers', () => this.#count());
  }

  /** Screens of one `name` share one reading, and its end. @throws ServiceError `too-many-readers` */
  async add(
    name: string,
    reply: FastifyReply,
    read: () => Promise<PollResult>,
    { most = Infinity, isOver = () => false }: WatchOptions = {},
  ): Promise<void> {
    const known = this.#watched.get(name);
    const first = known?.last ?? JSON.stringify(await read());
    const screen = reply.raw;
    // Gone while the count was read: nobody would ever take it from the list.
    if (screen.destroyed) return void reply.hijack();
    // After the last wait: those who came together are counted one by one.
    if (this.#count() >= most) throw new ServiceError('too-many-readers');
    const watched = this.#watched.get(name) ?? { screens: new Set(), read, isOver, last: first };
    this.#watched.set(name, watched);
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([key, value]) => [key, String(value)]),
    );
    reply.hijack();
    screen.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    screen.write(`retry: 5000\n\n${eventOf(watched.last)}`);
    watched.screens.add(screen);
    screen.on('close', () => {
      watched.screens.delete(screen);
      if (!watched.screens.size && this.#watched.get(name) === watched) this.#watched.delete(name);
    });
  }

  stop(): void {
    this.#timers.forEach(clearInterval);
    for (const watched of this.#watched.values()) end(watched);
  }

  async #look(): Promise<void> {
    // A slow database is not asked again while it thinks.
    if (this.#looking) return;
    this.#looking = true;
    for (const [name, watched] of this.#watched) {
      if (watched.isOver()) {
        this.#watched.delete(name);
        end(watched);
        continue;
      }
      const now = await watched.read().then(JSON.stringify, () => watched.last);
      if (now === watched.last) continue;
      watched.last = now;
      this.#write(watched, eventOf(now));
    }
    this.#looking = false;
  }

  #send(text: string): void {
    for (const watched of this.#watched.values()) this.#write(watched, text);
  }

  #write({ screens }: Watched, text: string): void {
    for (const screen of screens) {
      if (screen.writableLength > MOST_WAITING) screen.destroy();
      else screen.write(text);
    }
  }

  #count(): number {
    return [...this.#watched.values()].reduce((all, { screens }) => all + screens.size, 0);
  }
}

function end({ screens }: Watched): void {
  for (const screen of screens) screen.end();
}

/** JSON has no line break of its own. */
function eventOf(json: string): string {
  return `event: result\ndata: ${json}\n\n`;
}
