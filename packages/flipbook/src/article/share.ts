/** The link of an article: its share page, or this page with the article in the fragment; sent by what the device has. */
import { copy } from '@e-bulletin/core/copy.js';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { safeHref, type Article } from '@e-bulletin/issue';
import type { Reader } from '../controllers/reader.js';
import { formatPlace } from '../model/deep-link.js';

export async function shareArticle(reader: Reader, article: Article): Promise<void> {
  const url = addressOf(reader, article);
  try {
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: article.title, url });
      return;
    }
  } catch (error) {
    // The reader thought better of it.
    if ((error as Error).name === 'AbortError') return;
  }
  reader.tell((await copyIn(reader.root, url)) ? copiedText() : notCopiedText(url));
}

export function addressOf({ book, host }: Reader, { id, page }: Article): string {
  const { canonical } = book.issue;
  const shared = canonical && page && safeHref(page.href, canonical, 'link');
  if (shared) return shared;
  const name = host.getAttribute('hash');
  if (name === null) return canonical ?? location.href;
  return new URL(formatPlace(location.hash, { article: id }, name), location.href).href;
}

/** On a field that nobody sees, where that is needed. */
async function copyIn(root: ShadowRoot, text: string): Promise<boolean> {
  const field = document.createElement('textarea');
  const back = root.activeElement;
  field.value = text;
  field.className = 'hidden-text';
  root.append(field);
  const done = await copy(text, field);
  field.remove();
  if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  return done;
}

const copiedText = (): string => msg('Đã chép liên kết của bài.', { id: 'flipbook.linkCopied' });
const notCopiedText = (address: string): string =>
  msg(str`Chưa chép được. Liên kết của bài: ${address}`, { id: 'flipbook.linkNotCopied' });
