/** What the office does, behind one bearer token that never stands in an address. */
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../errors.js';
import type { PollService } from '../service.js';
import { ballotRows, countRows, csv, type Cell } from './export.js';

interface PollRoute {
  Params: { id: string };
}

/** Who guesses gets four answers a second, not four thousand. */
const WRONG_TOKEN_PAUSE = 250;
const DEFINITION_LIMIT = 512 * 1024;

export function adminRoutes(app: FastifyInstance, service: PollService): void {
  app.addHook('onRequest', async (request, reply) => {
    const token = /^Bearer ([\w-]{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
    reply.header('cache-control', 'no-store');
    if (token !== undefined && service.isAdmin(token)) return;
    await pause(WRONG_TOKEN_PAUSE);
    reply.header('www-authenticate', 'Bearer');
    throw new ServiceError('unauthorised');
  });

  app.get('/polls', async () => {
    const polls = await service.office.list();
    return polls.map(({ poll, state }) => ({
      id: poll.id,
      title: poll.title,
      state,
      opensAt: poll.opensAt,
      closesAt: poll.closesAt,
    }));
  });

  app.post('/polls', { bodyLimit: DEFINITION_LIMIT }, async (request, reply) =>
    reply.code(201).send({ problems: await service.office.define(request.body) }),
  );

  app.put<PollRoute>('/polls/:id', { bodyLimit: DEFINITION_LIMIT }, async (request) => ({
    problems: await service.office.define(request.body, request.params.id),
  }));

  app.post<PollRoute>('/polls/:id/publish', async ({ params }, reply) => {
    await service.office.publish(params.id);
    return reply.code(204).send();
  });

  app.post<PollRoute>('/polls/:id/close', async ({ params }, reply) => {
    await service.office.close(params.id);
    return reply.code(204).send();
  });

  app.get<PollRoute>('/polls/:id/result', async ({ params }) => service.office.result(params.id));
  app.get<PollRoute>('/polls/:id/reconcile', async ({ params }) =>
    service.office.reconcile(params.id),
  );
  app.get<PollRoute>('/polls/:id/replies', async ({ params }) => service.office.replies(params.id));

  app.put<{ Params: { id: string; reply: string }; Body: { shown: boolean } }>(
    '/polls/:id/replies/:reply',
    {
      schema: {
        body: {
          type: 'object',
          required: ['shown'],
          additionalProperties: false,
          properties: { shown: { type: 'boolean' } },
        },
      },
    },
    async ({ params, body }, reply) => {
      await service.office.showReply(params.id, params.reply, body.shown);
      return reply.code(204).send();
    },
  );

  app.get<PollRoute>('/polls/:id/export.json', async ({ params: { id } }) => ({
    result: await service.office.result(id),
    ballots: await service.office.ballots(id),
    replies: (await service.office.replies(id)).map(({ question, body }) => ({ question, body })),
  }));

  const table = (name: string, read: (id: string) => Promise<Cell[][]>): void => {
    app.get<PollRoute>(`/polls/:id/${name}.csv`, async ({ params: { id } }, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}-${name}.csv"`)
        .send(csv(await read(id))),
    );
  };
  table('result', async (id) => countRows(await service.office.result(id)));
  table('ballots', async (id) => {
    const ballots = await service.office.ballots(id);
    return ballotRows((await service.current(id)).poll, ballots);
  });
  table('replies', async (id) => {
    const { poll } = await service.current(id);
    const title = (question: string): string =>
      poll.questions.find((one) => one.id === question)?.title ?? question;
    const replies = await service.office.replies(id);
    return [['Câu hỏi', 'Ý kiến'], ...replies.map(({ question, body }) => [title(question), body])];
  });
}
