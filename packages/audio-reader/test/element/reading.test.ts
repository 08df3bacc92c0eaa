/** The sentence in the text: marked, followed, chosen. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioReaderElement, SentenceChangeDetail } from '../../src/index.js';
import { highlights, marked } from './marks.js';
import { $, article, button, clean, listen, ready, until } from './page.js';
import { mount } from './players.js';
import { mapOf, recording, TEXTS } from './recordings.js';

afterEach(async () => {
  await clean();
  window.scrollTo(0, 0);
});

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
      '<h2>Câu thứ\n   nhất.</h2><p>Câu <b>thứ <a href="#x">hai</a></b>. Câu thứ ba.<br>Câu thứ tư.</p><script>x</script><p hidden>Ẩn.</p><p data-e-skip>Ảnh.</p><table><tr><th>T7</th><th>CN</th></tr><tr><td>1</td><td>2</td></tr></table><template>Mẫu.</template>';
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
