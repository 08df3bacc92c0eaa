/** The text of an article: headings, paragraphs, lists, tables, pictures, places to press, and the page beside doubtful words. */
import { css } from 'lit';

export const articleTextStyles = css`
  .text {
    font-size: calc(var(--_reading) * var(--_scale));
    line-height: var(--_leading);
  }

  .text :is(h2, h3, h4, h5) {
    line-height: 1.35;
    letter-spacing: normal;
    text-wrap: balance;
  }

  .text h2 {
    margin: 0 0 8px;
    font-size: 1.26em;
    outline: none;
  }

  .text :is(h3, h4, h5) {
    margin: 1.3em 0 0.4em;
    font-size: 1em;
  }

  .text h3 {
    font-size: 1.12em;
  }

  .text :is(p, ul, figure, blockquote, hr),
  .text .wide {
    margin: 0 0 var(--_apart);
  }

  .text :is(.about, .credit, .caption, figcaption, .gone) {
    color: var(--_ink-soft);
    font-size: max(16px, 0.8em);
    line-height: 1.5;
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

  .text .note {
    padding: 12px 16px;
    border-radius: 6px;
    background: var(--_wash);
  }

  /* What goes on for want of room is no verse of its own. */
  .text .preformatted {
    white-space: pre-wrap;
    text-indent: 1.2em hanging each-line;
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
    overflow-wrap: anywhere;
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

  /* Two or three syllables a line; the table goes on beside the screen. */
  .text .words {
    min-width: 5em;
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
  }

  .spot-in-text {
    display: grid;
    justify-content: stretch;
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
`;
