/** How our own text looks. */
import { css } from 'lit';

export const articleStyles = css`
  .article {
    margin-top: 16px;
    font-size: calc(23px * var(--_scale) * var(--_reading, 1));
    line-height: 1.7;
  }

  .article:focus-visible {
    outline-offset: 6px;
  }

  .article p,
  .article ul,
  .article blockquote {
    max-width: 70ch;
    margin: 0 0 0.7em;
  }

  .article .heading {
    font-size: 1.15em;
    font-weight: 700;
    line-height: 1.35;
  }

  .article .lead {
    font-weight: 700;
  }

  .article blockquote {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_accent);
  }

  .article .table {
    overflow-x: auto;
  }

  .article th,
  .article td {
    padding: 4px 12px 4px 0;
    text-align: start;
    vertical-align: top;
  }
`;
