/** The page on the wall and the card beside it. Comes with `controllers/presentation.ts`. */
import { css } from 'lit';

export const presentationStyles = css`
  .presenting .reader {
    --_gap: 32px;
    grid-template: 'stage' minmax(0, 1fr) / minmax(0, 1fr);
    background: #111;
  }

  .presenting.walled .reader {
    grid-template: 'stage wall' minmax(0, 1fr) / minmax(0, 42fr) minmax(0, 58fr);
  }

  .presenting .reader > :not(.stage, .wall, .blank, .note),
  .presenting .reader::before,
  .presenting .reader::after {
    display: none;
  }

  .presenting .stage {
    cursor: var(--_cursor, zoom-in);
  }

  .presenting .stage.zoomed {
    cursor: var(--_cursor, zoom-out);
  }

  .presenting .stage:focus-visible {
    outline: none;
  }

  .wall {
    grid-area: wall;
    min-height: 0;
    margin: 32px 48px 32px 8px;
    padding: 32px;
    border-radius: 24px;
    background: var(--_paper);
    color: var(--_ink);
    font-size: calc(var(--_body) * 1.4);
    overflow: auto;
  }

  /* A poll has room of its own; view/wall-fit.ts gives it its size. */
  .wall:has(> [live]) {
    padding: 0;
  }

  /* A screen on end. */
  @media (max-aspect-ratio: 1 / 1) {
    .presenting.walled .reader {
      grid-template: 'stage' minmax(0, 1fr) 'wall' minmax(0, 1fr) / minmax(0, 1fr);
    }

    .wall {
      margin: 0 16px 16px;
      font-size: var(--_body);
    }
  }

  .wall h2 {
    margin: 0 0 0.5em;
    font-size: 1.4em;
    line-height: 1.35;
  }

  .blank {
    position: absolute;
    z-index: 8;
    inset: 0;
    background: #000;
  }

  .blank.white {
    background: #fff;
  }

  .note {
    position: absolute;
    z-index: 9;
    inset: auto auto 32px 32px;
    margin: 0;
    padding: 8px 20px;
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font-size: var(--_title);
    font-weight: 700;
  }
`;
