/** The text of a page, and that of pages which are not shown; they come with their layer. */
import { css } from 'lit';

export const textStyles = css`
  .words {
    position: absolute;
    top: 0;
    left: 0;
    width: 2000px;
    transform: scale(var(--_text-scale, 0));
    transform-origin: 0 0;
    color: transparent;
    /* Each line has its own size; family and sums of letters are what text-draw.ts measures. */
    font: 1px/1 sans-serif;
    text-rendering: optimizeSpeed;
    forced-color-adjust: none;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
    user-select: text;
    -webkit-user-select: text;
  }

  /* Without a place of their own, so that browsers join what they copy: only lines have one. */
  .words :is(div, p, ul, li) {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .words span {
    position: absolute;
    transform-origin: 0 0;
    white-space: pre;
    cursor: text;
    pointer-events: auto;
    -webkit-touch-callout: default;
  }

  .words span[role] {
    pointer-events: none;
  }

  .words ::selection {
    background: #0b4f6c59;
    color: transparent;
  }

  /* Browsers find what is in here and tell; nobody else meets it. */
  .findable {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
    color: transparent;
    white-space: pre-line;
  }

  .findable > [hidden] {
    display: block !important;
    content-visibility: hidden;
  }
`;
