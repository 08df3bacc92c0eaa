/** A stop that nobody can hold up. Node waits for every open connection, and looks for slow ones no more once it stops. */
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * What has been received whole is answered. A connection that has said nothing, as browsers open them in advance, is let go at
 * once; half a request, or a reader who does not take what is sent, after `within` milliseconds.
 */
export function stopWithin(app: FastifyInstance, within: number): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    setTimeout(() => app.server.closeAllConnections(), within).unref();
  });
}
