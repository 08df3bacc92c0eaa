/** Full view's dialog, which holds the whole reader; and the reader in it where the window is low. */
import { css, unsafeCSS } from 'lit';

/** Wide and low, as a phone that is held across: too low for bars above and below a page. */
const low = unsafeCSS('(min-width: 560px) and (max-height: 539px)');

/** In the shadow of the element's root. */
export const fullViewStyles = css`
  :host {
    position: relative;
  }

  .full {
    position: fixed;
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    overscroll-behavior: contain;
  }

  .full.fixed {
    z-index: 2147483647;
  }

  .screen {
    position: relative;
    display: flex;
    flex-direction: column;
    height: 100%;
    background: var(--_wash);
    overflow: hidden auto;
  }

  slot::slotted(*) {
    flex: 1;
    min-height: 0;
  }

  .bar {
    /* As in the toolbar (reader.styles.ts). */
    --e-tool-direction: column;
    --e-tool-size: var(--_small);
    flex: none;
    display: flex;
    flex-wrap: wrap;
    border-bottom: 1px solid var(--_hairline);
    background: var(--_paper);
  }

  /* One row with three words beside it at 360 px. */
  .bar > .leave {
    gap: 0;
    margin-inline-end: auto;
    padding-inline: 4px;
    font-size: var(--_small);
  }

  /* And at 320 px, under its arrow as the others are. */
  @media (max-width: 340px) {
    .bar > .leave {
      flex-direction: column;
    }
  }

  .leave:focus-visible {
    outline-offset: -3px;
  }

  /* The way back and the tools of others are a rail beside that of the reader. */
  @media ${low} {
    .screen:not(.bare) {
      flex-direction: row;
    }

    .screen:not(.bare) > .bar {
      flex-flow: column;
      border-width: 0;
      border-inline-end: 1px solid var(--_hairline);
      overflow-y: auto;
    }

    .screen:not(.bare) > .bar > .leave {
      flex-direction: column;
      width: min-content;
      margin: 0 auto;
    }
  }

  /* On the wall the way back shows only while somebody moves the mouse. */
  .bare {
    background: #111;
  }

  .bare > .bar {
    position: absolute;
    z-index: 10;
    inset: 16px auto auto 16px;
    border: 2px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .bare > .bar > slot {
    display: none;
  }

  .bare.quiet {
    cursor: none;
    --_cursor: none;
  }

  .bare.quiet > .bar:not(:focus-within) {
    opacity: 0;
  }
`;

/** In the shadow of the element itself: rails at the sides, and between them a page as high as the window lets it be. */
export const lowStyles = css`
  @media ${low} {
    :host([full]) :not(.presenting) > .reader {
      --_gap: 8px;
      grid-template:
        'tools previous stage stage next' minmax(0, 1fr)
        'tools previous place slider next' auto / auto auto auto minmax(0, 1fr) auto;
    }

    :host([full]) .reader .tools {
      flex-flow: column;
      gap: 0;
      width: auto;
      min-height: 0;
      padding: 0;
      border-width: 0;
      border-inline-end: 1px solid var(--_hairline);
      overflow-y: auto;
    }

    :host([full]) .reader .tools .button {
      flex: none;
      gap: 0;
      padding: 0 8px;
    }

    /* Thumbs lie there; the arrow has a line of its own. */
    :host([full]) .reader .button.step {
      align-self: stretch;
      width: min-content;
      min-width: 76px;
      margin: 8px;
      padding-inline: 6px;
      white-space: normal;
      word-spacing: 1em;
    }

    :host([full]) .reader::after {
      grid-column: place-start / slider-end;
    }

    :host([full]) .reader .place {
      padding: 0 12px;
    }

    :host([full]) .reader .slider {
      align-self: center;
      padding: 0;
    }

    :host([full]) .reader .pair,
    :host([full]) .reader::before,
    /* Two bars would leave no page between them; "Phóng to" beside the page leads back to the whole of it. */
    :host([full]) .bars:has(.hits) ~ .zoom-lay {
      display: none;
    }

    :host([full]) .bars:has(.hits) {
      margin-bottom: 0;
    }

    /* Large letters leave it no room; the number beside it and "Hình các trang" lead as far. */
    @container (max-width: 26em) {
      :host([full]) .reader .slider {
        display: none;
      }

      :host([full]) .reader .place {
        font-size: var(--_small);
      }
    }
  }
`;
