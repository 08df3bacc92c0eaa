/** A gallery in its dialog. */
import { css } from 'lit';

export const galleryStyles = css`
  .strip {
    display: flex;
    margin: 0;
    padding: 0;
    list-style: none;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .strip li {
    flex: 0 0 100%;
    scroll-snap-align: center;
    scroll-snap-stop: always;
  }

  .strip figure {
    margin: 0;
  }

  .strip img,
  .strip p {
    display: block;
    width: 100%;
    height: 56vh;
    margin: 0;
    object-fit: contain;
  }

  .strip p {
    display: grid;
    place-items: center;
    background: var(--_wash);
  }

  .strip figcaption {
    padding: 8px 0 0;
    line-height: 1.5;
  }

  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-top: 16px;
    font-weight: 700;
  }
`;
