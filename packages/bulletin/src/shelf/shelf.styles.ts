/** Styles of the shelf; measures from DESIGN section 9. */
import { css } from 'lit';

export const shelfStyles = css`
  .shelf {
    width: 100%;
    max-width: 1140px;
    margin: 0 auto;
    padding: 20px 20px 32px;
    container-type: inline-size;
  }

  .shelf h2,
  .shelf h3,
  .shelf p,
  .shelf ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .shelf-title {
    font-size: var(--_title);
    line-height: 1.35;
  }

  .shelf-office,
  .newest-words,
  .issue-facts {
    font-size: calc(18px * var(--_scale));
    line-height: 1.5;
    color: var(--_ink-soft);
  }

  .shelf-empty,
  .shelf .shelf-partial {
    padding-block: 20px;
  }

  .shelf-find {
    margin-block: 20px 8px;
  }

  .shelf-find label {
    display: block;
    margin-block-end: 8px;
    font-weight: 700;
  }

  .shelf-query {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    max-width: 640px;
  }

  .shelf-query input {
    flex: 1 1 180px;
    min-width: 0;
    min-height: var(--_control);
    margin: 0;
    padding: 8px 12px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }

  .shelf .section-title {
    padding-block: 20px 10px;
    margin-block-end: 16px;
    border-block-end: 1px solid var(--_hairline);
    font-size: calc(22px * var(--_scale));
    line-height: 1.35;
  }

  .newest-issue {
    display: flex;
    flex-wrap: wrap;
    gap: 20px;
  }

  .newest-issue .issue-cover {
    flex: 0 1 clamp(118px, 42%, 240px);
    margin: 0;
    padding: 0;
    border: 0;
    cursor: pointer;
  }

  .newest-words {
    flex: 1 1 150px;
    min-width: 0;
  }

  .newest-words .newest-name {
    font-size: calc(26px * var(--_scale));
    font-weight: 700;
    line-height: 1.35;
    color: var(--_ink);
  }

  .newest-words .button {
    min-height: calc(64px * var(--_scale));
    margin-block-start: 16px;
    padding-inline: 24px;
    font-size: calc(22px * var(--_scale));
  }

  .issue-cover {
    display: block;
    align-self: flex-start;
    border-radius: 6px;
    background: var(--_wash);
    box-shadow: 0 1px 6px #0004;
    overflow: hidden;
  }

  .issue-cover img {
    display: block;
    width: 100%;
    height: auto;
  }

  .no-cover {
    display: grid;
    aspect-ratio: 1 / 1.4142;
    padding: 12px;
    color: var(--_ink-soft);
    font-weight: 700;
  }

  .issues {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(min(100%, 140px * var(--_scale)), 1fr)
    );
    gap: 24px 20px;
  }

  .issue,
  .hit {
    display: flex;
    flex-direction: column;
    width: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--_ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .issue .issue-cover {
    align-self: stretch;
  }

  .issue-name,
  .hit-title {
    font-weight: 700;
    line-height: 1.35;
  }

  .issue-name {
    margin-block-start: 8px;
  }

  .shelf-bar {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_hairline);
    background: var(--_paper);
  }

  .shelf-status {
    padding-block: 8px;
    color: var(--_ink-soft);
  }

  .shelf .shelf-failed {
    margin-block: 12px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_wash);
  }

  .hits li {
    border-block-end: 1px solid var(--_hairline);
  }

  .hit {
    padding: 12px 0;
  }

  .hit-text {
    line-height: 1.5;
  }

  .more-hits {
    margin-block-start: 12px;
  }

  .hit mark {
    background: var(--_mark);
    color: inherit;
  }

  /* Few letters in a line: what to press comes before the picture and the small print, in the first screen of a small phone. */
  @container (max-width: 11em) {
    .shelf-title,
    .newest-words .newest-name {
      font-size: calc(18px * var(--_scale));
    }

    .shelf-office,
    .newest-issue .issue-cover,
    .newest-words p:not(.newest-name) {
      display: none;
    }
  }
`;
