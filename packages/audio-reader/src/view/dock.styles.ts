/** How the player looks where room is short: at the foot of the window, and in a bulletin's dock (`compact`). */
import { css } from 'lit';

export const dockStyles = css`
  :host([compact]) :is(.speed, .note, .list, .articles, .text, [part='article']) {
    display: none;
  }

  /* Heard but out of view: the player comes to the foot of the window. Low windows keep their room for the text. */
  @media (min-height: 520px) {
    .docked .player {
      position: fixed;
      z-index: 2147483000;
      inset: auto 0 0 0;
      padding: 8px 16px calc(12px + env(safe-area-inset-bottom, 0px));
      border-width: 2px 0 0;
      border-radius: 0;
    }

    .docked .row,
    .docked .repeat {
      max-width: 640px;
      margin: 4px auto 0;
    }

    .docked .repeat {
      display: flex;
    }

    .docked .play {
      min-height: var(--_target);
    }

    .docked :is(.title, .count, .line, .place-range, .speed, .articles, .list, .panel, .note) {
      display: none;
    }
  }

  /* Large letters leave room for what is pressed most: stop, and the sentence again. */
  @container (max-width: 15.5em) {
    .docked .step {
      display: none;
    }
  }

  /* Very large ones leave stop, and "Thêm" for the rest: a name would be cut, or take half of the screen. */
  @container (max-width: 11em) {
    .docked .player {
      max-height: 75vh;
      overflow-y: auto;
    }

    .docked .line {
      display: flex;
    }

    .docked.open .step,
    .docked.open :is(.speed, .panel) {
      display: grid;
    }

    .brief .player {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 12px;
    }

    .brief .player > * {
      grid-column: 1 / -1;
    }

    .brief .player :is(.title, .time, .place-range, .step, .repeat) {
      display: none;
    }

    .brief .player .row {
      display: grid;
      grid-area: 9 / 1;
      grid-template-columns: 1fr;
      margin: 0;
    }

    .brief .player .line {
      grid-area: 9 / 2;
    }

    .brief .player :is(.play, .more) {
      min-height: 64px;
      padding: 4px;
      font-size: var(--_body);
    }

    .brief .player .more {
      font-size: var(--_small);
    }

    .brief .play svg {
      width: 1em;
      height: 1em;
    }
  }
`;
