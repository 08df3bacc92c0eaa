/**
 * How questions look. The legend of a faulty one floats: else the bar at its side would begin in the middle of the legend. Where the
 * words of an option have no room beside their circle they stand under it, whole.
 */
import { css } from 'lit';

export const formStyles = css`
  .step {
    text-align: end;
  }

  .introduction {
    max-width: 65ch;
  }

  .summary {
    margin: 0 0 20px;
    padding: 12px 16px;
    border: 4px solid var(--_danger);
    border-radius: var(--_radius);
  }

  .summary h3 {
    margin: 0 0 8px;
    font-size: var(--_heading);
  }

  .summary ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  fieldset,
  .question {
    min-width: 0;
    margin: 0 0 24px;
    padding: 0;
    border: 0;
  }

  .faulty {
    padding-inline-start: 16px;
    border-inline-start: 6px solid var(--_danger);
  }

  .faulty > legend {
    float: left;
    width: 100%;
  }

  legend,
  .legend {
    display: block;
    padding: 0;
    margin: 0 0 12px;
    font-size: calc(22px * var(--_scale));
    font-weight: 700;
    line-height: 1.35;
  }

  .main {
    font-size: calc(26px * var(--_scale));
  }

  .statement {
    margin: 0 0 16px;
  }

  .statement legend {
    font-size: var(--_body);
    margin-bottom: 8px;
  }

  .fault,
  .summary .link {
    color: var(--_danger);
    font-weight: 700;
  }

  .options {
    display: grid;
    gap: 10px;
  }

  .option {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 14px;
    min-height: calc(64px * var(--_scale));
    padding: 10px min(16px, 8%);
    border: 2px solid #6f695e;
    border-radius: var(--_radius);
    background: var(--_paper);
    font-weight: 700;
    line-height: 1.35;
    cursor: pointer;
    touch-action: manipulation;
  }

  .option span {
    flex: 1 1 50%;
    max-width: 100%;
    overflow-wrap: break-word;
  }

  .chosen {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_wash);
    background: color-mix(in srgb, var(--_accent) 10%, var(--_paper));
  }

  .option input {
    appearance: none;
    -webkit-appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    width: 1.5em;
    height: 1.5em;
    margin: 0;
    border: 3px solid #6f695e;
    border-radius: 50%;
    background: var(--_paper);
    font-size: var(--_body);
    cursor: inherit;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }

  .option input[type='checkbox'] {
    border-radius: 6px;
  }

  .option input::before {
    content: '';
    width: 0.7em;
    height: 0.7em;
    border-radius: inherit;
  }

  .option input[type='checkbox']::before {
    width: 0.9em;
    height: 0.9em;
    clip-path: polygon(8% 52%, 0 64%, 38% 96%, 100% 16%, 88% 6%, 36% 74%);
  }

  .option input:checked {
    border-color: var(--_accent);
  }

  .option input:checked::before {
    background: var(--_accent);
  }

  .option input:focus-visible {
    outline: none;
  }

  .option:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }

  @container (min-width: 560px) {
    .rating {
      grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
    }

    .rating .option {
      flex-flow: column;
      text-align: center;
      gap: 8px;
      padding: 12px 6px;
      font-size: var(--_small);
    }
  }

  .field {
    width: 100%;
    min-height: var(--_control);
    margin: 0 0 8px;
    padding: 10px 12px;
    border: 2px solid #6f695e;
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    resize: vertical;
  }

  @media (forced-colors: active) {
    .chosen {
      border: 4px solid Highlight;
    }

    .option input:checked::before {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
