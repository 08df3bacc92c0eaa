/** Which text is read: inside the element, of the map, one that changes, one that was edited after its recording. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { textHash } from '@e-bulletin/issue/text.js';
import type {
  AudioErrorDetail,
  AudioReaderElement,
  SentenceChangeDetail,
} from '../../src/index.js';
import { marked } from './marks.js';
import { $, article, button, clean, listen, ready, until } from './page.js';
import { mount } from './players.js';
import { mapOf, recording, TEXTS } from './recordings.js';
import { fakeSpeech, said } from './speech.js';

afterEach(() => clean());

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
    fakeSpeech({ lasts: 700 });
    const root = article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => $(element, '.row .play'));
    element.play();
    await until(() => said().length === 1);
    (root.firstElementChild as Element).textContent = `Lời dẫn. ${TEXTS[0]} Câu mới.`;
    await until(() => said().includes('Câu mới.'), 'the new sentence');
  });
});

describe('an edited article', () => {
  const edited = TEXTS.map((text, i) => (i === 1 ? 'Câu đã sửa.' : text));

  /** It was recorded before. */
  function narrated(): AudioReaderElement {
    article('bai', edited);
    return mount({ for: 'bai', src: recording(2.4), timing: mapOf(TEXTS, { seconds: 0.6 }) });
  }

  it('is marked right where it was not edited, and editors are told', async () => {
    fakeSpeech({ voices: [] });
    const element = narrated();
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
    fakeSpeech({});
    const element = narrated();
    await ready(element);
    const told = listen<SentenceChangeDetail>(element, 'e-sentence-change');
    element.play();
    await until(() => told.some(({ index }) => index === 3), 'the last');
    expect(said()).to.deep.equal(['Câu đã sửa.']);
    expect(told.map(({ text }) => text)).to.deep.equal(edited);
  });

  it('is found by the hash of the map where text and map were edited together', async () => {
    fakeSpeech({ voices: [] });
    const timing = mapOf(TEXTS, { narrated: (text, i) => textHash(i === 1 ? 'Câu cũ.' : text) });
    const element = mount({ src: recording(2), timing });
    const errors = listen<AudioErrorDetail>(element, 'e-audio-error');
    await until(() => errors.length);
    expect(errors[0]?.sentences).to.deep.equal([TEXTS[1]]);
  });
});
