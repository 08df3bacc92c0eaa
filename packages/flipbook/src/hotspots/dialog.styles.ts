/** The dialog of a hotspot and what all kinds in it share. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog.hotspot {
    position: fixed;
    z-index: 10;
    inset: 0;
    display: flex;
    flex-direction: column;
    width: min(100%, 960px);
    max-width: none;
    height: fit-content;
    max-height: 100%;
    margin: auto;
    padding: 0;
    border: 0;
    background: var(--_paper);
    color: var(--_ink);
    overflow: hidden;
  }

  dialog.hotspot::backdrop {
    background: #100f0dcc;
  }

  .player video::cue {
    font-size: 18px;
    line-height: 1.4;
  }

  @media (min-width: 700px) {
    dialog.hotspot {
      width: min(100% - 48px, 960px);
      max-height: calc(100% - 48px);
      border-radius: 16px;
    }

    .player video::cue {
      font-size: 28px;
    }
  }

  @media (max-width: 520px) {
    dialog.hotspot {
      height: 100%;
    }
  }

  .hotspot-head {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 12px;
    padding: 12px 12px 12px 20px;
    border-bottom: 1px solid var(--_hairline);
  }

  /* In large letters the title keeps the whole line. */
  .hotspot-head h2 {
    flex: 1 1 6em;
    min-width: 0;
    margin: 6px 0 0;
    font-size: var(--_heading);
    line-height: 1.35;
    outline: none;
  }

  .hotspot-close {
    flex: none;
    margin-inline-start: auto;
  }

  .hotspot-body {
    flex: 1;
    min-height: 120px;
    padding: 16px 20px 20px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  /* The name of a host is one word. */
  .hotspot-body .button span {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .hotspot-note {
    margin: 0 0 12px;
  }

  .hotspot-picture {
    display: block;
    max-width: 100%;
    height: auto;
    max-height: 60vh;
    margin: 0 auto 16px;
    border-radius: 6px;
  }

  .player {
    margin: 0;
  }

  .player video,
  .player iframe {
    display: block;
    width: 100%;
    aspect-ratio: 16 / 9;
    /* On a phone that is held across too, its controls are seen with it. */
    max-height: min(68vh, 100vh - 168px);
    border: 0;
    border-radius: 6px;
    background: #000;
  }

  .player audio {
    display: block;
    width: 100%;
    min-height: 54px;
  }

  .player .button,
  .player details {
    margin-top: 12px;
  }

  .player summary {
    min-height: var(--_control);
    padding: 10px 0;
    color: var(--_accent);
    font-weight: 700;
    cursor: pointer;
  }

  .player .said {
    margin: 0;
    white-space: pre-line;
    line-height: 1.7;
  }
`;
