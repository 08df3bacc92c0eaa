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

  .dock-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    padding-inline: 20px 4px;
    font-weight: 700;
  }
`;
