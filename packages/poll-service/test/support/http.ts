/** The service over HTTP, a new one for each test of a file: `running` and `app` are those of the test that runs now. */
import { afterEach, beforeEach, expect } from '@e-bulletin/tools/testing';
import type { FastifyInstance } from 'fastify';
import { createApp, type ServiceOptions } from '../../src/index.js';
import { CLOSES, HOUR, ballot, definition, run, type Running } from './service.js';

export const PORTAL = 'https://bennghe.vn';
export const poll = '/polls/thu-gom';
export const html = { accept: 'text/html,application/xhtml+xml' };
export const form = { ...html, 'content-type': 'application/x-www-form-urlencoded' };

export let running: Running;
export let app: FastifyInstance;
/** What the operator was told. */
export let faults: string[];
/** Every route with its method, as the server knows them. */
export let routes: string[];

interface SiteOptions {
  /** The service as residents type it, where links and cookies depend on it. */
  readonly publicUrl?: string;
  /** Most screens that follow results. */
  readonly readers?: number;
  readonly service?: Partial<ServiceOptions>;
}

/** Each test of the file finds the sample poll open. */
export function site(): void {
  beforeEach(() => open());
  afterEach(close);
}

/** The sample poll with `more`, instead of the one that is there. */
export async function reopen(more: object, options?: SiteOptions): Promise<void> {
  await close();
  await open(more, options);
}

async function open(
  more: object = {},
  { publicUrl, readers, service }: SiteOptions = {},
): Promise<void> {
  running = await run(':memory:', service, { ...definition, ...more });
  [faults, routes] = [[], []];
  app = createApp(running.service, {
    allowOrigins: [PORTAL],
    onFault: ({ message }) => faults.push(message),
    onRoute: (method, path) => routes.push(`${method} ${path}`),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(readers === undefined ? {} : { readers }),
  });
  await app.ready();
}

async function close(): Promise<void> {
  await app.close();
  await running.close().catch(() => undefined);
}

export const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

export const send = (payload: object) => app.inject({ method: 'POST', url: poll, payload });

/** The plain form. */
export const post = (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...form, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

export const admin = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
) =>
  app.inject({
    method,
    url: `/admin${url}`,
    headers: { authorization: `Bearer ${running.adminToken}`, ...headers },
    ...(payload ? { payload } : {}),
  });

/** Twelve people with texts, one of them a formula. */
export async function fill(n = 12): Promise<void> {
  for (let i = 0; i < n; i++) {
    const answers = { gio: i % 3 ? 'sang' : 'toi', 'ly-do': i ? `vì ${i}` : '=1+1' };
    expect((await send(ballot(answers))).statusCode).to.equal(200);
  }
}

/** The count stands. */
export const finish = (): void => {
  running.clock.now = CLOSES + 25 * HOUR;
};
