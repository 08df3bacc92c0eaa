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

  .header > .tools {
    display: flex;
    flex-wrap: wrap;
    grid-area: 1 / 1;
    place-self: center end;
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

  /* In the dock the pages show the text: the large button and what is beside it are enough. */
  .dock e-audio-reader::part(articles),
  .dock e-audio-reader::part(article),
  .dock e-audio-reader::part(reading) {
    display: none;
  }

  .player-view {
    max-width: 760px;
    margin: 0 auto;
    padding: 0 20px 32px;
  }
`;
