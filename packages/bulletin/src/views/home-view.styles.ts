/** Styles of the home; measures from DESIGN section 9. The cover's place is that of model/geometry.ts. */
import { css } from 'lit';

export const homeStyles = css`
  .home {
    display: flex;
    flex-direction: column;
    width: 100%;
    max-width: 1140px;
    margin: 0 auto;
    padding: 20px 20px 32px;
    container-type: inline-size;
  }

  .home p,
  .home h2,
  .home h3,
  .home ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .masthead {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }

  .cover {
    flex: none;
    width: 118px;
    height: 167px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: var(--_wash);
    box-shadow: 0 1px 6px #0004;
    cursor: pointer;
    overflow: hidden;
  }

  .cover img,
  .picture img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }

  /* A long word of large letters needs the line to itself. */
  .names {
    flex: 1 1 min(100%, 150px * var(--_scale));
    min-width: 0;
    font-size: calc(18px * var(--_scale));
    line-height: 1.5;
    color: var(--_ink-soft);
  }

  .names .name {
    margin-block-end: 4px;
    font-size: calc(26px * var(--_scale));
    line-height: 1.35;
    color: var(--_ink);
  }

  /* Where "back" leads to a home that was not left: the focus begins at its name. */
  .names .name:focus-visible {
    outline: none;
  }

  /*
   * An em is a letter's height. Where there are few of them in a line, what to press comes before the picture and before
   * the small print: the four words stand in the first screen of a small phone.
   */
  @container (max-width: 11em) {
    .home > *,
    .names > p {
      order: 2;
    }

    .masthead,
    .names {
      display: contents;
    }

    .cover {
      display: none;
    }

    .names .name {
      font-size: calc(18px * var(--_scale));
    }

    .home > .choices {
      order: 1;
      gap: 8px;
      margin-block: 8px;
    }

    .home .choice {
      min-height: 0;
      padding-block: 6px;
    }

    .home .choice small {
      display: none;
    }
  }

  .choices {
    display: grid;
    /* Two in a row, or one: the words of a poll need room. */
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(150px * var(--_scale), 34%)), 1fr));
    gap: 12px;
    margin-block: 20px 16px;
  }

  .choice {
    justify-content: flex-start;
    gap: 12px;
    min-height: calc(84px * var(--_scale));
    padding: 12px;
    font-size: calc(22px * var(--_scale));
    text-align: start;
  }

  .choice:last-child:nth-child(3) {
    grid-column: 1 / -1;
  }

  .choice svg {
    width: calc(32px * var(--_scale));
    height: calc(32px * var(--_scale));
  }

  .choice > span:first-of-type {
    white-space: nowrap;
  }

  .lines {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }

  .choice small {
    white-space: normal;
    font-size: var(--_small);
    font-weight: 400;
    line-height: 1.4;
  }

  .place-left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    margin-block-end: 12px;
    padding: 0 4px 0 16px;
    border-radius: var(--_radius);
    background: var(--_wash);
    font-weight: 700;
    font-size: calc(18px * var(--_scale));
  }

  .place-left .button {
    text-decoration: underline;
    text-underline-offset: 4px;
  }

  .find {
    align-self: start;
    padding-inline: 4px;
  }

  .home h3 {
    padding-block: 16px 12px;
    border-block-end: 1px solid var(--_hairline);
    font-size: calc(22px * var(--_scale));
    line-height: 1.35;
  }

  .articles li {
    border-block-end: 1px solid var(--_hairline);
  }

  .article {
    display: flex;
    gap: 12px;
    width: 100%;
    margin: 0;
    padding: 12px 0;
    border: 0;
    background: transparent;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .article:focus-visible {
    outline-offset: -3px;
  }

  .picture {
    flex: none;
    width: 92px;
    height: 92px;
    border-radius: 12px;
    background: var(--_wash);
    overflow: hidden;
  }

  .picture img {
    object-fit: cover;
  }

  .headline,
  .corrected {
    font-weight: 700;
    line-height: 1.35;
  }

  .facts {
    margin-block-start: 4px;
    font-size: calc(18px * var(--_scale));
    line-height: 1.5;
    color: var(--_ink-soft);
  }

  @media (hover: hover) {
    .article:hover .headline {
      text-decoration: underline;
    }
  }

  @container (min-width: 860px) {
    .choices {
      display: flex;
      flex-wrap: wrap;
    }

    .choice {
      flex: 1;
    }

    .articles {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 32px;
    }
  }
`;
