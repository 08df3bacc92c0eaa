/** The element's own frame: the stage, the fallback content, and what it says when there is nothing to read. */
import { css } from 'lit';
import { bookStyles } from './view/book.styles.js';
import { readerStyles } from './view/reader.styles.js';

const frameStyles = css`
  :host {
    position: relative;
    contain: layout style;
  }

  .root {
    height: 100%;
    background: var(--_wash);
    overflow: hidden auto;
  }

  .frame {
    height: 100%;
    container-type: inline-size;
  }

  .fallback {
    display: grid;
    place-items: center;
    padding: 20px;
  }

  ::slotted(img) {
    max-width: 100%;
    height: auto;
  }

  /* While the first page is on its way the fallback stands where the page will be. */
  .reader:not([hidden]) ~ .fallback {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .reader {
    position: relative;
    isolation: isolate;
    display: grid;
    height: 100%;
    --_gap: 10px;
    /* That of A4 and a hair more: the book is as wide as its room, whichever way its height was rounded. */
    --_shape: 1.418;
  }

  .stage {
    grid-area: stage;
    position: relative;
    overflow: hidden;
    touch-action: pan-y pinch-zoom;
  }

  /*
   * Where the host has no height of its own, the stage is as high as its pages need. One page may have a stage as high as it is
   * wide: on a lower one there would be two (model/layout.ts).
   */
  .stage::before {
    content: '';
    display: block;
    padding-block-start: min(
      (100% - 2 * var(--_gap)) * var(--_shape) + 2 * var(--_gap),
      var(--e-flipbook-stage-max-height, max(760px, 141.1% * var(--_shape) - 100%))
    );
  }

  .area {
    position: absolute;
    inset: var(--_gap);
  }

  .failure,
  .hint {
    padding: 20px;
    background: var(--_paper);
    border-bottom: 1px solid var(--_hairline);
  }

  /* In the reader it lies over the pages, under the tools that were pressed. */
  .hint {
    grid-area: stage;
    position: relative;
    align-self: start;
  }

  .failure p,
  .notice p {
    margin: 0 0 12px;
  }

  .failure .what {
    display: flex;
    gap: 8px;
    color: var(--_danger);
    font-weight: 700;
  }

  .failure .button {
    margin: 0 12px 12px 0;
  }

  .failure svg,
  .notice svg {
    flex: none;
    vertical-align: -4px;
  }
`;

export const flipbookStyles = [frameStyles, readerStyles, bookStyles];
