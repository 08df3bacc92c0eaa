#!/usr/bin/env node
/** The command `e-bulletin-polls`. Everything it does is in `cli/`; this file only joins it to the process. */
import { startWithLessRoom } from './cli/room.js';

startWithLessRoom();

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

// What the command needs is read after the process is what it stays.
const { main } = await import('./cli/main.js');

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  databaseUrl: process.env['DATABASE_URL'],
  token: process.env['E_BULLETIN_TOKEN'],
  signal: stop.signal,
});
