/** Bars at the foot of the stage, and what lies over pages; they come with what is after the first page. */
import { css } from 'lit';

export const readingStyles = css`
  .stage {
    user-select: none;
    -webkit-user-select: none;
  }

  [dir='rtl'] .half.whole {
    transform-origin: right;
  }

  /* Pages go from right to left, and words do not. */
  .bars,
  .pair,
  .note,
  .panel > :not(.thumbs) {
    direction: ltr;
  }

  .shade {
    position: absolute;
    inset: 0;
    opacity: 0;
    background: #1b1a17;
    pointer-events: none;
  }

  .face img {
    -webkit-user-drag: none;
  }

  .stage:focus-visible {
    outline-offset: -3px;
  }

  /* Above what others have at the foot of the window, such as a player (WCAG 2.4.11). */
  .frame :focus-visible {
    scroll-margin-bottom: var(--e-foot);
  }

  @media (forced-colors: active) {
    .face {
      outline: 1px solid CanvasText;
    }
  }

  .bars {
    grid-area: stage;
    z-index: 3;
    align-self: end;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    min-width: 0;
    padding: 8px;
    container-type: inline-size;
    pointer-events: none;
  }

  .bars:empty {
    display: none;
  }

  /* What the bar is about lies at the foot. */
  .bars:has(.high) {
    align-self: start;
  }

  .pair {
    display: flex;
    flex-wrap: wrap;
    grid-area: pair;
    gap: 12px;
    padding: 4px 14px 14px;
  }

  .pair .button,
  .pair ::slotted(*) {
    flex: 1 1 auto;
  }

  .medium .pair,
  .wide .pair,
  .desk .pair {
    display: none;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 4px 8px;
    max-width: 100%;
    padding: 6px 8px 6px 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: calc(18px * var(--_scale));
    pointer-events: auto;
  }

  .bar p {
    margin: 0;
  }

  /* Large letters make it lower, not as high as the page it lies on. */
  .bar .button {
    min-height: 48px;
    padding-inline: 4px;
    font-size: inherit;
  }

  /* What lies over the picture, in the picture's own box. */
  .layers {
    position: absolute;
    top: 0;
    left: 0;
    width: var(--_image);
    height: 100%;
    pointer-events: none;
  }

  .sheet > .layers {
    z-index: 2;
    height: var(--_height);
    inset: 50% auto auto 50%;
    transform: translate(-50%, -50%);
  }

  .layer {
    position: absolute;
    inset: 0;
  }

  .sheet:not(.shown) .layers,
  .sheet[inert] .layers {
    content-visibility: hidden;
  }

  .sheet[inert] > .layers {
    visibility: hidden;
  }

  /* Over what is read: not over what is pressed at the foot of it, nor behind the keys of a phone. */
  .told {
    position: fixed;
    z-index: 9;
    inset: 25% 16px auto;
    margin: auto;
    color: var(--_ink);
    pointer-events: none;
  }

  .bar svg {
    width: 24px;
    height: 24px;
  }
`;
