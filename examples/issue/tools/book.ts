/** The whole issue as one HTML document with print styles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocks, esc, figure, inline, type Context } from './markup.ts';
import { chartHtml } from './charts.ts';
import { readChart, type Article, type Credit, type Issue, type Section } from './read.ts';

export type Book = {
  issue: Issue;
  articles: Article[];
  credits: Map<string, Credit>;
  font: (pkg: string, path: string) => string;
  root: string;
  fit: Map<string, { k: number; k2: number; size: number }>;
  only: boolean;
};

/** Cover and inside cover carry no number: printed number = PDF page - 2. */
export const printed = (pdfPage: number): number => pdfPage - 2;
const ROMAN = ['I', 'II', 'III'];

/** PDF page on which each article starts, from the page counts in the front matter. */
export function plan(book: Book): Map<string, number> {
  const start = new Map<string, number>();
  for (const section of book.issue.sections) {
    let page = section.page + 1;
    for (const a of book.articles.filter((x) => x.section === section.id)) {
      if (page === book.issue.letters) page++;
      start.set(a.id, page);
      page += a.pages;
    }
  }
  return start;
}

const LOTUS = `<svg class="mark" viewBox="0 0 64 64" aria-hidden="true"><g fill="currentColor"><path d="M32 8c8 9 10 20 0 36C22 28 24 17 32 8Z"/><path d="M18 16c-2 12 2 21 12 29C22 44 10 36 10 24c3-4 5-6 8-8Z" opacity=".85"/><path d="M46 16c2 12-2 21-12 29 8-1 20-9 20-21-3-4-5-6-8-8Z" opacity=".85"/><path d="M4 32c2 10 11 16 25 16C20 52 6 48 2 36c0-2 1-3 2-4Z" opacity=".7"/><path d="M60 32c-2 10-11 16-25 16 9 4 23 0 27-12 0-2-1-3-2-4Z" opacity=".7"/><path d="M12 54c12 5 28 5 40 0-8 7-32 7-40 0Z" opacity=".6"/></g></svg>`;

export function bookHtml(book: Book): string {
  const { issue } = book;
  const ctx: Context = {
    credits: book.credits,
    chart: (id) => chartHtml(readChart(book.root, id)),
  };
  const start = plan(book);
  const md = (name: string): string =>
    blocks(readFileSync(join(book.root, 'pages', `${name}.md`), 'utf8'), ctx);
  const inSection = (s: Section): Article[] => book.articles.filter((a) => a.section === s.id);
  const body = book.only
    ? book.articles.map((a) => articleHtml(book, a, ctx)).join('\n')
    : [
        cover(book, start),
        `<section class="imprint">${LOTUS}${md('an-hanh')}</section>`,
        `<section class="front letter" id="thu-ngo">${md('thu-ngo')}</section>`,
        contents(book, start),
        ...issue.sections.flatMap((s, k) => [
          opener(book, s, k, start),
          ...(issue.letters === s.page + 1
            ? [`<section class="front readers" id="thu-ban-doc">${md('thu-ban-doc')}</section>`]
            : []),
          ...inSection(s).map((a) => articleHtml(book, a, ctx)),
        ]),
        calendar(md('lich')),
        `<section class="front directory" id="danh-ba">${md('danh-ba')}${creditList(book)}</section>`,
        back(issue),
      ].join('\n');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(`${issue.title}, số ${issue.number}, ${issue.quarter}`)}</title><style>${styles(book)}</style></head><body>${body}</body></html>`;
}

function articleHtml(book: Book, a: Article, ctx: Context): string {
  const fit = book.fit.get(a.id) ?? { k: 0.4, k2: 0.4, size: 11.2 };
  const lead = /^:::figure (\S+) (lead\S*)\n([\s\S]*?)\n:::\n/m.exec(a.body);
  const rest = lead === null ? a.body : a.body.replace(lead[0], '');
  const facts = new Map(
    (lead?.[3] ?? '')
      .split('\n')
      .map((l) => [l.slice(0, l.indexOf(':')).trim(), l.slice(l.indexOf(':') + 1).trim()] as const),
  );
  const picture = lead === null ? '' : figure(lead[1] ?? '', lead[2] ?? '', facts, ctx);
  const head = `<header><p class="kicker">${inline(a.kicker)}</p><h1>${title(a.title)}</h1><p class="lead">${inline(a.lead)}</p><p class="by">${inline(a.author)}</p></header>`;
  return `<article id="${a.id}" class="art s-${a.section}" style="--k:${fit.k};--k2:${fit.k2};--text:${fit.size}pt">${lead?.[2] === 'lead-top' ? picture + head : head + picture}<div class="body">${blocks(rest, ctx)}</div></article>`;
}

/** What follows a colon stays together, so that a long title breaks at the colon. */
function title(text: string): string {
  const at = text.indexOf(': ');
  return at < 0
    ? inline(text)
    : `${inline(text.slice(0, at + 1))} <span class="keep">${inline(text.slice(at + 2))}</span>`;
}

function cover(book: Book, start: Map<string, number>): string {
  const picks = ['ngo-42', 'phan-loai-rac', 'lop-hoc-mang', 'gio-nao-tien'];
  const items = picks.map((id) => {
    const a = book.articles.find((x) => x.id === id);
    return a === undefined
      ? ''
      : `<li><a href="#${id}"><span class="n">Trang ${printed(start.get(id) ?? 0)}</span> ${inline(a.title)}</a></li>`;
  });
  return `<section class="cover"><img src="pictures/lotus-morning.jpg" alt="Đầm sen buổi sớm: một bông sen hồng nở rộ giữa những tán lá xanh, phía sau là hàng cây và bầu trời hửng sáng">
<div class="mast"><p class="over">${LOTUS}<span>Thành phố Lạc Thủy</span></p><h1><span class="small">Bản tin</span> <span class="big">Phường Sen Hồng</span></h1><p class="no">Số ${book.issue.number} · ${book.issue.quarter}</p></div>
<div class="picks"><p class="head">Trong số này</p><ul>${items.join('')}</ul></div></section>`;
}

function contents(book: Book, start: Map<string, number>): string {
  const row = (a: Article): string =>
    `<li><a href="#${a.id}"><img src="pictures/${a.picture}" alt=""><span class="t">${inline(a.title)}</span> <span class="k">${inline(a.kicker)}</span> <span class="n">${printed(start.get(a.id) ?? 0)}</span></a></li>`;
  const part = (s: Section, k: number): string =>
    `<div class="part s-${s.id}"><h2><a href="#phan-${s.id}">Phần ${ROMAN[k]}. ${s.title}</a></h2><ul>${book.articles
      .filter((a) => a.section === s.id)
      .map(row)
      .join('')}</ul></div>`;
  const extra = [
    ['thu-ngo', 'Thư ngỏ', 3],
    ['thu-ban-doc', 'Thư bạn đọc', book.issue.letters],
    ['lich', 'Lịch quý IV', 62],
    ['danh-ba', 'Danh bạ và nguồn ảnh', 63],
  ] as const;
  return `<section class="front toc" id="muc-luc"><h1>Mục lục</h1>${book.issue.sections.map(part).join('')}<div class="part more"><h2>Trang thường kỳ</h2><ul class="plain">${extra
    .map(
      ([id, title, page]) =>
        `<li><a href="#${id}"><span class="t">${title}</span> <span class="n">${printed(page)}</span></a></li>`,
    )
    .join('')}</ul></div></section>`;
}

function opener(book: Book, s: Section, k: number, start: Map<string, number>): string {
  const list = book.articles
    .filter((a) => a.section === s.id)
    .map(
      (a) =>
        `<li><a href="#${a.id}"><span class="n">${printed(start.get(a.id) ?? 0)}</span> ${inline(a.title)}</a></li>`,
    )
    .join('');
  return `<section class="opener s-${s.id}" id="phan-${s.id}"><img src="pictures/${s.picture}" alt="${esc(s.alt)}"><div class="panel"><p class="part">Phần ${ROMAN[k]}</p><h1>${s.title}</h1><p class="intro">${inline(s.intro)}</p><ul>${list}</ul></div></section>`;
}

function calendar(notes: string): string {
  const marked: Record<string, string> = {
    '10-15': 'a',
    '10-20': 'b',
    '10-24': 'a',
    '11-10': 'a',
    '11-15': 'b',
    '11-20': 'b',
    '11-27': 'a',
    '12-05': 'a',
    '12-12': 'b',
    '12-19': 'a',
    '12-24': 'b',
  };
  const month = (m: number): string => {
    const first = new Date(Date.UTC(2026, m - 1, 1));
    const days = new Date(Date.UTC(2026, m, 0)).getUTCDate();
    const lead = (first.getUTCDay() + 6) % 7;
    const cells: string[] = Array.from({ length: lead }, () => '<td></td>');
    for (let d = 1; d <= days; d++) {
      const kind = marked[`${m}-${String(d).padStart(2, '0')}`];
      cells.push(`<td${kind === undefined ? '' : ` class="${kind}"`}>${d}</td>`);
    }
    while (cells.length % 7 !== 0) cells.push('<td></td>');
    const rows = Array.from(
      { length: cells.length / 7 },
      (_, r) => `<tr>${cells.slice(r * 7, r * 7 + 7).join('')}</tr>`,
    );
    return `<table class="cal"><caption>Tháng ${m}</caption><thead><tr>${['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'].map((d) => `<th scope="col">${d}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  };
  return `<section class="front calendar" id="lich"><h1>Lịch quý IV năm 2026</h1><div class="months">${[10, 11, 12].map(month).join('')}</div>${notes}</section>`;
}

function creditList(book: Book): string {
  const by = new Map<string, string[]>();
  for (const c of book.credits.values()) {
    const key = `${c.author} (${c.licence})`;
    by.set(key, [...(by.get(key) ?? []), c.title]);
  }
  return `<h2>Nguồn tranh và ảnh trong số này</h2><div class="credits">${[...by].map(([who, titles]) => `<p><strong>${inline(who)}:</strong> ${inline(titles.join('; '))}.</p>`).join('')}</div>`;
}

function back(issue: Issue): string {
  return `<section class="back"><img src="pictures/lotus-pond.jpg" alt="Hoa sen hồng và lá sen nhìn gần trên mặt đầm"><div class="panel">${LOTUS}<h1>Đọc, nghe và góp ý trên mạng</h1>
<p>Toàn bộ số 8 có bản đọc thành tiếng, chữ to và phiếu lấy ý kiến tham khảo tại:</p><p class="url"><a href="${issue.url}">senhong.example.vn/ban-tin/so-8</a></p>
<div class="qr"><p>Chỗ dán mã QR của số báo</p></div><p class="small">Số báo sau ra ngày 15/01/2027. Bài và ảnh xin gửi về bantin@senhong.example.vn trước ngày 20/12/2026.</p>
<p class="small">UBND phường Sen Hồng · 08 đường Bến Nứa, TP. Lạc Thủy · Điện thoại 0200&nbsp;000&nbsp;108</p></div></section>`;
}

function styles(book: Book): string {
  const face = (family: string, weight: number, style: string, url: string): string =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${url}")}`;
  const bv = (w: number, name: string, italic = ''): string =>
    face(
      'Be Vietnam Pro',
      w,
      italic === '' ? 'normal' : 'italic',
      book.font('be-vietnam-pro', `${name}${italic}/BeVietnamPro_${name}${italic}.ttf`),
    );
  const ss = (w: number, name: string, italic = ''): string =>
    face(
      'Source Serif 4',
      w,
      italic === '' ? 'normal' : 'italic',
      book.font('source-serif-4', `${name}${italic}/SourceSerif4_${name}${italic}.ttf`),
    );
  const head = (side: string, name: string, colour: string): string => {
    const [a, b] = side === 'left' ? ['left', 'right'] : ['right', 'left'];
    return (
      `@top-${a}{content:"${name}";font:600 9pt/1.4 "Be Vietnam Pro";color:${colour};vertical-align:bottom;padding-bottom:4mm}@top-${b}{content:"Bản tin phường Sen Hồng · Số 8";font:400 8.5pt/1.4 "Be Vietnam Pro";color:#6b655a;vertical-align:bottom;padding-bottom:4mm}` +
      `@bottom-${a}{content:"Trang " counter(page);font:600 10pt/1.4 "Be Vietnam Pro";color:${colour};vertical-align:top;padding-top:4mm}@bottom-${b}{content:"${book.issue.quarter}";font:400 8.5pt/1.4 "Be Vietnam Pro";color:#6b655a;vertical-align:top;padding-top:4mm}`
    );
  };
  const running = (page: string, name: string, colour: string): string =>
    `@page ${page}:left{${head('left', name, colour)}}@page ${page}:right{${head('right', name, colour)}}`;
  const css = readFileSync(join(book.root, 'tools', 'print.css'), 'utf8');
  return [
    bv(400, '400Regular'),
    bv(400, '400Regular', '_Italic'),
    bv(600, '600SemiBold'),
    bv(700, '700Bold'),
    bv(800, '800ExtraBold'),
    ss(400, '400Regular'),
    ss(400, '400Regular', '_Italic'),
    ss(600, '600SemiBold'),
    ss(700, '700Bold'),
    ss(600, '600SemiBold', '_Italic'),
    running('front', 'Bản tin phường Sen Hồng', '#14603f'),
    ...book.issue.sections.map((s) => running(s.id, s.title, s.colour)),
    ...book.issue.sections.map(
      (s) => `.art.s-${s.id}{page:${s.id}}.s-${s.id}{--c:${s.colour};--w:${s.wash}}`,
    ),
    book.only ? '' : 'html{counter-reset:page -2}',
    css,
  ].join('\n');
}
