/**
 * How much room the process leaves for what lives shortly. Node's own bounds are those of a large machine: under load the
 * young generation alone grows to 64 MB (docs/adr/0052, 0065).
 */

/** V8's bound of half a young generation, MB; its default is 16, and Node's own for a server 32 and more. */
const SMALL = '--max-semi-space-size=8';

/** Heaps of glibc's allocator for all threads together; by default eight for each processor. */
const ARENAS = { MALLOC_ARENA_MAX: '2' };

/**
 * Starts this process once more as itself, with less room: V8 and the allocator read it at their start only. Same number of
 * process, same streams, and nothing of the first is left. Does nothing where an operator has chosen the size (`NODE_OPTIONS`
 * or Node's own arguments), where the parent talks to the process, and where there is no `execve` (Windows, Node before 22.15).
 */
export function startWithLessRoom(): void {
  const said = [...process.execArgv, process.env['NODE_OPTIONS'] ?? ''].join(' ');
  if (/semi.space.size/.test(said) || process.connected || !process.execve) return;
  const args = [process.execPath, SMALL, ...process.execArgv, ...process.argv.slice(1)];
  try {
    process.execve(process.execPath, args, { ...ARENAS, ...process.env });
  } catch {
    // More memory is no reason not to start.
  }
}
