/** The choice of a poster and its preview: styles that come with their panel. */
import { css } from 'lit';

export const posterStyles = css`
  .poster {
    max-width: 480px;
    margin: 0 auto;
    text-align: start;
  }

  .distances {
    margin: 12px 0;
    padding: 0;
    border: 0;
  }

  .distances legend {
    padding: 0 0 8px;
    font-size: var(--_heading);
    font-weight: 700;
  }

  .distance {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: var(--_control);
    padding: 4px 0;
    border-bottom: 1px solid var(--_hairline);
    line-height: 1.35;
    cursor: pointer;
  }

  .distance input {
    flex: none;
    width: 28px;
    height: 28px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .preview {
    margin: 16px 0;
    border: 1px solid var(--_hairline);
    background: #fff;
    forced-color-adjust: none;
  }

  .preview svg {
    display: block;
    width: 100%;
    max-height: 70vh;
  }

  .print {
    width: 100%;
    min-height: calc(64px * var(--_scale));
  }
`;
