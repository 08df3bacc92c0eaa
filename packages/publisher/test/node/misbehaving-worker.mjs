// A page worker that crashes, hangs or grows by request: what PDFium does only with files that nobody may publish.
let tries = 0;
process.on('message', (request) => {
  if (request.kind !== 'page') return;
  const reply = (rss) =>
    process.send({ kind: 'page', result: { pid: process.pid, page: request.page }, rss });
  switch (request.page) {
    case 1:
      return reply(1);
    case 2:
      return process.abort();
    case 3:
      return undefined;
    case 8:
      return process.send({
        kind: 'error',
        error: { code: 'page.broken', exit: 1, message: { vi: 'hỏng', en: 'broken' }, page: 8 },
        rss: 1,
      });
    case 4:
      return reply(1e12);
    default:
      tries += 1;
      return reply(tries);
  }
});
process.on('disconnect', () => process.exit(0));
