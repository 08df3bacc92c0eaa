/** The time that is told: of the recording as it moves, or where it was sent. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioReaderElement } from '../../src/index.js';
import { $, button, clean, later, listen, until } from './page.js';
import { mount, player } from './players.js';
import { recording, TEXTS } from './recordings.js';

afterEach(() => clean());

/** Every `<audio>` that is made from now on. */
function audios(): HTMLAudioElement[] {
  const made: HTMLAudioElement[] = [];
  const create = document.createElement;
  document.createElement = function (this: Document, ...args: [string]) {
    const element = create.apply(this, args);
    if (element instanceof HTMLAudioElement) made.push(element);
    return element;
  } as typeof create;
  later(() => (document.createElement = create));
  return made;
}

describe('the time of a recording', () => {
  for (const from of [0, 2]) {
    it(`is what the browser plays at once, from second ${from}`, async () => {
      const made = audios();
      const element = await player();
      element.currentTime = from;
      element.play();
      const [audio] = made;
      // The browser tells of it later: who looks before is told as well.
      let heard = 0;
      let told = 0;
      await until(() => {
        [heard, told] = [audio?.currentTime ?? 0, element.currentTime];
        return heard > from;
      });
      expect(told).to.be.at.least(heard);
    });
  }

  it('is where it was sent while the recording is not there', async () => {
    const made = audios();
    const element = await player();
    element.currentTime = 2.5;
    expect(element.currentTime).to.equal(2.5);
    expect(made[0]?.currentTime).to.equal(2.5);
  });
});

describe('an article of two recordings', () => {
  /** Two sentences of a second in each, with a rest after the first. */
  const map = {
    guided: [
      {
        role: ['paragraph'],
        text: TEXTS.join(' '),
        children: TEXTS.map((text, i) => ({
          text,
          audioref: `m/${i < 2 ? 'a' : 'b'}.wav#t=${i % 2},${i % 2 ? 2 : 0.8}`,
        })),
      },
    ],
  };

  it('is moved in by the time of the one at the cursor', async () => {
    const asked: string[] = [];
    const element = mount();
    const timing = (): Promise<unknown> => Promise.resolve(map);
    const lend = (href: string): Promise<string> => {
      asked.push(href);
      return Promise.resolve(recording(2));
    };
    element.playlist = [{ id: 'hai', title: 'Hai', src: 'm/a.wav', timing, lend }];
    await until(() => $(element, '.article p'), 'the text');
    element.seekToSentence(3);
    element.play();
    await until(() => element.currentTime > 1.05, 'the last sentence');
    element.currentTime = 0.2;
    expect(element.sentenceIndex).to.equal(2);
    // In the rest.
    element.currentTime = 0.85;
    await until(() => element.sentenceIndex === 3, 'the sentence after the rest');
    expect(asked).to.deep.equal(['m/b.wav']);
  });
});

describe('a map that did not come', () => {
  const asking: Record<string, (element: AudioReaderElement) => void> = {
    'retry(), and nothing sounds that did not': (element) => element.retry(),
    'a tap on "Nghe"': (element) => $(element, '.play').click(),
  };
  for (const [how, ask] of Object.entries(asking)) {
    it(`is asked for again by ${how}`, async () => {
      let there = false;
      const element = mount();
      const errors = listen<{ code: string; retryable: boolean }>(element, 'e-audio-error');
      const children = TEXTS.map((text, i) => ({ text, audioref: `a.wav#t=${i},${i + 1}` }));
      const map = { guided: [{ role: ['paragraph'], text: TEXTS.join(' '), children }] };
      const timing = (): Promise<unknown> =>
        there ? Promise.resolve(map) : Promise.reject(new Error('gone'));
      element.playlist = [{ id: 'mot', title: 'Một', src: recording(4), timing }];
      await until(() => errors.length, 'it is told');
      expect(errors).to.deep.include({ ...errors[0], code: 'timing', retryable: true });
      there = true;
      ask(element);
      await until(() => button(element, 'Câu sau'), 'sentences');
      expect(element.paused).to.equal(how.startsWith('retry'));
    });
  }
});
