/** What a listener can set, the lock screen; and nothing left behind. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioReaderElement, AudioStateDetail, PlaylistItem } from '../../src/index.js';
import { $, article, button, clean, listen, until } from './page.js';
import { mount, player, playlist } from './players.js';
import { item, recording, TEXTS } from './recordings.js';
import { fakeSpeech, said } from './speech.js';

afterEach(clean);

describe('behind "Thêm"', () => {
  const open = async (element: AudioReaderElement): Promise<void> => {
    button(element, 'Thêm').click();
    await until(() => $(element, '.panel'), 'the panel');
  };

  it('the sleep timer stops at the end of the article, though another follows', async () => {
    const element = await playlist(item('a', 0.4), item('b'));
    await open(element);
    const option = [...element.renderRoot.querySelectorAll('.option')].find((one) =>
      one.textContent?.includes('Hết bài này'),
    );
    option?.querySelector('input')?.click();
    await until(() =>
      $(element, '[role=status]').textContent?.includes('Sẽ dừng khi hết bài này.'),
    );
    const states = listen<AudioStateDetail>(element, 'e-audio-state');
    element.play();
    await until(() => states.some(({ state }) => state === 'ended'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([element.trackIndex, element.paused]).to.deep.equal([0, true]);
  });

  it('a pause after each sentence waits for the listener', async () => {
    const element = await player(0.4);
    await open(element);
    [...element.renderRoot.querySelectorAll<HTMLElement>('.option')]
      .find((one) => one.textContent?.includes('Dừng sau mỗi câu'))
      ?.querySelector('input')
      ?.click();
    element.play();
    await until(() => element.paused && element.sentenceIndex === 1, 'a stop');
    element.play();
    await until(() => element.paused && element.sentenceIndex === 2, 'another');
  });

  it('every slider has its name over it, for the eye too', async () => {
    const element = await player();
    await open(element);
    const names = [...element.renderRoot.querySelectorAll<HTMLInputElement>('.panel .range')].map(
      ({ labels }) => labels?.[0]?.innerText.trim(),
    );
    expect(names).to.deep.equal(['Chỗ đang nghe', 'Âm lượng']);
  });

  it('the download tells its address, and volume hides where it does nothing', async () => {
    const element = await player();
    await open(element);
    expect($<HTMLAnchorElement>(element, '.download').href).to.equal(element.src);
    expect($(element, '.volume')).not.to.equal(null);
    const descriptor = Object.getOwnPropertyDescriptor(
      HTMLMediaElement.prototype,
      'volume',
    ) as PropertyDescriptor;
    Object.defineProperty(HTMLMediaElement.prototype, 'volume', {
      get: () => 1,
      set: () => undefined,
      configurable: true,
    });
    try {
      element.requestUpdate();
      await element.updateComplete;
      expect($(element, '.volume')).to.equal(null);
    } finally {
      Object.defineProperty(HTMLMediaElement.prototype, 'volume', descriptor);
    }
  });

  it('a clearer recording goes on at the same time', async () => {
    const element = await player(1, { 'clear-src': recording(4) });
    element.play();
    await until(() => element.currentTime > 1.1);
    await open(element);
    [...element.renderRoot.querySelectorAll<HTMLElement>('.option')]
      .find((one) => one.textContent?.includes('Rõ tiếng'))
      ?.querySelector('input')
      ?.click();
    await until(() => !element.paused && element.currentTime > 1.2, 'on');
    expect(element.currentTime).to.be.below(3);
  });

  it('the clearer recording that a map names is chosen once, and heard of every article from then on', async () => {
    const lent: string[] = [];
    const items = ['a', 'b'].map((id): PlaylistItem => ({
      id,
      title: `Bài ${id}`,
      src: `m/${id}.mp3`,
      lend: (href) => {
        lent.push(href);
        return Promise.resolve(recording(4));
      },
      timing: () =>
        Promise.resolve({
          guided: [
            {
              role: ['article'],
              'https://e-bulletin.dev/ns#clear': `m/${id}-ro.mp3`,
              children: [{ text: 'Một câu.', audioref: `m/${id}.mp3#t=0,4` }],
            },
          ],
        }),
    }));
    const clear = async (element: AudioReaderElement): Promise<HTMLInputElement> => {
      await open(element);
      const label = await until(() =>
        [...element.renderRoot.querySelectorAll('.option')].find((one) =>
          one.textContent?.includes('Rõ tiếng'),
        ),
      );
      return label?.querySelector('input') as HTMLInputElement;
    };
    const element = await playlist(...items);
    const box = await clear(element);
    expect(box.checked).to.equal(false);
    box.click();
    await until(() => $(element, '.article p'));
    element.play();
    await until(() => element.currentTime > 0, 'the clearer one');
    element.goToTrack(1);
    await until(() => element.currentTime > 0 && element.trackIndex === 1, 'of the next article');
    expect(lent).to.deep.equal(['m/a-ro.mp3', 'm/b-ro.mp3']);
    // Another visit to the page, and a tap at once: its code, its text and its map are not here yet.
    await clean(true);
    const early = mount();
    early.playlist = items;
    // A script sets it up and plays it in one go, in the tap.
    early.play();
    await until(() => early.currentTime > 0, 'the clearer one at once');
    expect(lent.slice(2)).to.deep.equal(['m/a-ro.mp3']);
    await clean(true);
    const later = await playlist(...items);
    const still = await clear(later);
    expect(still.checked).to.equal(true);
    still.click();
    await until(() => $(later, '.article p'));
    later.play();
    await until(() => later.currentTime > 0, 'the plain one');
    expect(lent.at(-1)).to.equal('m/a.mp3');
  });
});

describe('speed', () => {
  it('lengthens pauses at the ends of sentences before it slows the speech', async () => {
    const element = await player(0.5);
    element.playbackRate = 0.9;
    let told = 0;
    element.addEventListener('e-sentence-change', () => told++);
    const from = performance.now();
    element.play();
    await until(() => told === 4, 'four sentences');
    // Three times half a second of speech and 0.7 s of silence. A busy machine tells late, never early.
    expect(performance.now() - from).to.be.above(3300);
  });

  it('is a word, said when it changes, and scales what is left', async () => {
    const element = await player(30);
    expect($(element, '.time').textContent).to.contain('Dài 2 phút');
    button(element, 'Thêm').click();
    (await until(() => button(element, 'Nhanh hơn'))).click();
    await until(() => $(element, '.panel .pair').textContent?.includes('Tốc độ: Hơi nhanh'));
    await until(() => $(element, '[role=status]').textContent?.includes('Tốc độ: Hơi nhanh'));
    expect($(element, '.time').textContent).to.contain('Dài 1 phút 44 giây');
  });
});

describe('the lock screen', () => {
  it('leads from article to article', async () => {
    const handlers = new Map<string, MediaSessionActionHandler | null>();
    navigator.mediaSession.setActionHandler = (action, handler) =>
      void handlers.set(action, handler);
    try {
      const element = await playlist(item('a', 2), item('b', 2));
      element.play();
      await until(() => handlers.get('nexttrack'), 'the buttons');
      handlers.get('nexttrack')?.({ action: 'nexttrack' });
      await until(() => navigator.mediaSession.metadata?.title === 'Bài b', 'the next article');
      expect([element.trackIndex, element.paused]).to.deep.equal([1, false]);
      handlers.get('previoustrack')?.({ action: 'previoustrack' });
      await until(() => navigator.mediaSession.metadata?.title === 'Bài a', 'the one before');
      expect([element.trackIndex, element.paused]).to.deep.equal([0, false]);
    } finally {
      Reflect.deleteProperty(navigator.mediaSession, 'setActionHandler');
    }
  });

  it('has title and office, play, pause, next and previous, no seek, and nothing once the player is gone', async () => {
    const handlers = new Map<string, unknown>();
    const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
    navigator.mediaSession.setActionHandler = (action, handler) => {
      if (handler) handlers.set(action, handler);
      else handlers.delete(action);
      set(action, handler);
    };
    const element = await player(2, { label: 'Ngõ 42 hết ngập', office: 'UBND phường Sen Hồng' });
    element.play();
    await until(() => navigator.mediaSession.metadata?.title === 'Ngõ 42 hết ngập', 'metadata');
    expect(navigator.mediaSession.metadata?.artist).to.equal('UBND phường Sen Hồng');
    expect([...handlers.keys()].sort()).to.deep.equal([
      'nexttrack',
      'pause',
      'play',
      'previoustrack',
    ]);
    (handlers.get('pause') as () => void)();
    expect(element.paused).to.equal(true);
    element.remove();
    await until(() => handlers.size === 0);
    expect(navigator.mediaSession.metadata).to.equal(null);
    Reflect.deleteProperty(navigator.mediaSession, 'setActionHandler');
  });
});

describe('nothing is left', () => {
  it('of a player removed while it plays', async () => {
    const element = await player(2);
    element.play();
    await until(() => element.currentTime > 0);
    element.remove();
    await until(() => element.paused);
    document.body.append(element);
    await until(() => $(element, '.article p'));
    element.play();
    await until(() => element.currentTime > 0 && !element.paused);
  });

  it('of one moved within the page: it plays on', async () => {
    const element = await player(2);
    element.play();
    await until(() => element.currentTime > 0);
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { currentTime } = element;
    await until(() => element.currentTime > currentTime, 'it plays on');
  });

  it('after fifty reconnects: no listener, no sheet, no highlight', async () => {
    fakeSpeech({});
    const root = article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.row .play'));
    element.play();
    await until(() => said().length === 1);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const sheets = document.adoptedStyleSheets.length;
    let listeners = 0;
    const targets: EventTarget[] = [window, document, root];
    for (const target of targets) {
      const { addEventListener, removeEventListener } = target;
      Object.assign(target, {
        addEventListener: (...all: Parameters<EventTarget['addEventListener']>) => {
          listeners++;
          addEventListener.apply(target, all);
        },
        removeEventListener: (...all: Parameters<EventTarget['removeEventListener']>) => {
          listeners--;
          removeEventListener.apply(target, all);
        },
      });
    }
    for (let i = 0; i < 50; i++) {
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, i % 10 === 0 ? 60 : 0));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const target of targets) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
    expect(listeners).to.be.at.most(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect([
      ...(CSS as unknown as { highlights: Map<string, unknown> }).highlights.keys(),
    ]).to.deep.equal([]);
  });
});
