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

  /* What is in it asks how wide the stage is. */
  .zoom-lay {
    grid-area: stage;
    z-index: 3;
    align-self: end;
    min-width: 0;
    margin: 8px;
    container-type: inline-size;
    text-align: center;
    pointer-events: none;
  }

  .zoom-bar {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    max-width: 100%;
    padding: 2px;
    border: 2px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_paper);
    vertical-align: bottom;
    pointer-events: auto;
  }

  /* One row and ZOOM_BAR (zoom-bar.ts) high at most, in letters of any size. */
  .zoom-bar .button {
    gap: 4px;
    min-width: 48px;
    min-height: 48px;
    padding: 2px 4px;
    font-size: var(--_small);
    white-space: nowrap;
  }

  .percent {
    min-width: 3.6em;
    font-weight: 700;
    font-size: calc(18px * var(--_scale));
  }

  @container (max-width: 22em) {
    .percent {
      display: none;
    }
  }

  /* Words stand under their drawings, as in the toolbar. */
  @container (max-width: 17em) {
    .zoom-bar .button {
      flex-direction: column;
      gap: 0;
    }
  }

  /* The words cannot be seen any more; they can be heard. */
  @container (max-width: 13em) {
    .zoom-bar .button {
      position: relative;
    }

    .zoom-bar .button span {
      position: absolute;
      inset: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
