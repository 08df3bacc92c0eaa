/** Search: its panel, and its marks on the pages. */
import { css } from 'lit';

export const searchStyles = css`
  .ask {
    padding: 12px 20px 4px;
  }

  .field {
    display: block;
    width: 100%;
    min-height: calc(56px * var(--_scale));
    margin: 0;
    padding: 4px 16px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font: 400 var(--_body) / 1.35 var(--_font);
  }

  .field::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }

  .found {
    margin: 8px;
  }

  .found.count {
    color: var(--_ink-soft);
  }

  .found .what {
    margin: 0 0 8px;
  }

  .entry.hit {
    border-bottom: 1px solid var(--_hairline);
    border-radius: 0;
  }

  .hit .of,
  .hit .snippet {
    display: block;
    font-weight: 400;
  }

  .hit .of {
    color: var(--_ink-soft);
  }

  .hit :is(.of, .at) {
    font-size: var(--_small);
  }

  .hit mark {
    background: var(--_mark);
    color: inherit;
    font-weight: 700;
    text-decoration: underline 2px var(--_mark-line);
  }

  /* The words that are looked for make room for one row on a phone; a row of their own before they are cut. */
  .hits p {
    flex: 1 1 3em;
    min-width: min-content;
  }

  .tiny .hits svg,
  .small .hits svg {
    display: none;
  }

  /* Arrows and a cross, which have names: with their words the bar would be as high as a phone's page. */
  @container (max-width: 15em) {
    .hits p {
      flex-basis: 100%;
    }

    .bars .hits svg {
      display: block;
    }

    .hits .button {
      min-width: 48px;
      font-size: 0;
    }
  }

  .more-hits {
    margin: 12px 8px;
  }

  .hit-marks {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }

  /* On the paper, which is white in every theme. */
  .hit-mark {
    position: absolute;
    border-bottom: 2px solid #7a5b00;
    border-radius: 2px;
    background: #ffe38a;
    mix-blend-mode: multiply;
  }

  /* Told by its frame: a ground of its own would hide the words in forced colours, where nothing is blended. */
  .hit-mark.current {
    outline: 3px solid #7a5b00;
  }

  @media (forced-colors: active) {
    .hit mark {
      color: MarkText;
    }

    .hit-mark {
      border: 2px solid Highlight;
      background: transparent;
      mix-blend-mode: normal;
      forced-color-adjust: none;
    }
  }
`;
