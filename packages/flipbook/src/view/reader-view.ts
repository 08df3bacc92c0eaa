/**
 * The reader: tools, stage and navigation around each other, and over them what went wrong. The stage itself is plain DOM
 * (`book-view.ts`).
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Book } from '../adapters/source.js';
import type { Surface } from '../controllers/turning.js';
import type { BookState } from '../model/book.js';
import type { Size } from '../model/layout.js';
import {
  renderFailure,
  renderNavigation,
  renderNotice,
  renderToolbar,
  type ControlActions,
} from './controls.js';
import { spokenPlace } from './sentences.js';

/** What keys, taps and controls do; `ReaderInput` fits. */
export interface ReaderHands extends ControlActions {
  /** The page under the slider's thumb while it is dragged. */
  readonly previewed: number | undefined;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPress: (press: PointerEvent) => void;
}

export interface ReaderParts {
  readonly state: BookState;
  readonly book: Book | undefined;
  readonly size: Size;
  /** The first page was shown. */
  readonly painted: boolean;
  readonly input: ReaderHands;
  /** What came after the first page and lies over it, so that the next Tab is there: panels, bars; `covered` where a panel lies over the stage. */
  readonly renderLater: (covered: boolean) => TemplateResult | typeof nothing;
}

/** The nodes that the stage is made of, which no rendering changes. */
export function surfaceIn(root: ParentNode): Surface {
  const find = (name: string): HTMLElement => root.querySelector(`.${name}`) as HTMLElement;
  return { stage: find('stage'), area: find('area'), book: find('book'), slides: find('slides') };
}

export function renderReader(parts: ReaderParts): TemplateResult {
  const { state, book, size, painted, input } = parts;
  const { issue } = book ?? {};
  const { status, progression, panel } = state;
  const ready = status === 'ready';
  const isPhone = size === 'tiny' || size === 'small';
  const covered = isPhone && panel !== undefined;
  // What comes later under the pages of a phone has its room from the first page on: nothing moves when it comes.
  const paired = isPhone && painted && issue?.articles.some(({ guided }) => guided);
  return html`${renderFailure(state, input)} ${renderNotice(book?.notice)}<div
    class="reader ${size} ${paired ? 'paired' : ''}"
    dir=${progression}
    ?hidden=${status === 'empty' || status === 'error'}
    @keydown=${input.onKeydown}
    @click=${input.onClick}
  >
    ${ready && issue ? renderToolbar(state, issue, covered, input) : nothing}
    <div
      class="stage"
      part="stage"
      role="group"
      tabindex="0"
      aria-label=${ready ? spokenPlace(state) : nothing}
      ?inert=${covered}
      @pointerdown=${input.onPress}
    >
      <div class="area"><div class="book"><div class="slides"></div></div></div>
    </div>
    ${parts.renderLater(covered)}
    ${ready ? renderNavigation(state, input.previewed, covered, input) : nothing}
  </div>`;
}
