/**
 * The home of an issue as a reader meets it: cover, what it is called, four large words, and the articles by section.
 * Nothing of the issue is parsed as HTML.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { icon, answer, listen, read, search, share } from '@e-bulletin/core/icons.js';
import type { PageImage } from '@e-bulletin/issue';
import { homeOf, type HomeArticle, type HomeSection } from '../model/home.js';
import type { ViewContext } from './context.js';
import { factsOf, onPage } from './facts.js';
import { answerWord, listenWord, shareWord } from './words.js';

export function renderHome(context: ViewContext): TemplateResult {
  const { issue, subtitle } = context;
  const home = homeOf(issue);
  return html`<div class="home" part="home">
    <div class="masthead">
      ${renderCover(context)}
      <div class="names">
        <h2 class="name" tabindex="-1">${issue.title}</h2>
        ${subtitle ? html`<p>${subtitle}</p>` : nothing}
        <p>${countsOf(home.pages, home.articles)}</p>
        ${home.minutes > 0 ? html`<p>${listenAll(home.minutes)}</p>` : nothing}
      </div>
    </div>
    ${renderChoices(context)} ${renderPlace(context)}
    ${home.articles > 0 ? renderFind(context) : nothing}
    ${home.sections.map((section) => renderSection(section, context))}
    ${context.unlisted > 0 ? html`<p class="unlisted">${moreArticles(context.unlisted)}</p>` : nothing}
    ${context.offline()}
  </div>`;
}

/** The cover leads where "Đọc" leads; hidden from screen readers, which meet the button right after. */
function renderCover({ cover, issue, read }: ViewContext): TemplateResult {
  return html`<button type="button" class="cover" tabindex="-1" aria-hidden="true" @click=${() => read()}>
    ${cover ? html`<img src=${cover} alt="" />` : renderPicture(issue.cover ?? issue.pages[0]?.images[0])}
  </button>`;
}

/** Shown by adapters/pictures.ts when it comes near. */
const renderPicture = (image: PageImage | undefined): TemplateResult | typeof nothing =>
  image ? html`<img data-href=${image.href} alt="" />` : nothing;

function renderChoices(context: ViewContext): TemplateResult {
  const { canListen, polls, daysLeft, read: open, go } = context;
  return html`<div class="choices">
    <button type="button" class="button filled choice" @click=${() => open()}>
      ${icon(read)}<span>${msg('Đọc', { id: 'bulletin.read' })}</span>
    </button>
    ${
      canListen
        ? html`<button type="button" class="button choice" @click=${() => go('listen')}>
            ${icon(listen)}<span>${listenWord()}</span>
          </button>`
        : nothing
    }
    ${
      polls.length > 0
        ? html`<button type="button" class="button choice" @click=${() => go('answer')}>
            ${icon(answer)}<span class="lines"
              ><span>${answerWord()}</span
              ><small>${questions(polls.length, daysLeft)}</small></span
            >
          </button>`
        : nothing
    }
    <button type="button" class="button choice" @click=${() => go('share')}>
      ${icon(share)}<span>${shareWord()}</span>
    </button>
  </div>`;
}

/** "Đang đọc dở trang 24 · Đọc tiếp", when the reader was here before. */
function renderPlace({ lastPlace, read: open }: ViewContext): TemplateResult | typeof nothing {
  if (!lastPlace) return nothing;
  const { page, label } = lastPlace;
  return html`<div class="place-left">
    <span>${msg(str`Đang đọc dở trang ${label}`, { id: 'bulletin.leftAt' })}</span>
    <button type="button" class="button quiet" @click=${() => open({ page })}>
      ${msg('Đọc tiếp', { id: 'bulletin.readOn' })}
    </button>
  </div>`;
}

function renderFind({ find }: ViewContext): TemplateResult {
  return html`<button type="button" class="button quiet find" @click=${find}>
    ${icon(search)}<span>${msg('Tìm trong bản tin', { id: 'bulletin.find' })}</span>
  </button>`;
}

function renderSection({ title, articles }: HomeSection, context: ViewContext): TemplateResult {
  return html`<section>
    <h3 class="section-title">
      ${title || msg('Các bài', { id: 'bulletin.articles' })}
    </h3>
    <ul class="articles">
      ${articles.map((article) => renderArticle(article, context))}
    </ul>
  </section>`;
}

function renderArticle(article: HomeArticle, { read: open }: ViewContext): TemplateResult {
  const { id, title, image, label, minutes, recorded, corrected } = article;
  return html`<li>
    <button type="button" class="article" @click=${() => open({ article: id })}>
      ${image ? html`<span class="picture">${renderPicture(image)}</span>` : nothing}
      <span class="lines">
        <span class="headline">${title}</span>
        <span class="facts">${factsOf(label === undefined ? '' : onPage(label), minutes, recorded)}</span>
        ${
          corrected
            ? html`<span class="facts corrected">${msg(str`Đã sửa ngày ${dayOf(corrected)}`, { id: 'bulletin.corrected' })}</span>`
            : nothing
        }
      </span>
    </button>
  </li>`;
}

const countsOf = (pages: number, articles: number): string =>
  articles > 0
    ? msg(str`${pages} trang · ${articles} bài`, { id: 'bulletin.pagesAndArticles' })
    : msg(str`${pages} trang`, { id: 'bulletin.pages' });

const moreArticles = (count: number): string =>
  msg(str`Còn ${count} bài nữa. Bấm “Đọc” để giở từng trang.`, {
    id: 'bulletin.moreArticles',
  });

function listenAll(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return msg(str`Nghe cả số: ${minutes} phút`, { id: 'bulletin.hearAllMinutes' });
  return rest === 0
    ? msg(str`Nghe cả số: ${hours} giờ`, { id: 'bulletin.hearAllHours' })
    : msg(str`Nghe cả số: ${hours} giờ ${rest} phút`, { id: 'bulletin.hearAll' });
}

function questions(polls: number, daysLeft: number | undefined): string {
  const count = msg(str`${polls} cuộc lấy ý kiến`, { id: 'bulletin.polls' });
  if (daysLeft === undefined) return count;
  return daysLeft > 0
    ? msg(str`${count} · còn ${daysLeft} ngày`, { id: 'bulletin.pollsWithDays' })
    : msg(str`${count} · hết hôm nay`, { id: 'bulletin.pollsToday' });
}

/** 2026-11-05 as a Vietnamese reader writes it: 5/11/2026. Left as it is when it is no day. */
function dayOf(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year ? `${Number(day)}/${Number(month)}/${year}` : iso;
}
