/** The shelf as one sees it: a search, the newest issue large, the others by years. Nothing of a feed is parsed as HTML. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, read } from '@e-bulletin/core/icons.js';
import type { Feed, FeedIssue } from '@e-bulletin/issue/feed.js';
import { dateOf, namesOf, shelfOf, type ShelfYear } from '../model/shelf.js';
import { renderFind, renderResults } from './search-view.js';
import type { ShelfSearch } from './search.js';
import { coverOf, numbered } from './words.js';

export interface ShelfContext {
  readonly feed: Feed;
  readonly search: ShelfSearch;
  /** Opens an issue in place, at one of its pages. */
  readonly open: (issue: FeedIssue, page?: number) => void;
}

export function renderShelf(context: ShelfContext): TemplateResult {
  const { feed } = context;
  return html`<h2 class="shelf-title" tabindex="-1">${feed.title}</h2>
    ${feed.publisher ? html`<p class="shelf-office">${feed.publisher}</p>` : nothing}
    ${feed.issues.length > 0 ? renderIssues(context) : renderEmpty()}`;
}

const renderEmpty = (): TemplateResult =>
  html`<p class="shelf-empty">
    ${msg('Kho chưa có số nào. Khi có số mới, ông bà sẽ thấy ở đây.', { id: 'bulletin.shelfEmpty' })}
  </p>`;

/** What most people come for stands before the search; the field is the same with what it found under it. */
function renderIssues(context: ShelfContext): TemplateResult {
  const { feed, search } = context;
  const { newest, years } = shelfOf(feed);
  return html`${newest && !search.query ? renderNewest(newest, context) : nothing}
  ${renderFind(search)}
  ${search.query ? renderResults(context) : years.map((year) => renderYear(year, context))}
  ${
    feed.partial && !search.query
      ? html`<p class="shelf-partial">
          ${msg('Kho còn những số khác, không hiện ở đây.', { id: 'bulletin.shelfPartial' })}
        </p>`
      : nothing
  }`;
}

function renderNewest(issue: FeedIssue, { feed, open }: ShelfContext): TemplateResult {
  const { name, title } = namesOf(issue, feed, numbered);
  return html`<section class="newest">
    <h3 class="section-title">${msg('Số mới nhất', { id: 'bulletin.newestIssue' })}</h3>
    <div class="newest-issue">
      <button
        type="button"
        class="issue-cover"
        tabindex="-1"
        aria-hidden="true"
        @click=${() => open(issue)}
      >
        ${renderCover(issue, name, true)}
      </button>
      <div class="newest-words">
        <p class="newest-name" id="newest-name">${name}</p>
        ${title ? html`<p>${title}</p>` : nothing}
        <p>${factsOf(issue)}</p>
        <button
          type="button"
          class="button filled"
          id="newest-read"
          aria-labelledby="newest-read newest-name"
          @click=${() => open(issue)}
        >
          ${icon(read)}<span>${msg('Đọc', { id: 'bulletin.shelfRead' })}</span>
        </button>
      </div>
    </div>
  </section>`;
}

function renderYear({ year, issues }: ShelfYear, context: ShelfContext): TemplateResult {
  return html`<section>
    <h3 class="section-title">
      ${
        year
          ? msg(str`Năm ${year}`, { id: 'bulletin.shelfYear' })
          : msg('Không ghi ngày', { id: 'bulletin.shelfNoDate' })
      }
    </h3>
    <ul class="issues">
      ${issues.map((issue) => renderIssue(issue, context))}
    </ul>
  </section>`;
}

function renderIssue(issue: FeedIssue, { feed, open }: ShelfContext): TemplateResult {
  const { name, title } = namesOf(issue, feed, numbered);
  return html`<li>
    <button type="button" class="issue" @click=${() => open(issue)}>
      <span class="issue-cover">${renderCover(issue, name)}</span>
      <span class="issue-name">${name}</span>
      ${title ? html`<span class="issue-facts">${title}</span>` : nothing}
      <span class="issue-facts">${factsOf(issue)}</span>
    </button>
  </li>`;
}

/** Hidden from screen readers: what it shows stands in words beside it. */
function renderCover(issue: FeedIssue, name: string, first = false): TemplateResult {
  const cover = coverOf(issue);
  return cover
    ? html`<img
        src=${cover.href}
        alt=""
        width=${cover.width}
        height=${cover.height}
        loading=${first ? 'eager' : 'lazy'}
        fetchpriority=${first ? 'high' : 'low'}
      />`
    : html`<span class="no-cover" aria-hidden="true">${name}</span>`;
}

function factsOf({ published, pages }: FeedIssue): string {
  const date = published === undefined ? '' : dateOf(published);
  const count = pages === undefined ? '' : msg(str`${pages} trang`, { id: 'bulletin.shelfPages' });
  return [date, count].filter(Boolean).join(' · ');
}
