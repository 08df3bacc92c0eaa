/** How the face of `<e-audio-reader>` looks: one button that nobody misses, everything else around it. */
import { css } from 'lit';

export const audioReaderStyles = css`
  .root {
    --_target: max(64px, 64px * var(--_scale));
    container-type: inline-size;
  }

  .player {
    padding: 12px 16px 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .title {
    margin: 0 0 4px;
    font-size: var(--_heading);
    font-weight: 700;
    line-height: 1.35;
  }

  /* A line of its own before its words are known: what lies below does not move. */
  .time {
    min-height: 1.5em;
    margin: 0 0 12px;
    font-weight: 700;
  }

  .player .button {
    min-height: var(--_target);
    padding: 8px;
  }

  .row {
    display: grid;
    grid-template-columns: minmax(64px, 1fr) minmax(max-content, 1.5fr) minmax(64px, 1fr);
    gap: 6px;
    margin-bottom: 12px;
    /* Keys go as the eyes do, where a browser knows this. */
    reading-flow: grid-rows;
  }

  .player .play {
    min-height: calc(1.5 * var(--_target));
    border-radius: 48px;
    font-size: calc(28px * var(--_scale));
  }

  .play svg {
    width: calc(0.5 * var(--_target));
    height: calc(0.5 * var(--_target));
  }

  .row path {
    fill: currentColor;
  }

  .repeat,
  .wide {
    width: 100%;
    margin-bottom: 12px;
  }

  /* Two beside one another, or one that has all the room. */
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .pair .button {
    flex: auto;
  }

  /* An em is the size of the letters: large ones make a wide element narrow. */
  @container (max-width: 15.5em) {
    .row {
      grid-template-columns: 1fr 1fr;
    }

    .row .play {
      grid-row: 1;
      grid-column: 1 / -1;
    }

    .pair .button {
      flex-basis: 100%;
    }
  }

  /* Very large ones: the button that everybody came for is above all that has to be scrolled. */
  @container (max-width: 11em) {
    .player {
      display: flex;
      flex-direction: column;
      reading-flow: flex-visual;
    }

    .row {
      display: contents;
    }

    .player > *,
    .row .button {
      flex: none;
      margin-bottom: 6px;
    }

    .row .play {
      order: -1;
    }
  }

  .text {
    margin-top: 16px;
    font-size: calc(1em * var(--_reading, 1));
  }
`;
