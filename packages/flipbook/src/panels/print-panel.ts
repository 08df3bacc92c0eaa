/** "In": the page in view, a range, the whole issue, or the text of the article that lies open. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, print as printIcon, warning } from '@e-bulletin/core/icons.js';
import { goneText } from '../article/words.js';
import { loadingText } from '../view/sentences.js';
import type { PrintWork } from '../adapters/print.js';
import type { PanelView, Reader } from '../controllers/reader.js';
import { unreachable } from '../hotspots/sentences.js';
import { shownPages } from '../model/book.js';
import { placeLabel } from '../model/labels.js';
import { printRange } from '../model/print-range.js';
import { articleHere } from '../view/page-pair.js';
import { printStyles } from './print-panel.styles.js';

export const styles = printStyles;

type Choice = 'shown' | 'article' | 'range' | 'all';

export function create(reader: Reader): PanelView {
  const { book, root } = reader;
  const { pages } = book.issue;
  // The reader turns on beside the panel.
  let shown = shownPages(reader.state);
  let article: ReturnType<typeof articleHere>;
  const stop = new AbortController();
  let choice: Choice = 'shown';
  let from = shown[0]?.label ?? '1';
  let to = shown[shown.length - 1]?.label ?? '1';
  let fault: string | undefined;
  let done: number | undefined;
  let count = 0;

  const say = (text: string): void => {
    fault = text;
    reader.say(text);
    reader.update();
  };

  const print = async (): Promise<void> => {
    if (done !== undefined) return;
    fault = undefined;
    const range =
      choice === 'range'
        ? printRange(pages, from, to)
        : (choice === 'all' ? pages : shown).map(({ number }) => number);
    if (!range) return say(msg('Không có trang này.', { id: 'flipbook.printBad' }));
    count = range.length;
    done = 0;
    reader.update();
    const work: PrintWork = {
      book,
      root,
      signal: stop.signal,
      onProgress: (fetched) => {
        done = fetched;
        reader.update();
      },
    };
    try {
      const { printArticle, printPages } = await import('../adapters/print.js');
      const missing =
        choice === 'article' && article
          ? await printArticle(work, article)
          : await printPages(work, range);
      if (missing.length > 0) say([goneText(), ...missing].join(' '));
    } catch {
      if (!stop.signal.aborted) say(unreachable());
    }
    done = undefined;
    reader.update();
  };

  const renderChoice = (value: Choice, words: string): TemplateResult => html`<label class="choice">
    <input
      type="radio"
      name="print"
      .checked=${choice === value}
      @change=${() => {
        choice = value;
        fault = undefined;
        reader.update();
      }}
    />
    <span>${words}</span>
  </label>`;

  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Portals on ASP.NET post their one form on any Enter.
    event.preventDefault();
    event.stopPropagation();
    void print();
  };

  const renderEnd = (
    name: string,
    value: string,
    set: (value: string) => void,
  ): TemplateResult => html`<label class="end">
    <span>${name}</span>
    <input
      type="text"
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
      @keydown=${onEnter}
    />
  </label>`;

  return {
    title: () => msg('In', { id: 'flipbook.print' }),
    focus: 'input:checked',
    closed: () => stop.abort(),
    render: () => {
      shown = shownPages(reader.state);
      article = articleHere(reader);
      if (choice === 'article' && !article) choice = 'shown';
      const label = placeLabel(shown, pages.length).printed;
      return html`<div class="list print">
      <fieldset>
        <legend>${msg('In phần nào', { id: 'flipbook.printWhat' })}</legend>
        ${renderChoice('shown', msg(str`Trang đang xem (${label})`, { id: 'flipbook.printShown' }))}
        ${
          article
            ? renderChoice(
                'article',
                msg(str`Chữ của bài “${article.title}”`, { id: 'flipbook.printArticle' }),
              )
            : nothing
        }
        ${renderChoice('range', msg('Từ trang … đến trang …', { id: 'flipbook.printRange' }))}
        ${
          choice === 'range'
            ? html`<div class="ends">
              ${renderEnd(msg('Từ trang', { id: 'flipbook.printFrom' }), from, (value) => (from = value))}
              ${renderEnd(msg('Đến trang', { id: 'flipbook.printTo' }), to, (value) => (to = value))}
            </div>`
            : nothing
        }
        ${renderChoice('all', msg(str`Cả bản tin (${pages.length} trang)`, { id: 'flipbook.printAll' }))}
      </fieldset>
      ${fault ? html`<p class="fault">${icon(warning)} ${fault}</p>` : nothing}
      ${
        done === undefined
          ? nothing
          : html`<p>
            ${loadingText()} ${choice === 'article' ? nothing : `${done} / ${count}`}
          </p>`
      }
      <button
        type="button"
        class="button filled"
        aria-disabled=${done !== undefined}
        @click=${() => void print()}
      >
        ${icon(printIcon)}<span>${msg('In', { id: 'flipbook.print' })}</span>
      </button>
    </div>`;
    },
  };
}
