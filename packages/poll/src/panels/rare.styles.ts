/** How the field of a code, a picture and the question of a shared tablet look. */
import { css } from 'lit';

export const rareStyles = css`
  .field.code {
    max-width: 320px;
    letter-spacing: 0.12em;
    text-transform: uppercase;
  }

  img {
    width: min(100%, 480px);
    max-height: 360px;
    object-fit: contain;
  }

  .still {
    position: fixed;
    inset: 0;
    z-index: 1;
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: flex-start;
    padding: 32px;
    background: var(--_paper);
  }

  .still .main-action {
    flex: none;
    width: 100%;
  }
`;
