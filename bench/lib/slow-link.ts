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
      pipe.send(segment.length, () => {
        if (!to.destroyed) to.write(segment);
        // The acknowledgement travels back; it is too small to fill the other direction.
        setTimeout(() => {
          inFlight -= segment.length;
          window += segment.length;
          pump();
        }, pipe.delay);
      });
    }
    if (buffered < BUFFERED / 2) from.resume();
    if (ended && waiting.length === 0) {
      ended = false;
      pipe.send(0, () => to.end());
    }
  }
}

/** One direction of the link: bytes leave one after another at its rate and arrive `delay` later, in order. */
class Pipe {
  readonly delay: number;
  readonly #bytesPerMs: number;
  readonly #queue: { readonly due: number; readonly deliver: () => void }[] = [];
  #free = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(kbps: number, delay: number) {
    this.#bytesPerMs = kbps / 8;
    this.delay = delay;
  }

  send(bytes: number, deliver: () => void): void {
    this.#free = Math.max(performance.now(), this.#free) + bytes / this.#bytesPerMs;
    this.#queue.push({ due: this.#free + this.delay, deliver });
    this.#wait();
  }

  #wait(): void {
    const next = this.#queue[0];
    if (this.#timer || !next) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        const now = performance.now();
        while (this.#queue[0] && this.#queue[0].due <= now) this.#queue.shift()?.deliver();
        this.#wait();
      },
      Math.max(1, next.due - performance.now()),
    );
  }
}
