/** Hotspots over a page; they come with their layer. */
import { css } from 'lit';

export const hotspotLayerStyles = css`
  .spots {
    position: absolute;
    inset: 0;
    margin: 0;
    padding: 0;
    overflow: hidden;
    container-type: size;
    list-style: none;
    font-size: var(--_small);
    text-align: start;
  }

  /*
   * A finger needs 44 px, however small what is printed: the target grows around its middle and stays on the page. Places are
   * hundredths of the page, which are other units within the target than around it.
   */
  .spot,
  .spot .plain::after {
    --_w: max(44px, var(--_width) * var(--_across));
    --_h: max(44px, var(--_height) * var(--_down));
    --_left: clamp(
      0px,
      var(--_x) * var(--_across) - var(--_w) / 2,
      100 * var(--_across) - var(--_w)
    );
    --_top: clamp(0px, var(--_y) * var(--_down) - var(--_h) / 2, 100 * var(--_down) - var(--_h));
    position: absolute;
  }

  .spot {
    --_across: 1%;
    --_down: 1%;
    top: var(--_top);
    left: var(--_left);
    width: var(--_w);
    height: var(--_h);
  }

  .spot > * {
    appearance: none;
    position: absolute;
    inset: 0;
    width: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: #0b4f6c;
    font: 700 var(--_small) / 1.35 var(--_font);
    cursor: pointer;
    pointer-events: auto;
    touch-action: pan-y pinch-zoom;
  }

  .spot .badge {
    position: absolute;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 4px 8px;
    border-radius: 999px;
    background: #0b4f6c;
    color: #fff;
    white-space: nowrap;
  }

  /* Until it has its place. */
  .spot .badge:not([style]) {
    visibility: hidden;
  }

  .spot .sign > span {
    display: none;
  }

  /*
   * Printed links look like links already; a line under what is printed shows that they can be pressed. The target is larger:
   * at its edge the line would go through the words of the next one.
   */
  .spot .plain::after {
    --_across: 1cqw;
    --_down: 1cqh;
    content: '';
    top: calc((var(--_y) + var(--_height) / 2) * var(--_down) - var(--_top) - 2px);
    left: calc((var(--_x) - var(--_width) / 2) * var(--_across) - var(--_left));
    width: calc(var(--_width) * var(--_across));
    height: 2px;
    background: #0b4f6c73;
  }

  .spot svg {
    flex: none;
    width: 22px;
    height: 22px;
  }

  .spot :focus-visible {
    outline: 3px solid #0b4f6c;
    outline-offset: -3px;
    box-shadow: inset 0 0 0 6px #fff;
  }

  /* Around the words of a link, not over its first and last letters. */
  .spot .plain:focus-visible {
    outline-offset: 3px;
    box-shadow: 0 0 0 3px #fff;
  }

  @media (hover: hover) {
    .spot > :hover {
      background: #0b4f6c1f;
    }
  }

  @media (forced-colors: active) {
    /* Around links in lines of text there would be more frames than words. */
    .spot > :not(.plain) {
      border: 2px solid LinkText;
    }

    .spot .plain::after {
      forced-color-adjust: none;
      background: LinkText;
    }

    .spot .badge {
      forced-color-adjust: none;
      background: Canvas;
      color: LinkText;
    }
  }
`;
