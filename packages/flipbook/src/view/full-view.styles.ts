/** Full view's dialog, which holds the whole reader; in the shadow of the element's root. */
import { css } from 'lit';

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
