/** The enlarged book and the bar over it. Comes with `controllers/hands.ts`. */
import { css } from 'lit';

export const handsStyles = css`
  /* The paper is held by fingers; at scale 1 scrolling and pinching are the portal's and the browser's. */
  .stage.zoomed {
    touch-action: none;
    cursor: grab;
  }

  .stage.zoomed:active {
    cursor: grabbing;
  }

  /* At the foot lies the bar of the lens. */
  .zoomed ~ .bars {
    margin-bottom: 72px;
  }

  .zoom-bar {
    grid-area: stage;
    z-index: 3;
    align-self: end;
    justify-self: center;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    max-width: calc(100% - 16px);
    margin: 8px;
    padding: 2px;
    border: 2px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_paper);
  }

  .zoom-bar .button {
    gap: 4px;
    padding-inline: 6px;
    font-size: var(--_small);
    white-space: nowrap;
  }

  .percent {
    min-width: 3.6em;
    font-weight: 700;
    font-size: calc(18px * var(--_scale));
    text-align: center;
  }

  .tiny .percent,
  .small .percent {
    display: none;
  }
`;
