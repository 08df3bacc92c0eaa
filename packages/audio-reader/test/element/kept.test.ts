/** What the device keeps of how somebody listens: speed and letters, for the next article and tomorrow. */
import { storage } from '@e-bulletin/core/storage.js';
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioReaderElement } from '../../src/index.js';
import { $, button, clean, ready, until } from './page.js';
import { mount } from './players.js';
import { mapOf, recording, TEXTS } from './recordings.js';

afterEach(() => clean());

const player = () => mount({ src: recording(4), timing: mapOf(TEXTS, { seconds: 1 }) });

describe('how somebody listens', () => {
  it('is as slow, and in letters as large, the next time', async () => {
    const first = player();
    await ready(first);
    button(first, 'Thêm').click();
    await until(() => $(first, '.panel'));
    button(first, 'Chậm hơn').click();
    button(first, 'Chữ to hơn').click();
    await until(() => first.playbackRate === 0.9);
    const letters = (element: AudioReaderElement): number =>
      Number.parseFloat(getComputedStyle($(element, '.article p')).fontSize);
    await until(() => letters(first) > 22);
    first.remove();

    const second = player();
    await until(() => $(second, '.article p'));
    expect(second.playbackRate).to.equal(0.9);
    expect(letters(second)).to.be.above(22);
  });

  it('is as the page says where it says so, and that is kept for no other page', async () => {
    storage.set('speed', 0.8);
    const one = mount({ src: recording(4) });
    one.playbackRate = 1.3;
    await until(() => $(one, '.row .play'));
    expect(one.playbackRate).to.equal(1.3);
    expect(player().playbackRate).to.equal(0.8);
  });

  it('is plain where what was kept cannot be read', async () => {
    storage.set('speed', 'fast');
    storage.set('size', { large: true });
    const one = player();
    await until(() => $(one, '.article p'));
    expect(one.playbackRate).to.equal(1);
    expect(getComputedStyle($(one, '.article')).fontSize).to.not.contain('NaN');
  });
});
