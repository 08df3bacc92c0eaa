/** The embed snippet that the publisher wrote for an issue. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function snippetOf(issue: string, name: string): Promise<string> {
  const text = await readFile(join(issue, 'embed-snippets.txt'), 'utf8').catch(() => '');
  return text || `<a href="/ban-tin/${name}/">Bản tin</a>`;
}
