/** The choices of the article view: rows of buttons that are radio buttons underneath. */
import { css } from 'lit';

export const settingsStyles = css`
  .settings {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 12px 24px;
    padding: 12px 20px 16px;
    background: var(--_wash);
    border-bottom: 1px solid var(--_hairline);
    letter-spacing: normal;
    word-spacing: normal;
  }

  .settings fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .settings legend {
    padding: 0 0 4px;
    font-size: var(--_small);
    font-weight: 700;
  }

  .settings .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .settings label {
    position: relative;
    flex: 1 1 0;
    display: grid;
    place-items: center;
    min-width: 48px;
    min-height: calc(52px * var(--_scale));
    border: 2px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    line-height: 1.35;
    cursor: pointer;
  }

  .settings :not(.size) > .row label {
    /* As wide as its word: with large letters on a narrow phone they stand below one another. */
    flex-basis: auto;
    padding: 4px 8px;
    white-space: nowrap;
    font-size: calc(18px * var(--_scale));
  }

  .settings input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .settings label:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .settings :checked + span {
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 3px;
    text-underline-offset: 5px;
  }

  .settings input:checked {
    opacity: 1;
    appearance: none;
    border: 3px solid var(--_accent);
    border-radius: calc(var(--_radius) - 2px);
  }

  @media (forced-colors: active) {
    .settings input:checked {
      forced-color-adjust: none;
      border-color: Highlight;
    }
  }
`;
