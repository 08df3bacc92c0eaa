/** What anybody may read of a poll: results, receipts, public lines, minutes. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PollResult } from '@e-bulletin/issue/poll.js';
import { ServiceError } from '../errors.js';
import type { PollService } from '../service.js';
import { sayEvent } from './pages/events.js';
import { linesPage } from './pages/lines.js';
import { minutesPage } from './pages/minutes.js';
import { checkPage } from './pages/receipts.js';
import { resultPage } from './pages/results.js';
import { HTML } from './public.js';
import {
  cardFor,
  checkOrigin,
  cookieOf,
  deviceCookie,
  isForm,
  sendTagged,
  wantsHtml,
  type HttpOptions,
} from './requests.js';
import type { Watchers } from './watchers.js';

interface PollRoute {
  Params: { id: string };
  Querystring: { receipt?: string; language?: string };
}

/** Seconds for which a result may be shown again without asking. */
const FRESH = 5;

export function readingRoutes(
  app: FastifyInstance,
  service: PollService,
  options: HttpOptions,
  watchers: Watchers,
): void {
  app.get<PollRoute>('/polls/:id/receipt', async (request, reply) => {
    const { poll } = await service.current(request.params.id);
    return reply.type(HTML).send(checkPage(poll));
  });

  // By POST, so that no receipt stands in an address.
  app.post<PollRoute & { Body: { receipt?: unknown } | URLSearchParams | null }>(
    '/polls/:id/receipt',
    async (request, reply) => {
      checkOrigin(request, options);
      const { poll } = await service.current(request.params.id);
      const { body } = request;
      const typed = body instanceof URLSearchParams ? body.get('code') : body?.receipt;
      const code = typeof typed === 'string' ? typed.slice(0, 40) : '';
      if (!isForm(request)) return { present: await service.hasReceipt(poll.id, code) };
      const found = await service.hasReceipt(poll.id, code).catch((error: unknown) => {
        if (error instanceof ServiceError && error.code === 'bad-receipt') return undefined;
        throw error;
      });
      const answer = { typed: code, ...(found === undefined ? {} : { found }) };
      return reply.type(HTML).send(checkPage(poll, answer));
    },
  );

  app.get<PollRoute>('/polls/:id/result', async (request, reply) => {
    const { id } = request.params;
    const current = await service.current(id);
    // A page is kept by no cache, so it may go by the cookie of the plain form; what is kept may not.
    const device = wantsHtml(request) ? cookieOf(request, deviceCookie(options)) : undefined;
    const voted =
      (await hasVoted(service, request)) || (await service.hasAnswered(current, device));
    const result = await service.result(id, voted);
    reply.header('vary', 'Origin, Accept');
    if (!wantsHtml(request)) return sendTagged(request, reply, result, cacheOf(request, result));
    const replies = await service.view.replies(id, voted);
    const more = { replies, minutes: current.record.minutes !== null };
    return reply
      .type(HTML)
      .send(resultPage(current.poll, result, more, cardFor(request, current, options)));
  });

  app.get<PollRoute>('/polls/:id/replies', async (request) => {
    const { id } = request.params;
    return service.view.replies(id, await hasVoted(service, request));
  });

  // In the language of the poll, unless another is asked for: the office reads Vietnamese.
  app.get<PollRoute>('/polls/:id/audit', async (request, reply) => {
    const { id } = request.params;
    reply.header('vary', 'Origin, Accept');
    if (wantsHtml(request)) {
      const { poll } = await service.current(id);
      return reply.type(HTML).send(linesPage(poll, await service.audit(id)));
    }
    const { language } = request.query;
    const lines = await spoken(service, id, language);
    return sendTagged(request, reply, lines, 'no-cache');
  });

  app.get<PollRoute>('/polls/:id/minutes', async (request, reply) => {
    const { id } = request.params;
    const signed = await service.minutes.read(id);
    reply.header('vary', 'Origin, Accept');
    if (wantsHtml(request)) {
      const { poll } = await service.current(id);
      return reply.type(HTML).send(minutesPage(signed, poll.language));
    }
    return sendTagged(request, reply, signed, 'no-cache');
  });

  app.get<PollRoute>('/polls/:id/minutes.json', async (request, reply) => {
    const signed = await service.minutes.read(request.params.id);
    reply.header('content-disposition', 'attachment; filename="bien-ban.json"');
    return sendTagged(request, reply, signed, 'no-cache');
  });

  app.get<PollRoute>('/polls/:id/stream', { exposeHeadRoute: false }, async (request, reply) => {
    const { id } = request.params;
    await service.current(id);
    await watchers.add(id, reply, () => service.result(id), { most: options.readers });
  });
}

/** Each line with its words. */
async function spoken(service: PollService, id: string, asked: unknown): Promise<object> {
  const { lines, ...rest } = await service.audit(id);
  const language = typeof asked === 'string' ? asked : (await service.current(id)).poll.language;
  return {
    lines: lines.map((line) => ({ ...line, words: sayEvent(line.event, language) })),
    ...rest,
  };
}

async function hasVoted(
  service: PollService,
  request: FastifyRequest<PollRoute>,
): Promise<boolean> {
  const { receipt } = request.query;
  if (typeof receipt !== 'string') return false;
  return service.hasReceipt(request.params.id, receipt).catch(() => false);
}

function cacheOf(request: FastifyRequest<PollRoute>, result: PollResult): string {
  if (request.query.receipt !== undefined) return 'no-store';
  return result.state === 'final' ? 'public, max-age=60' : `public, max-age=${FRESH}`;
}
