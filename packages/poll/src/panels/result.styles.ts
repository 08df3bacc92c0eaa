/** How counts look, on a page, on a wall, on paper. */
import { css } from 'lit';

export const resultStyles = css`
  table {
    width: 100%;
    margin: 0 0 24px;
    border-collapse: collapse;
  }

  caption {
    padding: 0 0 8px;
    font-size: calc(22px * var(--_scale));
    font-weight: 700;
    line-height: 1.35;
    text-align: start;
  }

  th,
  td {
    padding: 8px 0 0;
    text-align: start;
    vertical-align: bottom;
    font-weight: 400;
    /* In a table "anywhere" is anywhere: columns would be as narrow as a letter. */
    overflow-wrap: break-word;
  }

  .count {
    padding-inline-start: 16px;
    text-align: end;
    white-space: nowrap;
  }

  @container (max-width: 8em) {
    .count {
      white-space: normal;
    }
  }

  .bars td {
    padding: 4px 0 8px;
  }

  .track {
    height: 18px;
    border-radius: 6px;
    background: var(--_wash);
    background: color-mix(in srgb, var(--_ink) 11%, var(--_paper));
    overflow: hidden;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  .bar {
    height: 100%;
    background: var(--_accent);
  }

  tfoot td {
    padding: 0;
    font-size: calc(17px * var(--_scale));
    color: var(--_ink-soft);
    text-align: end;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: flex-end;
    gap: 16px 32px;
  }

  .foot > div {
    flex: 1 1 280px;
  }

  .total {
    margin: 0;
    font-size: calc(32px * var(--_scale));
    font-weight: 700;
    line-height: 1.35;
  }

  .disclosure {
    max-width: 60ch;
  }

  .steps {
    align-items: center;
  }

  ::slotted([slot='join']) {
    flex: none;
    width: 240px;
  }

  .live {
    padding: 24px 40px;
  }

  .live .title {
    margin: 0 0 4px;
    font-size: calc(20px * var(--_scale));
    color: var(--_ink-soft);
  }

  .live table {
    margin-bottom: 12px;
  }

  .live caption,
  .live .note {
    font-size: calc(34px * var(--_scale));
  }

  .live th,
  .live td {
    padding-top: 4px;
    font-size: calc(24px * var(--_scale));
    font-weight: 700;
  }

  .live .count {
    white-space: normal;
  }

  .live th {
    overflow-wrap: anywhere;
  }

  .live tfoot td {
    font-size: calc(18px * var(--_scale));
    font-weight: 400;
  }

  .live .track {
    height: 24px;
  }

  .live .total {
    font-size: calc(44px * var(--_scale));
  }

  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
      background: Highlight;
    }
  }

  @media print, (forced-colors: active) {
    .track {
      border: 1px solid;
    }
  }

  @media print {
    .steps {
      display: none;
    }

    table,
    .foot {
      break-inside: avoid;
    }
  }
`;
