/** Styles of the views for listening, answering and sharing. */
import { css } from 'lit';

export const panelViewStyles = css`
  .panel-view,
  .player-view {
    width: 100%;
    max-width: 760px;
    margin: 0 auto;
    padding: 0 20px 32px;
  }

  .panel-view {
    padding-top: 4px;
  }

  .panel-view .back {
    margin-inline-start: -16px;
  }

  .panel-title {
    margin: 0;
    font-size: var(--_title);
    line-height: 1.35;
  }

  .panel-title:focus-visible {
    outline: none;
  }

  .panel-view .send-poll {
    margin-top: 20px;
  }

  .targets {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block: 16px;
  }

  .targets [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  /* What a portal has below waits there for what is still to come, and does not show for a moment in its place. */
  .work,
  .player-view {
    min-height: min(100vh, 720px);
  }

  .work {
    margin-block-start: 16px;
  }

  @media (forced-colors: active) {
    .targets [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
