/** The search of a shelf: a field, and what was found, by issue. Results grow as the issues answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, back, search as glass } from '@e-bulletin/core/icons.js';
import type { FeedIssue } from '@e-bulletin/issue/feed.js';
import type { Answer, ShelfHit, ShelfSearch } from './search.js';
import type { ShelfContext } from './shelf-view.js';
import { allIssues, nameOf } from './words.js';

export function renderFind(search: ShelfSearch): TemplateResult {
  const go = (from: EventTarget | null): void => {
    const box = (from as Element).closest('.shelf-find')?.querySelector('input');
    if (box) void search.ask(box.value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    // The page around may be one form, whose default button would be pressed.
    event.preventDefault();
    event.stopPropagation();
    go(event.target);
  };
  return html`<div class="shelf-find" role="search">
    <label for="shelf-query">${msg('Tìm trong tất cả các số', { id: 'bulletin.shelfSearch' })}</label>
    <div class="shelf-query">
      <input
        id="shelf-query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${search.query}
        @keydown=${onKey}
      />
      <button type="button" class="button" @click=${(event: Event) => go(event.currentTarget)}>
        ${icon(glass)}<span>${msg('Tìm', { id: 'bulletin.shelfFind' })}</span>
      </button>
    </div>
  </div>`;
}

export function renderResults(context: ShelfContext): TemplateResult {
  const { search } = context;
  const answers = search.asked.map((issue) => ({ issue, answer: search.answerOf(issue) }));
  const failed = answers.some(({ answer }) => answer.is === 'failed' && answer.message !== '');
  return html`<button type="button" class="button quiet" @click=${() => search.ask('')}>
      ${icon(back)}<span>${allIssues()}</span>
    </button>
    <p class="shelf-status" role="status">${statusOf(
      answers.map(({ answer }) => answer),
      search.query,
    )}</p>
    ${answers.map(({ issue, answer }) => renderAnswer(issue, answer, context))}
    ${
      failed
        ? html`<button type="button" class="button" @click=${() => search.retry()}>
            ${msg('Thử lại', { id: 'bulletin.shelfRetry' })}
          </button>`
        : nothing
    }
    ${
      search.older && answers.every(({ answer }) => answer.is !== 'waiting')
        ? html`<button type="button" class="button" @click=${() => search.askOlder()}>
            ${msg('Tìm tiếp trong các số cũ hơn', { id: 'bulletin.shelfOlder' })}
          </button>`
        : nothing
    }`;
}

function statusOf(answers: readonly Answer[], query: string): string {
  const all = answers.length;
  const done = answers.filter(({ is }) => is !== 'waiting').length;
  if (done < all) {
    return msg(str`Đang tìm: xong ${done} trong ${all} số`, { id: 'bulletin.shelfSearching' });
  }
  const found = answers.filter((one) => one.is === 'found' && one.hits.length > 0).length;
  return found > 0
    ? msg(str`Thấy “${query}” ở ${found} trong ${all} số`, { id: 'bulletin.shelfFound' })
    : msg(str`Không thấy “${query}” trong ${all} số. Thử từ ngắn hơn; không cần gõ dấu.`, {
        id: 'bulletin.shelfNone',
      });
}

function renderAnswer(issue: FeedIssue, answer: Answer, context: ShelfContext): unknown {
  const name = nameOf(issue, context.feed);
  if (answer.is === 'failed') {
    const { message } = answer;
    return html`<p class="shelf-failed">
      ${
        message
          ? msg(str`Chưa tìm được trong ${name}. ${message}`, { id: 'bulletin.shelfFailed' })
          : msg(str`${name}: số này không có mục tìm.`, { id: 'bulletin.shelfNoIndex' })
      }
    </p>`;
  }
  if (answer.is === 'waiting' || answer.hits.length === 0) return nothing;
  return html`<section>
    <h3 class="section-title">${name}</h3>
    <ul class="hits">
      ${answer.hits.map((hit) => renderHit(hit, issue, context))}
    </ul>
    ${
      answer.more
        ? html`<button type="button" class="button quiet more-hits" @click=${() => context.open(issue)}>
            ${msg(str`Còn chỗ khác nữa. Mở ${name} để tìm tiếp`, { id: 'bulletin.shelfMoreHits' })}
          </button>`
        : nothing
    }
  </section>`;
}

function renderHit(hit: ShelfHit, issue: FeedIssue, { open }: ShelfContext): TemplateResult {
  const { page, label, article } = hit;
  return html`<li>
    <button type="button" class="hit" @click=${() => open(issue, page)}>
      ${article ? html`<span class="hit-title">${article}</span>` : nothing}
      <span class="hit-text">${marked(hit)}</span>
      <span class="issue-facts">${msg(str`Trang ${label}`, { id: 'bulletin.shelfPage' })}</span>
    </button>
  </li>`;
}

function marked({ text, marks }: ShelfHit): unknown[] {
  const parts: unknown[] = [];
  let from = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(from, start), html`<mark>${text.slice(start, end)}</mark>`);
    from = end;
  }
  parts.push(text.slice(from));
  return parts;
}
