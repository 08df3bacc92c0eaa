/** The picture of an option. */
import { html, type TemplateResult } from 'lit';
import type { PollOption } from '@e-bulletin/issue/poll/types.js';

/** `src` of the poll: what is named without a host lies where the poll does, not in the page that asks it. */
export function renderPicture(
  { href, alt }: NonNullable<PollOption['image']>,
  { src }: { readonly src: string },
): TemplateResult {
  const address = new URL(href, new URL(src, document.baseURI));
  return html`<img src=${address} alt=${alt} loading="lazy" referrerpolicy="no-referrer" />`;
}
