/** "Hình các trang"; comes with its panel. */
import { css } from 'lit';

export const thumbnailsStyles = css`
  .thumbs {
    position: relative;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(calc(104px * var(--_scale)), 1fr));
    align-content: start;
    gap: 8px;
    padding: 8px 12px 20px;
  }

  .thumbs > li {
    min-width: 0;
  }

  .thumb {
    position: relative;
    display: block;
    width: 100%;
    margin: 0;
    padding: 8px 8px 4px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: var(--_ink);
    font: 400 var(--_small) / 1.5 var(--_font);
    text-align: center;
    cursor: pointer;
  }

  .thumb .paper {
    display: block;
    width: 100%;
    height: auto;
    background: #fff;
    box-shadow: 0 0 0 1px var(--_hairline);
  }

  .thumb img {
    position: absolute;
    top: 8px;
    left: 8px;
    width: calc(100% - 16px);
    height: auto;
  }

  .thumb .label {
    display: block;
    padding-top: 4px;
  }

  .thumb[aria-current] {
    background: var(--_wash);
    box-shadow: inset 0 0 0 3px var(--_accent);
    color: var(--_accent);
    font-weight: 700;
  }
`;
