/** What an office calls its listeners: in sentences to them, and nowhere else. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { addressed } from '../../src/view/trouble-messages.js';
import { $, article, button, clean, until } from './page.js';
import { mount, player } from './players.js';
import { TEXTS } from './recordings.js';
import { fakeSpeech, said } from './speech.js';

afterEach(() => clean());

/** A player that comes back to what was begun a day ago. */
async function back(attributes: Record<string, string>): Promise<string> {
  const kept = { index: 2, text: TEXTS[2], time: 2, when: Date.now() - 24 * 3600_000 };
  localStorage.setItem('e-bulletin:listen', JSON.stringify({ 'bai-7': kept }));
  const element = await player(1, { 'resume-key': 'bai-7', ...attributes });
  await until(() => $(element, '.note'), 'the note');
  return $(element, '.note').textContent?.trim() ?? '';
}

describe('address-as', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['', 'Đang nghe dở từ 1 ngày trước.'],
    ['bác', 'Bác đang nghe dở từ 1 ngày trước.'],
    ['cô chú', 'Cô chú đang nghe dở từ 1 ngày trước.'],
    ['ông bà', 'Ông bà đang nghe dở từ 1 ngày trước.'],
    [
      '$& <img src=x onerror=alert(1)>',
      '$& <img src=x onerror=alert(1)> đang nghe dở từ 1 ngày trước.',
    ],
  ];
  for (const [who, words] of CASES) {
    it(`"${who}"`, async () => {
      expect(await back({ 'address-as': who })).to.equal(words);
      expect(document.querySelector('e-audio-reader')?.renderRoot.querySelector('img')).to.equal(
        null,
      );
    });
  }

  it('is heard in what is said, and no title is changed', async () => {
    fakeSpeech({ lasts: 400 });
    article('bai', ['Hãy giữ phố sạch.']);
    const element = mount({
      for: 'bai',
      label: 'Hãy giữ phố sạch',
      'address-as': 'bà con',
      lang: 'vi',
    });
    await until(() => $(element, '.row .play'));
    button(element, 'Nghe').click();
    await until(() => /Bà con hãy để màn hình sáng/.test($(element, '.note')?.textContent ?? ''));
    expect($(element, '.title').textContent).to.equal('Hãy giữ phố sạch');
    await until(() => said()[0] === 'Hãy giữ phố sạch.', 'the sentence as it is');
    await until(() => $(element, '.time').textContent === 'Bà con đã nghe hết bài.');
    await until(() => element.renderRoot.textContent?.includes('Bà con đã nghe hết bài.'));
  });

  it('leaves English alone', () => {
    expect(addressed('Stopped 1 day ago.', 'bác')).to.equal('Stopped 1 day ago.');
  });
});
