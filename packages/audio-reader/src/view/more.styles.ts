/** How the panel behind "Thêm" looks. */
import { css } from 'lit';

export const moreStyles = css`
  .panel {
    display: grid;
    gap: 16px;
    margin-top: 16px;
    padding-top: 16px;
    border-top: 1px solid var(--_hairline);
  }

  .player .range {
    height: var(--_target);
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }

  legend,
  .legend {
    display: block;
    padding: 0;
    font-weight: 700;
    line-height: 1.35;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_target);
    border-bottom: 1px solid var(--_hairline);
    line-height: 1.35;
    cursor: pointer;
  }

  .option input {
    flex: none;
    width: 28px;
    height: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .pair .legend {
    flex: 1 0 100%;
  }
`;
