/** A button that goes while the keyboard is on it: the keyboard is on the one that comes, and not at the top of the page. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioReaderElement } from '../../src/index.js';
import { $, article, button, clean, ready, until } from './page.js';
import { mount, player } from './players.js';
import { mapOf, recording, TEXTS } from './recordings.js';
import { fakeSpeech } from './speech.js';

afterEach(() => clean());

/** What is written on the button that the keyboard is on. */
const on = (element: AudioReaderElement): string | undefined =>
  (element.renderRoot as ShadowRoot).activeElement?.textContent?.replace(/\s+/g, ' ').trim();

/** As Enter does. */
const press = (element: AudioReaderElement, word: string): void => {
  const one = button(element, word);
  one.focus();
  expect(on(element)).to.equal(word);
  one.click();
};

describe('a button that goes', () => {
  it('is "Nghe", where the device turns out to have no voice', async () => {
    fakeSpeech({ voices: [] });
    article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.row .play'), 'the face');
    button(element, 'Nghe').focus();
    await until(() => $(element, '.trouble'), 'no voice');
    expect(on(element)).to.equal('Đọc từng câu');
    press(element, 'Đọc từng câu');
    await until(() => $(element, '.large'), 'the reading card');
    expect(on(element)).to.equal('Câu sau');
  });

  it('is "Thử lại", where the voice speaks after all', async () => {
    fakeSpeech({ mute: (count) => count < 2, lasts: 4000 });
    article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    element.play();
    await until(() => $(element, '.trouble'), 'silence', 12_000);
    // One thing is filled, where the eye goes.
    const { backgroundColor: filled } = getComputedStyle(button(element, 'Thử lại'));
    expect(getComputedStyle(button(element, 'Nghe')).backgroundColor).not.to.equal(filled);
    press(element, 'Thử lại');
    await until(() => !$(element, '.trouble'), 'heard');
    expect(getComputedStyle(button(element, 'Dừng')).backgroundColor).to.equal(filled);
    expect(on(element)).to.equal('Dừng');
  });

  it('is "Nghe từ đầu"', async () => {
    const attributes = { src: recording(8), timing: mapOf(TEXTS, { seconds: 2 }) };
    const first = mount({ ...attributes, 'resume-key': 'k' });
    await ready(first);
    first.play();
    first.seekToSentence(2);
    await until(() => first.currentTime > 4.1, 'heard');
    await clean(true);
    const again = await player(2, { 'resume-key': 'k' });
    press(again, 'Nghe từ đầu');
    await until(() => !again.paused && again.currentTime < 4, 'from the start');
    await again.updateComplete;
    expect(on(again)).to.equal('Dừng');
  });

  it('takes no keyboard that is somewhere else', async () => {
    fakeSpeech({ voices: [] });
    article('bai', TEXTS);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.trouble'), 'no voice');
    expect(document.activeElement).to.equal(field);
  });
});
