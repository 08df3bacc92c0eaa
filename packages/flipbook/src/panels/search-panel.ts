/** "Tìm": finds words in the whole issue while they are typed, with or without accents. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, warning } from '@e-bulletin/core/icons.js';
import type { Hit } from '@e-bulletin/issue/search.js';
import { loadingText } from '../view/sentences.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { currentLine, sectionsOf } from '../model/contents.js';
import { retryButton } from '../view/page-face.js';
import { hitBar } from './hit-bar.js';
import { marksOf } from './hit-marks.js';
import { MOST_HITS, Search } from './search.js';
import { searchWord } from './search-word.js';
import { searchStyles } from './search-panel.styles.js';

export const styles = searchStyles;

/** Hits that are listed at first, and added by "Xem thêm". */
const LISTED = 40;
/** The count is said when typing pauses, not after each letter. */
const PAUSE_MS = 700;

const searches = new WeakMap<Reader, Search>();

/** What was searched for is still there when the panel is opened again. */
function searchOf(reader: Reader): Search {
  let search = searches.get(reader);
  if (search?.book !== reader.book) {
    search = new Search(reader);
    searches.set(reader, search);
    const marks = marksOf(search);
    reader.watch(marks.layer);
    search.changed = () => {
      marks.draw();
      reader.bar('search', search?.current && hitBar(search));
      reader.update();
    };
  }
  return search;
}

/** @param typed while the panel was on its way */
export function create(reader: Reader, typed?: string): PanelView {
  const search = searchOf(reader);
  const { contents, articles, pages } = search.book.issue;
  const sections = sectionsOf(contents, articles);
  let listed = LISTED;
  let pause: ReturnType<typeof setTimeout> | undefined;
  void search.load();

  const count = (): string => {
    const { length } = search.hits;
    if (length === 0) return msg('Không tìm thấy.', { id: 'flipbook.noHits' });
    return length < MOST_HITS
      ? msg(str`Thấy ${length} chỗ.`, { id: 'flipbook.hits' })
      : msg(str`Thấy hơn ${length} chỗ.`, { id: 'flipbook.manyHits' });
  };

  const tell = (): void => {
    if (search.status === 'loading') pause = setTimeout(tell, PAUSE_MS);
    else if (search.status === 'ready' && search.query.trim()) reader.say(count());
  };

  const ask = (text: string): void => {
    listed = LISTED;
    search.ask(text);
    clearTimeout(pause);
    pause = setTimeout(tell, PAUSE_MS);
  };
  if (typed) ask(typed);

  const choose = (hit: Hit): void => {
    reader.toPages();
    search.choose(hit);
  };

  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key, target } = event;
    const panel = (event.currentTarget as HTMLElement).closest('.panel');
    const stops = [...(panel?.querySelectorAll<HTMLElement>('.field, .hit') ?? [])];
    const at = stops.indexOf((target as Element).closest('.field, .hit') as HTMLElement);
    if (key === 'Enter' && at === 0) {
      // Portals on ASP.NET post their one form on any Enter.
      event.preventDefault();
      event.stopPropagation();
      const [first] = search.hits;
      if (first) choose(first);
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[key];
    const next = to === undefined ? undefined : stops[to];
    if (at < 0 || !next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  };

  const renderHit = (hit: Hit): TemplateResult => {
    const { title, section } = articles.find(({ id }) => id === hit.article) ?? {
      title: currentLine(sections, hit.page)?.title,
      section: undefined,
    };
    const label = pages[hit.page - 1]?.label ?? String(hit.page);
    const place = [section, title].filter(Boolean).join(' · ');
    return html`<li>
      <button
        type="button"
        class="entry hit"
        aria-current=${hit === search.current ? 'true' : nothing}
        @click=${() => choose(hit)}
      >
        <span class="name">
          ${place ? html`<span class="of">${place}</span>` : nothing}
          <span class="snippet">${marked(hit)}</span>
        </span>
        <span class="at">${msg(str`trang ${label}`, { id: 'flipbook.atPage' })}</span>
      </button>
    </li>`;
  };

  const renderFound = (): TemplateResult => {
    const { status, failure, query, hits } = search;
    if (status === 'failed') {
      return html`<div class="found">
        <p class="what">${icon(warning)} ${failure?.message}</p>
        <p>${failure?.hint}</p>
        ${retryButton(() => void search.load())}
      </div>`;
    }
    if (status === 'loading') {
      return html`<p class="found">${loadingText()}</p>`;
    }
    if (!query.trim()) {
      return html`<p class="found">
        ${msg('Gõ có dấu hay không dấu đều được: “dat dai” cũng ra “đất đai”.', { id: 'flipbook.searchHint' })}
      </p>`;
    }
    return html`<p class="found count">${count()}</p>
      ${
        hits.length === 0
          ? html`<p class="found">
            ${msg('Thử ít chữ hơn, hoặc chữ khác cùng nghĩa.', { id: 'flipbook.noHitsHint' })}
          </p>`
          : nothing
      }
      <ul class="lines">
        ${hits.slice(0, listed).map(renderHit)}
      </ul>
      ${
        hits.length > listed
          ? html`<button
            type="button"
            class="button more-hits"
            @click=${() => {
              listed += LISTED;
              reader.update();
            }}
          >
            ${msg('Xem thêm', { id: 'flipbook.moreHits' })}
          </button>`
          : nothing
      }`;
  };

  return {
    title: () => msg('Tìm trong bản tin', { id: 'flipbook.searchTitle' }),
    focus: '.field',
    closed: () => clearTimeout(pause),
    render: () => html`<div class="ask" @keydown=${onKeydown}>
        <input
          class="field"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="200"
          aria-label=${searchWord()}
          placeholder=${searchWord()}
          .value=${search.query}
          @input=${(event: Event) => ask((event.target as HTMLInputElement).value)}
        />
      </div>
      <div class="list" @keydown=${onKeydown}>${renderFound()}</div>`,
  };
}

/** The snippet with its hits marked. */
function marked({ snippet: { text, marks } }: Hit): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(end, from), html`<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  return [...parts, text.slice(end)];
}
