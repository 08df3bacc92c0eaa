/** Styles of what stands around the views: the player's dock and the tools in the reader's bar. */
import { css } from 'lit';

export const composerStyles = css`
  .tools {
    display: contents;
  }

  .tools .button {
    flex-direction: var(--e-tool-direction, row);
    gap: 4px 8px;
    font-size: var(--e-tool-size, calc(18px * var(--_scale)));
  }

  [slot='page-tools'] {
    display: flex;
  }

  [slot='page-tools'] .button {
    flex: 1;
  }

  .header > .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    grid-area: 1 / 1;
    place-self: center end;
    margin-inline-start: calc(112px * var(--_scale));
  }

  /* Large letters: the way back has a line to itself. */
  @container (max-width: 14em) {
    .header > .tools {
      grid-row: 2;
      place-self: start;
      margin-inline-start: 0;
    }
  }

  /* Where there is a way back it comes first; a phone has no room for the title beside it. */
  .header > .button {
    grid-area: 1 / 1;
    place-self: center start;
  }

  .header > .button + .titles {
    display: none;
  }

  @container (min-width: 700px) {
    .header > .button + .titles {
      display: flex;
      margin-inline-start: calc(180px * var(--_scale));
    }
  }

  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 6;
    border-block-start: 2px solid var(--_hairline);
    background: var(--_paper);
  }

  .dock .stop {
    display: flex;
    margin-inline-start: auto;
  }

  .player-view {
    box-sizing: border-box;
    width: 100%;
    max-width: 760px;
    margin: 0 auto;
    padding: 0 20px 32px;
  }
`;
