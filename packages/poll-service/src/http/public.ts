/** What residents and portals use: the poll and its answers. Results are in `reading.ts`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  hasMarks,
  type Challenge,
  type Description,
  type Receipt,
  type Submission,
} from '@e-bulletin/issue/poll.js';
import submissionSchema from '@e-bulletin/issue/schemas/poll/submission.schema.json' with { type: 'json' };
import type { CurrentPoll } from '../book.js';
import type { Gate } from '../defence/gate.js';
import { ServiceError, type ServiceErrorCode } from '../errors.js';
import { randomKey } from '../secrets.js';
import type { PollService } from '../service.js';
import { answersOf, ballotOf } from './form.js';
import { qrOf, drawingOf } from './pages/code.js';
import { CODE_FIELD, formPage, type FieldProblem, type FormState } from './pages/form.js';
import { PICTURE, pictureOf } from './pages/picture.js';
import { receiptPage, waitPage } from './pages/receipts.js';
import { slipPage } from './pages/slip.js';
import { wordsOf } from './pages/words.js';
import {
  addressOf,
  baseOf,
  cardFor,
  checkOrigin,
  cookieOf,
  deviceCookie,
  isSecure,
  sendTagged,
  shortAddress,
  wantsHtml,
  type HttpOptions,
} from './requests.js';

interface PollRoute {
  Params: { id: string };
}

export const HTML = 'text/html; charset=utf-8';
/** Pictures of links, and of options, that stay in memory, some 60 and 150 kB each. */
const PICTURES_KEPT = 50;
/** Faults that the form shows beside the field of the code. */
const CODE_FAULTS = new Set(['bad-code', 'code-used']);
/** Faults after which the same answers may be sent again: the form comes back with them. */
const PASSING = new Set(['bad-token', 'bad-subject', 'reworded', 'busy', 'stopping', 'storage']);

export function publicRoutes(
  app: FastifyInstance,
  service: PollService,
  options: HttpOptions,
  gate: Gate,
): void {
  const secure = isSecure(options.publicUrl);
  const cookie = deviceCookie(options);

  const giveCookie = (request: FastifyRequest, reply: FastifyReply, current: CurrentPoll): void => {
    if (current.state === 'open' && current.poll.level === 'device' && !cookieOf(request, cookie)) {
      reply.header(
        'set-cookie',
        `${cookie}=${randomKey(16)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000${secure ? '; Secure' : ''}`,
      );
    }
  };

  const sendForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    current: CurrentPoll,
    brought: Partial<FormState> = {},
  ): Promise<FastifyReply> => {
    giveCookie(request, reply, current);
    const answered =
      brought.secret === undefined &&
      (await service.hasAnswered(current, cookieOf(request, cookie)));
    const state = { secret: randomKey(16), ticket: service.ticket(current), answered, ...brought };
    return reply.type(HTML).send(formPage(current, state, cardFor(request, current, options)));
  };

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
    if (wantsHtml(request)) return sendForm(request, reply, current);
    const challenge = gate.ahead(current, addressOf(request));
    const description = descriptionOf(current, service.ticket(current), challenge);
    return sendTagged(request, reply, description, challenge ? 'no-store' : 'no-cache');
  });

  const pictures = new Map<string, Promise<Buffer>>();
  app.get<PollRoute>('/polls/:id/card.jpg', async (request, reply) => {
    const { record, poll } = await service.current(request.params.id);
    let picture = pictures.get(record.digest);
    if (!picture) {
      if (pictures.size >= PICTURES_KEPT) pictures.clear();
      picture = pictureOf(poll);
      pictures.set(record.digest, picture);
      picture.catch(() => pictures.delete(record.digest));
    }
    return reply
      .type(PICTURE.type)
      .header('cache-control', 'public, max-age=3600')
      .send(await picture);
  });

  const shown = new Map<string, Promise<Buffer | undefined>>();
  // Those of drafts too, for the office's preview: nobody else knows their names.
  app.get<{ Params: { id: string; name: string } }>(
    '/polls/:id/pictures/:name',
    async (request, reply) => {
      const { id, name } = request.params;
      const key = `${id}/${name}`;
      const found = shown.get(key) ?? service.picture(id, name);
      const picture = await found;
      if (!picture) throw new ServiceError('no-poll');
      if (shown.size >= PICTURES_KEPT) shown.clear();
      shown.set(key, found);
      // Its name is the hash of what it shows.
      return reply
        .type(PICTURE.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(picture);
    },
  );

  app.get<PollRoute>('/polls/:id/qr.svg', async (request, reply) => {
    const { poll } = await service.current(request.params.id);
    const code = qrOf(shortAddress(baseOf(request, options), poll.id));
    // Not to be kept by caches: without `publicUrl` the address is what the request says it is.
    return reply
      .type('image/svg+xml')
      .send(drawingOf(code, wordsOf(poll.language).code(poll.title)).text);
  });

  app.get<PollRoute>('/polls/:id/slip', async (request, reply) =>
    reply.type(HTML).send(slipPage((await service.current(request.params.id)).poll)),
  );

  // Where codes on paper and on the wall lead, in the capitals in which they are drawn; a card's has its own code behind it.
  for (const path of ['/p/:id', '/P/:id', '/p/:id/:code', '/P/:id/:code']) {
    app.get<{ Params: { id: string; code?: string } }>(path, async (request, reply) => {
      const { id, code } = request.params;
      const token = code?.slice(0, 40);
      return sendForm(request, reply, await service.current(id.toLowerCase()), { token });
    });
  }

  // The portal sends a citizen who is logged in here, with what it signed in a hidden field; our own page, who changes an answer.
  app.post<PollRoute & { Body: unknown }>('/polls/:id/form', async (request, reply) => {
    const current = await service.current(request.params.id);
    const { body } = request;
    if (!(body instanceof URLSearchParams)) throw new ServiceError('bad-request');
    const token = body.get(CODE_FIELD)?.slice(0, 2000);
    if (body.has('secret')) {
      // Of a secret that another site brought, that site could change what is answered under it.
      checkOrigin(request, options);
      const { secret, revision } = ballotOf(body);
      return sendForm(request, reply, current, { secret, revision, token });
    }
    if (!token) throw new ServiceError('bad-request');
    return sendForm(request, reply, current, { token: service.pass(current, token) });
  });

  app.post<PollRoute & { Body: Submission | URLSearchParams }>(
    '/polls/:id',
    { schema: { body: { content: { 'application/json': { schema: submissionSchema } } } } },
    async (request, reply) => {
      checkOrigin(request, options);
      const { id } = request.params;
      const { body } = request;
      const current = await service.current(id);
      if (!(body instanceof URLSearchParams)) {
        gate.program(current, addressOf(request), body);
        return reply.header('cache-control', 'no-store').send(await service.submit(id, body));
      }
      const { poll } = current;
      const token =
        poll.level === 'device' ? cookieOf(request, cookie) : (body.get(CODE_FIELD) ?? undefined);
      const submission = submissionOf(current, body, token);
      const line = gate.form(
        current,
        addressOf(request),
        submission.secret,
        body.get('wait') ?? '',
      );
      if (line) {
        const fields = [...body].filter(([name]) => name !== 'wait');
        return reply
          .code(429)
          .header('retry-after', String(line.seconds))
          .type(HTML)
          .send(waitPage(poll, fields, line));
      }
      let receipt: Receipt;
      try {
        receipt = await service.submit(id, submission);
        if (receipt.status === 'superseded') throw new ServiceError('other-answers');
      } catch (error) {
        const revision = await revisionAfter(error, current, submission);
        const answered = poll.level === 'device' && isCode(error, 'already-answered');
        const problems = answered ? [] : problemsOf(error, poll.language, token);
        if (!problems) throw error;
        // Nothing that was typed is lost: the same form comes back with what to correct.
        const { secret, ticket, answers } = submission;
        const state = { secret, revision, ticket, answers, sent: body, problems, token, answered };
        giveCookie(request, reply, current);
        const { status } = error as ServiceError;
        if (status === 503) reply.header('retry-after', '5');
        return reply
          .code(status)
          .type(HTML)
          .send(formPage(await service.current(id), state));
      }
      const { secret, revision } = submission;
      const fields = [
        ['secret', secret],
        ['revision', String(revision + 1)],
        ...(token && poll.level !== 'device' ? [[CODE_FIELD, token] as const] : []),
      ] as const;
      const mayChange = poll.change && current.state === 'open';
      return reply.type(HTML).send(receiptPage(poll, receipt, mayChange ? fields : undefined));
    },
  );

  /** Under which revision these answers can be sent again. @throws ServiceError where an answer that was sent stays as it is */
  async function revisionAfter(
    error: unknown,
    { poll, state }: CurrentPoll,
    { secret, revision }: Submission,
  ): Promise<number> {
    if (!isCode(error, 'other-answers')) return revision;
    if (state === 'final') throw new ServiceError('closed');
    if (!poll.change) throw new ServiceError('no-change');
    return (await service.revisionOf(poll.id, secret)) + 1;
  }
}

function isCode(error: unknown, code: ServiceErrorCode): error is ServiceError {
  return error instanceof ServiceError && error.code === code;
}

function descriptionOf(
  { record, poll, state }: CurrentPoll,
  ticket: string | undefined,
  challenge: Challenge | undefined,
): Description {
  return {
    definition: JSON.parse(record.definition) as unknown,
    poll,
    digest: record.digest,
    state,
    ...(poll.opensAt === undefined ? {} : { opensAt: poll.opensAt }),
    ...(poll.closesAt === undefined ? {} : { closesAt: poll.closesAt }),
    ...(ticket === undefined ? {} : { ticket }),
    ...(challenge === undefined ? {} : { challenge }),
  };
}

/** What the form can show beside its fields; `undefined` for everything else. */
function problemsOf(
  error: unknown,
  language: string,
  token = '',
): readonly FieldProblem[] | undefined {
  if (!(error instanceof ServiceError)) return undefined;
  if (error.code === 'bad-answers') return (error.details ?? []) as readonly FieldProblem[];
  if (CODE_FAULTS.has(error.code)) {
    const said = [error.say(language)];
    if (error.code === 'bad-code' && hasMarks(token)) said.push(wordsOf(language).marked);
    return [{ question: CODE_FIELD, message: said.join(' ') }];
  }
  const { noCookie, sentBefore } = wordsOf(language);
  if (error.code === 'other-answers') return [{ question: '', message: sentBefore }];
  if (!PASSING.has(error.code)) return undefined;
  const message = error.code === 'bad-token' ? noCookie : error.say(language);
  return [{ question: '', message }];
}

function submissionOf(
  { poll }: CurrentPoll,
  form: URLSearchParams,
  token: string | undefined,
): Submission {
  const ticket = form.get('ticket');
  return {
    ...ballotOf(form),
    answers: answersOf(poll, form),
    ...(token ? { token: token.slice(0, 2000) } : {}),
    ...(ticket ? { ticket: ticket.slice(0, 200) } : {}),
  };
}
