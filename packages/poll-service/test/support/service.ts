/** A service over a database of its own, with a clock that tests set. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answers, Submission } from '@e-bulletin/issue/poll.js';
import { PollService, openDatabase, type Database, type ServiceOptions } from '../../src/index.js';

// Each service has a thread that reads our sources anew; what was compiled once is taken from here, in half of the time.
process.env['NODE_COMPILE_CACHE'] ??= join(
  import.meta.dirname,
  '../../../../node_modules/.cache/node',
);

export const OPENS = Date.parse('2026-11-01T00:00:00+07:00');
export const CLOSES = Date.parse('2026-11-30T17:00:00+07:00');
export const HOUR = 3_600_000;

export const definition = {
  id: 'thu-gom',
  title: 'Lấy ý kiến về thu gom rác',
  opens: '2026-11-01',
  closes: '2026-11-30T17:00',
  results: 'always',
  breakdowns: [{ by: 'khu-pho', of: 'gio' }],
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện?',
      required: true,
      options: [
        { id: 'sang', label: 'Sáng' },
        { id: 'toi', label: 'Tối' },
      ],
      noOpinion: true,
    },
    {
      id: 'khu-pho',
      type: 'single',
      title: '=HYPERLINK("x")',
      options: [
        { id: 'kp1', label: 'Khu phố 1' },
        { id: 'kp2', label: 'Khu phố 2' },
      ],
    },
    {
      id: 'uu-tien',
      type: 'ranking',
      title: 'Xếp thứ tự',
      max: 2,
      options: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    },
    { id: 'ly-do', type: 'text', title: 'Vì sao?', maxLength: 200 },
  ],
};

export const secret = (): string => randomBytes(16).toString('base64url');

export function ballot(
  answers: Answers = { gio: 'sang' },
  more: Partial<Submission> = {},
): Submission {
  return { secret: secret(), revision: 1, answers, token: secret(), ...more };
}

export interface Running {
  readonly service: PollService;
  readonly database: Database;
  readonly adminToken: string;
  readonly clock: { now: number };
  /** Folder of the SQLite file `polls.db`; empty for PostgreSQL. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Opens a service with the sample poll published, in the middle of its time. */
export async function run(
  address?: string,
  options: Partial<ServiceOptions> = {},
  poll: object | undefined = definition,
): Promise<Running> {
  const folder = address ? '' : mkdtempSync(join(tmpdir(), 'e-bulletin-polls-'));
  const database = await openDatabase(address ?? join(folder, 'polls.db'));
  const clock = { now: OPENS + HOUR };
  const { service, adminToken = '' } = await PollService.open({
    database,
    now: () => clock.now,
    ...options,
  });
  // What a start does beside answering: it may not write ballots anew under a test that looks at how they lie.
  await service.settle();
  if (poll) {
    await service.office.define(poll);
    await service.office.publish((poll as { id: string }).id);
  }
  return {
    service,
    database,
    adminToken,
    clock,
    folder,
    async close() {
      await service.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The code of the refusal. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}
