/**
 * Prints one drawing and nothing of the page around it: in a frame of its own, whose sheet of paper is the drawing's. The
 * frame is built node by node and styled by a constructed sheet, so no Content Security Policy refuses it.
 */
import { render, type TemplateResult } from 'lit';

/** Width and height in millimetres. Resolves when the print dialogue was asked for. */
export async function printDrawing(
  drawing: TemplateResult,
  width: number,
  height: number,
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  });
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!view) {
    frame.remove();
    return;
  }
  const page = view.document;
  const style = `@page { size: ${width}mm ${height}mm; margin: 0 } body { margin: 0 } svg { display: block; width: 100vw; height: auto }`;
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style);
    page.adoptedStyleSheets = [sheet];
  } catch {
    // Safari before 16.4. A policy may refuse it; the drawing is then as wide as what the printer leaves.
    page.head.append(Object.assign(page.createElement('style'), { textContent: style }));
  }
  render(drawing, page.body);
  view.addEventListener('afterprint', () => frame.remove());
  await arrived(page);
  view.focus();
  view.print();
}

/** Until its pictures are there, or will never be. A poster without its seal is better than none. */
async function arrived(page: Document): Promise<void> {
  for (const picture of [...page.querySelectorAll('image')]) {
    const image = new Image();
    image.src = picture.getAttribute('href') ?? '';
    await image.decode().catch(() => picture.remove());
  }
}
