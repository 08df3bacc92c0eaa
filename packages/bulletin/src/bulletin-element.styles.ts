/** Styles of `<e-bulletin>`. */
import { css } from 'lit';

export const bulletinStyles = css`
  :host {
    display: block;
    position: relative;
  }

  .root {
    display: flex;
    flex-direction: column;
    min-height: min(75vh, 640px);
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    overflow: clip;
  }

  .root.empty {
    display: block;
    min-height: 0;
    border: 0;
    background: transparent;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    min-height: 56px;
    padding: 12px 20px;
    border-bottom: 1px solid var(--_hairline);
  }

  .header p,
  .header h2 {
    margin: 0;
  }

  .title {
    flex: 1 1 auto;
    font: 700 var(--_body) / 1.5 var(--_font);
  }

  .subtitle,
  .section,
  .waiting {
    color: var(--_ink-soft);
    font-weight: 400;
  }

  .stage {
    flex: 1;
    display: grid;
    background: var(--_wash);
  }

  .stage > * {
    grid-area: 1 / 1;
  }

  .fallback {
    display: grid;
    place-items: center;
    padding: 20px;
  }

  .failure {
    display: flex;
    gap: 12px;
    padding: 20px;
    border-bottom: 1px solid var(--_hairline);
  }

  .failure svg {
    flex: none;
    color: var(--_danger);
  }

  .failure p {
    margin: 0 0 12px;
  }

  .failure .message {
    color: var(--_danger);
    font-weight: 700;
  }

  ::slotted(img) {
    max-width: 100%;
    height: auto;
  }
`;
