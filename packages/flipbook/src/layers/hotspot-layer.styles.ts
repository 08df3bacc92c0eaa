/** Hotspots over a page; they come with their layer. */
import { css } from 'lit';

export const hotspotLayerStyles = css`
  .spots {
    position: absolute;
    inset: 0;
    margin: 0;
    padding: 0;
    overflow: hidden;
    list-style: none;
    font-size: var(--_small);
    text-align: start;
  }

  /* A finger needs 44 px, however small what is printed: the target grows around its middle and stays on the page. */
  .spot {
    --_w: max(44px, var(--_width));
    --_h: max(44px, var(--_height));
    position: absolute;
    top: clamp(0px, calc(var(--_y) - var(--_h) / 2), calc(100% - var(--_h)));
    left: clamp(0px, calc(var(--_x) - var(--_w) / 2), calc(100% - var(--_w)));
    width: var(--_w);
    height: var(--_h);
  }

  .spot > * {
    appearance: none;
    position: absolute;
    inset: 0;
    display: block;
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
    bottom: 6px;
    left: 6px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-width: calc(100% - 12px);
    padding: 4px 10px 4px 6px;
    border-radius: 999px;
    background: #0b4f6c;
    color: #fff;
    white-space: nowrap;
    overflow: hidden;
  }

  /* Printed links look like links already; a line shows that they can be pressed. */
  .spot .plain {
    box-shadow: inset 0 -2px 0 rgb(11 79 108 / 45%);
    border-radius: 0;
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

  @media (hover: hover) {
    .spot > :hover {
      background: rgb(11 79 108 / 12%);
    }
  }

  @media (forced-colors: active) {
    .spot > * {
      border: 2px solid LinkText;
    }

    .spot .badge {
      forced-color-adjust: none;
      background: Canvas;
      color: LinkText;
    }
  }
`;
