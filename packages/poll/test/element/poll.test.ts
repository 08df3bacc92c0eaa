/** `<e-poll>` on a page: every state for every eye, hostile definitions, events, the preview. The line is tested in apps/portal. */
import axe from 'axe-core';
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import '../../src/define.js';
import type { PollElement } from '../../src/index.js';
// @boundaries-ignore the sample that the model's own tests ask
import { samplePoll } from '../../../issue/test/support/poll.js';

const realFetch = window.fetch;
const RealEventSource = window.EventSource;
const definition = {
  ...samplePoll,
  opens: '2001-01-01',
  closes: '2101-01-01',
  questions: samplePoll.questions.map((question) => ({
    ...question,
    ...('options' in question && {
      options: question.options.map(({ id, label }) => ({ id, label })),
    }),
  })),
};

afterEach(() => {
  window.fetch = realFetch;
  window.EventSource = RealEventSource;
  for (const element of [...document.querySelectorAll('e-poll, .frame')]) element.remove();
});

async function mount(
  properties: Partial<PollElement>,
  { width = 700, scale = '1', theme = '' } = {},
): Promise<PollElement> {
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.style.width = `${width}px`;
  const element = document.createElement('e-poll');
  element.style.setProperty('--e-scale', scale);
  if (theme) element.setAttribute('theme', theme);
  Object.assign(element, properties);
  frame.append(element);
  document.body.append(frame);
  await until(() => element.phase !== 'loading' && element.phase !== 'empty');
  await element.updateComplete;
  return element;
}

async function until(ready: () => unknown): Promise<void> {
  for (let i = 0; i < 300 && !ready(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A service that answers `GET` with `said`, results with `result`, ballots with `status` and `body`. */
function serve(said: object, ballot: readonly [number, object] = [503, {}], result = {}): void {
  window.fetch = (async (address: string, init?: RequestInit) => {
    const [status, body] =
      init?.method === 'POST'
        ? ballot
        : String(address).includes('/result')
          ? [200, result]
          : [200, said];
    return new Response(JSON.stringify(body), { status });
  }) as typeof fetch;
}

const all = (element: PollElement, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const one = (element: PollElement, selector: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(selector) as HTMLElement;

async function faults(element: PollElement): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

let polls = 0;
const address = (): string => `/polls/p${++polls}`;
const open = { definition, state: 'open', digest: 'x' };
const receipt = { status: 'counted', receipt: '4X7KM-2P9QA', revision: 1 };
const counted = {
  poll: 'p',
  state: 'open',
  ballots: 86,
  disclosure: 'Ý kiến tham khảo của những người tự trả lời.',
  breakdowns: [],
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện?',
      answered: 86,
      options: [
        { id: 'a', label: 'Thêm sáng thứ Bảy', count: 43, percent: 50 },
        { id: 'b', label: 'Giờ như nay', count: null, percent: null },
      ],
    },
  ],
};

/** A stream whose first result is there before anything else. */
class CountsAtOnce extends EventTarget {
  constructor() {
    super();
    const data = JSON.stringify(counted);
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('result', { data })));
  }
  close(): void {}
}

/** Answers what is required and sends. */
async function sent(ballot: readonly [number, object]): Promise<PollElement> {
  serve(open, ballot, counted);
  const element = await mount({ src: address(), view: 'all' });
  one(element, 'input[value=toi]').click();
  await element.updateComplete;
  await element.submit();
  await until(() => element.phase !== 'sending');
  await element.updateComplete;
  return element;
}

const STATES: Readonly<Record<string, () => Promise<PollElement>>> = {
  form: () => mount({ definition, preview: true, view: 'all' }),
  'one question at a time': () => mount({ definition, preview: true, view: 'one' }, { width: 390 }),
  'what has to be corrected': async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    await element.submit();
    await element.updateComplete;
    return element;
  },
  sent: () => sent([200, receipt]),
  unsent: () => sent([503, {}]),
  refused: () => sent([403, { code: 'closed', message: 'đã đóng' }]),
  closed: async () => {
    serve({ ...open, state: 'grace' });
    return mount({ src: address() });
  },
  early: async () => {
    serve({ ...open, state: 'scheduled' });
    return mount({ src: address() });
  },
  failed: async () => {
    serve({ nothing: true });
    return mount({ src: address() });
  },
  counts: async () => {
    serve(open, [503, {}], counted);
    const element = await mount({ src: address(), results: true });
    await until(() => one(element, 'table'));
    return element;
  },
  'live counts before the name of the poll': async () => {
    window.fetch = (() => new Promise(() => undefined)) as typeof fetch;
    window.EventSource = CountsAtOnce as unknown as typeof EventSource;
    const frame = document.createElement('div');
    frame.className = 'frame';
    const element = document.createElement('e-poll');
    Object.assign(element, { src: address(), live: true });
    frame.append(element);
    document.body.append(frame);
    await until(() => one(element, 'table'));
    return element;
  },
};

describe('every state', () => {
  for (const [name, make] of Object.entries(STATES)) {
    it(`${name}: axe finds nothing, light and dark; nothing is cut at 320 px with letters twice as large`, async () => {
      const element = await make();
      expect(await faults(element)).to.deep.equal([]);
      element.setAttribute('theme', 'dark');
      expect(await faults(element)).to.deep.equal([]);
      element.style.setProperty('--e-scale', '2');
      (element.parentElement as HTMLElement).style.width = '320px';
      await element.updateComplete;
      const { right } = element.getBoundingClientRect();
      for (const part of all(element, '.root *')) {
        if (part.closest('.hidden-text')) continue;
        expect(part.getBoundingClientRect().right, part.className || part.localName).to.be.at.most(
          right + 0.5,
        );
      }
      for (const control of all(element, 'button, .option, textarea, .link')) {
        expect(control.getBoundingClientRect().height, control.className).to.be.at.least(48);
      }
    });
  }
});

describe('answering', () => {
  it('has nothing chosen, asks what follows from an answer, and forgets what no longer does', async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    expect(all(element, 'input:checked')).to.have.length(0);
    const titles = (): string[] =>
      all(element, '.question > legend').map((l) => l.textContent ?? '');
    expect(titles().some((title) => title.includes('Vì sao'))).to.equal(false);
    one(element, 'input[value=sang]').click();
    await element.updateComplete;
    expect(titles().some((title) => title.includes('Vì sao'))).to.equal(true);
    one(element, 'input[value=toi]').click();
    await element.updateComplete;
    expect(titles().some((title) => title.includes('Vì sao'))).to.equal(false);
  });

  it('promises on a shared tablet nothing that only a device of one person keeps', async () => {
    const promises = async (kiosk: boolean): Promise<string> => {
      serve({ definition: { ...definition, id: `hua-${++polls}` }, state: 'open', ticket: 't' });
      const element = await mount({ src: '/polls/hua', kiosk, view: 'all' });
      await until(() => element.phase === 'form');
      return one(element, 'form > .small').textContent ?? '';
    };
    expect(await promises(false))
      .to.contain('mã ngẫu nhiên')
      .and.contain('đổi ý');
    const shared = await promises(true);
    expect(shared).to.contain('Không hỏi tên').and.not.contain('mã ngẫu nhiên');
    expect(shared).to.not.contain('đổi ý');
  });

  it('says nothing more of the form once another screen is there', async () => {
    const options = ['Mái', 'Nước'].map((label, i) => ({ id: `o${i}`, label }));
    const definition = {
      id: `xep-${++polls}`,
      title: 'Xếp',
      questions: [{ id: 'xep', type: 'ranking', title: 'Làm gì trước?', options, required: true }],
    };
    serve({ definition, state: 'open', ticket: 't' }, [200, receipt]);
    const element = await mount({ src: address(), view: 'all' });
    const heard = (): string => one(element, '.hidden-text[role=status]').textContent!.trim();
    for (const id of ['o0', 'o1']) {
      await until(() => all(element, `#q-xep-${id}-pick`).length);
      one(element, `#q-xep-${id}-pick`).click();
    }
    const hears = async (text: string): Promise<void> => {
      await until(() => heard() === text);
      expect(heard()).to.equal(text);
    };
    await hears('Nước: thứ 2 trong 2');
    one(element, '[part=send]').focus();
    await element.submit();
    await until(() => element.shadowRoot?.activeElement?.id === 'state');
    await hears('');
    element.clear();
    await until(() => element.phase === 'form' && all(element, '#q-xep-o0-pick').length);
    one(element, '#q-xep-o0-pick').click();
    await hears('Mái: thứ 1 trong 1');
    // As a shared tablet does it between two people.
    element.clear();
    await hears('');
  });

  it('says of a ranking how many have to be ranked', async () => {
    const options = ['Mái', 'Nước', 'Sân'].map((label, i) => ({ id: `o${i}`, label }));
    const ranking = { type: 'ranking', title: 'Làm gì trước?', options };
    const element = await mount({
      preview: true,
      view: 'all',
      definition: {
        id: `xep-${++polls}`,
        title: 'Xếp',
        questions: [
          { ...ranking, id: 'ca' },
          { ...ranking, id: 'dau', max: 2 },
          { ...ranking, id: 'it', min: 1 },
        ],
      },
    });
    await until(() => all(element, '.unranked').length === 3);
    const notes = all(element, '.help').map(({ textContent }) => textContent?.split('.')[0]);
    expect(notes).to.deep.equal([
      'Xếp 3 phương án',
      'Xếp 2 phương án',
      'Bấm Chọn theo thứ tự, trước nhất là số 1',
    ]);
  });

  it('fires e-vote-submit with the answers, which a page may stop', async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    const heard: unknown[] = [];
    element.addEventListener('e-vote-submit', (event) => {
      heard.push(event.detail.answers);
      event.preventDefault();
    });
    one(element, 'input[value=toi]').click();
    expect(await element.submit()).to.equal(undefined);
    expect([heard, element.phase]).to.deep.equal([[{ gio: 'toi' }], 'form']);
  });

  it('fires e-vote-sent with the receipt; submit() gives it too', async () => {
    serve(open, [200, receipt]);
    const element = await mount({ src: address(), view: 'all' });
    const heard: string[] = [];
    element.addEventListener('e-vote-sent', (event) => heard.push(event.detail.receipt));
    one(element, 'input[value=toi]').click();
    expect(await element.submit()).to.deep.equal({ receipt: '4X7KM-2P9QA' });
    expect(heard).to.deep.equal(['4X7KM-2P9QA']);
  });

  it('comes back whole when a page that was opened without a line has sent what waited', async () => {
    const src = address();
    serve(open, [503, {}]);
    const before = await mount({ src, view: 'all' });
    one(before, 'input[value=toi]').click();
    await before.submit();
    before.remove();
    window.fetch = () => Promise.reject(new TypeError('no line'));
    const element = await mount({ src, view: 'all' });
    await until(() => element.phase === 'unsent' && all(element, '.main-action').length);
    serve(open, [200, receipt]);
    one(element, '.main-action').click();
    await until(() => element.phase === 'sent' && all(element, '.actions button').length);
    expect(all(element, '.actions button').map(({ innerText }) => innerText.trim())).to.include(
      'Đổi câu trả lời',
    );
  });

  it('fires e-vote-error: retryable while it waits, not when it is refused', async () => {
    const heard: [string, boolean][] = [];
    const listen = (event: HTMLElementEventMap['e-vote-error']): void =>
      void heard.push([event.detail.code, event.detail.retryable]);
    document.addEventListener('e-vote-error', listen as EventListener);
    // Gone before the next, or it would hear its own refusal too.
    (await sent([503, {}])).remove();
    await sent([403, { code: 'closed', message: '' }]);
    document.removeEventListener('e-vote-error', listen as EventListener);
    expect(heard).to.deep.equal([
      ['unsent', true],
      ['closed', false],
    ]);
  });

  it('shows the faults that a service finds, in the form', async () => {
    const details = [{ question: 'gio', message: 'Chọn lại câu này.' }];
    const element = await sent([422, { code: 'bad-answers', message: '', details }]);
    expect(element.phase).to.equal('form');
    expect(one(element, '.summary li').innerText.trim()).to.equal(
      'Giờ nào tiện? – Chọn lại câu này.',
    );
    expect(all(element, 'input[value=toi]:checked')).to.have.length(1);
  });

  it('reads a definition from a child script, and sends nothing in the preview', async () => {
    window.fetch = () => Promise.reject(new Error('nothing may be asked for'));
    const element = document.createElement('e-poll');
    element.preview = true;
    element.view = 'all';
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(definition);
    element.append(script);
    document.body.append(element);
    await until(() => element.phase === 'form');
    one(element, 'input[value=toi]').click();
    await element.submit();
    expect(element.phase).to.equal('previewed');
  });
});

describe('a hostile definition', () => {
  const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

  it('is text, whatever it says', async () => {
    const hostile = JSON.parse(
      JSON.stringify(definition, (key, value: unknown) =>
        ['title', 'label', 'help', 'publisher', 'introduction', 'low', 'high'].includes(key)
          ? SCRIPT
          : value,
      ),
    ) as object;
    const element = await mount({ definition: hostile, preview: true, view: 'all' });
    await element.submit();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect('hacked' in window).to.equal(false);
    expect(all(element, 'img, script')).to.have.length(0);
    expect(one(element, '.title').textContent).to.contain('<script>');
  });

  for (const [name, text] of [
    ['deep JSON', '['.repeat(100_000)],
    ['no JSON', '{'],
    ['a number', '7'],
    ['prototype keys', '{"__proto__":{"id":"x"},"constructor":{"prototype":{"id":"x"}}}'],
  ] as const) {
    it(`is refused in words: ${name}`, async () => {
      const element = await mount({ definition: text, preview: true });
      expect(element.phase).to.equal('failed');
      expect(one(element, '[role=alert]').textContent).to.contain('Không đọc được');
      expect('id' in {}).to.equal(false);
    });
  }

  it('has no picture but from http', async () => {
    const pictured = {
      ...definition,
      questions: [
        {
          id: 'q',
          type: 'single',
          title: 'Q',
          options: [
            { id: 'a', label: 'A', image: { href: 'javascript:alert(1)', alt: '' } },
            { id: 'b', label: 'B' },
          ],
        },
      ],
    };
    const element = await mount({ definition: pictured, preview: true });
    expect(all(element, 'img')).to.have.length(0);
  });
});

describe('counts', () => {
  it('are a table with bars against all ballots, the end of the track labelled', async () => {
    const element = await STATES['counts']!();
    const rows = all(element, 'tbody tr:not([aria-hidden])');
    expect(rows.map((row) => row.innerText.replace(/\s+/g, ' '))).to.deep.equal([
      'Thêm sáng thứ Bảy 43 · 50 %',
      'Giờ như nay không hiện',
    ]);
    expect(one(element, 'tfoot').textContent).to.contain('hết vạch = 86 phiếu');
    const [bar = 0, track = 0] = ['.bar', '.track'].map((part) => one(element, part).clientWidth);
    expect(Math.abs(bar - track / 2)).to.be.at.most(1);
    expect(one(element, '.disclosure').textContent).to.contain('tự trả lời');
  });

  it('stand on one line each, however narrow the column', async () => {
    const element = await STATES['counts']!();
    element.parentElement!.style.width = '220px';
    for (const count of all(element, '.count')) {
      const range = document.createRange();
      range.selectNodeContents(count);
      const ends = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
      expect(Math.max(...ends) - Math.min(...ends), count.innerText).to.be.below(8);
    }
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });
});
