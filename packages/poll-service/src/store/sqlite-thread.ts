/** SQLite's own thread: does what it is asked, one thing after another, so that no wait for the disk holds up a request. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from '../count/group.js';
import type { Ask, Reply } from './sqlite.js';
import { SqliteEngine } from './sqlite-engine.js';

const port = parentPort!;
let last: Promise<void> = Promise.resolve();

function say(reply: Reply): void {
  port.postMessage(reply);
}

function fault(id: number, error: unknown): void {
  say({ id, error: error instanceof Error ? error.message : String(error) });
}

let engine: SqliteEngine;
try {
  engine = new SqliteEngine(workerData as string);
  say({ id: 0 });
} catch (error) {
  fault(0, error);
}

async function work({ id, ask, args }: Ask): Promise<void> {
  try {
    if (ask === 'group') {
      const { outcomes } = await engine.group(JSON.parse(args[0]) as Job);
      say({ id, value: JSON.stringify(outcomes) });
      // The answers are on their way before the disk is waited for again. Where that fails, the next group does it.
      try {
        engine.settle();
      } catch {
        // Nothing is lost: the WAL holds it.
      }
    } else if (ask === 'free') say({ id });
    else if (ask === 'all') say({ id, value: await engine.tx.all(...args) });
    else if (ask === 'run') say({ id, value: await engine.tx.run(...args) });
    else if (ask === 'box' || ask === 'still') {
      const [name, ...given] = args;
      const box = (ask === 'box' ? engine.tx.box : engine.still) as unknown as Record<
        string,
        (...given: unknown[]) => unknown
      >;
      say({ id, value: await box[name]!(...given) });
    } else if (ask === 'rewrite' || ask === 'purge') say({ id, value: engine[ask](...args) });
    else {
      engine[ask]();
      say({ id });
    }
  } catch (error) {
    fault(id, error);
  }
}

port.on('message', (asked: Ask) => {
  last = last.then(() => work(asked));
});
