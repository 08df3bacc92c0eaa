/** The same controls for elements that have a slider too: `<input type="range" class="range">`, filled up to `--_filled`. */
import { css, type CSSResultGroup } from 'lit';
import { controls as buttons } from './controls.styles.js';

const range = css`
  .range {
    -webkit-appearance: none;
    width: 100%;
    height: var(--_control);
    margin: 0;
    background: transparent;
    color: var(--_accent);
    cursor: pointer;
  }

  .range::-webkit-slider-runnable-track {
    height: 8px;
    border-radius: 4px;
    background: linear-gradient(currentColor, currentColor) 0 / var(--_filled, 0%) 100% no-repeat
      var(--_hairline);
  }

  .range:dir(rtl)::-webkit-slider-runnable-track {
    background-position: right;
  }

  .range::-moz-range-track,
  .range::-moz-range-progress {
    height: 8px;
    border-radius: 4px;
    background: var(--_hairline);
  }

  .range::-moz-range-progress {
    background: currentColor;
  }

  .range::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: 28px;
    height: 28px;
    margin-top: -10px;
    border: 0;
    border-radius: 50%;
    background: currentColor;
  }

  .range::-moz-range-thumb {
    width: 28px;
    height: 28px;
    border: 0;
    border-radius: 50%;
    background: currentColor;
  }

  @media (forced-colors: active) {
    .range::-webkit-slider-runnable-track {
      background: CanvasText;
    }

    .range::-webkit-slider-thumb {
      background: Highlight;
      border: 2px solid CanvasText;
    }
  }
`;

export const controls: CSSResultGroup = [buttons, range];
