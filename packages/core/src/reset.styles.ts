/**
 * One inner root to which nothing of the host page inherits. Portals write
 * `* { font: 8px serif !important; text-transform: uppercase !important }`; inherited properties would follow
 * us into the shadow tree. `all` does not reset `direction` and `unicode-bidi`, so those are named.
 */
import { css } from 'lit';

export const reset = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none !important;
  }

  .root {
    all: initial;
    display: block;
    direction: ltr;
    unicode-bidi: isolate;
    box-sizing: border-box;
    /* What the browser draws itself, such as an empty radio button, is of the same theme. */
    color-scheme: var(--_scheme);
    color: var(--_ink);
    background: var(--_paper);
    font: 400 var(--_body) / 1.5 var(--_font);
    text-align: start;
    /* Left to itself it would take the page's "none". */
    user-select: text;
    -webkit-user-select: text;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }

  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }

  /* Table cells do not inherit in quirks mode, inside shadow trees too. */
  table {
    font: inherit;
    color: inherit;
  }

  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  [hidden] {
    display: none !important;
  }
`;
