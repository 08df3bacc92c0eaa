/** The sentence in the text: marked, followed, chosen; and text that was edited after its recording. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { textHash } from '@e-bulletin/issue/text.js';
import type {
  AudioErrorDetail,
  AudioReaderElement,
  SentenceChangeDetail,
} from '../../src/index.js';
import {
  $,
  article,
  button,
  clean,
  fakeSpeech,
  listen,
  mapOf,
  mount,
  ready,
  recording,
  TEXTS,
  until,
  type FakeSpeech,
} from './fixture.js';

let speech: FakeSpeech | undefined;
afterEach(async () => {
  await clean();
  speech?.restore();
  speech = undefined;
  window.scrollTo(0, 0);
});

type Highlights = Map<string, Set<Range>>;
const highlights = (): Highlights => (CSS as unknown as { highlights: Highlights }).highlights;

/** Texts that are marked now, by any player. */
const marked = (): string[] =>
  [...highlights()].flatMap(([name, ranges]) =>
    name.endsWith('-aim') ? [] : [...ranges].map(String),
  );

/** Plays an article of the page from a recording of it. */
async function listening(
  root: HTMLElement,
  texts = TEXTS,
  seconds = 0.6,
): Promise<AudioReaderElement> {
  const element = mount({
    for: root.id,
    src: recording(texts.length * seconds),
    timing: mapOf(texts, { seconds }),
  });
  // What is out of view fetches nothing.
  element.scrollIntoView();
  await ready(element);
  element.play();
  await until(() => marked().length > 0, 'a mark');
  return element;
}

describe('the sentence that is heard', () => {
  it('is marked on the page, one after the other, without touching a node', async () => {
    const root = article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
    const { innerHTML } = root;
    const element = await listening(root);
    const seen: string[] = [];
    element.addEventListener('e-sentence-change', () => seen.push(...marked()));
    await until(() => element.paused, 'the end');
    expect(seen).to.deep.equal(TEXTS.slice(1));
    expect(marked()).to.deep.equal([]);
    root.removeAttribute('tabindex');
    expect(root.innerHTML).to.equal(innerHTML);
  });

  it('is marked across links and emphasis, and where line breaks stand in the source', async () => {
    const root = article('bai');
    root.innerHTML =
      '<h2>Câu thứ\n   nhất.</h2><p>Câu <b>thứ <a href="#x">hai</a></b>. Câu thứ ba.<br>Câu thứ tư.</p><script>x</script><p hidden>Ẩn.</p><p data-e-skip>Ảnh.</p>';
    const element = await listening(root);
    const told = listen<SentenceChangeDetail>(element, 'e-sentence-change');
    await until(() => element.paused, 'the end');
    expect(told.map(({ text }) => text)).to.deep.equal(TEXTS.slice(1));
  });

  it('tells screen readers where it is, and takes that back', async () => {
    const root = article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
    const element = await listening(root);
    expect(root.querySelector('[aria-current]')).to.equal(root.firstElementChild);
    element.seekToSentence(3);
    await until(() => root.lastElementChild?.getAttribute('aria-current') === 'true');
    element.remove();
    await until(() => !root.querySelector('[aria-current]'));
    expect(root.hasAttribute('tabindex')).to.equal(false);
    expect([...highlights().keys()]).to.deep.equal([]);
  });

  it('is the whole block where a browser has no highlights', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(CSS, 'highlights') as
      PropertyDescriptor | undefined;
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
    try {
      const root = article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
      const element = mount({ for: 'bai', src: recording(2), timing: mapOf(TEXTS) });
      await ready(element);
      element.play();
      const block = (await until(() => root.querySelector('[aria-current]'))) as HTMLElement;
      expect(block.style.backgroundColor).not.to.equal('');
      expect(block.style.boxShadow).not.to.equal('');
      element.pause();
      element.remove();
      await until(() => !block.hasAttribute('style'));
    } finally {
      if (descriptor) Object.defineProperty(CSS, 'highlights', descriptor);
      else Reflect.deleteProperty(CSS, 'highlights');
    }
  });

  it('is played from by a tap, but only once somebody listens, and never on a link', async () => {
    const root = article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
    root.insertAdjacentHTML('beforeend', '<p><a href="#x">Xem thêm</a></p>');
    const tap = (at: Element, x = 0.5): void => {
      const range = document.createRange();
      range.selectNodeContents(at);
      const box = range.getBoundingClientRect();
      at.dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          composed: true,
          clientX: box.left + box.width * x,
          clientY: box.top + box.height / 2,
        }),
      );
    };
    const element = mount({ for: 'bai', src: recording(8), timing: mapOf(TEXTS, { seconds: 2 }) });
    await ready(element);
    tap(root.children[1] as Element);
    expect(element.paused).to.equal(true);
    element.play();
    await until(() => element.sentenceIndex === 0);
    tap(root.children[1] as Element, 0.9);
    await until(() => element.sentenceIndex === 3, 'the sentence tapped');
    tap(root.querySelector('a') as Element);
    expect(element.sentenceIndex).to.equal(3);
  });

  it('is chosen by arrows and Enter on the text', async () => {
    const root = article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
    const element = await listening(root, TEXTS, 3);
    root.focus();
    const press = (key: string): void =>
      void root.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('ArrowRight');
    press('ArrowRight');
    expect(element.sentenceIndex).to.equal(0);
    press('Enter');
    await until(() => element.sentenceIndex === 2);
    press('ArrowLeft');
    press('Enter');
    await until(() => element.sentenceIndex === 1);
  });

  it('is followed until a hand scrolls away, and again when asked', async () => {
    const root = article('bai', ...TEXTS.map((text) => [text]));
    for (const block of root.children) (block as HTMLElement).style.marginBottom = '1500px';
    const element = await listening(root, TEXTS, 2);
    const visible = (index: number): boolean => {
      const { top, bottom } = (root.children[index] as Element).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    element.seekToSentence(1);
    await until(() => visible(1), 'followed');
    document.dispatchEvent(new WheelEvent('wheel'));
    window.scrollTo(0, 0);
    await until(() => element.sentenceIndex === 2, 'the next');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(visible(2)).to.equal(false);
    button(element, 'Về câu đang đọc').click();
    await until(() => visible(2), 'back');
  });

  it('is not followed away from what the listener has opened', async () => {
    const element = mount({ for: 'bai', src: recording(12), timing: mapOf(TEXTS, { seconds: 4 }) });
    const root = article('bai', ...TEXTS.map((text) => [text]));
    for (const block of root.children) (block as HTMLElement).style.marginBottom = '1500px';
    await ready(element);
    element.play();
    await until(() => marked().length > 0, 'a mark');
    button(element, 'Thêm').click();
    await until(() => $(element, '.panel'), 'what it reveals');
    const { scrollY } = window;
    element.seekToSentence(1);
    await until(() => marked()[0] === TEXTS[1], 'marked');
    expect(window.scrollY).to.equal(scrollY);
    button(element, 'Thêm').click();
    await until(() => !$(element, '.panel'), 'closed');
    element.seekToSentence(2);
    await until(() => window.scrollY > scrollY, 'followed');
  });
});

describe('several players', () => {
  it('mark each its own text', async () => {
    const first = await listening(article('bai-1', ['Câu của bài một.']), ['Câu của bài một.'], 4);
    expect(marked()).to.deep.equal(['Câu của bài một.']);
    const second = await listening(article('bai-2', TEXTS), TEXTS, 4);
    await until(() => marked().length === 2, 'both');
    expect(marked()).to.have.members(['Câu của bài một.', TEXTS[0]]);
    first.remove();
    await until(() => marked().length === 1, 'one');
    expect(marked()).to.deep.equal([TEXTS[0]]);
    second.remove();
  });
});

describe('without following', () => {
  it('the sentence is marked all the same, and the page lies still', async () => {
    const root = article('bai', ...TEXTS.map((text) => [text]));
    for (const block of root.children) (block as HTMLElement).style.marginBottom = '1500px';
    const element = await listening(root, TEXTS, 1);
    button(element, 'Thêm').click();
    const box = await until(
      () =>
        [...element.renderRoot.querySelectorAll<HTMLElement>('.option')]
          .find((one) => one.textContent?.includes('Tự cuộn theo câu đang đọc'))
          ?.querySelector('input'),
      'the choice',
    );
    box?.click();
    await element.updateComplete;
    const { scrollY } = window;
    element.seekToSentence(2);
    await until(() => marked()[0] === TEXTS[2], 'marked');
    expect(window.scrollY).to.equal(scrollY);
  });
});

describe('its own text', () => {
  it('inside the element is read where it stands', async () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = TEXTS.join(' ');
    const element = mount({ src: recording(4), timing: mapOf(TEXTS, { seconds: 1 }) }, [paragraph]);
    await ready(element);
    element.play();
    await until(() => marked()[0] === TEXTS[0]);
    expect($(element, '.article')).to.equal(null);
  });

  it('of the map tells what abbreviations stand for, which nobody is read', async () => {
    const element = mount({
      src: recording(4),
      timing: mapOf(TEXTS, {
        seconds: 1,
        abbreviations: [{ abbr: 'UBND', text: 'Ủy ban nhân dân' }],
      }),
    });
    await until(() => $(element, '.article [data-e-skip]'));
    const told = $(element, '.article [data-e-skip]').innerText.trim();
    expect(told.split(/\s*\n\s*/)).to.deep.equal([
      'Chữ viết tắt trong bài:',
      'UBND: Ủy ban nhân dân',
    ]);
    await ready(element);
    element.seekToSentence(99);
    expect(element.sentenceIndex).to.equal(TEXTS.length - 1);
  });

  it('of the map is drawn where the page has none, and can be made larger', async () => {
    const element = mount({ src: recording(4), timing: mapOf(TEXTS, { seconds: 1 }) });
    await until(() => $(element, '.article p'));
    element.play();
    await until(() => marked()[0] === TEXTS[0]);
    const size = (): number =>
      Number.parseFloat(getComputedStyle($(element, '.article p')).fontSize);
    const before = size();
    button(element, 'Thêm').click();
    await until(() => $(element, '.panel'));
    button(element, 'Chữ to hơn').click();
    await until(() => size() > before);
  });

  it('is read again when it changes under us', async () => {
    speech = fakeSpeech({ lasts: 700 });
    const root = article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.row .play'));
    element.play();
    await until(() => speech?.said.length === 1);
    (root.firstElementChild as Element).textContent = `Lời dẫn. ${TEXTS[0]} Câu mới.`;
    await until(() => speech?.said.some(({ text }) => text === 'Câu mới.'), 'the new sentence');
  });
});

describe('an edited article', () => {
  it('is marked right where it was not edited, and editors are told', async () => {
    const edited = [TEXTS[0], 'Câu đã sửa.', TEXTS[2], TEXTS[3]] as string[];
    speech = fakeSpeech({ voices: [] });
    article('bai', edited);
    const element = mount({
      for: 'bai',
      src: recording(2.4),
      timing: mapOf(TEXTS, { seconds: 0.6 }),
    });
    const errors = listen<AudioErrorDetail>(element, 'e-audio-error');
    const told = listen<SentenceChangeDetail>(element, 'e-sentence-change');
    await until(() => errors.length);
    expect(errors[0]).to.include({ code: 'stale-narration', retryable: false });
    expect(errors[0]?.sentences).to.deep.equal([TEXTS[1]]);
    await ready(element);
    element.play();
    await until(() => told.some(({ index }) => index === 3), 'the last');
    expect(told.map(({ text }) => text)).not.to.include('Câu đã sửa.');
    expect($(element, '.note').textContent).to.contain('đã được sửa sau khi thu âm');
  });

  it('is read by the device where it was edited', async () => {
    const edited = [TEXTS[0], 'Câu đã sửa.', TEXTS[2], TEXTS[3]] as string[];
    speech = fakeSpeech({});
    article('bai', edited);
    const element = mount({
      for: 'bai',
      src: recording(2.4),
      timing: mapOf(TEXTS, { seconds: 0.6 }),
    });
    await ready(element);
    const told = listen<SentenceChangeDetail>(element, 'e-sentence-change');
    element.play();
    await until(() => told.some(({ index }) => index === 3), 'the last');
    expect(speech.said.map(({ text }) => text)).to.deep.equal(['Câu đã sửa.']);
    expect(told.map(({ text }) => text)).to.deep.equal(edited);
  });

  it('is found by the hash of the map where text and map were edited together', async () => {
    speech = fakeSpeech({ voices: [] });
    const timing = mapOf(TEXTS, { narrated: (text, i) => textHash(i === 1 ? 'Câu cũ.' : text) });
    const element = mount({ src: recording(2), timing });
    const errors = listen<AudioErrorDetail>(element, 'e-audio-error');
    await until(() => errors.length);
    expect(errors[0]?.sentences).to.deep.equal([TEXTS[1]]);
  });
});
