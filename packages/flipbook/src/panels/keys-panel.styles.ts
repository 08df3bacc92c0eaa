/** "Phím tắt"; comes with its panel. */
import { css } from 'lit';

export const keysStyles = css`
  .keys {
    padding-inline: 20px;
    line-height: 1.5;
  }

  .keys p {
    margin: 8px 0;
    color: var(--_ink-soft);
  }

  .keys dl {
    margin: 0;
  }

  .keys dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
    padding: 10px 0;
    border-bottom: 1px solid var(--_hairline);
  }

  .keys dt {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-width: 6.5em;
  }

  .keys dd {
    flex: 1 1 6em;
    margin: 0;
  }

  .keys kbd {
    min-width: 2em;
    padding: 0 8px;
    border: 1px solid var(--_ink-soft);
    border-radius: 6px;
    background: var(--_wash);
    font: inherit;
    text-align: center;
    white-space: nowrap;
  }
`;
