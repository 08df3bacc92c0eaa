/** How `<e-poll>` looks: one column, large targets, words first. The form and the counts bring their own. */
import { css } from 'lit';

export const pollStyles = css`
  .root {
    padding: 16px 20px 20px;
    line-height: 1.45;
    overflow-wrap: anywhere;
    container-type: inline-size;
  }

  p {
    margin: 0 0 12px;
  }

  .who,
  .step,
  .help,
  .small,
  small {
    font-size: calc(17px * var(--_scale));
    font-weight: 400;
    color: var(--_ink-soft);
  }

  .title {
    margin: 0 0 16px;
    font-size: var(--_title);
    line-height: 1.35;
  }

  .title.again {
    font-size: var(--_body);
  }

  .note {
    padding: 12px 16px;
    border-inline-start: 6px solid var(--_accent);
    background: var(--_wash);
  }

  .link {
    display: inline-flex;
    align-items: center;
    min-height: var(--_control);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin: 0 0 16px;
  }

  .main-action {
    flex: 1 1 100%;
    max-width: 480px;
    min-height: calc(72px * var(--_scale));
    font-size: calc(22px * var(--_scale));
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  .receipt {
    display: inline-block;
    max-width: 100%;
    padding: 12px;
    border: 2px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_wash);
    font: 700 calc(30px * var(--_scale)) / 1.35 ui-monospace, Consolas, monospace;
    letter-spacing: 0.06em;
    user-select: all;
    -webkit-user-select: all;
  }

  @media print {
    .button {
      display: none;
    }

    fieldset {
      break-inside: avoid;
    }
  }
`;
