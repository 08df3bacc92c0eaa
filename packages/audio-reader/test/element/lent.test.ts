/** Recordings without an address, as an issue in a ZIP has them: brought when somebody listens, and given back. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioErrorDetail, AudioReaderElement, PlaylistItem } from '../../src/index.js';
import { $, button, clean, listen, until } from './page.js';
import { mount } from './players.js';
import { recording, TEXTS } from './recordings.js';
import { fakeSpeech } from './speech.js';

afterEach(clean);

const SECONDS = 0.6;

/** The map of a recording by the name that the issue has for it, as it comes out of a ZIP. */
const map = (names: readonly string[]): Promise<unknown> =>
  Promise.resolve({
    guided: [
      {
        role: ['paragraph'],
        text: TEXTS.join(' '),
        children: TEXTS.map((text, i) => ({
          text,
          audioref: `${names[i % names.length]}#t=${i * SECONDS},${(i + 1) * SECONDS}`,
        })),
      },
    ],
  });

interface Zip {
  /** Names, each time one is asked for. */
  readonly asked: string[];
  /** How long it shall be, where it may come while it is heard. */
  readonly seconds: (number | undefined)[];
  /** Names that are lent now. */
  readonly held: string[];
  readonly item: PlaylistItem;
}

function zip(id: string, { names = [`m/${id}.wav`], fails = 0 } = {}): Zip {
  const asked: string[] = [];
  const seconds: Zip['seconds'] = [];
  const held: string[] = [];
  return {
    asked,
    seconds,
    held,
    item: {
      id,
      title: `Bài ${id}`,
      src: names[0] ?? '',
      size: 4800,
      duration: TEXTS.length * SECONDS,
      timing: () => map(names),
      lend: (href, signal, length) => {
        asked.push(href);
        seconds.push(length);
        if (asked.length <= fails)
          return Promise.reject(Object.assign(new Error('gone'), { code: 'not-found' }));
        held.push(href);
        signal.addEventListener('abort', () => held.splice(held.indexOf(href), 1));
        return Promise.resolve(recording(TEXTS.length * SECONDS));
      },
    },
  };
}

async function player(...items: Zip[]): Promise<AudioReaderElement> {
  const element = mount();
  element.playlist = items.map(({ item }) => item);
  element.scrollIntoView();
  await until(() => $(element, '.article p'), 'the text');
  return element;
}

describe('a recording that is lent', () => {
  it('comes with the tap, is heard sentence by sentence, and is given back with its article', async () => {
    const [a, b] = [zip('a'), zip('b')];
    const element = await player(a, b);
    expect($(element, '.time').textContent).to.contain('5\u00a0kB');
    expect(a.asked).to.deep.equal([]);
    const told = listen<{ text: string }>(element, 'e-sentence-change');
    element.play();
    await until(() => told.some(({ text }) => text === TEXTS[1]) && !element.paused, 'the second');
    expect([a.asked, a.held]).to.deep.equal([['m/a.wav'], ['m/a.wav']]);
    element.next();
    await until(() => element.currentTime > 0 && element.trackIndex === 1, 'the next article');
    expect([a.held, b.held]).to.deep.equal([[], ['m/b.wav']]);
    element.remove();
    await until(() => b.held.length === 0, 'nothing held');
  });

  it('goes on where it was paused, without being asked for again', async () => {
    const a = zip('a');
    const element = await player(a);
    element.play();
    element.pause();
    element.play();
    await until(() => element.currentTime > 0, 'sound');
    element.pause();
    const { currentTime } = element;
    element.play();
    await until(() => element.currentTime > currentTime, 'more');
    expect(a.asked).to.deep.equal(['m/a.wav']);
  });

  it('may be several, one after the other', async () => {
    const a = zip('a', { names: ['m/1.wav', 'm/2.wav'] });
    const element = await player(a);
    const told = listen<{ text: string }>(element, 'e-sentence-change');
    element.play();
    await until(() => told.some(({ text }) => text === TEXTS[3]), 'the last');
    expect(told.map(({ text }) => text)).to.deep.equal(TEXTS);
    // An address may be loaded once only: it is asked for with each turn.
    expect(a.held).to.deep.equal(['m/1.wav', 'm/2.wav', 'm/1.wav', 'm/2.wav']);
    element.remove();
    await until(() => a.held.length === 0, 'all given back');
  });

  it('may be several of which the next is slow: nothing is told of the one before meanwhile', async () => {
    const a = zip('a', { names: ['m/1.wav', 'm/2.wav'] });
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    const { lend } = a.item;
    const slow: PlaylistItem['lend'] = async (href, signal, length) => {
      if (href === 'm/2.wav') await held;
      return lend!(href, signal, length);
    };
    const element = await player({ ...a, item: { ...a.item, lend: slow } });
    const told = listen<{ text: string }>(element, 'e-sentence-change');
    element.play();
    await until(() => told.some(({ text }) => text === TEXTS[1]), 'the second');
    // The player has looked whether it is heard.
    await until(() => /Đang tải/.test($(element, '.time').textContent ?? ''), 'waiting');
    expect(told.map(({ text }) => text)).to.deep.equal(TEXTS.slice(0, 2));
    come();
    await until(() => told.some(({ text }) => text === TEXTS[3]), 'the last');
    expect(told.map(({ text }) => text)).to.deep.equal(TEXTS);
  });

  it('is saved as a whole, before it was heard too', async () => {
    const a = zip('a');
    const element = await player(a);
    const saved: string[] = [];
    const save = (event: MouseEvent): void => {
      const link = event.target as HTMLAnchorElement;
      if (!link.download || link.isConnected) return;
      event.preventDefault();
      saved.push(link.download);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', save);
      click.call(this);
    };
    try {
      button(element, 'Thêm').click();
      (await until(() => button(element, 'Tải bản ghi âm về máy (5 kB)'))).click();
      await until(() => saved.length === 1, 'the file');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['a.wav']);
    expect(a.seconds).to.deep.equal([undefined]);
    element.play();
    await until(() => a.seconds.length === 2, 'the recording');
    expect(a.seconds[1]).to.equal(TEXTS.length * SECONDS);
  });

  it('that does not come as a file says so on its button, and comes with the next press', async () => {
    const a = zip('b', { fails: 1 });
    const element = await player(a);
    button(element, 'Thêm').click();
    (await until(() => button(element, 'Tải bản ghi âm về máy (5 kB)'))).click();
    // As the issue tells why, and not a network that is gone.
    await until(() => button(element, 'Không tìm thấy bản ghi âm của bài này.'), 'words');
    expect(a.asked).to.deep.equal(['m/b.wav']);
  });

  it('that cannot be had is explained, and comes once it can', async () => {
    fakeSpeech({ voices: [] });
    const a = zip('a', { fails: 1 });
    const element = await player(a);
    const errors = listen<AudioErrorDetail>(element, 'e-audio-error');
    element.play();
    await until(() => errors.length, 'words');
    expect(errors[0]?.code).to.equal('not-found');
    (await until(() => button(element, 'Thử lại'))).click();
    await until(() => element.currentTime > 0 && !element.paused, 'sound');
  });
});
