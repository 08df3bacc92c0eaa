/** What residents and portals use: the poll, its answers, receipts and results. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PollResult, Receipt, Submission } from '@e-bulletin/issue/poll.js';
import submissionSchema from '@e-bulletin/issue/schemas/poll/submission.schema.json' with { type: 'json' };
import { ServiceError } from '../errors.js';
import { randomKey } from '../secrets.js';
import type { CurrentPoll } from '../book.js';
import type { PollService } from '../service.js';
import { answersOf } from './form.js';
import { checkPage, formPage, receiptPage, resultPage, type FieldProblem } from './pages.js';
import {
  allowOrigin,
  checkOrigin,
  cookieOf,
  isForm,
  sendTagged,
  wantsHtml,
  type HttpOptions,
} from './requests.js';
import { Watchers } from './watchers.js';

interface PollRoute {
  Params: { id: string };
  Querystring: { receipt?: string };
}

/** Seconds for which a result may be shown again without asking. */
const FRESH = 5;
const HTML = 'text/html; charset=utf-8';

export function publicRoutes(
  app: FastifyInstance,
  service: PollService,
  options: HttpOptions,
): void {
  const watchers = new Watchers(service, options.readers);
  app.addHook('preClose', () => watchers.stop());
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  // The prefix binds a cookie to this host; browsers accept it over https only.
  const cookie = secure ? '__Host-e-bulletin-device' : 'e-bulletin-device';

  app.addHook('onRequest', async (request, reply) => {
    allowOrigin(request, reply, options);
  });

  app.options('/polls/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-max-age', '7200')
      .send(),
  );

  app.get<PollRoute>('/polls/:id', async (request, reply) => {
    const current = await service.current(request.params.id);
    reply.header('vary', 'Origin, Accept');
    const ticket = service.ticket(current);
    if (!wantsHtml(request)) {
      return sendTagged(request, reply, descriptionOf(current, ticket), 'no-cache');
    }
    if (current.state === 'open' && current.poll.level === 'device' && !cookieOf(request, cookie)) {
      reply.header(
        'set-cookie',
        `${cookie}=${randomKey(16)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000${secure ? '; Secure' : ''}`,
      );
    }
    return reply.type(HTML).send(formPage(current, { secret: randomKey(16), ticket }));
  });

  app.post<PollRoute & { Body: Submission | URLSearchParams }>(
    '/polls/:id',
    { schema: { body: { content: { 'application/json': { schema: submissionSchema } } } } },
    async (request, reply) => {
      checkOrigin(request, options);
      const { id } = request.params;
      const { body } = request;
      if (!(body instanceof URLSearchParams)) {
        return reply.header('cache-control', 'no-store').send(await service.submit(id, body));
      }
      const current = await service.current(id);
      const submission = submissionOf(current, body, cookieOf(request, cookie));
      let receipt: Receipt;
      try {
        receipt = await service.submit(id, submission);
      } catch (error) {
        if (!(error instanceof ServiceError) || error.code !== 'bad-answers') throw error;
        // Nothing that was typed is lost: the same form comes back with what to correct.
        return reply
          .code(error.status)
          .type(HTML)
          .send(
            formPage(current, {
              secret: submission.secret,
              ticket: submission.ticket,
              answers: submission.answers,
              problems: (error.details ?? []) as readonly FieldProblem[],
            }),
          );
      }
      return reply.type(HTML).send(receiptPage(current.poll, receipt));
    },
  );

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
    const { poll } = await service.current(id);
    const result = await service.result(id, await hasVoted(service, request));
    reply.header('vary', 'Origin, Accept');
    if (wantsHtml(request)) return reply.type(HTML).send(resultPage(poll, result));
    return sendTagged(request, reply, result, cacheOf(request, result));
  });

  app.get<PollRoute>('/polls/:id/audit', async (request, reply) =>
    sendTagged(request, reply, await service.audit(request.params.id), 'no-cache'),
  );

  app.get<PollRoute>('/polls/:id/stream', async (request, reply) => {
    const { id } = request.params;
    await service.current(id);
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
    await watchers.add(id, reply.raw, headers);
    reply.hijack();
  });
}

function descriptionOf({ record, poll, state }: CurrentPoll, ticket: string | undefined): object {
  return {
    definition: JSON.parse(record.definition) as unknown,
    digest: record.digest,
    state,
    opensAt: poll.opensAt,
    closesAt: poll.closesAt,
    ticket,
  };
}

function submissionOf(
  { poll }: CurrentPoll,
  form: URLSearchParams,
  token: string | undefined,
): Submission {
  const secret = form.get('secret') ?? '';
  if (!/^[\w-]{21}[AQgw]$/.test(secret)) throw new ServiceError('bad-request');
  const ticket = form.get('ticket');
  return {
    secret,
    revision: 1,
    answers: answersOf(poll, form),
    ...(token ? { token } : {}),
    ...(ticket ? { ticket: ticket.slice(0, 200) } : {}),
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
