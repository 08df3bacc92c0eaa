/** `embed-snippets.txt`: what a webmaster pastes, one line each, in an alphabet that content filters leave alone. */
import { basename } from 'node:path';
import type { PageImage } from '@e-bulletin/issue';
import { html } from './html.js';
import type { ReaderScript } from './reader.js';
import { hintTags } from './page-frame.js';
import { coverImage } from './share-pages.js';
import { headline, type ShareIssue } from './share-words.js';

export interface SnippetContext {
  readonly issue: ShareIssue;
  /** Absolute address of the issue's folder, where known. */
  readonly address: string | undefined;
  readonly script: ReaderScript | undefined;
  /** Name of the ZIP, where one was made. */
  readonly zip: string | undefined;
}

/** Stand for the parts of addresses that we cannot know: of the folder, and of the files beside it, often uploaded elsewhere. */
const UNKNOWN = 'https://dia-chi-cong/ban-tin/';
const UNKNOWN_BESIDE = 'https://dia-chi-tep-zip/';

/**
 * Pages that bound no pictures show the cover as wide as its attributes say, where the script does not come or has not yet:
 * no wider than a phone. Which file is fetched says `sizes`.
 */
const COVER_WIDTH = 320;

interface Shapes {
  /** The script by itself, for a theme. */
  readonly script: string;
  readonly tag: string;
  readonly div: string;
  readonly links: string;
  readonly frame: string;
}

/**
 * Content systems, with the shapes that their filters leave whole. Source of each rule and every step: docs/embedding/, whose
 * snippets are run through the real filters by packages/bulletin/test/node/filters.test.ts.
 */
const SYSTEMS: readonly (readonly [
  name: string,
  page: string,
  steps: readonly (readonly [where: string, shape: keyof Shapes])[],
])[] = [
  [
    'NukeViet 4.5 đến 5',
    'nukeviet.md',
    [
      ['Một lần, trong giao diện (theme), trước </body>:', 'script'],
      ['Trong bài viết, nút Mã HTML:', 'div'],
      ['Nếu bài đã bị mất thẻ div:', 'links'],
    ],
  ],
  [
    'WordPress',
    'wordpress.md',
    [
      ['Quản trị, khối "HTML tùy chỉnh":', 'tag'],
      ['Biên tập viên không dán được script: script đặt trong giao diện, bài viết chỉ có:', 'div'],
    ],
  ],
  [
    'Drupal 10, 11',
    'drupal.md',
    [
      ['Một lần, trong giao diện:', 'script'],
      ['Trong nội dung, định dạng "Full HTML", nút Source:', 'div'],
      ['Định dạng "Basic HTML":', 'links'],
    ],
  ],
  [
    'Liferay 7',
    'liferay.md',
    [
      ['Một lần, trong giao diện của trang:', 'script'],
      ['Trong bài nội dung, chế độ Source:', 'div'],
    ],
  ],
  [
    'DNN (DotNetNuke)',
    'dnn.md',
    [
      ['Một lần, Site Settings, Page Footer hoặc skin:', 'script'],
      ['Trong mô-đun HTML:', 'links'],
    ],
  ],
  [
    'SharePoint',
    'sharepoint.md',
    [
      ['SharePoint Online, web part Embed:', 'frame'],
      ['SharePoint 2013 đến 2019, web part Script Editor:', 'tag'],
    ],
  ],
  ['Trang tự viết (HTML, PHP, ASP.NET)', 'html.md', [['Đặt ở chỗ muốn hiện bản tin:', 'tag']]],
];

export function snippets(context: SnippetContext): string {
  const { issue, address, zip } = context;
  const shapes = shapesOf(context);
  const noZip = zip === undefined ? ['(Chạy lại lệnh với --zip để có tệp ZIP.)'] : [];
  const parts = [
    `MÃ NHÚNG: ${headline(issue)}`,
    ...(address === undefined
      ? [
          `Chưa biết địa chỉ công khai: thay ${UNKNOWN} bằng địa chỉ thư mục bản tin,`,
          ...(zip === undefined
            ? []
            : [`thay ${UNKNOWN_BESIDE} bằng địa chỉ nơi đã tải tệp ZIP và tệp PDF lên,`]),
          'hoặc chạy lại: e-bulletin build … --address https://…',
        ]
      : []),
    'Mỗi mã dưới đây là MỘT dòng; dán ở chế độ xem mã HTML.',
    'Không hiện? Thêm ?e-bulletin-debug vào cuối địa chỉ trang: bảng "Bác sĩ nhúng" nói chỗ bị chặn.',
    '',
    'A. Trang cho phép thẻ script và thẻ riêng:',
    shapes.tag,
    '',
    'B. NukeViet, DNN, Liferay: đặt thẻ script một lần trong giao diện (theme), rồi dán vào bài viết:',
    shapes.script,
    shapes.div,
    '',
    'C. Chỉ có liên kết (script đã đặt trong giao diện). Liên kết PDF trước, ZIP sau:',
    shapes.links,
    ...noZip,
    '',
    'D. Trang chỉ cho phép iframe (SharePoint, WordPress):',
    shapes.frame,
    '',
    'THEO TỪNG HỆ QUẢN TRỊ NỘI DUNG (từng bước: docs/embedding của dự án e-bulletin)',
    ...SYSTEMS.flatMap(([name, page, steps]) => [
      '',
      `== ${name} (${page})`,
      ...steps.flatMap(([where, shape]) => [
        where,
        shapes[shape],
        ...(shape === 'links' ? noZip : []),
      ]),
    ]),
    '',
  ];
  return parts.join('\n');
}

/** "Đọc bản tin phường Sen Hồng (Số 8)", whether the title itself begins with "Bản tin" or not. */
const invitation = (title: string): string => `Đọc bản tin ${title.replace(/^bản tin /i, '')}`;

const narrow = (cover: PageImage): PageImage => ({
  ...cover,
  width: COVER_WIDTH,
  height: Math.round((COVER_WIDTH * cover.height) / cover.width),
});

function shapesOf({ issue, address, script, zip }: SnippetContext): Shapes {
  const base = address ?? UNKNOWN;
  const title = headline(issue);
  const loader = new URL(script?.src ?? 'reader/e-bulletin.js', base).href;
  const cover = issue.pages[0]?.images[0];
  const target = new URL(issue.pdf?.href ?? 'index.html', base).href;
  // Words beside the picture: editors that take pictures out take a link with them that holds nothing else.
  const picture = cover && html`${coverImage(issue, base, narrow(cover))}<br>`;
  const inside = html`<a href="${target}">${picture}${invitation(title)}</a>`;
  const manifest = new URL('manifest.json', base).href;
  const beside = address === undefined ? UNKNOWN_BESIDE : new URL('..', base).href;
  const stored = `${beside}${zip ?? 'TEN.ebulletin.zip'}`;
  // The PDF lies beside the ZIP too, and goes with it where there is no folder.
  const printed = zip && issue.pdf ? `${beside}${basename(issue.pdf.href)}` : target;
  const tag = html`<script async charset="utf-8" src="${loader}"></script>`;
  const line = (markup: { markup: string }): string => markup.markup.replace(/\s*\n\s*/g, ' ');
  return {
    script: line(tag),
    tag: line(
      html`${hintTags(script, base)}${tag}<e-bulletin src="${manifest}">${inside}</e-bulletin>`,
    ),
    div: line(html`<div class="e-bulletin" data-src="${manifest}">${inside}</div>`),
    links: line(
      html`<p><a href="${printed}">${title} (PDF)</a> <a href="${stored}">${title}</a></p>`,
    ),
    frame: line(
      html`<iframe src="${new URL('embed.html', base).href}" title="${title}" width="100%" height="640" frameborder="0" loading="lazy" allow="fullscreen; autoplay; clipboard-write; web-share" allowfullscreen></iframe>`,
    ),
  };
}
