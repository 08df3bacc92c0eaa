/** The controls around the book: toolbar, slider, page number, "Trước" and "Sau", and the error message. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import { icon, menu, more, search, warning, zoom as zoomIcon } from '@e-bulletin/core/icons.js';
import type { Issue } from '@e-bulletin/issue';
import { canStep, shownPages, type BookState, type Panel } from '../model/book.js';
import { countText, pageWord, shownLabel, spokenPlace } from './sentences.js';
import { retryButton } from './page-face.js';

export interface ControlActions {
  readonly step: (step: 1 | -1) => void;
  readonly go: (page: number) => void;
  /** Goes to the page whose number was typed, or says that there is none. */
  readonly type: (typed: string) => void;
  /** The slider is being dragged over a page. */
  readonly preview: (page: number | undefined) => void;
  /** Opens a panel, or closes it. */
  readonly panel: (panel: Panel) => void;
  /** Closer, or back to the whole page. */
  readonly zoom: () => void;
  readonly retry: () => void;
}

interface Tool {
  /** What it opens, or does. */
  readonly panel: Panel | 'zoom';
  readonly icon: string;
  readonly word: () => string;
  /** Whether the issue has anything for it. */
  readonly wanted?: (issue: Issue) => boolean;
}

/** The bar, one row for each tool; everything else is in the table of "Thêm" (`panels/more-panel.ts`). */
const TOOLS: readonly Tool[] = [
  {
    panel: 'contents',
    icon: menu,
    word: () => msg('Mục lục', { id: 'flipbook.contents' }),
    wanted: ({ contents, articles }) => contents.length + articles.length > 0,
  },
  {
    panel: 'search',
    icon: search,
    word: () => msg('Tìm', { id: 'flipbook.search' }),
    wanted: ({ search }) => search !== undefined,
  },
  { panel: 'zoom', icon: zoomIcon, word: () => msg('Phóng to', { id: 'flipbook.zoomIn' }) },
  { panel: 'more', icon: more, word: () => msg('Thêm', { id: 'flipbook.more' }) },
];

/** `covered`: a panel lies over the controls. */
export function renderToolbar(
  { panel: open, zoom }: BookState,
  issue: Issue,
  covered: boolean,
  actions: ControlActions,
): TemplateResult {
  return html`<div
    class="tools"
    part="toolbar"
    role="group"
    ?inert=${covered}
    aria-label=${msg('Công cụ đọc', { id: 'flipbook.tools' })}
  >
    ${TOOLS.filter(({ wanted }) => !wanted || wanted(issue)).map(
      ({ panel, icon: drawing, word }) => html`<button
        type="button"
        class="button quiet stacked"
        data-panel=${panel}
        aria-expanded=${panel === 'zoom' ? nothing : panel === open}
        aria-pressed=${panel === 'zoom' ? zoom > 1 : nothing}
        @click=${() => (panel === 'zoom' ? actions.zoom() : actions.panel(panel))}
      >
        ${icon(drawing)}<span>${word()}</span>
      </button>`,
    )}<slot name="tools"></slot>
  </div>`;
}

/** `preview` is the page under the slider's thumb while it is dragged. */
export function renderNavigation(
  state: BookState,
  preview: number | undefined,
  covered: boolean,
  actions: ControlActions,
): TemplateResult {
  const { pages } = state;
  const shown = pagesAt(state, preview);
  const label = shownLabel(state, shown);
  return html`
    <div class="slider" ?hidden=${pages.length < 2} ?inert=${covered}>
      <input
        class="range"
        type="range"
        min="1"
        max=${pages.length}
        aria-label=${msg('Chọn trang', { id: 'flipbook.choosePage' })}
        aria-valuetext=${spokenPlace(state, shown)}
        @input=${(event: Event) => actions.preview(Number(valueOf(event)))}
        @change=${(event: Event) => actions.go(Number(valueOf(event)))}
      />
    </div>
    ${renderStep(state, -1, covered, actions)}
    <div class="place" part="place" dir="ltr" ?inert=${covered}>
      <label class="go">
        <span>${pageWord()}</span>
        <input
          class="number"
          type="text"
          autocomplete="off"
          enterkeyhint="go"
          inputmode=${pages.every(({ label }) => /^\d+$/.test(label)) ? 'numeric' : 'text'}
          aria-label=${msg('Đi tới trang', { id: 'flipbook.goToPage' })}
          @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
          @keydown=${(event: KeyboardEvent) => onNumberKey(event, label.printed, actions)}
          @change=${(event: Event) => onNumber(event, label.printed, actions)}
        />
      </label>
      <span class="count">${countText(label)}</span>
    </div>
    ${renderStep(state, 1, covered, actions)}
  `;
}

const pagesAt = (state: BookState, preview: number | undefined): BookState['pages'] =>
  preview === undefined ? shownPages(state) : state.pages.slice(preview - 1, preview);

/**
 * Puts slider and number where the book is, after every rendering: readers change both themselves, so what was rendered
 * last says nothing. By hand, because Lit's directives for it cost as much as the slider.
 */
export function settleNavigation(
  root: ParentNode,
  state: BookState,
  preview: number | undefined,
): void {
  const { pages, page } = state;
  const range = root.querySelector<HTMLInputElement>('.range');
  const number = root.querySelector<HTMLInputElement>('.number');
  if (!range || !number) return;
  const at = preview ?? page;
  const filled = ((at - 1) / (pages.length - 1)) * 100;
  const { printed } = shownLabel(state, pagesAt(state, preview));
  if (range.value !== String(at)) range.value = String(at);
  range.style.setProperty('--_filled', `${filled}%`);
  if (number.value !== printed) number.value = printed;
  number.style.width = `${Math.max(2, printed.length) + 1}ch`;
}

function renderStep(
  state: BookState,
  step: 1 | -1,
  covered: boolean,
  actions: ControlActions,
): TemplateResult {
  const forward = step === 1;
  const side = forward ? 'next' : 'previous';
  const word = forward
    ? msg('Sau', { id: 'flipbook.next' })
    : msg('Trước', { id: 'flipbook.previous' });
  const name = forward
    ? msg('Trang sau', { id: 'flipbook.nextPage' })
    : msg('Trang trước', { id: 'flipbook.previousPage' });
  // aria-disabled keeps the focus where it is on the last page.
  return html`<button
    type="button"
    class="button step ${side}"
    part="button ${side}"
    aria-label=${name}
    ?inert=${covered}
    aria-disabled=${!canStep(state, step)}
    @click=${() => actions.step(step)}
  >
    ${forward ? `${word} ›` : `‹ ${word}`}
  </button>`;
}

export function renderFailure(
  { failure }: BookState,
  actions: ControlActions,
): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  return html`<div class="failure" part="error" role="alert">
    <p class="what">${icon(warning)}<span>${failure.message}</span></p>
    <p>${failure.hint}</p>
    ${retryButton(actions.retry)}
    ${
      failure.pdf &&
      html`<a class="button" target="_blank" rel="noopener" href=${failure.pdf}
        >${msg('Mở tệp PDF', { id: 'flipbook.openPdf' })}</a
      >`
    }
  </div>`;
}

/** What stands in the way of reading as well as one could. */
export const renderNotice = (text: string | undefined): TemplateResult | typeof nothing =>
  text ? html`<div class="hint" part="notice">${text}</div>` : nothing;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function onNumberKey(event: KeyboardEvent, printed: string, actions: ControlActions): void {
  const input = event.target as HTMLInputElement;
  if (event.key === 'Escape') {
    input.value = printed;
    input.select();
  }
  if (event.key !== 'Enter' || event.isComposing) return;
  // Portals on ASP.NET post their one form on any Enter.
  event.preventDefault();
  event.stopPropagation();
  onNumber(event, printed, actions);
  input.select();
}

function onNumber(event: Event, printed: string, actions: ControlActions): void {
  const typed = valueOf(event).trim();
  if (typed === printed) return;
  actions.type(typed);
}
