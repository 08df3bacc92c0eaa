/** What the header says of an issue: its title, number and section, or that it is on its way. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { Issue } from '@e-bulletin/issue';
import { sectionOf, subtitleOf, type BulletinState } from '../model/bulletin-state.js';

/** The small line under the title. */
export const subtitle = (issue: Issue): string =>
  subtitleOf(issue, (number) => msg(str`Số ${number}`, { id: 'bulletin.number' }));

export function renderTitles({ issue, phase, page }: BulletinState<Issue>): TemplateResult {
  if (phase === 'failed') {
    return html`<h2 class="title">${msg('Chưa mở được bản tin', { id: 'bulletin.failed' })}</h2>`;
  }
  if (!issue) {
    return html`<p class="waiting">${msg('Đang mở bản tin…', { id: 'bulletin.opening' })}</p>`;
  }
  const small = subtitle(issue);
  const section = sectionOf(issue.contents, page || 1);
  return html`<h2 class="title">${issue.title}</h2>
    ${small ? html`<p class="subtitle">${small}</p>` : nothing}
    ${section ? html`<p class="section">${section}</p>` : nothing}`;
}
