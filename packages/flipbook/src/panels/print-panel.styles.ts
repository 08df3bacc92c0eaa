/** "In"; comes with its panel. */
import { css } from 'lit';

export const printStyles = css`
  .print {
    padding: 16px 20px 20px;
  }

  .print fieldset {
    min-width: 0;
    margin: 0 0 16px;
    padding: 0;
    border: 0;
  }

  .print legend {
    padding: 0;
    font-weight: 700;
  }

  .print .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_control);
    padding: 8px 0;
    line-height: 1.4;
    cursor: pointer;
  }

  .print .choice input {
    flex: none;
    width: 28px;
    height: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .print .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    padding: 0 0 8px 40px;
  }

  .print .end {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  .print .end input {
    width: 5em;
    min-height: var(--_control);
    margin: 0;
    padding: 4px 8px;
    border: 2px solid var(--_hairline);
    border-radius: 6px;
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }

  .print-frame {
    position: fixed;
    inset: 0;
    border: 0;
    visibility: hidden;
  }
`;
