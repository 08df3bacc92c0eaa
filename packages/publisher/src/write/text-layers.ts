/** Text layers: one small JSON a page. */
import type { PageText, Resource } from '@e-bulletin/issue';
import type { Staging } from '../build/staging.js';
import { pageStem } from './pages.js';

export async function writeTextLayer(
  staging: Staging,
  number: number,
  text: PageText,
): Promise<Resource | undefined> {
  if (text.blocks.length === 0) return undefined;
  const file = await staging.putHashed(`t/${pageStem(number)}`, 'json', JSON.stringify(text));
  return { href: file.path, type: 'application/json', size: file.bytes };
}
