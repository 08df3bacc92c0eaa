/** Counts as tables. Bars are drawn from them, against all ballots, and say nothing that the words do not. */
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from '@e-bulletin/core/style-map.js';
import type { ResultPanel } from './result.js';
import { resultMessages, said } from './result-messages.js';
import { lengthOf, type Line, type Table, type Told } from '../model/result.js';

export function renderResult(panel: ResultPanel): TemplateResult {
  const { told, failed, cut, onBack, host, tools } = panel;
  // On the wall the first counts may be here before the poll's own name.
  const title = host.live ? host.pollTitle : resultMessages.title(host.pollTitle);
  return html`<section class="result" part="result" aria-labelledby="result-title">
    <h2 class="title" id="result-title" tabindex="-1" ?hidden=${!title}>${title}</h2>
    ${cut && told ? html`<p class="note">${resultMessages.cut()}</p>` : nothing}
    ${
      told
        ? renderTold(panel, told)
        : failed
          ? html`<p class="note" role="alert">${tools.failureMessage('')}</p>
              <button type="button" class="button" @click=${panel.again}>${tools.messages.again()}</button>`
          : html`<p class="loading" role="status">${tools.messages.loading()}</p>`
    }
    ${
      onBack
        ? html`<div class="actions">
            <button type="button" class="button" @click=${onBack}>${resultMessages.back()}</button>
          </div>`
        : nothing
    }
  </section>`;
}

function renderTold(panel: ResultPanel, told: Told): TemplateResult {
  const { ballots, withheld, least, tables, disclosure, state, paper } = told;
  const { at, host } = panel;
  const shown = host.live ? tables.slice(at, at + 1) : tables;
  return html`
    ${
      withheld
        ? html`<p class="note">
            ${
              withheld === 'few'
                ? least
                  ? resultMessages.least(least)
                  : resultMessages.allHidden()
                : withheld === 'not-final'
                  ? resultMessages.waiting()
                  : resultMessages.policy()
            }
          </p>`
        : nothing
    }
    ${shown.map((table) => renderTable(table, ballots ?? 0, host.live))}
    ${
      paper
        ? html`<h3 class="total">${resultMessages.paper(paper.ballots)}</h3>
            ${host.live ? nothing : paper.tables.map((table) => renderTable(table, paper.ballots, false))}`
        : nothing
    }
    <div class="foot">
      <div>
        ${
          ballots === undefined
            ? nothing
            : html`<p class="total">${resultMessages.ballots(ballots)}</p>
                <p class="small">
                  ${
                    state === 'final'
                      ? resultMessages.final()
                      : state === 'grace'
                        ? resultMessages.waiting()
                        : resultMessages.open()
                  }
                </p>`
        }
        <p class="small disclosure">${disclosure}</p>
        ${host.live && tables.length > 1 ? renderSteps(panel, tables.length) : nothing}
        ${
          host.live || ballots === undefined
            ? nothing
            : html`<button type="button" class="button" @click=${() => window.print()}>
                ${resultMessages.print()}
              </button>`
        }
      </div>
      <slot name="join"></slot>
    </div>
  `;
}

function renderSteps(panel: ResultPanel, all: number): TemplateResult {
  return html`<div class="actions steps">
    <button type="button" class="button" @click=${() => panel.step(-1)}>${resultMessages.previous()}</button>
    <span>${resultMessages.step(panel.at + 1, all)}</span>
    <button type="button" class="button" @click=${() => panel.step(1)}>${resultMessages.next()}</button>
  </div>`;
}

function renderTable(table: Table, all: number, live: boolean): TemplateResult {
  const { title, of, lines, ranking } = table;
  // Live, each question is counted among as many as tell of nobody.
  const ballots = table.ballots ?? all;
  const answered = table.answered ?? ballots;
  const heading = html`${of ? html`<small>${of}</small><br />` : nothing}${title}`;
  const foot = answered === ballots ? [] : [resultMessages.answered(answered)];
  if (!lines.length) {
    return html`<p class="note">
      <b>${heading}</b><br />${resultMessages.allHidden()} ${foot}
    </p>`;
  }
  if (ranking) foot.unshift(resultMessages.firstPlaces());
  if (ballots < all) foot.push(`${said(ballots)} / ${resultMessages.ballots(all)}`);
  foot.push(resultMessages.scale(ballots));
  return html`<table>
    <caption>
      ${heading}
    </caption>
    <thead class="hidden-text">
      <tr>
        <th scope="col">${resultMessages.option()}</th>
        <th scope="col">${ranking ? resultMessages.firstPlaces() : resultMessages.number()}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => renderLine(line, ballots, live))}
    </tbody>
    <tfoot>
      <tr>
        <td colspan="2">${foot.join('; ')}</td>
      </tr>
    </tfoot>
  </table>`;
}

function renderLine(line: Line, ballots: number, live: boolean): TemplateResult {
  const { label, count, percent } = line;
  const words =
    count === null
      ? resultMessages.hidden()
      : html`<b>${said(count)}</b>${
          percent === null || live ? nothing : html` · ${said(percent)} %`
        }`;
  return html`<tr>
      <th scope="row">${label}</th>
      <td class="count">${words}</td>
    </tr>
    <tr class="bars" aria-hidden="true">
      <td colspan="2">
        <div class="track">
          <div class="bar" style=${styleMap({ width: `${lengthOf(line, ballots)}%` })}></div>
        </div>
      </td>
    </tr>`;
}
