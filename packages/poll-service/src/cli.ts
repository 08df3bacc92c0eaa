#!/usr/bin/env node
/** The command `e-bulletin-polls`. Everything it does is in `cli/`; this file only joins it to the process. */
import { main } from './cli/main.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

process.exitCode = await main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  databaseUrl: process.env['DATABASE_URL'],
  token: process.env['E_BULLETIN_TOKEN'],
  signal: stop.signal,
});
