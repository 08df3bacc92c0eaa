/** Turns the small Markdown subset of the articles into HTML. */
import type { Credit } from './read.ts';

export type Context = { credits: Map<string, Credit>; chart: (id: string) => string };

export const esc = (s: string): string =>
  s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Bold, italics, links; and spaces that must not break (a number and its unit). */
export function inline(text: string): string {
  return esc(text)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>')
    .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>')
    .replace(/(\d) (đồng|triệu|tỷ|mét|m²|m|km|kg|cm|mm|phút|giờ|%)(?![\p{L}])/gu, '$1\u00a0$2')
    .replace(/([Qq]uý) ([IV]+)\b/g, '$1\u00a0$2')
    .replace(/0200 000 (\d)/g, '0200\u00a0000\u00a0$1');
}

export function figure(
  file: string,
  size: string,
  facts: Map<string, string>,
  ctx: Context,
): string {
  const credit = ctx.credits.get(file);
  if (credit === undefined) throw new Error(`No credit for ${file}`);
  const alt = facts.get('alt');
  if (alt === undefined || alt === '') throw new Error(`No alt for ${file}`);
  const caption = facts.get('caption') ?? '';
  const kind = file.endsWith('.svg') ? 'Tranh' : 'Ảnh dựng';
  const focus = facts.get('focus');
  const style = focus === undefined ? '' : ` style="object-position:${esc(focus)}"`;
  return `<figure class="pic ${size}"><img src="pictures/${esc(file)}"${style} alt="${esc(alt)}"><figcaption>${inline(caption)} <span class="credit">${kind}: ${esc(credit.author)}</span></figcaption></figure>`;
}

export function blocks(source: string, ctx: Context): string {
  const lines = source.replace(/\r/g, '').split('\n');
  const out: string[] = [];
  let i = 0;
  const line = (): string => lines[i] ?? '';
  const fenced = (): string[] => {
    const inner: string[] = [];
    i++;
    while (i < lines.length && line().trim() !== ':::') inner.push(lines[i++] ?? '');
    i++;
    return inner;
  };
  while (i < lines.length) {
    const text = line();
    if (text.trim() === '') {
      i++;
    } else if (text.startsWith(':::figure ')) {
      const [, file = '', size = 'wide'] = text.split(' ');
      const facts = new Map(
        fenced().map(
          (l) => [l.slice(0, l.indexOf(':')).trim(), l.slice(l.indexOf(':') + 1).trim()] as const,
        ),
      );
      out.push(figure(file, size, facts, ctx));
    } else if (text.startsWith(':::chart ')) {
      out.push(ctx.chart(text.slice(9).trim()));
      i++;
    } else if (text.startsWith(':::box')) {
      const rest = text.slice(6).trim();
      const wide = rest.startsWith('wide ');
      const title = wide ? rest.slice(5) : rest;
      out.push(
        `<aside class="box${wide ? ' span' : ''}"><h2>${inline(title)}</h2>${blocks(fenced().join('\n'), ctx)}</aside>`,
      );
    } else if (text.startsWith(':::poem')) {
      const verses = fenced()
        .join('\n')
        .trim()
        .split(/\n\s*\n/);
      out.push(
        `<div class="poem">${verses.map((v) => `<p>${v.split('\n').map(inline).join('<br>')}</p>`).join('')}</div>`,
      );
    } else if (text.startsWith('# ')) {
      out.push(`<h1>${inline(text.slice(2))}</h1>`);
      i++;
    } else if (text.startsWith('## ')) {
      out.push(`<h2>${inline(text.slice(3))}</h2>`);
      i++;
    } else if (text.startsWith('### ')) {
      out.push(`<h3>${inline(text.slice(4))}</h3>`);
      i++;
    } else if (text.startsWith('>')) {
      const quote: string[] = [];
      while (line().startsWith('>')) quote.push((lines[i++] ?? '').slice(1).trim());
      const by = quote.at(-1)?.startsWith('— ') ? quote.pop() : undefined;
      out.push(
        `<blockquote><p>${inline(quote.join(' '))}</p>${by === undefined ? '' : `<p class="by">${inline(by.slice(2))}</p>`}</blockquote>`,
      );
    } else if (/^- /.test(text) || /^\d+\. /.test(text)) {
      const tag = text.startsWith('- ') ? 'ul' : 'ol';
      const items: string[] = [];
      while (/^(- |\d+\. )/.test(line()))
        items.push((lines[i++] ?? '').replace(/^(- |\d+\. )/, ''));
      out.push(`<${tag}>${items.map((t) => `<li>${inline(t)}</li>`).join('')}</${tag}>`);
    } else if (text.startsWith('|')) {
      const rows: string[][] = [];
      while (line().startsWith('|'))
        rows.push(
          (lines[i++] ?? '')
            .split('|')
            .slice(1, -1)
            .map((c) => c.trim()),
        );
      const wide = line().startsWith('Bảng rộng: ');
      const caption = /^Bảng(?: rộng)?: (.*)$/.exec(line())?.[1];
      if (caption !== undefined) i++;
      out.push(
        table(
          rows.filter((r) => !r.every((c) => /^:?-+:?$/.test(c))),
          caption,
          wide ? 'span' : '',
        ),
      );
    } else {
      const para: string[] = [];
      while (i < lines.length && line().trim() !== '' && !/^(:::|#{1,3} |>|\||- )/.test(line()))
        para.push(lines[i++] ?? '');
      const text = para.join(' ');
      out.push(`<p${/^\*\*[^*]+\*\*$/.test(text) ? ' class="q"' : ''}>${inline(text)}</p>`);
    }
  }
  return out.join('\n');
}

export function table(rows: string[][], caption: string | undefined, kind: string): string {
  const [head = [], ...body] = rows;
  const cap = caption === undefined ? '' : `<caption>${inline(caption)}</caption>`;
  const th = head.map((c) => `<th scope="col">${inline(c)}</th>`).join('');
  const tr = body
    .map(
      (r) =>
        `<tr>${r.map((c, k) => (k === 0 ? `<th scope="row"${c.length <= 15 ? ' class="short"' : ''}>${inline(c)}</th>` : `<td${c.length <= 12 ? ' class="short"' : ''}>${inline(c)}</td>`)).join('')}</tr>`,
    )
    .join('');
  return `<div class="table ${kind}"><table>${cap}<thead><tr>${th}</tr></thead><tbody>${tr}</tbody></table></div>`;
}
