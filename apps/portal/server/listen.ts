/** Finding a port: the one that was asked for, or the first free one after it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const ADDRESS = '127.0.0.1';
const TRIES = 50;

/**
 * Listens on 127.0.0.1 and resolves to the port.
 * @param port Where to begin; 0 lets the system choose.
 * @param exact Do not look further: somebody asked for this very port.
 */
export async function listen(server: Server, port: number, exact: boolean): Promise<number> {
  for (let next = port; ; next += 1) {
    try {
      return await listenOnce(server, next);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || exact || next - port >= TRIES) throw error;
    }
  }
}

function listenOnce(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
