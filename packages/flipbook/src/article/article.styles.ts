/** Around the text of an article: the column, its grounds and letters, the bar above, what follows, and paper when it is printed. */
import { css } from 'lit';

export const articleStyles = css`
  .reads {
    position: relative;
    overflow: visible;
  }

  /* The book lies underneath as it was, so that the way back leads to the same place. */
  .reads > .reader {
    position: absolute;
    inset: 0 0 auto;
    visibility: hidden;
  }

  .reading {
    --_reading: 23px;
    --_leading: 1.7;
    --_apart: 0.9em;
    --_focus: var(--_accent);
    position: relative;
    z-index: 1;
    background: var(--_paper);
    color: var(--_ink);
  }

  .reading.inner {
    height: 100%;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }

  .reading[data-theme='paper'] {
    --_ink: var(--e-ink, #1b1a17);
    --_ink-soft: var(--e-ink-soft, #4a4740);
    --_paper: var(--e-paper, #fffdf9);
    --_wash: var(--e-wash, #f3efe7);
    --_hairline: var(--e-hairline, #d9d2c5);
    --_accent: var(--e-accent, #0b4f6c);
    --_on-accent: var(--e-on-accent, #fff);
    --_mark: #ffe38a;
    --_mark-line: #7a5b00;
  }

  .reading[data-theme='white'] {
    --_ink: #000;
    --_ink-soft: #1f1f1f;
    --_paper: #fff;
    --_wash: #f0f0f0;
    --_hairline: #6b6b6b;
    --_accent: #00315e;
    --_on-accent: #fff;
    --_mark: #ffe100;
    --_mark-line: #000;
  }

  .reading[data-theme='dark'] {
    --_ink: #f4f0e8;
    --_ink-soft: #cfc8bb;
    --_paper: #171614;
    --_wash: #22201d;
    --_hairline: #4a463f;
    --_accent: #8fd0ee;
    --_on-accent: #0a1a22;
    --_mark: #5c4a00;
    --_mark-line: #ffe38a;
  }

  .reading[data-spacing='wide'] {
    --_leading: 2;
    --_apart: 1.3em;
    letter-spacing: 0.02em;
  }

  .reading[data-spacing='widest'] {
    --_leading: 2.3;
    --_apart: 1.8em;
    letter-spacing: 0.05em;
    word-spacing: 0.12em;
  }

  .article-bar {
    position: sticky;
    z-index: 2;
    top: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 4px;
    background: var(--_paper);
    border-bottom: 1px solid var(--_hairline);
    letter-spacing: normal;
    word-spacing: normal;
  }

  .article-bar .back {
    margin-inline-end: auto;
    padding-inline: 4px;
    gap: 2px;
  }

  .article-frame {
    container-type: inline-size;
  }

  /* An em is a letter's height. Where few stand in a line the bar is low and goes with the text, which needs the screen. */
  @container (max-width: 11em) {
    .article-bar {
      position: static;
      padding: 0 4px;
    }

    .article-bar .button {
      min-height: 64px;
      padding-inline: 6px;
      font-size: var(--_small);
    }
  }

  .article-page {
    max-width: calc(var(--_reading) * var(--_scale) * 32);
    margin: 0 auto;
    padding: 16px 20px 24px;
  }

  @media (min-width: 1000px) {
    .article-page.beside {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr);
      gap: 32px;
      align-items: start;
      max-width: 1400px;
    }
  }

  .article-end {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 12px;
    max-width: calc(var(--_reading) * var(--_scale) * 32);
    margin: 0 auto;
    padding: 0 20px 32px;
    letter-spacing: normal;
    word-spacing: normal;
  }

  .article-end .neighbour {
    justify-content: flex-start;
    text-align: start;
  }

  .article-end .ahead {
    justify-content: space-between;
  }

  .article-end .title {
    display: block;
    color: var(--_ink);
    font-weight: 400;
  }

  .article-end .back {
    grid-column: 1 / -1;
    justify-self: start;
  }

  @media (forced-colors: active) {
    .reading,
    .reading[data-theme] {
      --_ink: CanvasText;
      --_ink-soft: CanvasText;
      --_paper: Canvas;
      --_wash: Canvas;
      --_hairline: CanvasText;
      --_accent: LinkText;
      --_on-accent: Canvas;
      --_focus: Highlight;
    }
  }

  @media print {
    .reads > .reader,
    .article-bar,
    .settings,
    .article-end,
    .spot-in-text,
    .played,
    .printed {
      display: none;
    }

    .reading,
    .reading[data-theme] {
      --_ink: #000;
      --_ink-soft: #000;
      --_paper: #fff;
      --_wash: #fff;
      --_accent: #000;
      height: auto;
      min-height: 0 !important;
      overflow: visible;
    }

    .article-page,
    .article-page.beside {
      display: block;
      max-width: none;
      padding: 0;
    }

    .text {
      font-size: 12pt;
      line-height: 1.5;
    }

    .text :is(h2, h3, h4) {
      break-after: avoid;
    }

    .text :is(figure, blockquote, tr) {
      break-inside: avoid;
    }

    .text .wide {
      overflow: visible;
    }

    .text figure > img {
      width: auto;
      max-width: 100%;
      max-height: 60vh;
    }
  }
`;
