/** How the player looks where room is short: at the foot of the window, and in a bulletin's dock (`compact`). */
import { css } from 'lit';

export const dockStyles = css`
  :host([compact]) :is(.note, .list, .text, e-qr-share, [part='article']) {
    display: none;
  }

  /* The end of its first line is kept free for a button of the page's own. */
  :host([compact]) .player {
    --_aside: min(80px * var(--_scale), 33cqi);
    border-width: 2px 0 0;
    border-radius: 0;
  }

  /* Heard but out of view: the player comes to the foot of the window. */
  .docked .player {
    position: fixed;
    z-index: 2147483000;
    inset: auto 0 0 0;
    border-width: 2px 0 0;
    border-radius: 0;
  }

  .docked :is(.title, .list, .note) {
    display: none;
  }

  /* A line with "Thêm", and one row of what is pressed most: a quarter of a phone's window at most. */
  .brief .player {
    display: grid;
    grid-template-columns: 1.25fr 1fr 1fr 1fr;
    gap: 4px 6px;
    reading-flow: grid-rows;
    padding: 4px max(8px, 50% - 380px) calc(8px + env(safe-area-inset-bottom, 0px));
  }

  .brief .player > * {
    grid-column: 1 / -1;
  }

  .brief :is(.time, .title) {
    margin: 0;
    font-size: var(--_small);
    line-height: 1.35;
  }

  .brief .player > .time {
    grid-column: 1 / 3;
    order: -1;
    align-self: center;
  }

  .open :is(.title, .time) {
    padding-inline-end: var(--_aside, 0);
  }

  .brief .others,
  .brief .row {
    display: contents;
  }

  .brief .player :is(.step, .play, .repeat, .more) {
    flex-direction: column;
    grid-area: auto;
    gap: 4px;
    min-width: 0;
    min-height: var(--_target);
    margin: 0;
    padding: 4px;
    border-radius: var(--_radius);
    font-size: var(--_small);
  }

  .brief .player .play {
    font-size: var(--_body);
    line-height: 1.1;
  }

  .brief .player .more {
    grid-column: 4;
    order: -1;
  }

  :host([compact]) .brief .player .more {
    grid-column: 3;
  }

  .brief .play svg {
    width: 1.2em;
    height: 1.2em;
  }

  /* A phone held across: one row, words beside their icons. */
  @media (max-height: 519px) {
    .brief .player {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      padding-inline-end: max(8px, var(--_aside, 0px));
    }

    .brief :is(.time, .step),
    :host([compact]) .brief .title {
      display: none;
    }

    .brief .player :is(.play, .repeat, .more) {
      flex-direction: row;
      grid-area: auto;
      order: 0;
      min-height: 64px;
    }
  }

  /* "Thêm" shows all of it, as far as the window has room. */
  :is(:host([compact]) .open, .docked.open) .player {
    max-height: 75vh;
    overflow-y: auto;
  }

  /* Large letters leave room for what is pressed most: stop, and the sentence again. */
  @container (max-width: 15.5em) {
    .brief .player {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .brief .player > :is(.time, .title) {
      grid-column: 1 / -1;
      padding-inline-end: var(--_aside, 0);
    }

    .brief .player .more {
      grid-column: 3;
      order: 0;
    }

    .brief .step {
      display: none;
    }
  }

  /* Very large ones leave stop, and "Thêm" for the rest: a name would be cut, or take half of the screen. */
  @container (max-width: 11em) {
    .brief .player {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-inline-end: max(8px, var(--_aside, 0px));
    }

    .brief .player :is(.time, .repeat),
    :host([compact]) .title {
      display: none;
    }

    /* Beside the corner, which is the page's. */
    .open .others {
      order: -2;
      padding-inline-end: var(--_aside, 0);
    }

    .brief .player .play {
      grid-column: 1;
    }

    .brief .player .more {
      grid-column: 2;
    }

    .brief .player :is(.play, .more) {
      flex-direction: row;
      min-height: 64px;
      padding: 4px;
      font-size: min(var(--_small), 8.5cqi);
    }

    .brief :is(.play, .more) svg {
      display: none;
    }
  }
`;
