/** The words of a page; they come with their layer. */
import { css } from 'lit';

export const textStyles = css`
  /* Heard, not seen. */
  .words {
    position: absolute;
    inset: 0;
    overflow: hidden;
    clip-path: inset(50%);
    pointer-events: none;
  }
`;
