/** A stop that nobody can hold up. Node waits for every open connection, and looks for slow ones no more once it stops. */
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Milliseconds after which a stop waits no longer. */
export interface StopBounds {
  readonly stopWithin: number;
  readonly downloadsWithin: number;
}

export class Stop {
  readonly #downloads = new Set<Socket>();
  #stopping = false;

  /**
   * What has been received whole is answered. A connection that has said nothing, as browsers open them in advance, is let go at
   * once; half a request, or a reader who does not take what is sent, after `stopWithin`; a file on its way after
   * `downloadsWithin`.
   */
  constructor(app: FastifyInstance, { stopWithin, downloadsWithin }: StopBounds) {
    const open = new Set<Socket>();
    app.server.on('connection', (socket: Socket) => {
      open.add(socket);
      socket.once('close', () => open.delete(socket));
    });
    app.addHook('preClose', async () => {
      this.#stopping = true;
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      setTimeout(() => {
        for (const socket of open) if (!this.#downloads.has(socket)) socket.destroy();
      }, stopWithin).unref();
      setTimeout(() => app.server.closeAllConnections(), downloadsWithin).unref();
    });
  }

  /** What is answered here is a file: it may take longer. */
  letFinish({ raw }: FastifyReply): void {
    const { socket } = raw;
    if (!socket) return;
    this.#downloads.add(socket);
    raw.once('close', () => {
      this.#downloads.delete(socket);
      // A connection that asks for nothing more would hold up the stop in its place.
      if (this.#stopping) socket.destroySoon();
    });
  }
}
