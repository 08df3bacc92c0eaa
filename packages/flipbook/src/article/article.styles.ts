/** The article view: one column, large letters, three grounds, and paper when it is printed. */
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
    --_focus: var(--_accent);
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
    --_focus: #00315e;
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
    --_focus: #8fd0ee;
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
    gap: 4px;
    padding: 4px 8px;
    background: var(--_paper);
    border-bottom: 1px solid var(--_hairline);
    letter-spacing: normal;
    word-spacing: normal;
  }

  .article-bar .back {
    margin-inline-end: auto;
    padding-inline: 4px 12px;
    gap: 2px;
  }

  .article-page {
    max-width: calc(var(--_reading) * var(--_scale) * 32);
    margin: 0 auto;
    padding: 16px 20px 24px;
  }

  .text {
    font-size: calc(var(--_reading) * var(--_scale));
    line-height: var(--_leading);
  }

  .text h2,
  .text h3,
  .text h4,
  .text h5 {
    line-height: 1.35;
    letter-spacing: normal;
    text-wrap: balance;
  }

  .text h2 {
    margin: 0 0 8px;
    font-size: 1.26em;
    outline: none;
  }

  .text h3 {
    margin: 1.4em 0 0.4em;
    font-size: 1.12em;
  }

  .text h4,
  .text h5 {
    margin: 1.2em 0 0.3em;
    font-size: 1em;
  }

  .text p,
  .text ul,
  .text figure,
  .text blockquote,
  .text .wide,
  .text hr {
    margin: 0 0 var(--_apart);
  }

  .text .about {
    color: var(--_ink-soft);
    font-size: max(16px, 0.74em);
  }

  .text .note-of {
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_wash);
    font-size: max(18px, 0.8em);
    line-height: 1.5;
  }

  .text .lead {
    font-weight: 700;
  }

  .text .subtitle {
    font-size: 1.1em;
    line-height: 1.4;
  }

  .text .credit {
    color: var(--_ink-soft);
  }

  .text .caption,
  .text figcaption {
    color: var(--_ink-soft);
    font-size: max(16px, 0.8em);
    line-height: 1.5;
  }

  .text .note {
    padding: 12px 16px;
    border-radius: 6px;
    background: var(--_wash);
  }

  .text .preformatted {
    white-space: pre-wrap;
  }

  .text blockquote {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_hairline);
  }

  .text blockquote p {
    margin: 0;
  }

  .text .pullquote {
    border-color: var(--_accent);
    font-size: 1.12em;
    font-weight: 700;
  }

  .text hr {
    height: 1px;
    border: 0;
    background: var(--_hairline);
  }

  .text a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  .items {
    padding-inline-start: 1.1em;
  }

  .items li {
    margin-bottom: 0.4em;
  }

  .items .labelled {
    display: flex;
    gap: 0.5em;
    margin-inline-start: -1.1em;
  }

  .items .label {
    flex: none;
    min-width: 1.4em;
    font-weight: 700;
  }

  .items .level-2 {
    margin-inline-start: 1.2em;
  }
  .items .level-3 {
    margin-inline-start: 2.4em;
  }
  .items .level-4 {
    margin-inline-start: 3.6em;
  }

  .text .wide {
    overflow-x: auto;
    font-size: max(18px, 0.85em);
    line-height: 1.5;
  }

  .text table {
    min-width: 100%;
    border-collapse: collapse;
  }

  .text caption {
    padding-bottom: 8px;
    font-weight: 700;
    text-align: start;
  }

  .text th,
  .text td {
    padding: 8px 10px;
    border: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: top;
  }

  .text th {
    background: var(--_wash);
  }

  .text figure > img {
    display: block;
    width: 100%;
    height: auto;
    border-radius: 6px;
    background: var(--_wash);
  }

  .crop {
    position: relative;
    overflow: hidden;
    border-radius: 6px;
    background: #fff;
  }

  .crop img {
    position: absolute;
    max-width: none;
    height: auto;
  }

  .text figcaption {
    padding-top: 8px;
  }

  .text .gone {
    padding: 24px 16px;
    background: var(--_wash);
    font-size: max(16px, 0.8em);
    line-height: 1.5;
  }

  .spot-in-text {
    display: grid;
    justify-items: start;
    gap: 8px;
    width: 100%;
    margin: 0 0 var(--_apart);
    padding: 12px 16px;
    text-align: start;
    letter-spacing: normal;
  }

  .spot-in-text img {
    width: 100%;
    border-radius: 6px;
  }

  .spot-in-text .what {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  .spot-in-text .name {
    color: var(--_ink);
    font-weight: 400;
  }

  .played {
    margin: 0 0 var(--_apart);
    font-size: var(--_body);
  }

  .printed {
    display: grid;
    gap: 16px;
    margin-bottom: 24px;
  }

  .printed img {
    width: 100%;
    height: auto;
    border: 1px solid var(--_hairline);
    background: #fff;
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
    .played {
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

    .text h2,
    .text h3,
    .text h4 {
      break-after: avoid;
    }

    .text figure,
    .text blockquote,
    .text tr {
      break-inside: avoid;
    }

    .printed {
      display: none;
    }
  }
`;
