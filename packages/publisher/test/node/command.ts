// Runs the command in this process and keeps what it said.
import { main } from '../../src/cli/main.js';
import type { ExitCode } from '../../src/errors.js';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export async function run(
  argv: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Ran> {
  const said = { out: '', err: '' };
  const sink = (key: 'out' | 'err') => ({
    write: (text: string) => {
      said[key] += text;
    },
  });
  const code = await main(argv, { out: sink('out'), err: sink('err'), signal });
  return { code, ...said };
}
