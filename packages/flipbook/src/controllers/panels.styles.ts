/** The frame that all panels share, and the lines that most of them are made of. */
import { css } from 'lit';

export const panelStyles = css`
  .panel {
    position: absolute;
    z-index: 5;
    inset: 0;
    display: flex;
    flex-direction: column;
    background: var(--_paper);
    animation: appear 150ms ease-out;
  }

  .medium .panel,
  .wide .panel,
  .desk .panel {
    inset-inline-end: auto;
    width: min(460px, 80%);
    border-inline-end: 1px solid var(--_hairline);
  }

  .wide .panel,
  .desk .panel {
    inset-inline-start: calc(104px * var(--_scale));
    max-width: 60%;
  }

  /* What lies under a panel is out of reach for Tab, too: the focus would be out of sight (WCAG 2.4.11). */
  .panel ~ .previous,
  .panel ~ .place,
  .medium:has(> .panel) .tools,
  :has(> .panel) .spots {
    visibility: hidden;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 8px 8px 20px;
    border-bottom: 1px solid var(--_hairline);
  }

  .head h2 {
    flex: 1 1 6em;
    margin: 0;
    font-size: var(--_heading);
    line-height: 1.35;
  }

  .close {
    margin-inline-start: auto;
  }

  .list {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 8px 12px 20px;
  }

  .lines {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .entry {
    display: flex;
    align-items: baseline;
    gap: 12px;
    width: 100%;
    min-height: var(--_control);
    margin: 0;
    padding: 8px;
    border: 0;
    border-radius: 6px;
    background: transparent;
    color: var(--_ink);
    font: inherit;
    line-height: 1.4;
    text-align: start;
    cursor: pointer;
  }

  .entry .name {
    flex: 1;
    min-width: 0;
  }

  .entry .at {
    position: relative;
    flex: none;
    max-width: 40%;
    color: var(--_accent);
    font-weight: 700;
  }

  .entry small {
    display: block;
    color: var(--_ink-soft);
    font-size: var(--_small);
  }

  .entry[aria-current] {
    background: var(--_wash);
    box-shadow: inset 4px 0 0 var(--_accent);
    font-weight: 700;
  }

  .panel :is(.what, .fault) {
    display: flex;
    gap: 8px;
    color: var(--_danger);
    font-weight: 700;
  }

  .panel p svg {
    flex: none;
  }

  @media (forced-colors: active) {
    .entry[aria-current] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  .panel :is(.entry, .thumb, .keys):focus-visible {
    outline-offset: -3px;
  }

  @media (hover: hover) {
    .entry:hover,
    .thumb:hover {
      background: var(--_wash);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .panel {
      animation: none;
    }
  }
`;
