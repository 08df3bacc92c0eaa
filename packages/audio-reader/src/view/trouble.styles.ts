/** How what comes after the face looks: notes, trouble, the reading card. */
import { css } from 'lit';

export const troubleStyles = css`
  .trouble {
    margin: 12px 0;
    padding: 12px 16px 16px;
    border-inline-start: 6px solid var(--_danger);
    background: var(--_wash);
  }

  .message {
    display: flex;
    gap: 12px;
    margin: 0 0 12px;
    line-height: 1.5;
  }

  .message svg {
    flex: none;
    margin-top: 3px;
    color: var(--_danger);
  }

  .choices {
    display: grid;
    gap: 12px;
  }

  /* One thing is filled, the next step: the large button is not while that is another. */
  .first ~ .row .filled {
    forced-color-adjust: auto;
    background: var(--_paper);
    color: var(--_accent);
  }

  /* What has nothing to say takes no room. */
  .copied:empty {
    margin: -12px 0 0;
  }

  [code-only]:not(:defined) {
    display: none;
  }

  .address:not(.hidden-text) {
    width: 100%;
    padding: 12px;
    font: inherit;
  }

  .reading {
    display: grid;
    gap: 12px;
    margin-bottom: 12px;
  }

  .reading > * {
    margin: 0;
  }

  .reading path {
    fill: currentColor;
  }

  .large {
    padding: 16px;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_wash);
    font-size: calc(32px * var(--_scale) * var(--_reading, 1));
    line-height: 1.6;
  }

  .note {
    margin: 12px 0 8px;
    color: var(--_ink-soft);
    line-height: 1.5;
  }

  @media print {
    .player {
      display: none;
    }
  }

  /* As large as everything else that is pressed here. */
  [code-only]::part(words) {
    min-height: 64px;
  }
`;
