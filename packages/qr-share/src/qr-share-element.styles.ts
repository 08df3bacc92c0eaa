/** How `<e-qr-share>` looks. The plate is white in every theme and in forced colours: scanners need dark on light. */
import { css } from 'lit';

export const qrShareStyles = css`
  .root {
    padding: 16px;
    text-align: center;
    container-type: inline-size;
  }

  /* A code alone is as large as it was asked to be. */
  :host([code-only]) .root {
    padding: 0;
  }

  :host([code-only])::before {
    word-spacing: 260px;
  }

  .plate {
    width: 100%;
    max-width: 260px;
    margin: 0 auto;
    /* Over the quiet zone, so that it takes nothing from the code. */
    outline: 1px solid var(--_hairline);
    outline-offset: -1px;
    overflow: hidden;
    background: #fff;
    forced-color-adjust: none;
  }

  .plate > * {
    display: block;
    width: 100%;
    height: auto;
  }

  .label {
    margin: 0 0 12px;
    font-size: var(--_heading);
    font-weight: 700;
    line-height: 1.35;
  }

  .words {
    appearance: none;
    display: block;
    max-width: 100%;
    min-height: var(--_control);
    margin: 4px auto 12px;
    padding: 4px 8px;
    border: 0;
    background: none;
    color: inherit;
    /* Not bold: strokes as wide as modules pass for corners of the code, and decoders lost 6 of 40 small ones. */
    font: 400 var(--_body) / 1.35 var(--_font);
    text-align: center;
    text-decoration: underline dotted 2px;
    text-underline-offset: 6px;
    overflow-wrap: anywhere;
    cursor: pointer;
    user-select: text;
    -webkit-user-select: text;
  }

  .note,
  .fault {
    max-width: 480px;
    margin: 12px auto 0;
    font-size: calc(17px * var(--_scale));
    line-height: 1.5;
    color: var(--_ink-soft);
  }

  .fault {
    padding: 12px 16px;
    border-inline-start: 6px solid var(--_danger);
    background: var(--_wash);
    color: var(--_ink);
    text-align: start;
  }
`;
