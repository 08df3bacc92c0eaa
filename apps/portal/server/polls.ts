/**
 * The poll service inside the sample portal, on an SQLite file, under the portal's own address as a reverse proxy would put
 * it. A poll that has ended is put away with its file, so that there is always one to answer.
 */
import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { createApp, openDatabase, PollService } from '@e-bulletin/poll-service';
import { earlierBallots, hours, library } from './sample-polls.ts';

export const POLLS_FILE = join(import.meta.dirname, '../.cache/polls/y-kien.db');

/** So many portals may run side by side. */
const PORTALS = 9;

/** What a reverse proxy would pass on. */
const SERVED = /^\/(polls\/|p\/|admin\b|(style|cards)\.css$|openapi\.json$)/i;

export interface Polls {
  readonly service: PollService;
  /** True where the request was for the poll service, and is answered. */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  close(): Promise<void>;
}

/** Opens the sample polls in `wanted`, or beside it where another portal runs on that; makes them the first time. */
export async function openPolls(wanted = POLLS_FILE): Promise<Polls> {
  await mkdir(dirname(wanted), { recursive: true });
  const opened = await openFree(wanted);
  const { file } = opened;
  let { service } = opened;
  const current = await service.current('gio-lam-thu-tuc').catch(() => undefined);
  if (current && current.state !== 'open') {
    await service.close();
    for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
    service = await open(file);
  }
  if (current?.state !== 'open') await fill(service);
  const app = createApp(service);
  await app.ready();
  return {
    service,
    handle: (request, response) => {
      if (!SERVED.test(request.url ?? '')) return false;
      app.routing(request, response);
      return true;
    },
    close: () => app.close(),
  };
}

/** An SQLite file is one service's. */
async function openFree(wanted: string): Promise<{ file: string; service: PollService }> {
  for (let at = 1; ; at++) {
    const file = at === 1 ? wanted : `${wanted}-${at}`;
    try {
      return { file, service: await open(file) };
    } catch (error) {
      if (at === PORTALS || !/locked/.test(String(error))) throw error;
    }
  }
}

async function open(file: string): Promise<PollService> {
  const { service } = await PollService.open({ database: await openDatabase(file) });
  return service;
}

async function fill(service: PollService): Promise<void> {
  for (const definition of [hours(), library()]) {
    const { id } = definition as { id: string };
    await service.office.define(definition);
    await service.office.publish(id);
  }
  // In parts, because public counts move by batches.
  const ballots = earlierBallots();
  for (let turn = 0; turn < 10; turn++) {
    const part = ballots.filter((_, i) => i % 10 === turn);
    await Promise.all(part.map((one) => service.submit('gio-lam-thu-tuc', one)));
  }
}
