/** "Đánh dấu"; comes with its panel. */
import { css } from 'lit';

export const bookmarksStyles = css`
  .mark {
    margin: 8px;
  }

  .list > p {
    margin: 12px 8px;
  }

  .soft {
    color: var(--_ink-soft);
  }

  .marks > li {
    display: flex;
    align-items: center;
    gap: 8px;
    border-bottom: 1px solid var(--_hairline);
  }

  .marks .entry {
    flex: 1;
    min-width: 0;
  }
`;
