/** In place of the small page over the slider, in the one file, which has no room for it: the number beside it tells where it leads. */
import { css, nothing } from 'lit';

export class SliderPreview {
  render(): typeof nothing {
    return nothing;
  }
}

export const previewStyles = css``;
