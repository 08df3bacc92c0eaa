/** A listener's day: playlists, two players, coming back, the sleep timer, the lock screen; and nothing left behind. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type {
  AudioReaderElement,
  AudioStateDetail,
  PlaylistItem,
  TrackChangeDetail,
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
  recording,
  TEXTS,
  until,
} from './fixture.js';

afterEach(clean);

/** A player of `seconds` a sentence, its map and length known. */
async function player(
  seconds = 1,
  attributes: Record<string, string> = {},
): Promise<AudioReaderElement> {
  const element = mount({
    src: recording(TEXTS.length * seconds),
    timing: mapOf(TEXTS, { seconds }),
    ...attributes,
  });
  await until(() => $(element, '.article p') && element.duration > 0, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
}

const item = (id: string, seconds = 0.3, section = 'Tin trong quý'): PlaylistItem => ({
  id,
  title: `Bài ${id}`,
  section,
  src: recording(seconds * 2),
  timing: mapOf(TEXTS.slice(0, 2), { seconds }),
  duration: seconds * 2,
  size: 4800,
});

async function playlist(...items: PlaylistItem[]): Promise<AudioReaderElement> {
  const element = mount();
  element.playlist = items;
  // A player out of view fetches nothing.
  element.scrollIntoView();
  await until(() => $(element, '.article p') && element.duration > 0, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
}

describe('playlists', () => {
  it('go from article to article by themselves, on the same media element', async () => {
    const made: Element[] = [];
    const create = document.createElement.bind(document);
    document.createElement = ((name: string) => {
      const one = create(name);
      if (name === 'audio') made.push(one);
      return one;
    }) as typeof document.createElement;
    try {
      const element = await playlist(item('a'), item('b'), item('c'));
      const tracks = listen<TrackChangeDetail>(element, 'e-track-change');
      const states = listen<AudioStateDetail>(element, 'e-audio-state');
      element.play();
      await until(() => states.filter(({ state }) => state === 'ended').length === 3, 'all three');
      expect(tracks).to.deep.equal([
        { index: 1, id: 'b' },
        { index: 2, id: 'c' },
      ]);
      expect(made.length).to.equal(1);
      expect(element.trackIndex).to.equal(2);
    } finally {
      Reflect.deleteProperty(document, 'createElement');
    }
  });

  it('three on a page keep apart, and one is heard', async () => {
    const all = [
      await playlist(item('a', 2), item('b')),
      await playlist(item('c', 2), item('d')),
      await playlist(item('e', 2), item('f')),
    ];
    for (const one of all) {
      one.play();
      await until(() => !one.paused && one.currentTime > 0);
      expect(all.filter(({ paused }) => !paused)).to.deep.equal([one]);
    }
    all[0]?.next();
    expect(all.map(({ trackIndex }) => trackIndex)).to.deep.equal([1, 0, 0]);
  });

  it('are listed by section, and led through by words', async () => {
    const element = await playlist(item('a', 2), item('b', 2), item('c', 2, 'Đời sống'));
    const list = await until(() => $(element, '.list'));
    list.click();
    await until(() => $(element, '.articles'));
    expect(
      [...element.renderRoot.querySelectorAll('.section')].map((one) => one.textContent),
    ).to.deep.equal(['Bài 1 trong 3', 'Tin trong quý', 'Đời sống']);
    button(element, 'Bài sau').click();
    expect(element.trackIndex).to.equal(1);
    expect(element.paused).to.equal(true);
    await until(() => $(element, '[aria-current=true] span')?.textContent === 'Bài b');
    // A title is chosen and heard; what can be pressed next is the button that stops.
    $(element, '.articles ul:last-child .entry').click();
    await until(() => !element.paused && !$(element, '.articles'));
    expect(element.trackIndex).to.equal(2);
    expect(element.shadowRoot?.activeElement).to.equal($(element, '.play'));
    element.previous();
    expect(element.trackIndex).to.equal(1);
  });

  it('and what "Thêm" reveals: one lies open at a time', async () => {
    const element = await playlist(item('a', 2), item('b', 2));
    const list = await until(() => $(element, '.list'));
    list.click();
    await until(() => $(element, '.articles'));
    $(element, '.more').click();
    await until(() => $(element, '.panel'));
    expect($(element, '.articles')).to.equal(null);
    expect(list.getAttribute('aria-expanded')).to.equal('false');
    $(element, '.more').click();
    await until(() => !$(element, '.panel'));
  });

  it('that grow leave what is heard alone', async () => {
    const [a, b] = [item('a', 3), item('b')];
    const element = await playlist(a);
    element.play();
    await until(() => element.currentTime > 0.1);
    element.playlist = [b, a];
    await element.updateComplete;
    expect([element.trackIndex, element.paused]).to.deep.equal([1, false]);
  });
});

describe('one at a time', () => {
  it('whoever begins stops the other, in a copy of our code too', async () => {
    const first = await player(2);
    const second = await player(2);
    first.play();
    await until(() => first.currentTime > 0);
    second.play();
    expect([first.paused, second.paused]).to.deep.equal([true, false]);
    const shared = (globalThis as unknown as Record<symbol, Record<string, { stop?: () => void }>>)[
      Symbol.for('e-bulletin')
    ];
    let stopped = false;
    const turn = shared?.['listening/1'];
    turn?.stop?.();
    expect(second.paused).to.equal(true);
    if (turn) turn.stop = () => (stopped = true);
    first.play();
    expect(stopped).to.equal(true);
  });
});

describe('coming back', () => {
  it('begins with the sentence where somebody stopped, says so, and can begin anew', async () => {
    const first = await player(1, { 'resume-key': 'bai-5' });
    first.seekToSentence(2);
    first.play();
    await until(() => first.currentTime > 2.1);
    first.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const second = await player(1, { 'resume-key': 'bai-5' });
    await until(() => second.sentenceIndex === 2, 'the place');
    expect($(second, '.note').textContent).to.contain('Đang nghe dở từ 1 phút trước, còn');
    second.play();
    await until(() => second.currentTime > 2.05 && !second.paused);
    second.pause();
    second.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const third = await player(1, { 'resume-key': 'bai-5' });
    await until(() => third.sentenceIndex === 2);
    button(third, 'Nghe từ đầu').click();
    await until(() => third.sentenceIndex === 0 && !third.paused);
  });

  it('steps back after a day', async () => {
    const kept = { index: 3, text: TEXTS[3], time: 3, when: Date.now() - 26 * 3600_000 };
    localStorage.setItem('e-bulletin:listen', JSON.stringify({ 'bai-6': kept }));
    const element = await player(1, { 'resume-key': 'bai-6' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.sentenceIndex).to.equal(0);
    await until(() => $(element, '.note').textContent?.includes('Đang nghe dở từ 1 ngày trước'));
  });
});

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
    // Another visit to the page.
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
    const speech = fakeSpeech({});
    const root = article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.row .play'));
    element.play();
    await until(() => speech.said.length === 1);
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
    speech.restore();
  });
});
