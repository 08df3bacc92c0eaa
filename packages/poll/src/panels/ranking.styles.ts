/** How a ranking looks, in its chunk. */
import { css } from 'lit';

export const rankingStyles = css`
  .ranked,
  .unranked {
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    min-height: calc(64px * var(--_scale));
    margin: 0 0 8px;
    padding: 8px 12px;
    border: 2px dashed #878073;
    border-radius: var(--_radius);
    font-weight: 700;
    line-height: 1.35;
  }

  .ranked .row {
    border: 2px solid var(--_accent);
  }

  .row.dragged {
    background: var(--_wash);
  }

  .words {
    flex: 1 1 8em;
  }

  .place {
    flex: none;
    width: calc(48px * var(--_scale));
    line-height: calc(48px * var(--_scale));
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    text-align: center;
    cursor: grab;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .move {
    padding: 4px 12px;
    font-size: calc(18px * var(--_scale));
  }

  @media (forced-colors: active) {
    .place {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
