/** A chart from its numbers, and the numbers in a table under it: who cannot see the drawing loses nothing. */
import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type { DataTable } from '@e-bulletin/issue';
import { barChart, lineChart, MAX_GROUPS, seriesOf } from '../model/chart.js';
import { chartStyles } from './chart.styles.js';
import type { Show } from './dialog.js';
import { unreachable } from './sentences.js';

export function show({ reader, hotspot, place }: Show): void {
  reader.adopt(chartStyles);
  const { data } = hotspot;
  const { language } = reader.book.issue;
  const drawing = data && renderChart(data, language, hotspot.title);
  render(drawing ?? html`<p class="hotspot-note">${unreachable()}</p>`, place);
}

function renderChart(data: DataTable, language: string, title: string): TemplateResult {
  const number = (value: number): string =>
    value.toLocaleString(language, { maximumFractionDigits: 3 });
  const drawn = data.rows.length <= MAX_GROUPS || data.shape === 'line';
  const name = msg(str`Biểu đồ: ${title}. Số liệu ở bảng bên dưới.`, { id: 'flipbook.chartName' });
  const drawing = data.shape === 'line' ? renderLines(data, number) : renderBars(data, number);
  return html`<div class="chart-view" lang=${language}>
    ${data.unit ? html`<p class="unit">${msg(str`Đơn vị: ${data.unit}`, { id: 'flipbook.unit' })}</p>` : nothing}
    ${drawn ? html`<div class="drawing" role="img" aria-label=${name}>${drawing}</div>` : nothing}
    ${renderTable(data, number, title)}
    ${data.source ? html`<p class="from">${msg(str`Nguồn: ${data.source}`, { id: 'flipbook.source' })}</p>` : nothing}
  </div>`;
}

type Format = (value: number) => string;

function renderBars(data: DataTable, number: Format): TemplateResult {
  const { groups, zero, end } = barChart(data);
  const single = seriesOf(data).length < 2;
  const last = [number(end), data.unit?.replace(/;.*$/, '')].filter(Boolean).join(' ');
  return html`${groups.map(
    ({ label, bars }) => html`<div class="group">
        ${single ? nothing : html`<p class="group-name">${label}</p>`}
        ${bars.map(
          ({ series, value, from, length }) => html`<div class="bar-name">
              <span>${single ? label : data.columns[series]}</span><b>${number(value)}</b>
            </div>
            <svg class="chart-bar" viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect class="series-${series % 6}" x=${from} width=${length} height="10"></rect>
              ${zero > 0 ? svg`<line class="zero" x1=${zero} x2=${zero} y1="0" y2="10"></line>` : nothing}
            </svg>`,
        )}
      </div>`,
  )}
    <p class="scale">${msg(str`hết vạch = ${last}`, { id: 'flipbook.barEnd' })}</p>`;
}

function renderLines(data: DataTable, number: Format): TemplateResult {
  const { lines, ticks, labels } = lineChart(data);
  return html`<ul class="legend">
      ${lines.map(
        ({ series }) => html`<li>
          <svg viewBox="0 0 32 10"><line class="curve series-${series % 6}" x2="32" y1="5" y2="5"></line></svg>
          ${data.columns[series]}
        </li>`,
      )}
    </ul>
    <div class="plot">
      ${ticks.map(
        ({ value, y }) =>
          html`<span class="tick" style=${styleMap({ top: `${y}%` })}>${number(value)}</span>`,
      )}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none">
        ${ticks.map(({ y }) => svg`<line class="grid" x2="100" y1=${y} y2=${y}></line>`)}
        ${lines.map(
          ({ series, points }) =>
            svg`<polyline class="curve series-${series % 6}" points=${points.map(({ x, y }) => `${x},${y}`).join(' ')}></polyline>`,
        )}
      </svg>
      ${labels.map(
        ({ text, x }) =>
          html`<span class="below" style=${styleMap({ '--_at': `${x}%` })}>${text}</span>`,
      )}
    </div>`;
}

function renderTable(data: DataTable, number: Format, title: string): TemplateResult {
  const { columns, rows } = data;
  const numbers = seriesOf(data);
  const side = (column: number): string => (numbers.includes(column) ? 'amount' : '');
  const text = (value: string | number | null | undefined): string =>
    typeof value === 'number' ? number(value) : (value ?? '–');
  return html`<div class="wide" role="region" tabindex="0" aria-label=${title}>
    <table>
      <caption class="hidden-text">
        ${title}
      </caption>
      <thead>
        <tr>
          ${columns.map((column, at) => html`<th scope="col" class=${side(at)}>${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`<tr>
            <th scope="row">${text(row[0])}</th>
            ${row.slice(1).map((value, at) => html`<td class=${side(at + 1)}>${text(value)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
