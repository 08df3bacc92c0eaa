/**
 * Ranking: buttons first, because they work for every hand and every reader; dragging a row does the same. A chunk of its own,
 * for polls that rank.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListQuestion, PollOption } from '@e-bulletin/issue/poll/types.js';
import { movedTo } from '../model/moving.js';
import type { FormPanel } from './form.js';
import type { QuestionParts } from './question.js';
import { rankingMessages as messages } from './ranking-messages.js';

export { rankingStyles } from './ranking.styles.js';

/** How it is answered. */
export function rankingNotes({ options, min, max }: ListQuestion): readonly string[] {
  const places = options.filter(({ exclusive }) => !exclusive).length;
  return [...(min === max || max < places ? [messages.many(max)] : []), messages.help()];
}

type Move = 'up' | 'down' | 'drop' | 'pick';

export function renderRanking(
  form: FormPanel,
  question: ListQuestion,
  { chosenOf, groupId, optionsOf, renderBoxes, toggled }: QuestionParts,
): TemplateResult {
  const all = optionsOf(form, question);
  const chosen = chosenOf(form.answers, question);
  const order = all.length ? chosen.flatMap((id) => all.find((one) => one.id === id) ?? []) : [];
  const ranked = order.filter(({ exclusive }) => !exclusive);
  const rest = all.filter((one) => !one.exclusive && !ranked.includes(one));
  const full = ranked.length >= question.max;
  const idOf = (option: PollOption, move: Move): string =>
    `${groupId(question.id)}-${option.id}-${move}`;
  // A row that changes its place takes the focus away with it; it comes back to what was pressed, or to what is next.
  const place = (option: PollOption, to: number, by?: Move): void => {
    const ids = ranked.map(({ id }) => id);
    const next = movedTo(ids, option.id, to);
    form.answer(question.id, next);
    const following = rest.find((one) => one !== option);
    if (by === 'pick') {
      const more = following && next.length < question.max;
      form.host.focusOn(more ? idOf(following, 'pick') : idOf(option, 'up'));
    } else if (by) form.host.focusOn(idOf(option, by));
    form.host.say(messages.placed(option.label, next.indexOf(option.id) + 1, next.length));
  };
  const drop = (option: PollOption): void => {
    form.answer(question.id, toggled(question, chosen, option.id, false));
    form.host.focusOn(idOf(option, 'pick'));
    form.host.say(messages.dropped(option.label));
  };
  return html`
    ${
      ranked.length
        ? html`<ol class="ranked" aria-label=${messages.ranked()}>
            ${repeat(
              ranked,
              ({ id }) => id,
              (option, i) =>
                html`<li
                  class="row"
                  @pointerdown=${(event: PointerEvent) => drag(event, (to) => place(option, to))}
                >
                  <span class="place" aria-hidden="true">${i + 1}</span>
                  ${renderLabel(form, option)}
                  <span class="moves">
                    ${renderMove(idOf(option, 'up'), messages.up(), option, i > 0, () => place(option, i - 1, 'up'))}
                    ${renderMove(idOf(option, 'down'), messages.down(), option, i < ranked.length - 1, () => place(option, i + 1, 'down'))}
                    ${renderMove(idOf(option, 'drop'), messages.drop(), option, true, () => drop(option))}
                  </span>
                </li>`,
            )}
          </ol>`
        : nothing
    }
    ${
      rest.length
        ? html`<ul class="unranked" aria-label=${messages.unranked()}>
            ${repeat(
              rest,
              ({ id }) => id,
              (option) =>
                html`<li class="row">
                  ${renderLabel(form, option)}
                  ${renderMove(idOf(option, 'pick'), messages.pick(), option, !full, () => place(option, ranked.length, 'pick'))}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${renderBoxes(
      form,
      question,
      all.filter(({ exclusive }) => exclusive),
    )}
  `;
}

function renderLabel({ host, rare }: FormPanel, { label, image }: PollOption): TemplateResult {
  return html`<span class="words">${label}${image && rare?.renderPicture(image, host)}</span>`;
}

/** `aria-disabled`, not `disabled`: the focus stays on a button that has just done its last step. */
function renderMove(
  id: string,
  word: string,
  { label }: PollOption,
  possible: boolean,
  move: () => void,
): TemplateResult {
  return html`<button
    id=${id}
    type="button"
    class="button move"
    aria-label=${messages.of(word, label)}
    aria-disabled=${possible ? 'false' : 'true'}
    @click=${possible ? move : nothing}
  >
    ${word}
  </button>`;
}

/** Follows a row under the finger; it changes places when it passes the middle of a neighbour. */
function drag(event: PointerEvent, place: (to: number) => void): void {
  const row = event.currentTarget as HTMLElement;
  const list = row.parentElement;
  // By touch only the number is a handle: elsewhere a finger scrolls the page.
  const on = event.target as HTMLElement;
  if (!list || event.button !== 0 || on.closest('button')) return;
  if (event.pointerType !== 'mouse' && !on.closest('.place')) return;
  const onMove = ({ clientY }: PointerEvent): void => {
    const rows = [...list.children];
    const from = rows.indexOf(row);
    const to = rows.filter((one) => {
      const { top, height } = one.getBoundingClientRect();
      return one !== row && clientY > top + height / 2;
    }).length;
    if (to !== from) place(to);
  };
  const onEnd = (): void => {
    row.classList.remove('dragged');
    row.removeEventListener('pointermove', onMove);
    row.removeEventListener('pointerup', onEnd);
    row.removeEventListener('pointercancel', onEnd);
  };
  event.preventDefault();
  row.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  row.addEventListener('pointermove', onMove);
  row.addEventListener('pointerup', onEnd);
  row.addEventListener('pointercancel', onEnd);
}
