/** The table of contents; comes with its panel. */
import { css } from 'lit';

export const contentsStyles = css`
  .section {
    margin: 16px 8px 4px;
    font-size: var(--_body);
    line-height: 1.35;
    color: var(--_ink-soft);
  }

  .line.depth-1 {
    padding-inline-start: 20px;
  }

  .line > span {
    display: block;
    padding: 8px;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
  }

  /* With large letters on a small phone the words of a title keep the whole line, and "Đọc" stands below. */
  .line .entry {
    flex: 1 1 8em;
  }

  .line .read {
    flex: none;
    flex-direction: column;
    gap: 0;
    min-width: calc(64px * var(--_scale));
    padding: 4px;
    font-size: var(--_small);
  }
`;
