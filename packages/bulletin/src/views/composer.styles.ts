/** Styles of what stands around the views: the player's dock and the tools in the reader's bar. */
import { css } from 'lit';

export const composerStyles = css`
  .tools {
    display: contents;
  }

  .tools .button {
    flex-direction: var(--e-tool-direction, row);
    gap: 4px 8px;
    padding: 4px 8px;
    font-size: var(--e-tool-size, calc(18px * var(--_scale)));
  }

  /* In a window that is turned Chromium keeps what is read where it was, if no style around it follows the window. */
  .root:has([article]) {
    min-height: 0;
  }

  [slot='page-tools'] {
    display: flex;
  }

  [slot='page-tools'] .button {
    flex: 1;
  }

  /* One row beside the way back, as the reader's own tools under them: the header keeps its height when they come. */
  .header > .tools {
    --e-tool-direction: column;
    --e-tool-size: var(--_small);
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    place-self: center end;
    margin: -4px 8px -4px calc(112px * var(--_scale));
  }

  /* Over an article they stand where the section is told, which the article tells, too. */
  .equipped .section {
    display: none;
  }

  /*
   * Large letters: words alone, close together, so that what is read begins on the first screen. The way back lies at the
   * start of the first line; what comes before the tools keeps its place free, also where none of them fits beside it.
   */
  @container (max-width: 14em) {
    .header > .tools {
      place-self: start;
      margin: 0 8px 0 0;
    }

    .header > .tools::before {
      content: '';
      width: calc(101px * var(--_scale));
      height: max(64px, 35px * var(--_scale));
    }

    .header > .tools svg {
      display: none;
    }

    .header > .button,
    .header > .tools .button {
      min-height: 64px;
      padding-inline: 8px;
    }

    /* Over the place that is kept free for it. */
    .header > .button {
      z-index: 1;
      place-self: start;
    }
  }

  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 6;
    container-type: inline-size;
  }

  /* What is come to by Tab does not lie under it; the reader's controls do the same (WCAG 2.4.11). */
  .root:has(> .dock:not([hidden])) {
    --e-foot: 190px;
  }

  .home :focus-visible {
    scroll-margin-bottom: var(--e-foot);
  }

  .dock .here {
    display: flex;
    width: 100%;
    min-height: 64px;
  }

  /* In the corner that a compact player keeps free, however large letters are. */
  .dock .stop {
    position: absolute;
    inset-inline-end: 8px;
    margin-top: 4px;
    min-height: 64px;
    padding: 4px 6px;
    font-size: min(18px * var(--_scale), 8.5cqi);
  }
`;
