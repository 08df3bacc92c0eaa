/** Finding a port: the one that was asked for, or the first free one after it. */
import { createServer, type Server } from 'node:http';
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

/** Rejects where somebody listens there already: told before minutes of work, not after them. */
export async function expectFree(port: number): Promise<void> {
  const server = createServer();
  await listenOnce(server, port);
  await new Promise((resolve) => server.close(resolve));
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
