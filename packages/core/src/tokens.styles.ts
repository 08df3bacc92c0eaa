/**
 * Every design token, on the host of each element, so that one element alone looks finished. A portal sets
 * `--e-accent` and the rest follows. DESIGN section 9 is the source of the values; each text colour is at
 * least 7:1 on its ground (test/model/contrast.test.ts).
 */
import { css } from 'lit';

/** Of the device's own dark or of `theme="dark"`. */
const dark = css`
  --_scheme: dark;
  --_ink: var(--e-ink, #f4f0e8);
  --_ink-soft: var(--e-ink-soft, #cfc8bb);
  --_paper: var(--e-paper, #171614);
  --_wash: var(--e-wash, #22201d);
  --_hairline: var(--e-hairline, #4a463f);
  --_accent: var(--e-accent, #8fd0ee);
  --_on-accent: var(--e-on-accent, #0a1a22);
  --_mark: var(--e-mark, #5c4a00);
  --_mark-line: var(--e-mark-line, #ffe38a);
  --_danger: var(--e-danger, #ffb4a8);
`;

export const tokens = css`
  :host {
    --_scheme: light;
    --_ink: var(--e-ink, #1b1a17);
    --_ink-soft: var(--e-ink-soft, #4a4740);
    --_paper: var(--e-paper, #fffdf9);
    --_wash: var(--e-wash, #f3efe7);
    --_hairline: var(--e-hairline, #d9d2c5);
    --_accent: var(--e-accent, #0b4f6c);
    --_on-accent: var(--e-on-accent, #ffffff);
    --_mark: var(--e-mark, #ffe38a);
    --_mark-line: var(--e-mark-line, #7a5b00);
    --_danger: var(--e-danger, #8a1c12);
    --_font: var(--e-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif);
    --_scale: var(--e-scale, 1);
    --_small: calc(16px * var(--_scale));
    --_body: calc(20px * var(--_scale));
    --_heading: calc(24px * var(--_scale));
    --_title: calc(29px * var(--_scale));
    --_control: max(48px, 48px * var(--_scale));
    --_radius: var(--e-radius, 12px);
    --_focus: var(--e-focus, var(--_accent));
  }

  @media screen and (prefers-color-scheme: dark) {
    :host([theme='auto']) {
      ${dark}
    }
  }

  /* Paper is white. */
  @media screen {
    :host([theme='dark']) {
      ${dark}
    }
  }

  @media (forced-colors: active) {
    :host {
      --_ink: CanvasText;
      --_ink-soft: CanvasText;
      --_paper: Canvas;
      --_wash: Canvas;
      --_hairline: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_mark: Mark;
      --_mark-line: CanvasText;
      --_danger: CanvasText;
      --_focus: Highlight;
    }
  }
`;
