/**
 * The text of a page over its picture, not painted but there: to be selected, copied, found and heard. One tree for
 * eye and ear, in reading order; each line lies where it is printed.
 */
import { saveData } from '@e-bulletin/core/environment.js';
import type { PageLayer, Reader } from '../controllers/reader.js';
import { readPageText } from '../model/page-text.js';
import { copyText } from './text-copy.js';
import { drawText, WIDTH } from './text-draw.js';
import { textStyles } from './text-layer.styles.js';

export const styles = textStyles;

export function create(reader: Reader): PageLayer {
  const { book, attach, held, root, textOf } = reader;
  const observer = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      if (!target.isConnected) observer.unobserve(target);
      scale(target as HTMLElement, contentRect.width);
    }
  });
  const onCopy = (event: Event): void => copyText(root, event as ClipboardEvent);
  root.addEventListener('copy', onCopy);

  const read = async (number: number, signal: AbortSignal): Promise<void> => {
    const page = book.issue.pages[number - 1];
    if (!page?.text || held(number, 'text')) return;
    try {
      const blocks = readPageText(await textOf(number, signal));
      if (signal.aborted) return;
      const words = document.createElement('div');
      words.className = 'words';
      words.lang = book.issue.language;
      const height = (WIDTH * page.height) / page.width;
      words.style.height = `${height}px`;
      await drawText(words, blocks, height, signal);
      // Half a page of words is worse than none: it is drawn whole when the page is opened again.
      if (signal.aborted) return;
      await attach(number, 'text', words);
      const layer = words.parentElement;
      if (!layer) return;
      // As the sheet was fitted (view/sheet.ts): to be told would cost a layout, and to be told later another of all words.
      const sheet = layer.closest<HTMLElement>('.face,.sheet');
      scale(layer, parseFloat(sheet?.style.getPropertyValue('--_image') ?? ''));
      observer.observe(layer);
    } catch {
      // The picture has its name; the words come when the page is opened again.
    }
  };

  return {
    rest: async (pages, signal) => {
      await Promise.all(pages.map((page) => read(page, signal)));
      if (signal.aborted || saveData()) return;
      const find = await import('./find.js').catch(() => undefined);
      find?.findable(reader, book, pages);
    },
    close: () => {
      observer.disconnect();
      root.removeEventListener('copy', onCopy);
      root.querySelector('.findable')?.remove();
    },
  };
}

/** Every size and zoom is one transform: lines are laid out once. */
function scale({ style }: HTMLElement, width: number): void {
  const factor = width / WIDTH;
  const before = Number(style.getPropertyValue('--_text-scale'));
  if (Math.abs(factor - before) > 1e-6) style.setProperty('--_text-scale', String(factor));
}
