/** A bulletin of the lab that is asked what is wrong, and what its doctor says, read as text. */
import type { Frame, Page } from 'puppeteer-core';
import type { Lab } from './lab.ts';

export const FALLBACK = '<a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a>';
export const tag = (src = '/so-8/', rest = 'debug'): string =>
  `<e-bulletin src="${src}" ${rest}>${FALLBACK}</e-bulletin>`;

export interface Row {
  readonly code: string;
  readonly level: string;
  readonly text: string;
}

/** What the panel says once it is through and `until` is among it. */
export async function diagnosis(page: Page | Frame, until: string): Promise<Record<string, Row>> {
  const found = await page.waitForFunction(
    (code) => {
      const panel = document.querySelector('.e-bulletin-doctor');
      const rows = [...(panel?.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])].map(
        (one) => ({
          code: one.dataset['code'] ?? '',
          level: one.className,
          text: one.textContent ?? '',
        }),
      );
      const done = panel?.getAttribute('data-state') === 'done';
      return done && rows.some((one) => one.code === code) && rows;
    },
    {},
    until,
  );
  const rows = (await found.jsonValue()) as Row[];
  return Object.fromEntries(rows.map((row) => [row.code, row]));
}

/** Puts the issue on the script's host, where a test may take its permissions away; returns what ends that. */
export function elsewhere(lab: Lab, headers: Record<string, string>): () => void {
  return lab.cdn.use((path) => {
    const body = path.startsWith('/so-8/') ? lab.issue.get(path.slice(6)) : undefined;
    const type = path.endsWith('json')
      ? 'application/json'
      : `image/${/jpg$/.test(path) ? 'jpeg' : 'webp'}`;
    return body && { headers: { 'content-type': type, ...headers }, body };
  });
}
