/** What the office does, behind one bearer token that never stands in an address. Files are in `downloads.ts`. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { finalAt } from '@e-bulletin/issue/poll.js';
import { ServiceError } from '../errors.js';
import { versionOf } from '../office.js';
import { paperQuestions } from '../paper/cells.js';
import type { Box, BoxEntry } from '../paper/paper.js';
import type { PollService } from '../service.js';
import { downloadRoutes } from './downloads.js';
import * as messages from './messages.js';
import { cardOf, cardSheets } from './pages/cards.js';
import { formPage } from './pages/form.js';
import { HTML } from './public.js';
import { baseOf, keyOf, seenOf, shortAddress, wantsHtml, type HttpOptions } from './requests.js';
import type { Stop } from './stop.js';
import { TICKET_LIFE, Tickets } from './tickets.js';
import type { Watchers } from './watchers.js';

interface PollRoute {
  Params: { id: string };
}

/** Who guesses gets four answers a second, and all who guess together no more: each waits for the one before. */
const WRONG_TOKEN_PAUSE = 250;
/** Guessers beyond this are told at once to come again. */
const MOST_GUESSERS = 20;
/** Of a definition with its pictures, which the administration page has made small; only the office is listened to for so long. */
const DEFINITION_LIMIT = 16 * 2 ** 20;
/** What a browser may fetch with a ticket. */
const TICKETED =
  /^\/admin\/(backup|polls\/[a-z0-9-]+\/((result|ballots|replies)\.csv|export\.(json|xlsx)|stream))$/;

export function adminRoutes(
  app: FastifyInstance,
  service: PollService,
  options: HttpOptions,
  watchers: Watchers,
  stop: Stop,
): void {
  const tickets = new Tickets(
    () => service.ticketKey,
    () => service.now(),
  );
  let guessers = 0;
  let line: Promise<unknown> = Promise.resolve();
  const slow = async (): Promise<void> => {
    if (guessers >= MOST_GUESSERS) throw new ServiceError('busy');
    guessers++;
    line = line.then(() => pause(WRONG_TOKEN_PAUSE));
    await line;
    guessers--;
  };

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const token = /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined && service.isAdmin(token)) return;
    if (token === undefined && hasTicket(request, tickets)) return;
    await slow();
    reply.header('www-authenticate', 'Bearer');
    throw new ServiceError(ticketOf(request) ? 'bad-ticket' : 'unauthorised');
  });

  app.get('/polls', async () => {
    const polls = await service.office.list();
    return polls.map(({ poll, state, record }) => ({
      id: poll.id,
      title: poll.title,
      state,
      level: poll.level,
      results: poll.results,
      symmetric: poll.symmetric,
      opensAt: poll.opensAt,
      closesAt: poll.closesAt,
      finalAt: finalAt(poll),
      zone: poll.zone,
      // The clerk's clock may stand wrong: only ours says whether it still lasts.
      ...((record.meeting_until ?? 0) > service.now() && { meetingUntil: record.meeting_until }),
      minutes: record.minutes !== null,
    }));
  });

  app.get<PollRoute>('/polls/:id', async (request, reply) => {
    const current = await service.office.current(request.params.id);
    const { record, poll, state } = current;
    const version = versionOf(record);
    reply.header('etag', `"${version}"`);
    return {
      definition: JSON.parse(record.definition) as unknown,
      digest: record.digest,
      version,
      state,
      address: shortAddress(baseOf(request, options), poll.id),
      frozen: await service.office.frozen(current),
      paper: paperQuestions(poll),
    };
  });

  app.post('/polls', { bodyLimit: DEFINITION_LIMIT }, async (request, reply) =>
    reply.code(201).send({ problems: await service.office.define(request.body) }),
  );

  app.put<PollRoute>('/polls/:id', { bodyLimit: DEFINITION_LIMIT }, async (request) => ({
    problems: await service.office.define(request.body, request.params.id, seenOf(request)),
  }));

  app.post('/check', { bodyLimit: DEFINITION_LIMIT }, async (request) =>
    service.office.preview(request.body, (poll) =>
      formPage({ poll, state: 'open' }, { secret: '', ticket: undefined, token: '' }),
    ),
  );

  app.delete<PollRoute>('/polls/:id', async (request, reply) => {
    await service.office.discard(request.params.id, seenOf(request));
    return reply.code(204).send();
  });

  app.post<PollRoute>('/polls/:id/publish', async (request, reply) => {
    await service.office.publish(request.params.id, seenOf(request));
    return reply.code(204).send();
  });

  app.post<PollRoute>('/polls/:id/close', async ({ params }, reply) => {
    await service.office.close(params.id);
    return reply.code(204).send();
  });

  app.post<PollRoute & { Body: { minutes: number } }>(
    '/polls/:id/meeting',
    { schema: { body: messages.meetingRequest } },
    async ({ params, body }, reply) => {
      await service.office.meeting(params.id, body.minutes);
      return reply.code(204).send();
    },
  );

  app.delete<{ Params: { id: string; batch: string } }>(
    '/polls/:id/codes/:batch',
    async ({ params }, reply) => {
      await service.office.voidCodes(params.id, params.batch);
      return reply.code(204).send();
    },
  );

  app.get<PollRoute>('/polls/:id/codes', async ({ params }) => service.office.batches(params.id));

  app.post<PollRoute & { Body: { count: number; label?: string } }>(
    '/polls/:id/codes',
    { schema: { body: messages.codesRequest } },
    async (request, reply) => {
      const { count, label = '' } = request.body;
      const { poll } = await service.office.current(request.params.id);
      const codes = await service.office.issueCodes(poll.id, count, label, keyOf(request));
      const base = baseOf(request, options);
      const cards = codes.map((code) => cardOf(base, poll.id, code));
      reply.code(201);
      if (wantsHtml(request)) return reply.type(HTML).send(cardSheets(poll, base, cards));
      return { cards, sheet: cardSheets(poll, base, cards) };
    },
  );

  app.get<PollRoute>('/polls/:id/paper', async ({ params }) => service.paper.boxes(params.id));

  app.post<PollRoute & { Body: BoxEntry }>(
    '/polls/:id/paper',
    { schema: { body: messages.boxRequest } },
    async ({ params, body }) => service.paper.enter(params.id, body),
  );

  app.delete<PollRoute & { Body: { box: string; state?: Box['state'] } }>(
    '/polls/:id/paper',
    { schema: { body: messages.boxRemoval } },
    async ({ params, body }, reply) => {
      await service.paper.remove(params.id, body.box, body.state);
      return reply.code(204).send();
    },
  );

  app.get<PollRoute>('/polls/:id/result', async ({ params }) => service.office.result(params.id));
  app.get<PollRoute>('/polls/:id/reconcile', async ({ params }) =>
    service.office.reconcile(params.id),
  );
  app.get<PollRoute>('/polls/:id/replies', async ({ params }) => service.office.replies(params.id));

  app.put<{ Params: { id: string; reply: string }; Body: { shown: boolean } }>(
    '/polls/:id/replies/:reply',
    { schema: { body: messages.shownRequest } },
    async ({ params, body }, reply) => {
      await service.office.showReply(params.id, params.reply, body.shown);
      return reply.code(204).send();
    },
  );

  app.post<PollRoute>('/polls/:id/minutes', async ({ params }) => service.minutes.draw(params.id));

  app.get<PollRoute>('/polls/:id/stream', { exposeHeadRoute: false }, async (request, reply) => {
    const { id } = request.params;
    // A new token ends what the old one opened.
    const key = service.ticketKey;
    await service.office.wall(id);
    await watchers.add(`wall ${id} ${key.toString('hex')}`, reply, () => service.view.wall(id), {
      isOver: () => !service.ticketKey.equals(key),
    });
  });

  app.post<{ Body: { path: string } }>(
    '/tickets',
    { schema: { body: messages.ticketRequest } },
    async ({ body }) => {
      if (!TICKETED.test(body.path)) throw new ServiceError('bad-request');
      return { path: tickets.issue(body.path), seconds: TICKET_LIFE };
    },
  );

  void app.register(async (files) => downloadRoutes(files, service, stop));
}

function ticketOf(request: FastifyRequest): string | undefined {
  const { ticket } = request.query as { ticket?: unknown };
  return request.method === 'GET' && typeof ticket === 'string' ? ticket : undefined;
}

function hasTicket(request: FastifyRequest, tickets: Tickets): boolean {
  const ticket = ticketOf(request);
  const path = request.url.split('?')[0] ?? '';
  return ticket !== undefined && TICKETED.test(path) && tickets.isGood(path, ticket);
}
