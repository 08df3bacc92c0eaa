/**
 * One server of the bench of polls in a process of its own, told what to be by its argument: `bare` echoes what it is sent,
 * the others are the poll service, `filled` on a box that has the question. Says its port to the parent, and what it used when asked.
 */
import { createServer } from 'node:http';
import { PollService, createApp, openDatabase } from '@e-bulletin/poll-service';
import { QUESTION } from './poll-ballots.ts';

const [kind = 'bare', address = ''] = process.argv.slice(2);

process.on('message', (asked) => {
  if (asked !== 'usage') return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({ memory: maxRSS / 1024, processor: userCPUTime + systemCPUTime });
});

if (kind === 'bare') {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
        .end(body);
    });
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.({ port: (server.address() as { port: number }).port });
  });
} else {
  const { service } = await PollService.open({
    database: await openDatabase(address),
    ...(kind === 'one' ? { batching: { size: 1 } } : {}),
  });
  if (kind !== 'filled') {
    await service.office.define(QUESTION);
    await service.office.publish(QUESTION.id);
  }
  // All connections of the bench have one address.
  await service.office.meeting(QUESTION.id, 480);
  const app = createApp(service, { readers: 2000 });
  const at = await app.listen({ port: 0, host: '127.0.0.1' });
  process.send?.({ port: Number(new URL(at).port) });
}
