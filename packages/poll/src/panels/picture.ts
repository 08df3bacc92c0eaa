/** The picture of an option. */
import { html, type TemplateResult } from 'lit';
import type { PollOption } from '@e-bulletin/issue/poll/types.js';

export function renderPicture({ href, alt }: NonNullable<PollOption['image']>): TemplateResult {
  return html`<img src=${href} alt=${alt} loading="lazy" referrerpolicy="no-referrer" />`;
}
