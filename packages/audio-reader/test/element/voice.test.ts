/** The device's voice, with each fault that browsers have (research section 2.2), scripted. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioReaderElement, AudioStateDetail } from '../../src/index.js';
import { $, article, button, clean, listen, until } from './page.js';
import { mount } from './players.js';
import { mapOf, recording, TEXTS } from './recordings.js';
import { fakeSpeech, said, type Script, voice } from './speech.js';

afterEach(() => clean());

async function reader(
  script: Script | undefined,
  attributes: Record<string, string> = {},
): Promise<AudioReaderElement> {
  fakeSpeech(script);
  article('bai', TEXTS.slice(0, 2), TEXTS.slice(2));
  const element = mount({ for: 'bai', ...attributes });
  await until(() => $(element, '.row .play, .trouble'), 'ready');
  return element;
}

describe('the voice of the device', () => {
  it('reads an article of the page, one sentence an utterance, always in Vietnamese', async () => {
    const element = await reader({});
    const told = listen<{ text: string }>(element, 'e-sentence-change');
    element.play();
    await until(() => element.paused && said().length === 4, 'the end', 12_000);
    expect(said()).to.deep.equal(TEXTS);
    expect(told.map(({ text }) => text)).to.deep.equal(TEXTS);
    expect(voice().said.every(({ voice, lang }) => voice === 'Linh' && lang === 'vi-VN')).to.equal(
      true,
    );
  });

  it('is given the spoken form', async () => {
    fakeSpeech({});
    article('bai', ['UBND phường họp lúc 7h30.']);
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.row .play'));
    element.play();
    await until(() => said().length === 1);
    expect(said()[0]).to.match(/[Ủủ]y ban nhân dân phường họp lúc bảy giờ/);
  });

  it('is given the words of data-say, inside a link, over two sentences and in a cell of its own', async () => {
    fakeSpeech({});
    const holder = document.createElement('div');
    holder.id = 'bai';
    holder.innerHTML = `<p>Mời về <a href="#x" data-say="ê a hờ leo">Ea <b data-say="bỏ">H’leo</b></a> chơi.
      <span data-say="Bài do chị Tư đọc.">A. B! C? D.</span> Hết.</p><table><tr><td data-say="ba phẩy không">3.0</td></tr></table>`;
    document.body.append(holder);
    const element = mount({ for: 'bai' });
    const told = listen<{ text: string }>(element, 'e-sentence-change');
    await until(() => $(element, '.row .play'));
    element.play();
    await until(() => element.paused && said().at(-1) === 'ba phẩy không', 'the end', 12_000);
    holder.remove();
    expect(said().join(' ')).to.equal(
      'Mời về ê a hờ leo chơi. Bài do chị Tư đọc. Hết. ba phẩy không',
    );
    expect(told[0]?.text).to.equal('Mời về Ea H’leo chơi.');
  });

  it('pauses by cancelling and goes on at the start of the sentence: pause() and resume() are never used', async () => {
    const element = await reader({ lasts: 3000, pauseKills: true });
    element.play();
    await until(() => said().length === 1);
    element.pause();
    expect(element.paused).to.equal(true);
    element.play();
    await until(() => said().length === 2);
    expect(said()).to.deep.equal([TEXTS[0], TEXTS[0]]);
    expect(voice().calls).not.to.include.members(['pause']);
    expect(voice().calls).not.to.include.members(['resume']);
  });

  it('keeps the screen on while it reads, and lets it go when it stops', async () => {
    const asked: string[] = [];
    let held = 0;
    const request = (type: string): Promise<{ release(): Promise<void> }> => {
      asked.push(type);
      held++;
      return Promise.resolve({ release: () => Promise.resolve(void held--) });
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
    try {
      const element = await reader({ lasts: 3000 });
      expect(held).to.equal(0);
      element.play();
      await until(() => said().length === 1 && held === 1);
      element.repeatSentence();
      await until(() => said().length === 2);
      element.pause();
      await until(() => held === 0);
      expect(new Set(asked)).to.deep.equal(new Set(['screen']));
    } finally {
      Reflect.deleteProperty(navigator, 'wakeLock');
    }
  });

  it('waits for voices that come late, and primes speech inside the tap', async () => {
    fakeSpeech({ late: 600 });
    article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await element.updateComplete;
    element.play();
    expect(voice().calls[0]).to.equal('prime');
    await until(() => said().length > 0, 'speech');
  });

  it('does not wait for ever for voices that never come, and then never speaks', async () => {
    const element = await reader({ late: 1e9 });
    element.play();
    await until(() => $(element, '.large'), 'the reading card');
    expect($(element, '.trouble').textContent).to.contain('chưa có giọng đọc tiếng Việt');
    expect(said()).to.deep.equal([]);
  });

  it('never reads with a voice of another language', async () => {
    const element = await reader({
      voices: [
        { name: 'Samantha', lang: 'en-US' },
        { name: 'Via', lang: 'via' },
      ],
    });
    element.play();
    await until(() => $(element, '.large'));
    expect(said()).to.deep.equal([]);
  });

  it('may be a voice that only calls itself Vietnamese: one reads by oneself then, and listens again, at the same sentence', async () => {
    const element = await reader({ lasts: 3000 });
    element.play();
    await until(() => said().length === 1);
    element.seekToSentence(2);
    (await until(() => button(element, 'Nghe không rõ? Đọc từng câu'))).click();
    await until(() => $(element, '.large').textContent === TEXTS[2], 'the same sentence');
    button(element, 'Câu sau').click();
    await until(() => $(element, '.large').textContent === TEXTS[3], 'the next');
    button(element, 'Nghe').click();
    await until(() => said().at(-1) === TEXTS[3], 'speech');
  });

  it('goes on by itself where an utterance ends without a word', async () => {
    const element = await reader({ mute: (count) => count === 0 });
    element.play();
    await until(() => said().includes(TEXTS[1] as string), 'the next sentence', 6000);
    expect(element.paused).to.equal(false);
  });

  it('says so when the voice stays silent, and offers to read', async () => {
    const element = await reader({ mute: () => true });
    const errors = listen<{ code: string }>(element, 'e-audio-error');
    element.play();
    await until(() => errors.length > 0, 'an error', 12_000);
    expect(errors[0]?.code).to.equal('voice-failed');
    button(element, 'Đọc từng câu').click();
    await until(() => $(element, '.large'));
  });

  it('tries once more what is broken off behind a cancel()', async () => {
    const element = await reader({ error: (count) => (count === 0 ? 'interrupted' : undefined) });
    element.play();
    await until(() => said().length >= 2);
    expect(said().slice(0, 2)).to.deep.equal([TEXTS[0], TEXTS[0]]);
  });

  it('asks for a tap where the browser wants one', async () => {
    const element = await reader({ error: () => 'not-allowed' });
    element.play();
    await until(() => $(element, '.trouble'));
    expect($(element, '.trouble').textContent).to.contain('Hãy bấm Nghe');
    expect(element.paused).to.equal(true);
  });

  it('lengthens pauses before it slows', async () => {
    const element = await reader({});
    element.playbackRate = 0.9;
    element.play();
    await until(() => said().length === 1);
    element.playbackRate = 0.7;
    await until(() => said().length >= 2);
    expect([voice().said[0]?.rate, voice().said[1]?.rate]).to.deep.equal([1, 0.8]);
  });

  it('fills a hole in a recording, and the recording goes on', async () => {
    fakeSpeech({});
    const element = mount({ src: recording(2), timing: mapOf(TEXTS, { holes: [1] }) });
    await until(() => $(element, '.article p'));
    const states = listen<AudioStateDetail>(element, 'e-audio-state');
    const told = listen<{ index: number }>(element, 'e-sentence-change');
    element.play();
    await until(() => states.some(({ state }) => state === 'ended'), 'the end');
    expect(said()).to.deep.equal([TEXTS[1]]);
    expect(told.map(({ index }) => index)).to.deep.equal([0, 1, 2, 3]);
    const sources = states.map(({ source }) => source);
    expect(sources.indexOf('voice')).to.be.above(0).and.below(sources.lastIndexOf('recording'));
  });

  it('passes over a hole that nobody can fill', async () => {
    fakeSpeech({ voices: [] });
    const element = mount({ src: recording(2), timing: mapOf(TEXTS, { holes: [1] }) });
    await until(() => $(element, '.article p'));
    const told = listen<{ index: number }>(element, 'e-sentence-change');
    const states = listen<AudioStateDetail>(element, 'e-audio-state');
    element.play();
    await until(() => states.some(({ state }) => state === 'ended'), 'the end');
    expect(told.map(({ index }) => index)).to.deep.equal([0, 2, 3]);
  });

  it('takes over from a recording in the middle, at the same sentence, and gives it back', async () => {
    fakeSpeech({ lasts: 4000 });
    const element = mount({ src: recording(8), timing: mapOf(TEXTS, { seconds: 2 }) });
    await until(() => $(element, '.article p'));
    element.play();
    element.seekToSentence(2);
    button(element, 'Thêm').click();
    await until(() => element.renderRoot.querySelectorAll('[name=voice]').length === 2, 'voices');
    const radios = [...element.renderRoot.querySelectorAll<HTMLInputElement>('[name=voice]')];
    radios[1]?.click();
    await until(() => said().length === 1);
    expect(said()).to.deep.equal([TEXTS[2]]);
    radios[0]?.click();
    await until(() => element.currentTime > 4.1 && !element.paused, 'the recording');
    expect(element.sentenceIndex).to.equal(2);
  });

  it('may be switched off', async () => {
    const element = await reader({}, { 'voice-fallback': 'off' });
    element.play();
    await until(() => $(element, '.large'));
    expect(said()).to.deep.equal([]);
  });
});

describe('a web view without speech', () => {
  /** What is pressed first. */
  const first = (element: AudioReaderElement): string =>
    $(element, '.choices > .button').textContent?.trim() ?? '';
  const filled = (element: AudioReaderElement): string[] =>
    [...element.renderRoot.querySelectorAll('.filled')].map((one) => one.textContent?.trim() ?? '');

  it('offers first what its words speak of: the browser, or its address to be pasted there', async () => {
    const element = await reader(undefined);
    await until(() => $(element, '.trouble'), 'why');
    expect([first(element), ...filled(element)]).to.deep.equal(Array(2).fill('Sao chép địa chỉ'));
    const program = 'Mozilla/5.0 (Linux; Android 13; SM-A135F; wv) Mobile Zalo android/12';
    Object.defineProperty(navigator, 'userAgent', { value: program, configurable: true });
    try {
      element.requestUpdate();
      await element.updateComplete;
      expect([first(element), ...filled(element)]).to.deep.equal(
        Array(2).fill('Mở bằng trình duyệt'),
      );
    } finally {
      Reflect.deleteProperty(navigator, 'userAgent');
    }
  });

  it('offers to read where a device has no voice, as it says', async () => {
    const element = await reader({ voices: [] });
    await until(() => /Hãy đọc từng câu/.test($(element, '.message').textContent ?? ''), 'why');
    expect([first(element), ...filled(element)]).to.deep.equal(Array(2).fill('Đọc từng câu'));
  });

  it('says why in one sentence, and leads out by a copied address or by reading', async () => {
    const element = await reader(undefined);
    await until(() => $(element, '.trouble'), 'why');
    expect($(element, '.message').textContent?.trim()).to.equal(
      'Ứng dụng này không đọc thành tiếng được. Hãy mở trang bằng trình duyệt để nghe.',
    );
    button(element, 'Sao chép địa chỉ').click();
    await until(() => /sao chép|bôi đen/i.test($(element, '.copied').textContent ?? ''), 'copied');
    button(element, 'Đọc từng câu').click();
    await until(() => $(element, '.large')?.textContent === TEXTS[0]);
    button(element, 'Câu sau').click();
    await until(() => $(element, '.large').textContent === TEXTS[1]);
    button(element, 'Câu trước').click();
    await until(() => $(element, '.large').textContent === TEXTS[0]);
    expect($(element, '.reading .time').textContent).to.equal('Câu 1 trong 4');
    expect(button(element, 'Câu sau').ariaDisabled).to.equal('false');
    element.seekToSentence(3);
    await element.updateComplete;
    expect(button(element, 'Câu sau').ariaDisabled, 'at the end').to.equal('true');
  });
});
