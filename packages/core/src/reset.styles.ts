/**
 * One inner root to which nothing of the host page inherits. Portals write
 * `* { font: 8px serif !important; text-transform: uppercase !important }`; inherited properties would follow
 * us into the shadow tree. `all` does not reset `direction` and `unicode-bidi`, so those are named; `user-select`, left to
 * itself, would take the page's `none`. By `color-scheme` what the browser draws itself, such as an empty radio button, is of
 * the same theme. What a page hides by `visibility`, a tab or all of it while it loads, stays hidden. Table
 * cells do not inherit in quirks mode, inside shadow trees too.
 *
 * What asks a container for its width has none of its own, and would be nothing wide in whatever is as wide as its content: a
 * float, a cell without a width, an item of a flex row. Two unseen words far apart ask for room, and take less where there
 * is less (docs/adr/0098). (Reasons stand here, because comments in a style sheet are sent to every reader.)
 */
import { css } from 'lit';

export const reset = css`
  :host {
    display: block;
  }

  :host::before {
    all: initial;
    display: block;
    content: 'a a';
    visibility: hidden;
    font: 0/0 a;
    word-spacing: 640px;
  }

  :host([hidden]) {
    display: none !important;
  }

  .root {
    all: initial;
    display: block;
    visibility: inherit;
    direction: ltr;
    unicode-bidi: isolate;
    box-sizing: border-box;
    color-scheme: var(--_scheme);
    color: var(--_ink);
    background: var(--_paper);
    font: 400 var(--_body) / 1.5 var(--_font);
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
