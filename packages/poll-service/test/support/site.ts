/** The service behind a real socket, for one test. */
import { connect } from 'node:net';
import type { Submission } from '@e-bulletin/issue/poll.js';
import { createApp } from '../../src/index.js';
import type { Running } from './service.js';

export type Options = Parameters<typeof createApp>[1];

export const POLL = '/polls/thu-gom';
export interface Site {
  readonly running: Running;
  readonly at: URL;
  readonly server: ReturnType<typeof createApp>['server'];
  readonly faults: string[];
  send(one: Submission): Promise<Response>;
  /** Stops the service. */
  close(): Promise<void>;
  office(path: string, method?: string, body?: object): Promise<Response>;
}

export async function serve(
  running: Running,
  work: (site: Site) => Promise<void>,
  options: Options = {},
): Promise<void> {
  const faults: string[] = [];
  const app = createApp(running.service, {
    onFault: ({ message }) => faults.push(message),
    onWarn: () => undefined,
    buckets: { burst: 10_000 },
    ...options,
  });
  const at = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const json = { 'content-type': 'application/json' };
  try {
    await work({
      running,
      at,
      server: app.server,
      faults,
      close: () => app.close(),
      send: (one) =>
        fetch(new URL(POLL, at), { method: 'POST', headers: json, body: JSON.stringify(one) }),
      office: (path, method = 'GET', body) =>
        fetch(new URL(`/admin${path}`, at), {
          method,
          headers: {
            authorization: `Bearer ${running.adminToken}`,
            ...(body ? json : {}),
          },
          ...(body ? { body: JSON.stringify(body) } : {}),
        }),
    });
  } finally {
    await app.close();
  }
}

/** Told by a socket of its own, so that headers are what the test says. */
export function raw(at: URL, text: string): Promise<string> {
  return new Promise((resolve) => {
    const line = connect(Number(at.port), '127.0.0.1');
    let heard = '';
    line.on('data', (data) => (heard += String(data)));
    line.on('error', () => undefined);
    line.on('close', () => resolve(heard));
    line.write(text);
  });
}
