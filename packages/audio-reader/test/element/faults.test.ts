/** What players of a page must not do to one another, to a listener in the middle of a text, and to one whose voice comes late. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { $, article, button, clean, until } from './page.js';
import { mount, player, playlist } from './players.js';
import { item, mapOf, recording, TEXTS } from './recordings.js';
import { fakeSpeech, said, voice } from './speech.js';

afterEach(() => clean());

const plays = (): Promise<boolean> =>
  until(() => navigator.mediaSession.playbackState === 'playing', 'the lock screen plays');

describe('the lock screen', () => {
  it('stays with the player that is heard when another gets ready, and when that one goes', async () => {
    const heard = await player(4, { label: 'Ngõ 42' });
    heard.play();
    await until(() => navigator.mediaSession.metadata?.title === 'Ngõ 42', 'metadata');
    const other = await player(1, { label: 'Thư viện' });
    expect(navigator.mediaSession.metadata?.title).to.equal('Ngõ 42');
    other.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(navigator.mediaSession.metadata?.title).to.equal('Ngõ 42');
    await plays();
  });

  it('says that somebody is heard though the browser calls the page paused, as Safari does with a second player', async () => {
    const heard = await player(4, { label: 'Ngõ 42' });
    heard.play();
    await until(() => navigator.mediaSession.metadata?.title === 'Ngõ 42', 'metadata');
    navigator.mediaSession.playbackState = 'paused';
    await plays();
    heard.pause();
    await until(() => navigator.mediaSession.playbackState === 'paused', 'a real pause');
  });

  it('keeps its buttons from one article to the next, and shows the picture of each', async () => {
    const gone: string[] = [];
    const set = navigator.mediaSession.setActionHandler.bind(navigator.mediaSession);
    navigator.mediaSession.setActionHandler = (action, handler) => {
      if (!handler) gone.push(action);
      set(action, handler);
    };
    try {
      const picture = new URL('/bia.webp', location.href).href;
      const element = await playlist(item('a', 0.3), { ...item('b', 2), picture });
      gone.length = 0;
      element.play();
      await until(() => navigator.mediaSession.metadata?.title === 'Bài b', 'the next article');
      expect(navigator.mediaSession.metadata?.artwork.map(({ src }) => src)).to.deep.equal([
        picture,
      ]);
      expect(gone).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(navigator.mediaSession, 'setActionHandler');
    }
  });
});

describe('the foot of the window', () => {
  it('has the player that was heard last, and no other that was paused before', async () => {
    const [first, second] = [await player(4), await player(4)];
    const space = document.createElement('div');
    space.style.height = '4000px';
    document.body.append(space);
    const docked = (): boolean[] =>
      [first, second].map((one) => $(one, '.place').classList.contains('docked'));
    first.play();
    space.scrollIntoView(false);
    await until(() => docked()[0], 'the first is there');
    first.pause();
    await first.updateComplete;
    expect(docked()).to.deep.equal([true, false]);
    second.play();
    space.scrollIntoView(false);
    await until(() => String(docked()) === 'false,true', 'the second alone');
    first.play();
    space.scrollIntoView(false);
    await until(() => String(docked()) === 'true,false', 'the first again');
  });
});

describe('a text that changes under a listener', () => {
  it('keeps the place in it, though the sentence stands twice', async () => {
    fakeSpeech({ lasts: 500 });
    const root = article('bai', ['Một.', 'Xin cảm ơn.', 'Hai.', 'Xin cảm ơn.', 'Ba.', 'Bốn.']);
    const element = mount({ for: 'bai' });
    // Once there is a sentence to go to.
    await until(() => element.duration > 0);
    element.play();
    element.seekToSentence(3);
    await until(() => said().includes('Xin cảm ơn.'));
    // An advertisement, a picture that comes late.
    root.append(document.createElement('hr'));
    await until(() => said().includes('Ba.'), 'what follows');
    expect(said()).not.to.include('Hai.');
  });
});

describe('a device that tells its voices very late', () => {
  it('says the sentence that was chosen meanwhile, and not the one before', async () => {
    fakeSpeech({ late: 1000 });
    article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => element.duration > 0, 'the text');
    element.play();
    element.seekToSentence(2);
    await until(() => said().length > 0, 'speech');
    expect(said()[0]).to.equal(TEXTS[2]);
  });

  it('is not said to have none for ever', async () => {
    fakeSpeech({ late: 3000 });
    article('bai', TEXTS);
    const element = mount({ for: 'bai' });
    await until(() => /chưa có giọng/.test($(element, '.trouble')?.textContent ?? ''), 'none yet');
    await until(() => speechSynthesis.getVoices().length > 0);
    voice().tell();
    await until(() => !$(element, '.trouble') && $(element, '.row .play'), 'the face');
    button(element, 'Nghe').click();
    await until(() => said().length > 0, 'speech');
  });
});

describe('one sentence in large letters', () => {
  it('has its two buttons apart in a dock as well', async () => {
    fakeSpeech({ voices: [] });
    article('bai', TEXTS);
    const element = mount({ for: 'bai', compact: '' });
    element.play();
    await until(() => $(element, '.large'), 'the sentence');
    const [on, back] = ['Câu sau', 'Câu trước'].map((word) =>
      button(element, word).getBoundingClientRect(),
    );
    expect(back!.top - on!.bottom).to.be.at.least(12);
  });
});

describe('a recording that broke off', () => {
  it('is not taken for heard to its end, though another article follows', async () => {
    const cut = { ...item('a'), src: recording(1), timing: mapOf(TEXTS, { seconds: 1.5 }) };
    const element = await playlist(cut, item('b'));
    const codes: string[] = [];
    element.addEventListener('e-audio-error', ({ detail }) => codes.push(detail.code));
    element.play();
    await until(() => codes.length > 0, 'it is told');
    expect(codes).to.deep.equal(['cut-off']);
    await until(
      () => $(element, '[part=error]')?.textContent?.includes('thiếu đoạn cuối'),
      'words',
    );
    expect(element.paused).to.equal(true);
    expect(element.renderRoot.textContent).to.contain('Bài a');
    button(element, 'Đọc từng câu').click();
    await until(() => $(element, '.large').textContent === TEXTS[0], 'its sentence, to be read');
  });
});
