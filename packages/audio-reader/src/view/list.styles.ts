/** How the articles of a playlist look. */
import { css } from 'lit';

export const listStyles = css`
  .section {
    margin: 16px 0 4px;
    font-weight: 700;
  }

  .articles ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entry {
    display: flex;
    flex-wrap: wrap;
    width: 100%;
    min-height: var(--_target);
    gap: 0 12px;
    align-items: center;
    padding: 8px;
    border: 0;
    border-bottom: 1px solid var(--_hairline);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.35;
    text-align: start;
    cursor: pointer;
  }

  .entry[aria-current='true'] {
    border-inline-start: 6px solid var(--_accent);
    font-weight: 700;
  }

  /* Large letters put the time under the title. */
  .entry span {
    flex: 1 1 6em;
  }

  .entry small {
    font-size: var(--_small);
    font-weight: 400;
  }
`;
