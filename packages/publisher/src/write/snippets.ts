/** `embed-snippets.txt`: what a webmaster pastes, one line each, in an alphabet that content filters leave alone. */
import { html } from './html.js';
import type { ReaderScript } from './reader.js';
import { coverImage, headline, hintTags, type ShareIssue } from './share-pages.js';

export interface SnippetContext {
  readonly issue: ShareIssue;
  /** Absolute address of the issue's folder, where known. */
  readonly address: string | undefined;
  readonly script: ReaderScript | undefined;
  /** Name of the ZIP, where one was made. */
  readonly zip: string | undefined;
}

/** Stands for the part of an address that we cannot know. */
const UNKNOWN = 'https://dia-chi-cong/ban-tin/';

export function snippets({ issue, address, script, zip }: SnippetContext): string {
  const base = address ?? UNKNOWN;
  const title = headline(issue);
  const loader = new URL(script?.src ?? 'reader/e-bulletin.js', base).href;
  const cover = issue.pages[0]?.images[0];
  const target = new URL(issue.pdf?.href ?? 'index.html', base).href;
  const picture = cover ? coverImage(issue, base, cover) : html`${title}`;
  const inside = html`<a href="${target}">${picture}</a>`;
  const tag = html`<script async charset="utf-8" src="${loader}"></script>`;
  const line = (markup: { markup: string }): string => markup.markup.replace(/\s*\n\s*/g, ' ');
  const parts = [
    `MÃ NHÚNG: ${title}`,
    ...(address === undefined
      ? [
          `Chưa biết địa chỉ công khai: thay ${UNKNOWN} bằng địa chỉ thư mục bản tin,`,
          'hoặc chạy lại: e-bulletin build … --address https://…',
        ]
      : []),
    'Mỗi mã dưới đây là MỘT dòng; dán ở chế độ xem mã HTML.',
    '',
    'A. Trang cho phép thẻ script và thẻ riêng:',
    line(
      html`${hintTags(script, base)}${tag}<e-bulletin src="${new URL('manifest.json', base).href}">${inside}</e-bulletin>`,
    ),
    '',
    'B. NukeViet, DNN, Liferay: đặt thẻ script một lần trong giao diện (theme), rồi dán vào bài viết:',
    line(tag),
    line(
      html`<div class="e-bulletin" data-src="${new URL('manifest.json', base).href}">${inside}</div>`,
    ),
    '',
    'C. Chỉ có liên kết (script đã đặt trong giao diện). Liên kết PDF trước, ZIP sau:',
    line(
      html`<a href="${target}">${title} (PDF)</a> <a href="${new URL(zip === undefined ? 'TEN.ebulletin.zip' : `../${zip}`, base).href}">${title}</a>`,
    ),
    ...(zip === undefined ? ['(Chạy lại lệnh với --zip để có tệp ZIP.)'] : []),
    '',
    'D. Trang chỉ cho phép iframe (SharePoint, WordPress):',
    line(
      html`<iframe src="${new URL('embed.html', base).href}" title="${title}" width="100%" height="640" loading="lazy" allow="fullscreen; autoplay; clipboard-write; web-share" allowfullscreen></iframe>`,
    ),
    '',
  ];
  return parts.join('\n');
}
