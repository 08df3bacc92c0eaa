/** A text that the page lends: it comes and goes while it is heard, and the sentence is marked where it can be read. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type {
  AudioErrorDetail,
  AudioReaderElement,
  PlaylistItem,
  SentenceChangeDetail,
} from '../../src/index.js';
import { ranges } from './marks.js';
import { $, article, button, clean, listen, ready, until } from './page.js';
import { mount } from './players.js';
import { item, mapOf, recording } from './recordings.js';

afterEach(() => clean());

/** Where what is marked stands, and what it says. */
const marked = (): { root: Node; text: string } | undefined => {
  const [range, other] = ranges();
  expect(other).to.equal(undefined);
  return range && { root: range.startContainer.getRootNode(), text: String(range) };
};

/** The same words twice. */
const LINES = ['Chào bà con.', 'Có.', 'Mưa về.', 'Có.', 'Xin chào.'];

/** A text in a tree that no id of the player's reaches. */
function foreign(lines: readonly string[]): { root: ShadowRoot; text: HTMLElement } {
  const host = document.createElement('div');
  const text = article('lent', ...lines.map((line) => [line]));
  host.attachShadow({ mode: 'open' }).append(text);
  document.body.append(host);
  return { root: host.shadowRoot!, text };
}

async function heard(text: PlaylistItem['text'], seconds = 0.7): Promise<AudioReaderElement> {
  const element = mount();
  element.playlist = [
    {
      ...item('a'),
      src: recording(LINES.length * seconds),
      timing: mapOf(LINES, { seconds }),
      ...(text && { text }),
    },
  ];
  element.scrollIntoView();
  await ready(element);
  element.play();
  await until(() => marked(), 'a mark');
  return element;
}

/** Rules for what is marked in this tree. */
const rules = (root: ShadowRoot): string[] =>
  root.adoptedStyleSheets.flatMap(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText).filter((text) => text.startsWith('::highlight(')),
  );

describe('the mark', () => {
  it('stays to be seen when a part with a style sheet of its own comes', async () => {
    const element = await heard(undefined, 2);
    const root = element.renderRoot as ShadowRoot;
    const before = rules(root);
    expect(before.length).to.be.above(0);
    button(element, 'Thêm').click();
    await until(() => $(element, '[part=panel]'), 'what "Thêm" reveals');
    expect(rules(root)).to.deep.equal(before);
  });
});

describe('a text that the page lends', () => {
  it('is marked from the beginning, and the player draws none of its own', async () => {
    const { root, text } = foreign(LINES);
    const element = await heard(() => text);
    expect(marked()?.root).to.equal(root);
    expect($(element, '.article p')).to.equal(null);
  });

  it('comes and goes while it is heard, at the same sentence', async () => {
    const { root, text } = foreign(LINES);
    let open = false;
    const element = await heard(() => (open ? text : undefined), 2);
    const sentences = listen<SentenceChangeDetail>(element, 'e-sentence-change');
    expect(marked()?.root).to.equal(element.renderRoot);
    // The second of two that say the same.
    element.seekToSentence(3);
    open = true;
    element.findText();
    await until(() => marked()?.root === root, 'marked in the text that came');
    expect(marked()?.text).to.equal('Có.');
    expect(element.sentenceIndex).to.equal(3);
    expect(element.paused).to.equal(false);
    open = false;
    element.findText();
    await until(() => marked()?.root === element.renderRoot, 'marked in its own text again');
    expect(element.sentenceIndex).to.equal(3);
    await until(() => sentences.at(-1)?.index === 4, 'it goes on to the next');
  });

  it('is looked for again when it changes, so that another one in its place is not taken for it', async () => {
    const { text } = foreign(LINES);
    let open = true;
    const element = await heard(() => (open ? text : undefined), 2);
    const errors = listen<AudioErrorDetail>(element, 'e-audio-error');
    open = false;
    text.replaceChildren('Một bài khác.');
    await until(() => marked()?.root === element.renderRoot, 'its own text');
    expect(errors).to.deep.equal([]);
  });

  it('may say in another order what was recorded', async () => {
    const { text } = foreign(['Có.', 'Chào bà con.', ...LINES.slice(2)]);
    const seen: string[] = [];
    const element = mount();
    const errors = listen<AudioErrorDetail>(element, 'e-audio-error');
    element.addEventListener('e-sentence-change', ({ detail }) => seen.push(detail.text));
    element.playlist = [
      { ...item('a'), src: recording(3), timing: mapOf(LINES, { seconds: 0.6 }), text: () => text },
    ];
    element.scrollIntoView();
    await ready(element);
    element.currentTime = 0;
    element.play();
    await until(() => seen.at(-1) === 'Xin chào.', 'the end');
    expect(seen.slice(-5)).to.deep.equal(LINES);
    expect(errors).to.deep.equal([]);
  });
});
