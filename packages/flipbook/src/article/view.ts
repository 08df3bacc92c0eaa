/** What the article view looks like: the way back, the tools, one column of text, and where to go from there. */
import { html, nothing, type TemplateResult } from 'lit';
import { back, forward, icon, share, warning } from '@e-bulletin/core/icons.js';
import type { Article } from '@e-bulletin/issue';
import type { Reader } from '../controllers/reader.js';
import { minutesOf, titleBlock, titleOf, type Settings, type Spot } from '../model/article.js';
import { columnRaster, forColumn } from '../model/raster-at.js';
import { unreachable } from '../hotspots/sentences.js';
import { escaping } from '../view/escaping.js';
import { pageName, retryButton } from '../view/page-face.js';
import { loadingText } from '../view/sentences.js';
import { renderBlocks, type BlockContext, type Link } from './blocks.js';
import type { ArticleContent } from './load.js';
import type { Pictures } from './pictures.js';
import type * as SettingsModule from './settings-view.js';
import { renderShorts, shortsOf } from './shorts.js';
import * as words from './words.js';

export interface Opened extends ArticleContent {
  readonly article: Article;
  readonly status: 'loading' | 'ready' | 'failed';
  readonly before?: Article;
  readonly after?: Article;
}

export interface ArticleActions {
  readonly back: () => void;
  readonly open: (id: string) => void;
  readonly retry: () => void;
  readonly toggleSettings: () => void;
  readonly set: (change: Partial<Settings>) => void;
  readonly share: () => void;
  readonly press: (spot: Spot, event: Event) => void;
  readonly link: (href: string) => Link;
}

export interface ArticleScene {
  readonly reader: Reader;
  readonly opened: Opened;
  readonly settings: Required<Settings>;
  /** Draws the settings while they are open. */
  readonly settingsView: typeof SettingsModule | undefined;
  readonly pictures: Pictures;
  /** Ordinal of the page that "back" leads to. */
  readonly backPage: number;
  readonly players: ReadonlyMap<Spot['hotspot'], HTMLElement>;
  readonly actions: ArticleActions;
}

export function renderArticleView(scene: ArticleScene): TemplateResult {
  const { opened, actions, settings, settingsView } = scene;
  const onKeydown = escaping(() => (settingsView ? actions.toggleSettings() : actions.back()));
  return html`<div class="article-frame" @keydown=${onKeydown}>
    <div class="article-bar">
      ${renderBack(scene)}
      <button
        type="button"
        class="button quiet"
        aria-expanded=${settingsView !== undefined}
        @click=${actions.toggleSettings}
      >
        ${words.settingsWord()}
      </button>
      <slot name="article-tools"
        ><button type="button" class="button quiet" @click=${actions.share}>
          ${icon(share)}<span>${words.shareWord()}</span>
        </button></slot
      >
    </div>
    ${settingsView ? settingsView.renderSettings(settings, actions.set) : nothing}
    <div class="article-page ${opened.article.doubtful ? 'beside' : ''}">
      ${opened.article.doubtful ? renderPrinted(scene) : nothing} ${renderText(scene)}
    </div>
    ${renderEnd(scene)}
    <slot name="article-player"></slot>
  </div>`;
}

function renderBack({ reader, backPage, actions }: ArticleScene): TemplateResult {
  const label = reader.book.issue.pages[backPage - 1]?.label ?? String(backPage);
  return html`<button
    type="button"
    class="button quiet back"
    aria-label=${words.backName(label)}
    @click=${actions.back}
  >
    ${icon(back)}<span>${pageName({ label })}</span>
  </button>`;
}

function renderText(scene: ArticleScene): TemplateResult {
  const { opened, reader, actions } = scene;
  const { article, blocks, abbreviations, status } = opened;
  const { language } = reader.book.issue;
  const title = titleBlock(blocks, article.title);
  return html`<article
    class="text"
    part="article"
    lang=${language}
    aria-labelledby="article-title"
    aria-busy=${status === 'loading'}
  >
    <h2 id="article-title" tabindex="-1"><span id=${title?.id ?? nothing}>${titleOf(
      title,
      article,
    )}</span></h2>
    ${renderAbout(article)}
    ${
      article.corrected
        ? html`<p class="note-of" data-e-skip>${words.correctedText(dateText(article.corrected.date, language), article.corrected.note)}</p>`
        : nothing
    }
    ${article.doubtful ? html`<p class="note-of" data-e-skip>${words.doubtfulText()}</p>` : nothing}
    ${status === 'loading' ? html`<p class="late">${loadingText()}</p>` : nothing}
    ${
      status === 'failed'
        ? html`<div role="alert">
            <p>${icon(warning)} ${unreachable()}</p>
            ${retryButton(actions.retry)}
          </div>`
        : nothing
    }
    ${renderBlocks(blocks, title, contextOf(scene))}
    ${renderShorts(abbreviations)}
  </article>`;
}

function renderAbout({
  section,
  duration,
  words: count,
}: Article): TemplateResult | typeof nothing {
  const time =
    duration !== undefined
      ? words.listenTime(Math.max(1, Math.round(duration / 60)))
      : count !== undefined
        ? words.readTime(minutesOf(count))
        : undefined;
  const about = [section, time].filter(Boolean).join(' · ');
  return about ? html`<p class="about" data-e-skip>${about}</p>` : nothing;
}

/** The pages as they are printed, for text that may be wrong. */
function renderPrinted({ opened, reader, pictures }: ArticleScene): TemplateResult {
  const pages = opened.article.pages.map((number) => reader.book.issue.pages[number - 1]);
  return html`<div class="printed">
    ${pages.map((page) => {
      const image = page && forColumn(page);
      return image
        ? html`<img data-href=${image.href} src=${pictures.url(image.href) ?? nothing} alt=${pageName(page)} width=${page.width} height=${page.height} loading="lazy" />`
        : nothing;
    })}
  </div>`;
}

function renderEnd(scene: ArticleScene): TemplateResult {
  const { before, after } = scene.opened;
  const { open } = scene.actions;
  const step = (article: Article, word: string, ahead: boolean): TemplateResult => html`<button
    type="button"
    class="button neighbour ${ahead ? 'ahead' : ''}"
    @click=${() => open(article.id)}
  >
    ${ahead ? nothing : icon(back)}<span><b>${word}</b> <span class="title">${article.title}</span></span
    >${ahead ? icon(forward) : nothing}
  </button>`;
  return html`<div class="article-end">
    ${before ? step(before, words.previousArticle(), false) : nothing}
    ${after ? step(after, words.nextArticle(), true) : nothing} ${renderBack(scene)}
  </div>`;
}

function contextOf({ reader, opened, pictures, players, actions }: ArticleScene): BlockContext {
  const { pages } = reader.book.issue;
  return {
    shorts: shortsOf(opened.abbreviations),
    picture: (href) => pictures.url(href),
    gone: (href) => pictures.gone(href),
    page: (href) => columnRaster(pages, href),
    link: actions.link,
    spots: (block) => opened.spots.get(block) ?? [],
    press: actions.press,
    player: ({ hotspot }) => players.get(hotspot),
  };
}

function dateText(date: string, language: string): string {
  const day = new Date(date);
  return Number.isNaN(day.getTime()) ? date : day.toLocaleDateString(language, { timeZone: 'UTC' });
}
