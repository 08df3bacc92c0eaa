/** Saves the PDF that the office offers. */
import type { Book } from './source.js';

/** An address of ours may be given back this long after the browser was told to save it. */
const SAVED_MS = 60_000;

export async function download({ issue, carrier }: Book): Promise<void> {
  if (!issue.pdf) return;
  const url = await carrier.url(issue.pdf.href);
  const link = document.createElement('a');
  link.href = url;
  // Of other origins browsers open it instead, as they would any link.
  link.download = fileName(issue.pdf.href);
  link.rel = 'noopener';
  link.target = '_blank';
  link.click();
  setTimeout(() => carrier.release(url), SAVED_MS);
}

function fileName(href: string): string {
  const name = /([^/]+\.pdf)(?:[?#]|$)/i.exec(href)?.[1] ?? 'ban-tin.pdf';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
