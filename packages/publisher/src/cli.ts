#!/usr/bin/env node
/** The command `e-bulletin`. Everything it does is in `cli/main.ts`; this file only joins it to the process. */
import { main } from './cli/main.js';

const stop = new AbortController();
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    asked += 1;
    stop.abort();
    // Asked twice, somebody is in a hurry: what was written whole stays, the rest is found by the next run.
    if (asked > 1) process.exit(130);
  });
}
// `e-bulletin … | head` closes our output early; that is no error.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await main(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  signal: stop.signal,
});
