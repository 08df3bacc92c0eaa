/** How the controls lie around the book: layouts by the element's own width, not the window's. */
import { css } from 'lit';

export const readerStyles = css`
  .tools {
    /* For buttons of others in the slot too: icon above word, small. */
    --e-tool-direction: column;
    --e-tool-size: var(--_small);
    grid-area: tools;
    display: flex;
    flex-wrap: wrap;
    /* Tools stand in the order of their words, whichever way the pages go (docs/adr/0088). */
    direction: ltr;
    padding: 4px 6px;
    background: var(--_paper);
    border-bottom: 1px solid var(--_hairline);
  }

  /* Seven words in a row at 700 px, four at 360. */
  .tools .button {
    padding: 4px 10px;
  }

  .tiny .tools .button,
  .small .tools .button {
    flex: 1 1 auto;
    padding: 4px;
  }

  .slider {
    grid-area: slider;
    min-width: 0;
    padding: 4px 20px 0;
  }

  .slider .range {
    display: block;
    font-size: var(--_small);
  }

  .button.previous {
    grid-area: previous;
  }

  .button.next {
    grid-area: next;
  }

  .button.step {
    white-space: nowrap;
  }

  .place,
  .go {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0 8px;
  }

  .place {
    grid-area: place;
    min-width: 0;
    font-weight: 700;
    white-space: nowrap;
  }

  .number {
    box-sizing: content-box;
    min-height: calc(var(--_control) - 4px);
    margin: 0;
    padding: 0 4px;
    border: 2px solid var(--_hairline);
    border-radius: 6px;
    background: var(--_paper);
    color: inherit;
    font: inherit;
    text-align: center;
    min-width: 40px;
    max-width: 9em;
  }

  .count {
    min-width: 0;
  }

  /* Phones: tools above, slider and buttons below. */
  .reader.tiny,
  .reader.small,
  .reader.medium {
    grid-template:
      'tools tools tools' auto
      'stage stage stage' minmax(280px, 1fr)
      'slider slider slider' auto
      'previous place next' auto
      'pair pair pair' auto / auto minmax(0, 1fr) auto;
  }

  .reader.tiny {
    grid-template:
      'tools tools' auto
      'stage stage' minmax(280px, 1fr)
      'slider slider' auto
      'place place' auto
      'previous next' auto
      'pair pair' auto / 1fr 1fr;
  }

  /* Room for the buttons of the page's article (controllers/reading.styles.ts), whether it has one or not. */
  .reader.paired::before {
    content: '';
    grid-area: pair;
    height: calc(18px + var(--_control));
  }

  .reader.medium {
    --_gap: 16px;
  }

  /* Two pages, and one where a tablet stands upright: the room for it is there, and two would be small. */
  @media not all and (max-aspect-ratio: 5/6) {
    .reader.medium,
    .reader.wide,
    .reader.desk {
      --_shape: 0.709;
    }
  }

  /* The ground of the lower bar, behind its controls. */
  .reader:not(.desk)::after {
    content: '';
    z-index: -1;
    grid-column: 1 / -1;
    grid-row: slider-start / next-end;
    background: var(--_paper);
    border-top: 1px solid var(--_hairline);
  }

  .small .place {
    font-size: calc(18px * var(--_scale));
  }

  .tiny .place {
    white-space: normal;
  }

  /* In large letters the arrow goes over its word, and the word keeps to its half. */
  .reader.tiny .step {
    font-size: min(var(--_body), 12cqi);
    min-height: calc(64px * var(--_scale));
    margin: 4px 4px 8px;
    min-width: min-content;
    padding-inline: 0;
    white-space: normal;
  }

  .reader.tiny .step:lang(en) {
    font-size: min(var(--_body), 9cqi);
  }

  .reader:not(.desk):not(.tiny) .step {
    min-height: calc(64px * var(--_scale));
    margin: 4px 10px 12px;
  }

  /* Wide: a rail of tools. */
  .reader.wide,
  .reader.desk {
    --_gap: 24px;
    grid-template:
      'tools stage stage stage stage' minmax(280px, 1fr)
      'tools previous place slider next' auto / auto auto auto minmax(0, 1fr) auto;
  }

  .wide .tools,
  .desk .tools {
    flex-flow: column;
    direction: inherit;
    align-items: stretch;
    gap: 16px;
    width: calc(104px * var(--_scale));
    padding: 16px 8px;
    border-bottom: 0;
    border-inline-end: 1px solid var(--_hairline);
  }

  .wide .tools .button,
  .desk .tools .button {
    padding-inline: 2px;
    white-space: nowrap;
  }

  .wide .slider {
    align-self: center;
    padding-block: 0;
  }

  /* Desks: large buttons beside the book, number and slider under it. */
  .reader.desk {
    grid-template:
      'tools previous stage stage next' minmax(280px, 1fr)
      'tools . place slider .' auto / auto auto auto minmax(0, 1fr) auto;
  }

  /* As wide as the longer word in any font: where the book lies must not hang on it. */
  .desk .step {
    align-self: center;
    min-width: calc(116px * var(--_scale));
    min-height: calc(76px * var(--_scale));
    margin-inline: 16px;
  }

  .desk .place {
    padding: 0 20px 16px 24px;
  }

  .desk .slider {
    padding: 0 24px 16px 0;
  }
`;
