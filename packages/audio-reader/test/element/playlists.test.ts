/** Several articles, several players, and a listener who comes back. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { AudioStateDetail, TrackChangeDetail } from '../../src/index.js';
import { $, button, clean, listen, until } from './page.js';
import { mount, player, playlist } from './players.js';
import { item, mapOf, recording, TEXTS } from './recordings.js';

afterEach(clean);

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

  it('pass over what nobody can read, where something recorded follows', async () => {
    const text = { id: 'b', title: 'Bài b', timing: mapOf(TEXTS, { holes: [0, 1, 2, 3] }) };
    const element = await playlist(item('a'), text, item('c'), { ...text, id: 'd' });
    // Known at once; where it may read, voices are looked for.
    element.voiceFallback = 'off';
    await until(() => element.duration > 0 && !element.isUpdatePending, 'ready again');
    const tracks = listen<TrackChangeDetail>(element, 'e-track-change');
    element.play();
    await until(() => tracks.length === 2, 'the last');
    // After it nothing is recorded: it is read by oneself.
    expect(tracks.map(({ id }) => id)).to.deep.equal(['c', 'd']);
    await until(() => $(element, '.large')?.textContent === TEXTS[0], 'its first sentence');
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

  it('say how long an article is before its recording is asked for', async () => {
    const element = mount();
    element.playlist = [{ id: 'dai', title: 'Dài', src: '/khong-tra-loi.mp3', duration: 112 }];
    await element.updateComplete;
    expect($(element, '.time').textContent).to.equal('Dài 1 phút 52 giây');
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

  it('who waited for a text when another began does not cut in', async () => {
    let bring: (map: unknown) => void = () => undefined;
    const map = new Promise((resolve) => (bring = resolve));
    const waiting = mount();
    waiting.playlist = [{ id: 'cho', title: 'Chờ', timing: () => map }];
    await waiting.updateComplete;
    waiting.play();
    expect(waiting.paused).to.equal(false);
    const other = await player(3);
    other.play();
    expect(waiting.paused).to.equal(true);
    const sentence = { id: 's', text: TEXTS[0], audioref: `${recording(2)}#t=0,2` };
    bring({ guided: [{ role: ['paragraph'], id: 'b', text: TEXTS[0], children: [sentence] }] });
    await until(() => button(waiting, 'Câu sau'), 'its text');
    expect([waiting.paused, other.paused]).to.deep.equal([true, false]);
  });
});

describe('coming back', () => {
  it('leaves "Nghe" under the finger: what is said when text and place are here stands below', async () => {
    const kept = { index: 2, text: TEXTS[2], time: 2, when: Date.now() };
    localStorage.setItem('e-bulletin:listen', JSON.stringify({ 'bai-7': kept }));
    const element = mount({
      src: recording(4),
      timing: mapOf(TEXTS, { seconds: 1 }),
      'resume-key': 'bai-7',
    });
    await element.updateComplete;
    const place = (): number => Math.round($(element, '.play').getBoundingClientRect().top);
    const before = place();
    await until(() => $(element, '.note')?.textContent?.includes('nghe dở'), 'the note');
    expect(place()).to.equal(before);
  });

  it('begins with the sentence where somebody stopped, says so, and can begin anew', async () => {
    const first = await player(1, { 'resume-key': 'bai-5' });
    first.seekToSentence(2);
    first.play();
    await until(() => first.currentTime > 2.1);
    first.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const second = await player(1, { 'resume-key': 'bai-5' });
    await until(() => second.sentenceIndex === 2, 'the place');
    expect($(second, '.note').textContent).to.contain('Đang nghe dở từ 1 phút trước.');
    expect($(second, '.time').textContent).to.match(/^Còn /);
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
