/**
 * A slow network between a browser and a server on one machine: a TCP proxy
 * that behaves like one shared link, the same on Linux, macOS and Windows and
 * without root.
 *
 * Why not `Network.emulateNetworkConditions`: DevTools delays whole responses,
 * so opening a connection is free and a file's first bytes wait no longer than
 * its last (Lighthouse's docs/throttling.md says so and multiplies its figures
 * to make up). A page with one picture and a page with a script, a manifest and
 * a picture differ in exactly what that leaves out: round trips. Here
 * - every new connection costs one round trip before its first request leaves;
 * - each direction is one first-in-first-out pipe of the stated rate, which all
 *   connections share, and adds half a round trip;
 * - a connection starts with ten segments in flight and gains one for each that
 *   is acknowledged (RFC 6928 and TCP's slow start), so a large file on a new
 *   connection does not get the whole link at once.
 * No loss, no TLS, HTTP/1.1: the server decides that, and every page measured
 * here gets the same.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface LinkProfile {
  readonly name: string;
  /** Kilobits per second (1000 bits). */
  readonly downKbps: number;
  readonly upKbps: number;
  /** Round trip in milliseconds. */
  readonly rtt: number;
}

/** Lighthouse's `mobileSlow4G`, WebPageTest's "3G Fast". */
export const SLOW_4G: LinkProfile = { name: 'slow 4G', downKbps: 1600, upKbps: 750, rtt: 150 };
/** Lighthouse's `desktopDense4G`. */
export const CABLE: LinkProfile = { name: 'cable', downKbps: 10_240, upKbps: 10_240, rtt: 40 };

const SEGMENT = 1460;
const INITIAL_WINDOW = 10 * SEGMENT;
/** Bytes taken from the server ahead of the link before it is asked to wait. */
const BUFFERED = 256 * 1024;

export interface SlowLink {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1 and carries every connection to `targetPort` over one link. */
export async function openSlowLink(targetPort: number, profile: LinkProfile): Promise<SlowLink> {
  const down = new Pipe(profile.downKbps, profile.rtt / 2);
  const up = new Pipe(profile.upKbps, profile.rtt / 2);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(targetPort, '127.0.0.1');
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('close', () => sockets.delete(socket));
      // A browser that leaves resets its connections; both ends go.
      socket.on('error', () => socket.destroy());
    }
    carry(client, upstream, up, { handshake: profile.rtt });
    carry(upstream, client, down, { window: INITIAL_WINDOW });
    client.on('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Carries one direction of one connection over a shared pipe. */
function carry(
  from: Socket,
  to: Socket,
  pipe: Pipe,
  { handshake = 0, window = Infinity }: { handshake?: number; window?: number },
): void {
  const waiting: Buffer[] = [];
  let buffered = 0;
  let inFlight = 0;
  let ended = false;
  let ready = handshake === 0;
  // A page that is closed leaves the line to the next one.
  const gone = (): boolean => to.destroyed;
  if (!ready) {
    setTimeout(() => {
      ready = true;
      pump();
    }, handshake);
  }

  from.on('data', (data: Buffer) => {
    for (let at = 0; at < data.length; at += SEGMENT) waiting.push(data.subarray(at, at + SEGMENT));
    buffered += data.length;
    if (buffered > BUFFERED) from.pause();
    pump();
  });
  from.on('end', () => {
    ended = true;
    pump();
  });

  function pump(): void {
    if (!ready) return;
    while (inFlight < window && waiting.length > 0) {
      const segment = waiting.shift() as Buffer;
      buffered -= segment.length;
      inFlight += segment.length;
      const deliver = (): void => {
        if (!to.destroyed) to.write(segment);
        // The acknowledgement travels back; it is too small to fill the other direction.
        setTimeout(() => {
          inFlight -= segment.length;
          window += segment.length;
          pump();
        }, pipe.delay);
      };
      pipe.send(segment.length, deliver, gone);
    }
    if (buffered < BUFFERED / 2) from.resume();
    if (ended && waiting.length === 0) {
      ended = false;
      pipe.send(0, () => to.end(), gone);
    }
  }
}

interface Segment {
  readonly bytes: number;
  /** When it was handed over. */
  readonly at: number;
  readonly deliver: () => void;
  /** Nobody waits for it any more: it takes nothing of the line. */
  readonly gone: () => boolean;
}

/** One direction of the link: bytes leave one after another at its rate and arrive `delay` later, in order. */
class Pipe {
  readonly delay: number;
  readonly #bytesPerMs: number;
  readonly #leaving: Segment[] = [];
  readonly #arriving: { readonly due: number; readonly deliver: () => void }[] = [];
  #free = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(kbps: number, delay: number) {
    this.#bytesPerMs = kbps / 8;
    this.delay = delay;
  }

  send(bytes: number, deliver: () => void, gone: () => boolean): void {
    this.#leaving.push({ bytes, deliver, gone, at: performance.now() });
    this.#work();
  }

  /** Everything that is due is done; then waits for what is next. Late timers make no line slower: times are reckoned. */
  #work(): void {
    if (this.#timer) return;
    const now = performance.now();
    let start = Infinity;
    for (let next = this.#leaving[0]; next; next = this.#leaving[0]) {
      start = Math.max(this.#free, next.at);
      if (!next.gone() && start > now) break;
      start = Infinity;
      this.#leaving.shift();
      if (next.gone()) continue;
      this.#free = Math.max(this.#free, next.at) + next.bytes / this.#bytesPerMs;
      this.#arriving.push({ due: this.#free + this.delay, deliver: next.deliver });
    }
    while (this.#arriving[0] && this.#arriving[0].due <= now) this.#arriving.shift()?.deliver();
    const due = Math.min(start, this.#arriving[0]?.due ?? Infinity);
    if (due === Infinity) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#work();
      },
      Math.max(1, due - performance.now()),
    );
  }
}
