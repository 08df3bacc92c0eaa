/** The book: sheets one over the other, two halves hinged at the spine. Only transform and opacity ever move. */
import { css } from 'lit';

export const bookStyles = css`
  .book {
    position: absolute;
  }

  /* Left and right are those of the paper, whatever the book's direction. */
  .slides {
    position: absolute;
    inset: 0;
    direction: ltr;
  }

  /* Swiper writes places and widths of its own on what it takes for slides in a row. */
  .sheet {
    position: absolute;
    inset: 0 !important;
    width: auto !important;
    margin: 0 !important;
    visibility: hidden;
  }

  .sheet.shown {
    visibility: inherit;
  }

  /* No stacking context on sheets: moving halves of one lie over still halves of the other. */
  .half {
    position: absolute;
    top: 0;
    bottom: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    width: 50%;
    transform-origin: left;
    backface-visibility: hidden;
    -webkit-backface-visibility: hidden;
    pointer-events: none;
  }

  .half.left {
    left: 0;
    flex-direction: row-reverse;
    transform-origin: right;
  }

  .half.right {
    left: 50%;
  }

  .half.whole {
    left: 0;
    width: 100%;
    justify-content: center;
  }

  .half.moving {
    z-index: 2;
    will-change: transform;
  }

  .face {
    position: relative;
    flex: none;
    overflow: hidden;
    /* The paper ends inside its picture: at fractions of a pixel it would be a light line around a dark page. */
    padding: 1px;
    background: #fff content-box;
    color: #1b1a17;
    box-shadow: 0 1px 8px #1b1a1740;
    pointer-events: auto;
  }

  .face img,
  .face canvas {
    position: absolute;
    top: 0;
    left: 0;
    width: var(--_image);
    height: 100%;
    max-width: none;
  }

  .face.right img,
  .face.right canvas {
    left: auto;
    right: 0;
  }

  /* The valley at the spine. */
  .half.left .face::after,
  .half.right .face::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: 0;
    bottom: 0;
    width: 5%;
    pointer-events: none;
  }

  .half.left .face::after {
    right: 0;
    background: linear-gradient(to left, #1b1a1738, transparent);
  }

  .half.right .face::before {
    left: 0;
    background: linear-gradient(to right, #1b1a1729, transparent);
  }

  .notice {
    position: absolute;
    inset: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    padding: 12px;
    text-align: center;
  }

  /* A page that comes at once says nothing; one that takes long says so. */
  .late {
    animation: late 150ms 600ms both;
  }

  /* On sheets that nobody sees it would run all the same, frame by frame. */
  .sheet:not(.shown) .late {
    animation: none;
  }

  @keyframes late {
    from {
      opacity: 0;
    }
  }
`;
