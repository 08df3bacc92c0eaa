/** The buttons under a code: styles that come with their panel. */
import { css } from 'lit';

export const shareStyles = css`
  .choices {
    display: grid;
    /* Two columns, and one where two would be too narrow for the words. */
    grid-template-columns: repeat(
      auto-fit,
      minmax(min(100%, max(40%, 132px * var(--_scale))), 1fr)
    );
    gap: 12px;
    max-width: 480px;
    margin: 0 auto;
  }

  .choices .button {
    min-height: calc(64px * var(--_scale));
  }

  .wide {
    grid-column: 1 / -1;
  }

  /* Words, not one more button. */
  .said {
    margin-block: 0 12px;
    padding: 12px 16px;
    border-inline-start: 6px solid var(--_accent);
    background: var(--_wash);
    color: var(--_ink);
    font-weight: 700;
    text-align: start;
  }

  .address {
    width: 100%;
    min-height: var(--_control);
    padding: 8px 12px;
    border: 2px solid var(--_accent);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    font-size: var(--_body);
  }

  @media print {
    .choices,
    .note {
      display: none;
    }
  }
`;
