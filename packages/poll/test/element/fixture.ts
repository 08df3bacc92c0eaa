/** Polls on a test page, a service that answers at once, and what a screen shows. */
import axe from 'axe-core';
import '../../src/define.js';
import type { PollElement } from '../../src/index.js';
// @boundaries-ignore the sample that the model's own tests ask
import { samplePoll } from '../../../issue/test/support/poll.js';

const realFetch = window.fetch;
const RealEventSource = window.EventSource;
export const definition = {
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

/** Leaves the page as it was found. */
export function clean(): void {
  window.fetch = realFetch;
  window.EventSource = RealEventSource;
  for (const element of [...document.querySelectorAll('e-poll, .frame')]) element.remove();
}

export async function mount(
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

export async function until(ready: () => unknown): Promise<void> {
  for (let i = 0; i < 1500 && !ready(); i++)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A service that answers `GET` with `said`, results with `result`, ballots with `status` and `body`. */
export function serve(
  said: object,
  ballot: readonly [number, object] = [503, {}],
  result = {},
): void {
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

export const all = (element: PollElement, selector: string): HTMLElement[] => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
export const one = (element: PollElement, selector: string): HTMLElement =>
  element.renderRoot.querySelector<HTMLElement>(selector) as HTMLElement;

export async function faults(element: PollElement): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** An id that no test had before, in whatever file: what one sent stays in the browser's database for the next. */
export const fresh = (name: string): string => `${name}-${crypto.randomUUID()}`;
export const address = (): string => `/polls/${fresh('p')}`;
export const open = { definition, state: 'open', digest: 'x' };
export const receipt = { status: 'counted', receipt: '4X7KM-2P9QA', revision: 1 };
export const counted = {
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

/** Answers what is required and sends. */
export async function sent(ballot: readonly [number, object]): Promise<PollElement> {
  serve(open, ballot, counted);
  const element = await mount({ src: address(), view: 'all' });
  one(element, 'input[value=toi]').click();
  await element.updateComplete;
  await element.submit();
  await until(() => element.phase !== 'sending');
  await element.updateComplete;
  return element;
}
