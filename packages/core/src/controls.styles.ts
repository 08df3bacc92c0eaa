/**
 * The controls every element shares: one button in three weights, one focus ring.
 *
 *     <button type="button" class="button">   outlined: the ordinary choice
 *     <button class="button filled">          the thing most people want, one on a screen
 *     <button class="button quiet">           toolbar: icon and word, no border
 *     <button class="button quiet stacked">   rail: icon above word
 */
import { css } from 'lit';

export const controls = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-width: var(--_control);
    min-height: var(--_control);
    margin: 0;
    padding: 8px 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_accent);
    font: 700 var(--_body) / 1.35 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    user-select: none;
    -webkit-user-select: none;
  }

  .button.filled {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    font-size: calc(18px * var(--_scale));
    padding: 8px 12px;
  }

  .button.stacked {
    flex-direction: column;
    gap: 4px;
    font-size: var(--_small);
  }

  @media (hover: hover) {
    .button:hover {
      background: var(--_wash);
    }

    .button.filled:hover {
      background: var(--_accent);
      box-shadow: inset 0 0 0 2px var(--_on-accent);
    }
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_hairline);
    color: var(--_ink-soft);
    background: transparent;
    cursor: default;
  }

  .button svg {
    flex: none;
    width: calc(24px * var(--_scale));
    height: calc(24px * var(--_scale));
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    .button.filled {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
