/** "Thêm"; comes with its panel. */
import { css } from 'lit';

export const moreStyles = css`
  .more {
    padding: 8px 12px 20px;
  }

  .more .entry {
    align-items: center;
    gap: 16px;
    min-height: calc(64px * var(--_scale));
    color: var(--_accent);
    font-weight: 700;
  }

  .more .entry svg {
    flex: none;
    width: calc(24px * var(--_scale));
    height: calc(24px * var(--_scale));
  }

  .more small {
    font-weight: 400;
  }
`;
