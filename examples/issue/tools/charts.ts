/** Draws the charts as SVG, each followed by its data as a table. */
import { esc, inline, table } from './markup.ts';
import type { Chart } from './read.ts';

const INK = '#1b1a17';
const SOFT = '#6b655a';
const LINE = '#d9d2c5';
/** Told apart by lightness too, so that they survive a black and white printer. */
export const PALETTE = ['#0b4f6c', '#d08a1d', '#3c8a5f', '#9a3b3b', '#7a6fae', '#8a8378'];

const num = (v: number): string => v.toLocaleString('vi-VN');
const text = (
  x: number,
  y: number,
  s: string,
  o: { anchor?: string; size?: number; weight?: number; fill?: string } = {},
): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${o.anchor ?? 'start'}" font-size="${o.size ?? 13}" font-weight="${o.weight ?? 400}" fill="${o.fill ?? INK}">${esc(s)}</text>`;

function niceMax(v: number): { max: number; step: number } {
  const raw = v / 4;
  const p = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((m) => m * p).find((s) => s >= raw) ?? raw;
  return { max: Math.ceil(v / step) * step, step };
}

function legend(names: string[], y: number, x = 0): string {
  let at = x;
  return names
    .map((n, k) => {
      const part =
        `<rect x="${at}" y="${y - 10}" width="13" height="13" rx="2" fill="${PALETTE[k] ?? INK}"/>` +
        text(at + 19, y + 1, n, { size: 13 });
      at += 40 + n.length * 7.1;
      return part;
    })
    .join('');
}

function axis(max: number, step: number, x0: number, x1: number, y0: number, y1: number): string {
  let s = '';
  for (let v = 0; v <= max + 1e-9; v += step) {
    const y = y0 - ((y0 - y1) * v) / max;
    s +=
      `<path d="M${x0} ${y.toFixed(1)}H${x1}" stroke="${v === 0 ? INK : LINE}" stroke-width="${v === 0 ? 1.2 : 1}"/>` +
      text(x0 - 8, y + 4, num(v), { anchor: 'end', size: 12, fill: SOFT });
  }
  return s;
}

function bar(c: Chart): [string, number] {
  const W = 480,
    H = 200,
    x0 = 34,
    y0 = H - 40,
    y1 = 28;
  const { max, step } = niceMax(Math.max(...c.rows.map((r) => r.values[0] ?? 0)));
  const slot = (W - x0) / c.rows.length;
  const top = Math.max(...c.rows.map((r) => r.values[0] ?? 0));
  let s = axis(max, step, x0, W, y0, y1);
  c.rows.forEach((r, k) => {
    const v = r.values[0] ?? 0;
    const h = ((y0 - y1) * v) / max;
    const x = x0 + slot * k + slot * 0.17;
    s += `<rect x="${x.toFixed(1)}" y="${(y0 - h).toFixed(1)}" width="${(slot * 0.66).toFixed(1)}" height="${h.toFixed(1)}" rx="3" fill="${v === top ? PALETTE[1] : PALETTE[0]}"/>`;
    s +=
      text(x + slot * 0.33, y0 - h - 7, num(v), { anchor: 'middle', weight: 600 }) +
      text(x + slot * 0.33, y0 + 21, r.label, { anchor: 'middle', size: 10.5 });
  });
  return [s, H];
}

function line(c: Chart): [string, number] {
  const W = 480,
    H = 236,
    x0 = 34,
    x1 = W - 20,
    y0 = H - 44,
    y1 = 44;
  const all = c.rows.flatMap((r) => r.values);
  const { max, step } = niceMax(Math.max(...all));
  const px = (k: number): number => x0 + 24 + ((x1 - x0 - 48) * k) / (c.rows.length - 1);
  const py = (v: number): number => y0 - ((y0 - y1) * v) / max;
  let s = axis(max, step, x0, x1, y0, y1) + legend(c.series, 16, x0);
  c.series.forEach((_, n) => {
    const pts = c.rows.map((r, k) => `${px(k).toFixed(1)} ${py(r.values[n] ?? 0).toFixed(1)}`);
    const col = PALETTE[n] ?? INK;
    s += `<path d="M${pts.join('L')}" fill="none" stroke="${col}" stroke-width="3" stroke-linejoin="round"${n > 0 ? ' stroke-dasharray="2 0"' : ''}/>`;
    c.rows.forEach((r, k) => {
      const v = r.values[n] ?? 0;
      s +=
        n === 0
          ? `<circle cx="${px(k).toFixed(1)}" cy="${py(v).toFixed(1)}" r="5" fill="#fff" stroke="${col}" stroke-width="3"/>`
          : `<rect x="${(px(k) - 5).toFixed(1)}" y="${(py(v) - 5).toFixed(1)}" width="10" height="10" fill="${col}"/>`;
      const up = c.series.length === 1 || v >= Math.max(...r.values) || v < max * 0.16;
      s += text(px(k), py(v) + (up ? -12 : 22), num(v), {
        anchor: 'middle',
        size: 12,
        weight: 600,
        fill: col,
      });
    });
  });
  c.rows.forEach((r, k) => {
    s += text(px(k), y0 + 22, r.label, { anchor: 'middle', size: 12.5 });
  });
  return [s, H];
}

function stacked(c: Chart): [string, number] {
  const rowH = 44,
    x0 = 66,
    W = 480,
    H = 34 + rowH * c.rows.length;
  const total = Math.max(...c.rows.map((r) => r.values.reduce((a, b) => a + b, 0)));
  let s = legend(c.series, 14, 0);
  c.rows.forEach((r, k) => {
    const y = 34 + rowH * k;
    let x = x0;
    s += text(x0 - 12, y + 23, r.label, { anchor: 'end', size: 13.5 });
    r.values.forEach((v, n) => {
      const w = ((W - x0 - 60) * v) / total;
      s += `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(0, w - 1.5).toFixed(1)}" height="32" fill="${PALETTE[n] ?? INK}"/>`;
      if (w > 30)
        s += text(x + w / 2, y + 21, num(v), {
          anchor: 'middle',
          size: 13,
          weight: 600,
          fill: n === 1 ? INK : '#fff',
        });
      x += w;
    });
    s += text(x + 8, y + 21, num(r.values.reduce((a, b) => a + b, 0)), { weight: 700, size: 13 });
  });
  return [s, H];
}

function donut(c: Chart): [string, number] {
  const H = 220,
    cx = 112,
    cy = 110,
    R = 104,
    r = 60;
  const sum = c.rows.reduce((a, b) => a + (b.values[0] ?? 0), 0);
  let a0 = -Math.PI / 2;
  let s = '';
  c.rows.forEach((row, k) => {
    const v = row.values[0] ?? 0;
    const a1 = a0 + (2 * Math.PI * v) / sum;
    const big = a1 - a0 > Math.PI ? 1 : 0;
    const p = (a: number, q: number): string =>
      `${(cx + Math.cos(a) * q).toFixed(2)} ${(cy + Math.sin(a) * q).toFixed(2)}`;
    s += `<path d="M${p(a0, R)}A${R} ${R} 0 ${big} 1 ${p(a1, R)}L${p(a1, r)}A${r} ${r} 0 ${big} 0 ${p(a0, r)}Z" fill="${PALETTE[k] ?? INK}" stroke="#fff" stroke-width="2.5"/>`;
    const m = (a0 + a1) / 2;
    if (v / sum > 0.06)
      s += text(
        cx + (Math.cos(m) * (R + r)) / 2,
        cy + (Math.sin(m) * (R + r)) / 2 + 5,
        `${num(v)}%`,
        { anchor: 'middle', weight: 700, size: 15, fill: k === 1 ? INK : '#fff' },
      );
    const y = 30 + k * (168 / Math.max(1, c.rows.length - 1));
    s +=
      `<rect x="240" y="${(y - 12).toFixed(1)}" width="15" height="15" rx="3" fill="${PALETTE[k] ?? INK}"/>` +
      text(263, y + 1, `${row.label}`, { size: 14 }) +
      text(476, y + 1, `${num(v)}%`, { size: 14, weight: 700, anchor: 'end' });
    a0 = a1;
  });
  s +=
    text(cx, cy - 2, '100', { anchor: 'middle', size: 30, weight: 700 }) +
    text(cx, cy + 22, c.head, { anchor: 'middle', size: 13, fill: SOFT });
  return [s, H];
}

function pictogram(c: Chart): [string, number] {
  const rowH = 38,
    x0 = 146,
    H = rowH * c.rows.length + 8,
    per = 20;
  let s = '';
  c.rows.forEach((r, k) => {
    const y = 6 + rowH * k;
    const v = r.values[0] ?? 0;
    const col = PALETTE[k % PALETTE.length] ?? INK;
    s += text(x0 - 10, y + 17, r.label, { anchor: 'end', size: 13 });
    const n = v / per;
    for (let q = 0; q < Math.ceil(n); q++) {
      const part = Math.min(1, n - q);
      const x = x0 + q * 15.5;
      s += `<g opacity="${part < 1 ? 0.45 : 1}"><rect x="${x}" y="${y}" width="12.5" height="24" rx="2.5" fill="${col}"/><rect x="${x + 2}" y="${y}" width="1.6" height="24" fill="#fff" opacity=".55"/><rect x="${x + 5.5}" y="${y + 5}" width="5" height="2" fill="#fff"/><rect x="${x + 5.5}" y="${y + 9}" width="3.6" height="2" fill="#fff"/></g>`;
    }
    s += text(x0 + Math.ceil(n) * 15.5 + 5, y + 17, num(v), { weight: 700, size: 14 });
  });
  return [s, H];
}

function dots(c: Chart): [string, number] {
  const rowH = 36,
    x0 = 172,
    x1 = 456,
    H = 62 + rowH * c.rows.length;
  const { max, step } = niceMax(Math.max(...c.rows.flatMap((r) => r.values)));
  const px = (v: number): number => x0 + ((x1 - x0) * v) / max;
  let s = legend(c.series, 14, 0);
  for (let v = 0; v <= max; v += step)
    s +=
      `<path d="M${px(v)} 34V${H - 26}" stroke="${LINE}"/>` +
      text(px(v), H - 8, num(v), { anchor: 'middle', size: 12, fill: SOFT });
  c.rows.forEach((r, k) => {
    const y = 58 + rowH * k;
    const [a = 0, b = 0] = r.values;
    s += text(x0 - 16, y + 5, r.label, { anchor: 'end', size: 13.5 });
    s += `<path d="M${px(a)} ${y}H${px(b)}" stroke="#8a8378" stroke-width="3"/><circle cx="${px(a)}" cy="${y}" r="8" fill="${PALETTE[0]}"/><circle cx="${px(b)}" cy="${y}" r="8" fill="${PALETTE[1]}"/>`;
    s +=
      text(px(a), y - 12, num(a), { anchor: 'middle', size: 11.5, weight: 600 }) +
      text(px(b), y - 12, num(b), { anchor: 'middle', size: 11.5, weight: 600 });
  });
  return [s, H];
}

export function chartHtml(c: Chart): string {
  const draw = { bar, line, stacked, donut, pictogram, dots }[c.kind];
  const [inner, height] = draw(c);
  const many = c.series.length > 1;
  const rows = [
    [c.head, ...(many ? c.series : [c.unit])],
    ...c.rows.map((r) => [r.label, ...r.values.map((v) => num(v))]),
  ];
  return (
    `<figure class="chart span"><figcaption><strong>${inline(c.title)}</strong><span class="unit">Đơn vị: ${inline(c.unit)}</span></figcaption>` +
    `<div class="plot"><svg viewBox="0 0 480 ${height}" role="img" aria-label="${esc(c.alt)}">${inner}</svg>` +
    `${table(rows, 'Số liệu', 'data')}</div>` +
    `<p class="source">Nguồn: ${inline(c.source)}</p></figure>`
  );
}
