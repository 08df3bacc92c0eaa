/** The administration page: asks for the token, then shows a list, one poll, or the form. */
import { alone } from './alone.js';
import { call, hasToken, setToken, type Described, type PollLine } from './api.js';
import { button, field, h } from './dom.js';
import { editor } from './editor.js';
import { faultOf } from './faults.js';
import { pollView, STATES } from './poll.js';
import { mayLeave } from './unsaved.js';

const place = document.querySelector<HTMLElement>('#desk')!;

/** Shows a view and tells where the reader is: the heading gets the focus. */
function show(view: HTMLElement): void {
  place.replaceChildren(view);
  const heading = view.querySelector('h1');
  document.title = `${heading?.textContent ?? ''} – Quản trị lấy ý kiến`;
  heading?.focus();
  scrollTo(0, 0);
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await alone(work);
  } catch (error) {
    if (!hasToken()) return login(error);
    show(
      h(
        'div',
        {},
        h('h1', { tabindex: '-1' }, 'Chưa làm được'),
        faultOf(error),
        h(
          'div',
          { class: 'row' },
          button('Thử lại', () => attempt(work), ''),
          button('Danh sách', list),
        ),
      ),
    );
  }
}

function login(error?: unknown): void {
  const token = h('input', { type: 'password', autocomplete: 'current-password', required: true });
  const enter = (event: Event): void => {
    event.preventDefault();
    setToken(token.value);
    void list();
  };
  show(
    h(
      'form',
      { onsubmit: enter },
      h('h1', { tabindex: '-1' }, 'Quản trị lấy ý kiến'),
      error !== undefined && faultOf(error),
      field('Mã quản trị', token, 'Mã in ra một lần khi dịch vụ chạy lần đầu.'),
      h('button', {}, 'Vào'),
    ),
  );
}

const list = (): Promise<void> =>
  attempt(async () => {
    const polls = await call<PollLine[]>('GET', '/admin/polls');
    show(
      h(
        'div',
        {},
        h('h1', { tabindex: '-1' }, 'Các cuộc lấy ý kiến'),
        h(
          'div',
          { class: 'row' },
          button('Soạn cuộc mới', () => write(), ''),
          button('Ra khỏi trang quản trị', () => {
            setToken('');
            login();
          }),
        ),
        polls.length
          ? h(
              'ul',
              { class: 'list' },
              ...polls.map((line) =>
                h(
                  'li',
                  {},
                  h('h2', { class: 'plain' }, line.title),
                  h('p', { class: 'state' }, STATES[line.state]),
                  opener(line),
                ),
              ),
            )
          : h('p', { class: 'note' }, 'Chưa có cuộc nào. Bấm “Soạn cuộc mới” để bắt đầu.'),
      ),
    );
  });

function opener({ id, title }: PollLine): HTMLElement {
  const open_ = button('Mở', () => open(id));
  open_.setAttribute('aria-label', `Mở: ${title}`);
  return open_;
}

const open = (id: string): Promise<void> =>
  attempt(async () => {
    const line = (await call<PollLine[]>('GET', '/admin/polls')).find((one) => one.id === id);
    if (!line) return list();
    show(
      await pollView({
        line,
        refresh: async () => {
          if (mayLeave()) await open(id);
        },
        edit: write,
        back: () => mayLeave() && void list(),
      }),
    );
  });

function write(described?: Described): void {
  show(
    editor({
      ...(described ? { described } : {}),
      done: open,
      reopen: write,
      back: () => mayLeave() && void list(),
    }),
  );
}

if (hasToken()) void list();
else login();
