/**
 * Counts on the wall of a meeting: one table at a time in large letters over the whole screen, with the way to answer beside it.
 * Steps go by buttons and by the keys of a clicker.
 */
import { ticketed, type DeskError } from './api.js';
import { addressOf, button, h } from './dom.js';
import { tablesOf, whyWithheld, type Result } from './tables.js';

/** A line that was cut is opened again after so many milliseconds, however often. */
const AGAIN_AFTER = 3000;
/** The service sends a beat every 15 s; a line that is silent for so long is dead. */
const SILENCE = 50_000;
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

export interface WallOptions {
  readonly id: string;
  readonly title: string;
  /** As residents type it. */
  readonly address: string;
}

/** Opens the wall; rejects where the service refuses it. It follows the count until it is closed. */
export async function openWall({ id, title, address }: WallOptions): Promise<void> {
  const end = new AbortController();
  const first = await ticketed(`/admin/polls/${id}/stream`);
  let result: Result | undefined;
  let at = 0;
  const note = h('div', { class: 'note', role: 'status', hidden: true });
  const counts = h('div', { class: 'counts' });
  const total = h('p', { class: 'total' });
  const disclosure = h('p', {});
  const place = h('span', {});
  const steps = h(
    'div',
    { class: 'row' },
    button('Câu trước', () => step(-1)),
    place,
    button('Câu sau', () => step(1)),
  );
  const draw = (): void => {
    if (!result) return;
    const tables = tablesOf(result);
    at = Math.min(at, Math.max(0, tables.length - 1));
    counts.replaceChildren(tables[at] ?? h('p', { class: 'note' }, whyWithheld(result)));
    total.textContent =
      result.ballots === undefined ? '' : `${result.ballots.toLocaleString('vi')} phiếu`;
    disclosure.textContent = result.disclosure;
    steps.hidden = tables.length < 2;
    place.textContent = `${at + 1} trong ${tables.length}`;
  };
  const step = (by: number): void => {
    const { length } = result ? tablesOf(result) : [];
    if (length) at = (at + by + length) % length;
    draw();
  };
  const heading = h('h2', { id: 'wall-title', tabindex: '-1', autofocus: true }, title);
  const screen: HTMLDialogElement = h(
    'dialog',
    { class: 'wall', 'aria-labelledby': 'wall-title' },
    heading,
    note,
    counts,
    h(
      'div',
      { class: 'side' },
      h('img', { src: `/polls/${id}/qr.svg`, alt: 'Mã QR để trả lời' }),
      addressOf(address),
      total,
      disclosure,
    ),
    h(
      'div',
      { class: 'row' },
      button('‹ Quay lại', () => screen.close()),
      steps,
    ),
  );
  screen.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    // These keys would scroll as well.
    event.preventDefault();
    step(by);
  });
  screen.addEventListener('close', () => {
    end.abort();
    screen.remove();
    if (document.fullscreenElement) void document.exitFullscreen();
  });
  document.body.append(screen);
  // Refused here and there; the wall then fills the window. Of what fills the screen the last lies on top: the page comes before the wall.
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
  screen.showModal();
  const say = (...words: readonly HTMLElement[]): void => {
    note.hidden = false;
    note.replaceChildren(...words);
  };
  const hear: Hearer = {
    result(next) {
      // Keys of a clicker come to where the focus is.
      if (note.contains(document.activeElement)) heading.focus();
      note.hidden = true;
      result = next;
      draw();
    },
    lost: () => say(h('p', {}, 'Mất kết nối, đang nối lại. Số liệu dưới đây là lúc trước.')),
    // A question for the token over what a hall is looking at comes only where somebody asks for it.
    refused: () =>
      say(
        h('p', {}, 'Mã quản trị đã đổi nên số liệu dưới đây dừng ở lúc trước.'),
        button('Nhập mã mới để chiếu tiếp', async () => {
          const next = await ticketed(`/admin/polls/${id}/stream`).catch(() => undefined);
          if (next !== undefined) follow(id, next, end.signal, hear);
        }),
      ),
  };
  follow(id, first, end.signal, hear);
}

interface Hearer {
  result(result: Result): void;
  /** The line is cut, and is being opened again. */
  lost(): void;
  /** The token is good no more. */
  refused(): void;
}

/** Hears each count. A ticket is good for a minute, so each line has its own. */
function follow(id: string, ticket: string, end: AbortSignal, hear: Hearer): void {
  const line = new EventSource(ticket);
  let silence = 0;
  const again = (): void => {
    if (end.aborted) return;
    setTimeout(() => {
      if (end.aborted) return;
      ticketed(`/admin/polls/${id}/stream`, { quiet: true }).then(
        (next) => follow(id, next, end, hear),
        ({ code }: DeskError) => (code === 'unauthorised' ? hear.refused() : again()),
      );
    }, AGAIN_AFTER);
  };
  const lost = (): void => {
    clearTimeout(silence);
    line.close();
    if (end.aborted) return;
    hear.lost();
    again();
  };
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(lost, SILENCE);
  };
  line.addEventListener('result', (event) => {
    alive();
    hear.result(JSON.parse((event as MessageEvent<string>).data) as Result);
  });
  line.addEventListener('beat', alive);
  line.addEventListener('error', lost);
  end.addEventListener('abort', lost, { once: true });
  alive();
}
