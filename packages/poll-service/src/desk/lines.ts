/** The public lines of a poll: what the office did, as anybody may read it, kept up to date while they are on the screen. */
import { call } from './api.js';
import { h } from './dom.js';

/** Milliseconds between two looks, as long as the public counts may be shown again without asking. */
const FRESH = 5000;

/** As in the minutes. */
const NOTE =
  'Chỉ ghi ngày, không ghi giờ; các dòng cùng ngày xếp theo loại việc, không theo lúc làm.';

interface Lines {
  readonly lines: readonly { readonly day: string; readonly words: string }[];
}

export interface LinesSection {
  readonly section: HTMLElement;
  /** Something was done that may have left a line. */
  look(): Promise<void>;
}

/** They are asked for until the section has left the page; where they cannot be had, those that are there stay. */
export async function linesSection(publicPath: string): Promise<LinesSection> {
  const list = h('ul', {});
  let shown = '';
  const read = async (): Promise<void> => {
    const { lines } = await call<Lines>('GET', `${publicPath}/audit?language=vi`);
    const words = lines.map((line) => `${line.day.split('-').reverse().join('/')}: ${line.words}`);
    // What has not changed is left alone: somebody may be reading or copying it.
    if (words.join('\n') === shown) return;
    shown = words.join('\n');
    list.replaceChildren(...words.map((one) => h('li', {}, one)));
  };
  const look = (): Promise<void> => read().catch(() => undefined);
  await read();
  let there = false;
  let looking = false;
  const timer = setInterval(() => {
    // The page may still wait for its other sections.
    if (there && !list.isConnected) clearInterval(timer);
    there = list.isConnected;
    // On a slow line looks do not pile up.
    if (!there || document.hidden || looking) return;
    looking = true;
    void look().then(() => (looking = false));
  }, FRESH);
  return {
    section: h(
      'section',
      {},
      h('h2', {}, 'Nhật ký công khai'),
      h('p', {}, h('small', {}, NOTE)),
      list,
    ),
    look,
  };
}
