/** One poll: its state and what can be done with it now. */
import { alone } from './alone.js';
import { call, hasToken } from './api.js';
import type { Definition, Described, DeskError, PollLine } from './api.js';
import { cardsSection } from './cards.js';
import { addressOf, button, h, localNote, type Child } from './dom.js';
import { fieldsIn } from './definition.js';
import { adviceOf, faultOf, sayAsWritten, sayInForm } from './faults.js';
import { linesSection } from './lines.js';
import { paperSection } from './paper.js';
import { previewOf } from './preview.js';
import { resultSection, type Act } from './result.js';

export const STATES: Readonly<Record<PollLine['state'], string>> = {
  draft: 'Bản nháp, chưa ai thấy',
  scheduled: 'Đã công bố, chờ giờ mở',
  open: 'Đang nhận câu trả lời',
  grace: 'Đã đóng, chưa chốt: chờ phiếu gửi muộn',
  final: 'Đã chốt số liệu',
};

/** Refusals of what this page shows as it no longer is: somebody did something elsewhere. */
const STALE = ['changed', 'wrong-state', 'signed', 'no-reply'];

/** When what the poll waits for will come. */
function whenOf({ state, zone, opensAt, closesAt, finalAt }: PollLine): string {
  const at = {
    draft: undefined,
    scheduled: opensAt,
    open: closesAt,
    grace: finalAt,
    final: undefined,
  };
  const time = at[state];
  if (time === undefined) return '';
  const { hour, day } = momentIn(zone, time);
  return `${state === 'scheduled' ? 'lúc' : 'đến'} ${hour}, ${day}`;
}

/** As it is said where the poll is held, whatever zone this computer stands in. */
function momentIn(zone: string, time: number): { hour: string; day: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric' },
  }).formatToParts(time);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    hour: `${part('hour')}:${part('minute')}`,
    day: `${part('day')}/${part('month')}/${part('year')}`,
  };
}

interface Reply {
  readonly reply_id: string;
  readonly question: string;
  readonly body: string;
  readonly shown: number;
}

export interface PollOptions {
  readonly line: PollLine;
  readonly refresh: () => Promise<void>;
  readonly edit: (described: Described) => void;
  readonly back: () => void;
}

export async function pollView({ line, refresh, edit, back }: PollOptions): Promise<HTMLElement> {
  const path = `/admin/polls/${line.id}`;
  const described = await call<Described>('GET', path);
  const { definition, frozen, paper, address, version } = described;
  const said = h('div', { 'aria-live': 'polite' });
  const act: Act = async (work, redraw) => {
    said.replaceChildren();
    try {
      await (redraw ? alone(() => work().then(redraw)) : work());
      if (said.isConnected) void lines?.look();
    } catch (error) {
      if (!hasToken()) return refresh();
      const isOld = STALE.includes((error as DeskError).code);
      said.replaceChildren(faultOf(error), ...(isOld ? [button('Tải lại', refresh)] : []));
      said.scrollIntoView({ block: 'center' });
    }
  };
  const discard = (): unknown =>
    confirm('Xoá bản nháp này? Không lấy lại được.') &&
    act(
      () => call('DELETE', path, undefined, { seen: version }),
      async () => back(),
    );
  const { state } = line;
  const early = state === 'open' || state === 'grace' || state === 'scheduled';
  const publicPath = `/polls/${line.id}`;
  // Nothing that would be refused.
  const reword = frozen ? [] : [button('Sửa câu chữ', () => edit(described))];
  const lines = state === 'draft' ? undefined : await linesSection(publicPath);
  const sections: Child[] = [];

  if (state !== 'draft') {
    sections.push(
      resultSection({ line, address, early, act }),
      await paperSection(line.id, paper, !line.minutes),
    );
  }
  if (state === 'scheduled' || state === 'open') sections.unshift(addressSection(line, address));
  if (line.level === 'code') sections.unshift(await cardsSection(path, address, state));
  if (definition.questions.some(({ type }) => type === 'text') && state !== 'draft') {
    sections.push(repliesSection(path, definition, line.symmetric && early, early, act));
  }
  if (state === 'final') sections.push(minutesSection(line, path, act, refresh));
  if (lines) sections.push(lines.section);
  if (!frozen && state !== 'grace' && state !== 'final') {
    sections.unshift(...(await wordsSection(definition, state === 'draft')));
  }

  return h(
    'div',
    {},
    h('p', {}, button('‹ Quay lại danh sách', back)),
    h('h1', { tabindex: '-1' }, line.title),
    h(
      'p',
      {},
      h('span', { class: 'state' }, STATES[state]),
      ` ${whenOf(line)}`.trimEnd(),
      '. ',
      state !== 'draft' && h('a', { href: publicPath }, 'Xem như người dân'),
    ),
    said,
    h('div', { class: 'row' }, ...stateButtons(line, path, { act, refresh, reword, version })),
    ...sections,
    // Far from the other buttons: it cannot be undone.
    state === 'draft' && h('p', {}, button('Xoá bản nháp', discard)),
  );
}

/** While the words can be changed: what should be looked at again; of a draft also what residents will see. */
async function wordsSection(definition: Definition, isDraft: boolean): Promise<Child[]> {
  const say = fieldsIn(definition) ? sayInForm : sayAsWritten;
  try {
    const { problems, frame } = await previewOf(definition, 'Xem trước');
    return [
      problems.length > 0 && adviceOf(problems, { say }),
      ...(isDraft ? [h('h2', {}, 'Xem trước'), frame] : []),
    ];
  } catch (error) {
    return [faultOf(error, { say })];
  }
}

interface StateOptions {
  readonly act: Act;
  readonly refresh: () => Promise<void>;
  readonly reword: readonly HTMLElement[];
  readonly version: string;
}

function stateButtons(
  line: PollLine,
  path: string,
  { act, refresh, reword, version }: StateOptions,
): HTMLElement[] {
  const post = (name: string, question: string, body?: object, seen?: string) => () =>
    confirm(question) && act(() => call('POST', `${path}/${name}`, body, { seen }), refresh);
  const sure = 'Sau khi có người trả lời thì không sửa câu chữ được nữa.';
  switch (line.state) {
    case 'draft':
      return [
        button(
          'Công bố',
          // The words that are on this page, not others that came meanwhile.
          post('publish', `Công bố cho người dân trả lời? ${sure}`, undefined, version),
          '',
        ),
        ...reword,
      ];
    case 'scheduled':
      return [...reword];
    case 'open': {
      const until = line.meetingUntil;
      return [
        button('Đóng ngay', post('close', 'Đóng ngay bây giờ? Không mở lại được.')),
        until !== undefined
          ? button(
              `Tắt chế độ hội nghị (đến ${momentIn(line.zone, until).hour})`,
              post('meeting', 'Tắt chế độ hội nghị?', { minutes: 0 }),
            )
          : button(
              'Bật chế độ hội nghị 2 giờ',
              post(
                'meeting',
                'Cả hội trường chung một mạng: trong 2 giờ không máy nào bị chậm lại. Bật?',
                { minutes: 120 },
              ),
            ),
        ...reword,
      ];
    }
    default:
      return [];
  }
}

/** The way to the poll, for a notice or a letter. */
function addressSection({ id }: PollLine, address: string): HTMLElement {
  const code = `/polls/${id}/qr.svg`;
  return h(
    'section',
    {},
    h('h2', {}, 'Địa chỉ và mã QR'),
    addressOf(address),
    localNote(address),
    h('img', { class: 'qr', src: code, alt: 'Mã QR của địa chỉ này' }),
    h('p', {}, h('a', { href: code, download: `${id}.svg` }, 'Tải mã QR')),
  );
}

function repliesSection(
  path: string,
  definition: Definition,
  hidden: boolean,
  early: boolean,
  act: Act,
): HTMLElement {
  const list = h('ul', { class: 'list' });
  const title = (id: string): string =>
    definition.questions.find((one) => one.id === id)?.title ?? id;
  const show = async (): Promise<void> => {
    const replies = await call<Reply[]>('GET', `${path}/replies`);
    list.replaceChildren(
      ...replies.map((reply) => {
        let shown = reply.shown === 1;
        const word = (): string => (shown ? 'Đang hiện. Ẩn đi' : 'Cho hiện');
        const toggle = button(word(), () =>
          act(async () => {
            await call('PUT', `${path}/replies/${reply.reply_id}`, { shown: !shown });
            shown = !shown;
            toggle.textContent = word();
          }),
        );
        return h(
          'li',
          {},
          h('p', {}, reply.body),
          h('p', {}, h('small', {}, title(reply.question))),
          toggle,
        );
      }),
    );
    if (!replies.length) list.replaceChildren(h('li', {}, 'Chưa có ý kiến nào.'));
  };
  const ask = (): boolean =>
    !early || confirm('Chưa chốt số liệu: một dòng công khai sẽ ghi là cơ quan đã đọc trước. Đọc?');
  return h(
    'section',
    {},
    h('h2', {}, 'Ý kiến tự viết'),
    h(
      'p',
      {},
      'Không ai thấy ý kiến nào cho đến khi ông bà cho hiện. Thứ tự đã xáo, không theo lúc gửi.',
    ),
    hidden
      ? h('p', { class: 'note' }, 'Đọc được khi đã chốt số liệu.')
      : button('Đọc và duyệt', () => ask() && act(show)),
    list,
  );
}

function minutesSection(
  line: PollLine,
  path: string,
  act: Act,
  refresh: () => Promise<void>,
): HTMLElement {
  const draw = (): unknown =>
    confirm('Lập và ký biên bản? Sau đó không nhập thêm phiếu giấy được.') &&
    act(() => call('POST', `${path}/minutes`), refresh);
  return h(
    'section',
    {},
    h('h2', {}, 'Biên bản'),
    line.minutes
      ? h('p', {}, h('a', { href: `/polls/${line.id}/minutes` }, 'Xem và in biên bản có chữ ký'))
      : button('Lập biên bản', draw, ''),
  );
}
