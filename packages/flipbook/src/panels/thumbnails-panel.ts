/** "Hình các trang": every page small, with what is printed on it. Pictures come for what is in view only. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { Thumbs } from '../adapters/thumbs.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { shownPages } from '../model/book.js';
import { pageName } from '../view/page-face.js';
import { thumbnailsStyles } from './thumbnails-panel.styles.js';

export const styles = thumbnailsStyles;

export function create(reader: Reader): PanelView {
  const { book, root } = reader;
  const { pages } = book.issue;
  const thumbs = new Thumbs(book, () => reader.update());
  const inView = new Set<number>();
  let watching: IntersectionObserver | undefined;
  /** The one Tab stop among the pages. */
  let stop = reader.state.page;

  const buttons = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.panel .thumb')];

  const watch = (): void => {
    const list = root.querySelector('.panel .thumbs');
    if (watching || !list) return;
    watching = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const page = Number((target as HTMLElement).dataset['page']);
          if (isIntersecting) inView.add(page);
          else inView.delete(page);
        }
        thumbs.want([...inView].sort((a, b) => a - b));
      },
      { root: list, rootMargin: '120px 0px' },
    );
    for (const button of buttons()) watching.observe(button);
  };

  const onKeydown = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = all.indexOf((event.target as Element).closest('.thumb') as HTMLElement);
    if (at < 0) return;
    const top = all[0]?.offsetTop;
    const across = Math.max(
      1,
      all.findIndex(({ offsetTop }) => offsetTop !== top),
    );
    const right = reader.state.progression === 'rtl' ? -1 : 1;
    const to = {
      ArrowRight: at + right,
      ArrowLeft: at - right,
      ArrowDown: at + across,
      ArrowUp: at - across,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : all[to];
    if (to !== undefined) event.preventDefault();
    if (!next) return;
    stop = to! + 1;
    reader.update();
    next.focus();
  };

  const renderPage = (page: (typeof pages)[number], shown: readonly number[]): TemplateResult => {
    const { number, label, width, height } = page;
    const open = (): void => {
      reader.toPages();
      reader.go(number);
    };
    return html`<li>
      <button
        type="button"
        class="thumb"
        data-page=${number}
        tabindex=${number === stop ? 0 : -1}
        aria-label=${pageName(page)}
        aria-current=${shown.includes(number) ? 'page' : nothing}
        @click=${open}
      >
        <svg class="paper" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
        ${thumbs.of(number) ?? nothing}
        <span class="label">${label}</span>
      </button>
    </li>`;
  };

  return {
    title: () => msg('Hình các trang', { id: 'flipbook.thumbnails' }),
    closed: () => {
      watching?.disconnect();
      thumbs.close();
    },
    render: () => {
      const shown = shownPages(reader.state).map(({ number }) => number);
      void reader.host.updateComplete.then(watch);
      return html`<ul class="list lines thumbs" @keydown=${onKeydown}>
        ${pages.map((page) => renderPage(page, shown))}
      </ul>`;
    },
  };
}
