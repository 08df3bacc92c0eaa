/** The reader: tools, stage and navigation around each other. The stage itself is plain DOM (`book-view.ts`). */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '@e-bulletin/issue';
import type { BookState } from '../model/book.js';
import type { Size } from '../model/layout.js';
import { renderNavigation, renderToolbar, type ControlActions } from './controls.js';
import { spokenPlace } from './sentences.js';

/** What keys, taps and controls do; `ReaderInput` fits. */
export interface ReaderHands extends ControlActions {
  /** The page under the slider's thumb while it is dragged. */
  readonly previewed: number | undefined;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPress: () => void;
}

export interface ReaderParts {
  readonly state: BookState;
  readonly issue: Issue | undefined;
  readonly size: Size;
  readonly input: ReaderHands;
  /** What came after the first page: panels, bars; `covered` where a panel lies over the stage. */
  readonly renderLater: (covered: boolean) => TemplateResult | typeof nothing;
}

export function renderReader(parts: ReaderParts): TemplateResult {
  const { state, issue, size, input } = parts;
  const { status, progression, panel } = state;
  const ready = status === 'ready';
  const isPhone = size === 'tiny' || size === 'small';
  const layout = {
    stacked: size !== 'medium',
    covered: isPhone && panel !== undefined,
  };
  return html`<div
    class="reader ${size}"
    dir=${progression}
    ?hidden=${status === 'empty' || status === 'error'}
    @keydown=${input.onKeydown}
    @click=${input.onClick}
  >
    ${ready && issue ? renderToolbar(state, issue, layout, input) : nothing}
    <div
      class="stage"
      part="stage"
      role="group"
      tabindex="0"
      aria-label=${ready ? spokenPlace(state) : nothing}
      ?inert=${layout.covered}
      @pointerdown=${input.onPress}
    >
      <div class="area"><div class="book"><div class="slides"></div></div></div>
    </div>
    ${ready ? renderNavigation(state, input.previewed, layout, input) : nothing}
    ${parts.renderLater(layout.covered)}
  </div>`;
}
