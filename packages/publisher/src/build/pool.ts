/**
 * Child processes that work on pages. A page that takes too long is ended with its process; a process that crashed is replaced
 * and its page tried once more; a process that grew too large is replaced between two pages.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, PublisherError } from '../errors.js';
import { say } from '../model/say.js';
import type { WireError, WorkerReply, WorkerRequest, WorkerSetup } from './protocol.js';

export interface PoolOptions {
  readonly workers: number;
  readonly setup: WorkerSetup;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
  /** Resident bytes from which a worker is replaced. */
  readonly maxRss: number;
  /** Script of a worker; tests have others. */
  readonly script?: string;
}

/** Why a request gave no result; the page gets a placeholder. */
export class WorkerFailure extends Error {
  readonly reason: 'timeout' | 'crash';
  constructor(reason: 'timeout' | 'crash') {
    super(reason);
    this.reason = reason;
  }
}

interface Job {
  readonly request: WorkerRequest;
  readonly resolve: (reply: WorkerReply) => void;
  readonly reject: (error: unknown) => void;
  tries: number;
}

interface Worker {
  child: ChildProcess;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

const MAX_TRIES = 2;
/** Old-space of a worker, MB: rasters live outside of it. */
const WORKER_HEAP = 192;

/**
 * glibc keeps what libwebp frees in one arena per thread: 470 MB after eight pages, against 170 MB with one thread, one arena
 * and rasters in maps of their own (which are returned at once). Other C libraries ignore the names.
 */
const ALLOCATOR = {
  UV_THREADPOOL_SIZE: '1',
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

export class Pool {
  readonly #options: PoolOptions;
  readonly #workers = new Set<Worker>();
  readonly #queue: Job[] = [];
  #closed = false;
  #limit: number;
  /** Largest sum of resident bytes of this process and its workers, as they reported it. */
  peakRss = 0;
  readonly #rss = new Map<Worker, number>();

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#limit = options.workers;
  }

  /** Sends a request to the next free worker. Rejects with `PublisherError` or `WorkerFailure`. */
  run(request: WorkerRequest): Promise<WorkerReply> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('the pool is closed'));
        return;
      }
      this.#queue.push({ request, resolve, reject, tries: 0 });
      this.#pump();
    });
  }

  /** From now on at most so many workers; those that are too many end when they are idle. */
  narrow(workers: number): void {
    this.#limit = workers;
    for (const worker of this.#workers) if (!worker.job && this.#tooMany()) this.#drop(worker);
  }

  /** Ends every worker at once; requests still open are rejected. */
  async close(): Promise<void> {
    this.#closed = true;
    const ends = [...this.#workers].map(
      (worker) =>
        new Promise<void>((resolve) => {
          worker.child.once('exit', () => resolve());
          if (worker.child.exitCode !== null || worker.child.signalCode !== null) resolve();
          else worker.child.kill('SIGKILL');
        }),
    );
    for (const job of this.#queue.splice(0)) job.reject(new Error('the pool is closed'));
    await Promise.all(ends);
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const free = [...this.#workers].find((worker) => !worker.job) ?? this.#spawn();
      if (!free) return;
      const job = this.#queue.shift();
      if (!job) return;
      this.#give(free, job);
    }
  }

  #spawn(): Worker | undefined {
    if (this.#closed || this.#workers.size >= this.#limit) return undefined;
    const child = fork(this.#options.script ?? workerFile(), [], {
      // Structured clone keeps `undefined` out of the way and is faster than JSON for pages of text.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, ...ALLOCATOR },
      execArgv: [...process.execArgv.filter(keepForChild), `--max-old-space-size=${WORKER_HEAP}`],
    });
    const worker: Worker = { child, job: undefined, timer: undefined };
    this.#workers.add(worker);
    child.on('message', (reply: WorkerReply) => this.#done(worker, reply));
    child.on('exit', () => this.#gone(worker));
    child.on('error', () => this.#gone(worker));
    child.send(
      { kind: 'setup', setup: this.#options.setup } satisfies WorkerRequest,
      () => undefined,
    );
    return worker;
  }

  #give(worker: Worker, job: Job): void {
    worker.job = job;
    job.tries += 1;
    worker.timer = setTimeout(() => {
      worker.job = undefined;
      this.#drop(worker);
      job.reject(new WorkerFailure('timeout'));
      this.#pump();
    }, this.#options.timeout);
    worker.child.send(job.request, (error) => {
      if (error) this.#gone(worker);
    });
  }

  #done(worker: Worker, reply: WorkerReply): void {
    const { job } = worker;
    clearTimeout(worker.timer);
    worker.job = undefined;
    this.#rss.set(worker, reply.rss);
    let sum = process.memoryUsage.rss();
    for (const bytes of this.#rss.values()) sum += bytes;
    this.peakRss = Math.max(this.peakRss, sum);
    // After an error of PDFium nobody knows what its memory holds.
    if (reply.kind === 'error' || reply.rss > this.#options.maxRss || this.#tooMany())
      this.#drop(worker);
    if (reply.kind === 'error') job?.reject(fromWire(reply.error));
    else job?.resolve(reply);
    this.#pump();
  }

  /** The process ended by itself: a crash of the WASM, or no memory. */
  #gone(worker: Worker): void {
    if (!this.#workers.has(worker)) return;
    const { job } = worker;
    worker.job = undefined;
    this.#drop(worker);
    if (job) {
      if (this.#closed) job.reject(new Error('the pool is closed'));
      else if (job.tries < MAX_TRIES) this.#queue.unshift(job);
      else job.reject(new WorkerFailure('crash'));
    }
    this.#pump();
  }

  #tooMany(): boolean {
    return this.#workers.size > this.#limit;
  }

  #drop(worker: Worker): void {
    clearTimeout(worker.timer);
    this.#workers.delete(worker);
    this.#rss.delete(worker);
    worker.child.kill('SIGKILL');
  }
}

function fromWire(error: WireError): PublisherError {
  return new PublisherError(error);
}

/** The worker beside this file: `.js` when built, `.ts` when run from the sources. */
function workerFile(): string {
  for (const name of ['./worker.js', './worker.ts']) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    if (existsSync(file)) return file;
  }
  throw new PublisherError({
    code: 'install.broken',
    exit: EXIT.internal,
    message: say('Bản cài đặt thiếu tệp worker.js.', 'The installation lacks worker.js.'),
    hint: say('Cài lại @e-bulletin/publisher.', 'Install @e-bulletin/publisher again.'),
  });
}

/** Loader hooks of tests must reach the child; the debugger and the test runner must not. */
const keepForChild = (argument: string): boolean =>
  !/^--(?:inspect|test|watch|max-old)/.test(argument);
