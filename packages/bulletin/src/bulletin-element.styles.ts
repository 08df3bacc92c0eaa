/** Styles of `<e-bulletin>`: a header, and a stage on which fallback and pages lie over each other. */
import { css, unsafeCSS } from 'lit';
import { HEADER, HOME_BOX, LEAST, PAGE_BOX } from './model/geometry.js';

export const bulletinStyles = css`
  :host {
    position: relative;
  }

  .root {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: ${unsafeCSS(LEAST)};
  }

  .root.empty {
    display: block;
    min-height: 0;
    background: transparent;
  }

  .header {
    flex: none;
    display: grid;
    border-block-end: 1px solid var(--_hairline);
    container-type: inline-size;
  }

  /* The height that model/geometry.ts promises, whatever the title's length; a longer title makes it higher. */
  .header::before {
    content: '';
    margin-block-end: -1px;
    padding-block-start: ${unsafeCSS(HEADER)};
  }

  .titles {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    align-content: center;
    column-gap: 20px;
    min-width: 0;
    padding: 8px 20px;
    line-height: 1.4;
  }

  /* Where there is a way back it comes first. */
  .header > .button {
    place-self: center start;
  }

  /* On paper nothing is pressed, and what the issue is called comes before the article. */
  @media print {
    .header > * {
      display: none !important;
    }

    .header > .titles {
      display: flex !important;
    }
  }

  .titles > * {
    margin: 0;
  }

  .title {
    font-size: var(--_body);
    font-weight: 700;
  }

  .subtitle,
  .section,
  .waiting {
    color: var(--_ink-soft);
  }

  /* A phone's two lines are for what the issue is called; beside a way back it has no room even for that. */
  .section,
  .button + .titles {
    display: none;
  }

  .section {
    margin-inline-start: auto;
  }

  @container (min-width: 700px) {
    .section {
      display: block;
    }

    .button + .titles {
      display: flex;
      margin-inline-start: calc(180px * var(--_scale));
    }
  }

  .stage {
    flex: auto;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    background: var(--_wash);
  }

  .header > *,
  .header::before,
  .stage > .fallback,
  .stage > ::slotted(*),
  .reader {
    grid-area: 1 / 1;
  }

  /* The reader finds its size and its first page unseen; then it appears as a whole, in place of the cover. */
  .loading .reader,
  .opening .reader {
    visibility: hidden;
  }

  /* The stage has the height of the reader from then on, and the book lies where it will be seen. */
  .opening.pages-first .fallback {
    contain: strict;
  }

  /* Without a cover, blank paper lies where the first page will lie. */
  .paper {
    ${unsafeCSS(PAGE_BOX)};
    background: var(--_paper);
    box-shadow: 0 0 0 1px var(--_hairline);
  }

  .home-first .paper {
    ${unsafeCSS(HOME_BOX)};
  }

  .home-first .stage {
    background: var(--_paper);
  }

  .failed .fallback {
    padding: 20px;
    background: var(--_paper);
  }

  .failed .paper {
    display: none;
  }

  .failure {
    display: flex;
    gap: 12px;
    padding: 20px;
    border-block-end: 1px solid var(--_hairline);
  }

  .failure > svg {
    flex: none;
    margin-block-start: 2px;
    color: var(--_danger);
  }

  .failure p {
    margin: 0 0 12px;
  }

  .failure .message {
    color: var(--_danger);
    font-weight: 700;
  }
`;
