/** Polls, files, maps: what is asked or kept, and where it leads. Nothing is fetched from elsewhere before a press. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { isDefined, tagOf } from '@e-bulletin/core/define.js';
import { answer, icon } from '@e-bulletin/core/icons.js';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { whenDefined } from '@e-bulletin/core/when-defined.js';
import { safeHref } from '@e-bulletin/issue';
import { fileType, hostOf, sizeText } from '../model/media.js';
import type { Show } from './dialog.js';
import { unreachable } from './sentences.js';
import { away } from './icons.js';
import { iconOf, verbOf } from './words.js';

const POLL = 'e-poll';

export function show(show: Show): void | Promise<void> {
  switch (show.hotspot.kind) {
    case 'poll':
      return showPoll(show);
    case 'file':
      return showFile(show);
    default:
      return showMap(show);
  }
}

/** The poll itself where the page has the element for it or brings it now, else the way to it. */
function showPoll({ reader, hotspot, place, signal }: Show): void {
  const address = safeHref(hotspot.href, reader.book.carrier.base);
  const ask = (to: string): void => {
    const poll = document.createElement(tagOf(POLL));
    for (const name of ['lang', 'theme']) {
      const value = reader.host.getAttribute(name);
      if (value !== null) poll.setAttribute(name, value);
    }
    poll.setAttribute('src', to);
    render(html`${poll}`, place);
  };
  if (address !== undefined) {
    if (isDefined(POLL)) return ask(address);
    // `<e-bulletin>` fetches the element because this was pressed (`e-hotspot-open`).
    void whenDefined(POLL).then(() => {
      if (!signal.aborted) ask(address);
    });
  }
  const note = msg('Phiếu lấy ý kiến mở ở trang riêng.', { id: 'flipbook.pollElsewhere' });
  render(html`<p class="hotspot-note">${note}</p>${renderLink(address, icon(answer))}`, place);
}

async function showFile({ reader, hotspot, place, signal }: Show): Promise<void> {
  const { carrier, issue } = reader.book;
  const href = hotspot.href ?? '';
  const file = await carrier.file?.(href, signal);
  if (!file) throw new TypeError('This carrier has no files');
  signal.addEventListener('abort', () => carrier.release(file.url));
  if (await isGone(file.url, signal)) {
    const gone = msg('Tệp này không còn ở đây. Xin hỏi nơi phát hành.', {
      id: 'flipbook.fileGone',
    });
    render(html`<p class="hotspot-note">${gone}</p>`, place);
    return;
  }
  const about = [fileType(href), hotspot.size ? sizeText(hotspot.size, issue.language) : ''];
  render(
    html`<p class="hotspot-note">${about.filter(Boolean).join(' · ')}</p>
      <a class="button filled" href=${file.url} download=${file.name} target="_blank" rel="noopener"
        >${icon(iconOf(hotspot))}<span>${verbOf(hotspot)}</span></a
      >`,
    place,
  );
}

/** Asked of our own server only: others need not answer scripts. */
async function isGone(url: string, signal: AbortSignal): Promise<boolean> {
  if (!url.startsWith(`${location.origin}/`)) return false;
  try {
    const { status } = await fetch(url, { method: 'HEAD', signal });
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}

async function showMap({ reader, hotspot, place, signal }: Show): Promise<void> {
  const { carrier } = reader.book;
  const address = safeHref(hotspot.href, carrier.base, 'link');
  const draw = (url?: string): void => {
    const picture = html`<img
      class="hotspot-picture"
      src=${url ?? nothing}
      alt=${hotspot.title}
      @error=${() => draw()}
    />`;
    render(html`${url ? picture : nothing}${renderLink(address, icon(iconOf(hotspot)))}`, place);
  };
  draw();
  if (hotspot.poster === undefined) return;
  const url = await carrier.url(hotspot.poster, signal);
  signal.addEventListener('abort', () => carrier.release(url));
  if (!signal.aborted) draw(url);
}

function renderLink(address: string | undefined, drawing: TemplateResult): TemplateResult {
  if (address === undefined) return html`<p class="hotspot-note">${unreachable()}</p>`;
  return html`<a class="button filled" href=${address} target="_blank" rel="noopener"
    >${drawing}<span>${msg(str`Mở ở ${hostOf(address)}`, { id: 'flipbook.openAt' })}</span>${icon(away)}</a
  >`;
}
