/** The bar that steps from hit to hit while the pages are in view. */
import { html, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { back, close, forward, icon } from '@e-bulletin/core/icons.js';
import { escaping } from '../view/escaping.js';
import type { Search } from './search.js';

export function hitBar(search: Search): () => TemplateResult {
  const { reader } = search;
  const at = (): number => (search.current ? search.ordered.indexOf(search.current) + 1 : 0);
  const label = (): string => search.book.issue.pages[(search.current?.page ?? 0) - 1]?.label ?? '';
  const step = (by: 1 | -1): void => {
    search.step(by);
    const [place, count, page] = [at(), search.ordered.length, label()];
    reader.say(msg(str`Chỗ ${place} trong ${count}, trang ${page}`, { id: 'flipbook.hitPlace' }));
  };
  const end = (): void => {
    search.ask('');
    reader.toPages();
  };
  const button = (name: string, face: unknown, press: () => void): TemplateResult =>
    html`<button type="button" class="button quiet" aria-label=${name} @click=${press}>
      ${face}
    </button>`;
  return () => html`<div
    class="bar hits ${search.low ? 'high' : ''}"
    role="group"
    aria-label=${msg('Kết quả tìm', { id: 'flipbook.hitBar' })}
    @keydown=${escaping(end)}
  >
    <p><b>${search.query.trim()}</b> ${at()} / ${search.ordered.length}</p>
    ${button(
      msg('Chỗ trước', { id: 'flipbook.previousHit' }),
      [icon(back), msg('Trước', { id: 'flipbook.previous' })],
      () => step(-1),
    )}
    ${button(
      msg('Chỗ sau', { id: 'flipbook.nextHit' }),
      [msg('Sau', { id: 'flipbook.next' }), icon(forward)],
      () => step(1),
    )}
    ${button(
      msg('Đóng', { id: 'flipbook.close' }),
      [icon(close), msg('Đóng', { id: 'flipbook.close' })],
      end,
    )}
  </div>`;
}
