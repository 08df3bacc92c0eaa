/**
 * Styles of the doctor's panel: over every header of the portal, and nothing of the portal's inside. A plain string, for the
 * doctor has no Lit. Colours are those of the tokens (core/tokens.styles.ts), each at least 7:1 on its ground.
 */
export const PANEL_STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483647 !important;
  inset: auto 0 0 0 !important;
  display: block !important;
  direction: ltr !important;
  unicode-bidi: normal !important;
}
* { box-sizing: border-box; }
.panel {
  max-height: 72vh;
  overflow: auto;
  padding: 16px clamp(16px, 4vw, 40px) 24px;
  border-top: 4px solid #0b4f6c;
  background: #fffdf9;
  color: #1b1a17;
  font: 400 18px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
  box-shadow: 0 -8px 32px rgba(0, 0, 0, .25);
}
h2 { margin: 0; font-size: 24px; line-height: 1.4; }
p { margin: 4px 0; overflow-wrap: anywhere; }
.verdict { font-size: 20px; font-weight: 700; }
.buttons { display: flex; flex-wrap: wrap; gap: 12px; margin: 12px 0; }
button {
  min-height: 48px;
  padding: 8px 20px;
  border: 2px solid #0b4f6c;
  border-radius: 12px;
  background: #fffdf9;
  color: #0b4f6c;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.filled { background: #0b4f6c; color: #fff; }
button:focus-visible { outline: 3px solid #0b4f6c; outline-offset: 3px; }
ul { margin: 0; padding: 0; list-style: none; }
li { margin: 0 0 12px; padding: 12px 16px; border-left: 6px solid #0b4f6c; background: #f3efe7; }
li.block { border-color: #8a1c12; }
li.warn { border-color: #7a5b00; }
.what { font-weight: 600; }
li.ok { padding: 4px 16px; margin: 0 0 4px; background: none; }
li.ok .what { font-weight: 400; }
.mark { font-weight: 700; color: #0b4f6c; }
.block .mark { color: #8a1c12; }
.warn .mark { color: #5c4400; }
pre {
  margin: 8px 0;
  padding: 12px;
  border: 1px solid #4a4740;
  background: #fff;
  font: 16px/1.5 ui-monospace, Consolas, 'DejaVu Sans Mono', monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
textarea { display: block; width: 100%; min-height: 120px; font: 16px/1.5 monospace; }
.facts { font-size: 16px; color: #4a4740; }
@media print { .panel { display: none; } }
@media (forced-colors: active) { .panel, button, li, pre { border-color: CanvasText; } }
`;
