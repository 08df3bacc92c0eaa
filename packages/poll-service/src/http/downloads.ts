/** Files for the office: counts, ballots and texts as CSV, XLSX and JSON, and a copy of everything. */
import type { FastifyInstance } from 'fastify';
import type { PollService } from '../service.js';
import { ballotRows, countRows, csv, type Cell } from './export.js';
import type { Stop } from './stop.js';
import { xlsx, type Sheet } from './xlsx.js';

interface PollRoute {
  Params: { id: string };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function downloadRoutes(app: FastifyInstance, service: PollService, stop: Stop): void {
  app.addHook('onRequest', async (_request, reply) => stop.letFinish(reply));

  const read: Record<string, (id: string) => Promise<Cell[][]>> = {
    result: async (id) => countRows(await service.office.result(id)),
    ballots: async (id) => {
      const ballots = await service.office.ballots(id);
      return ballotRows((await service.current(id)).poll, ballots);
    },
    replies: async (id) => {
      const { poll } = await service.current(id);
      const title = (question: string): string =>
        poll.questions.find((one) => one.id === question)?.title ?? question;
      const replies = await service.office.replies(id);
      return [
        ['Câu hỏi', 'Ý kiến'],
        ...replies.map(({ question, body }) => [title(question), body]),
      ];
    },
  };

  for (const [name, rows] of Object.entries(read)) {
    app.get<PollRoute>(`/polls/:id/${name}.csv`, async ({ params: { id } }, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${id}-${name}.csv"`)
        .send(csv(await rows(id))),
    );
  }

  app.get<PollRoute>('/polls/:id/export.json', async ({ params: { id } }, reply) => {
    // First what is refused before the end: no line says that counts were looked at which nobody got.
    const ballots = await service.office.ballots(id);
    reply.header('content-disposition', `attachment; filename="${id}.json"`);
    return {
      result: await service.office.result(id),
      ballots,
      replies: (await service.office.replies(id)).map(({ question, body }) => ({ question, body })),
    };
  });

  app.get<PollRoute>('/polls/:id/export.xlsx', async ({ params: { id } }, reply) => {
    const sheets: Sheet[] = [{ name: 'Kết quả', rows: await read['result']!(id) }];
    if ((await service.current(id)).state === 'final') {
      sheets.push({ name: 'Phiếu', rows: await read['ballots']!(id) });
      sheets.push({ name: 'Ý kiến', rows: await read['replies']!(id) });
    }
    return reply
      .type(XLSX)
      .header('content-disposition', `attachment; filename="${id}.xlsx"`)
      .send(Buffer.from(xlsx(sheets)));
  });

  app.get('/backup', async (_request, reply) => {
    await service.office.copied();
    return reply
      .type('application/gzip')
      .header('content-disposition', 'attachment; filename="y-kien.sao-luu.gz"')
      .send(await service.backup());
  });
}
