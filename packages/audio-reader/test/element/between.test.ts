/** What happens between two things that somebody asked for: another recording, another voice, another day, a line that comes back. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Listening } from '../../src/controllers/listening.js';
import { setClear } from '../../src/controllers/settings.js';
import type { AudioReaderElement } from '../../src/index.js';
import { $, article, button, clean, listen, ready, until } from './page.js';
import { mount, player } from './players.js';
import { item, mapOf, recording, TEXTS } from './recordings.js';
import { fakeSpeech, said } from './speech.js';

afterEach(() => clean());

const choose = (element: AudioReaderElement, word: string): void =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('.option')]
    .find((one) => one.textContent?.trim() === word)!
    .click();

const more = async (element: AudioReaderElement): Promise<void> => {
  button(element, 'Thêm').click();
  await until(() => $(element, '.panel'), 'what "Thêm" reveals');
};

describe('a line that comes back', () => {
  it('does not cut off the player that was begun meanwhile', async () => {
    const gone = mount({ src: 'http://localhost:1/a.wav' });
    const states = listen<{ state: string }>(gone, 'e-audio-state');
    gone.play();
    await until(() => states.at(-1)?.state === 'stalled', 'no line');
    const other = await player(4);
    other.play();
    await until(() => other.currentTime > 0.1, 'the other is heard');
    window.dispatchEvent(new Event('online'));
    expect([other.paused, gone.paused]).to.deep.equal([false, true]);
  });
});

describe('another recording', () => {
  it('is the one that is played, where a script names it and plays in one go', async () => {
    const element = await player(4);
    element.play();
    await until(() => element.currentTime > 0.1, 'the first');
    element.pause();
    element.src = recording(2);
    element.timing = mapOf(TEXTS.slice(0, 2), { seconds: 1 });
    element.play();
    await until(() => element.duration === 2 && element.currentTime > 0.1, 'the second');
    expect(element.paused).to.equal(false);
  });

  it('is not played by itself, where the one before was heard', async () => {
    const element = await player(4);
    element.play();
    await until(() => element.currentTime > 0.1, 'the first');
    element.src = recording(2);
    await until(() => element.duration === 2, 'the second');
    expect(element.paused).to.equal(true);
  });
});

describe('a recording without a map', () => {
  it('goes on about where the voice of the device stood, and the voice’s mark goes', async () => {
    fakeSpeech({ lasts: 4000 });
    const root = article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
    const element = mount({ src: recording(16), for: 'bai' });
    await until(() => element.duration > 0 && button(element, 'Lùi 10 giây'), 'ready');
    element.play();
    element.currentTime = 13;
    await until(() => element.currentTime > 13.1, 'heard');
    await more(element);
    choose(element, 'Giọng của máy');
    await until(() => said().length, 'the voice');
    expect(said()[0]).to.equal(TEXTS[3]);
    await until(() => root.querySelector('[aria-current]'), 'marked');
    choose(element, 'Bản ghi âm');
    await until(() => !element.paused && element.duration === 16, 'the recording');
    expect(element.currentTime).to.be.within(12, 13);
    await until(() => !root.querySelector('[aria-current]'), 'no mark');
  });
});

describe('the clearer recording', () => {
  it('goes on at the same place though one pressed twice', async () => {
    const element = mount({
      src: recording(TEXTS.length * 4),
      'clear-src': recording(TEXTS.length * 4),
      timing: mapOf(TEXTS, { seconds: 4 }),
    });
    await ready(element);
    element.play();
    element.seekToSentence(2);
    await until(() => element.currentTime > 8.1, 'heard');
    await more(element);
    choose(element, 'Rõ tiếng, cho người khó nghe');
    choose(element, 'Rõ tiếng, cho người khó nghe');
    await until(() => !element.paused && element.currentTime > 8.2, 'heard again');
    await until(() => element.currentTime > 8.6, 'and on');
    expect(element.sentenceIndex).to.equal(2);
  });

  it('does not sound in a player that was taken away while it came', async () => {
    const heard: string[] = [];
    const host = { isConnected: true };
    const taken = {
      host,
      choice: { clear: false },
      player: {
        currentTime: 3,
        active: true,
        seekTime: () => heard.push('seek'),
        play: () => heard.push('play'),
      },
      reset: () => undefined,
      load: () => ((host.isConnected = false), Promise.resolve()),
    };
    await setClear(taken as unknown as Listening, true);
    expect(heard).to.deep.equal([]);
  });
});

describe('an article begun another day', () => {
  it('goes on there though one pressed "Nghe" before its map was here', async () => {
    const element = mount();
    element.playlist = [item('a', 20)];
    element.scrollIntoView();
    await ready(element);
    element.play();
    element.seekToSentence(1);
    await until(() => element.currentTime > 20.1, 'heard');
    await clean(true);
    const again = mount();
    again.playlist = [{ ...item('a', 20), timing: () => new Promise(() => undefined) }];
    again.scrollIntoView();
    await until(() => again.duration > 0 && $(again, '.articles, .row'), 'no map yet');
    await until(() => customElements.get('e-audio-reader') && again.duration === 40, 'length');
    again.play();
    await until(() => again.currentTime > 17, 'where it was, and a little before');
  });
});

describe('the lock screen', () => {
  it('runs as fast as what is heard', async () => {
    const rates: (number | undefined)[] = [];
    const { mediaSession } = navigator;
    mediaSession.setPositionState = (state) => rates.push(state?.playbackRate);
    try {
      const element = await player(4);
      element.play();
      await until(() => rates.length > 0, 'told');
      element.playbackRate = 1.3;
      await until(() => rates.at(-1) === 1.3, 'the other speed');
    } finally {
      Reflect.deleteProperty(mediaSession, 'setPositionState');
    }
  });
});
