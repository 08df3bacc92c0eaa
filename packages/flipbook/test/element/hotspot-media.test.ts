/** Films and recordings on a page: one plays at a time, with its words, and nobody else is asked before a press. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { setViewport } from '@web/test-runner-commands';
import { $, clean, until } from './fixture.js';
import { bookUrl, open, opened } from './hotspot-story.js';
import { dialog, focused, spots, storyOf } from './story.js';

afterEach(clean);

/** A second of silence, so that something plays. */
const SILENCE =
  'data:audio/wav;base64,UklGRiUAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQEAAACA';

describe('a film or a recording', () => {
  it('plays one thing at a time, and stops when its page leaves', async () => {
    const item = { kind: 'audio' as const, href: 'a.mp3', title: 'Loa' };
    const book = storyOf(3, { hotspots: { 1: spots(item) } });
    book.carrier.url = (href) => (href.endsWith('.mp3') ? SILENCE : bookUrl(href));
    const released: string[] = [];
    book.carrier.release = (url) => void released.push(url);
    const element = await open(book);
    const player = (await opened(element)).querySelector('audio') as HTMLAudioElement;
    let stopped = 0;
    const { takeTurn } = await import('@e-bulletin/core/turn.js');
    await until(() => player.getAttribute('src') === SILENCE);
    player.dispatchEvent(new CustomEvent('play'));
    takeTurn(() => stopped++);
    expect(player.paused).to.equal(true);
    player.dispatchEvent(new CustomEvent('play'));
    expect(stopped).to.equal(1);
    element.goToPage(2);
    await until(() => !dialog(element), 'the dialog goes with its page');
    expect([player.paused, player.getAttribute('src')]).to.deep.equal([true, null]);
    expect(released).to.include(SILENCE);
  });

  it('is seen with its controls on a phone that is held across', async () => {
    const usual = { width: innerWidth, height: innerHeight };
    for (const [width, height] of [
      [844, 390],
      [667, 325],
    ] as const) {
      await setViewport({ width, height });
      const book = storyOf(1, { hotspots: { 1: spots({ kind: 'video', href: 'a.mp4' }) } });
      // On its way: what has failed has no controls.
      book.carrier.url = (href) =>
        href.endsWith('.mp4') ? new Promise(() => undefined) : bookUrl(href);
      const shown = await opened(await open(book));
      const [film, body] = ['video', '.hotspot-body'].map((one) =>
        shown.querySelector(one)?.getBoundingClientRect(),
      );
      expect(film?.bottom, `${width}x${height}`).to.be.at.most(body?.bottom ?? 0);
      clean();
    }
    await setViewport(usual);
  });

  it('shows captions as plain words and the transcript under the film', async () => {
    const book = storyOf(1, {
      hotspots: {
        1: spots({
          kind: 'video',
          href: 'a.mp4',
          captions: [{ start: 0, end: 2, text: '<b>Rước</b> đèn & trống' }],
        }),
      },
    });
    const element = await open(book);
    const shown = await opened(element);
    const track = shown.querySelector('video')?.textTracks[0];
    expect([track?.mode, track?.language, (track?.cues?.[0] as VTTCue).text]).to.deep.equal([
      'showing',
      'vi',
      '&lt;b&gt;Rước&lt;/b&gt; đèn &amp; trống',
    ]);
    expect(shown.querySelector('.said')?.textContent).to.equal('<b>Rước</b> đèn & trống');
  });

  it('that is gone does not take the focus with it, nor does trying again', async () => {
    const book = storyOf(1, { hotspots: { 1: spots({ kind: 'video', href: 'a.mp4' }) } });
    let fail: (reason: Error) => void = () => undefined;
    book.carrier.url = (href) =>
      href.endsWith('.mp4')
        ? new Promise((_, reject) => {
            fail = reject;
          })
        : bookUrl(href);
    const element = await open(book);
    const shown = await opened(element);
    const film = shown.querySelector('video') as HTMLVideoElement;
    film.focus();
    expect(focused(element)).to.equal(film);
    fail(new Error('gone'));
    await until(() => shown.querySelector('[role=alert] .button'), 'the failure');
    expect(focused(element)?.getAttribute('role')).to.equal('alert');
    shown.querySelector<HTMLElement>('[role=alert] .button')?.click();
    expect(focused(element)).to.equal(film);
  });

  it('tries the next address and then says that the film is gone', async () => {
    const book = storyOf(1, {
      hotspots: { 1: spots({ kind: 'video', href: 'a.mp4', alternates: ['b.mp4'] }) },
    });
    const asked: string[] = [];
    book.carrier.url = (href) => {
      if (!href.endsWith('.mp4')) return bookUrl(href);
      asked.push(href);
      return `${location.origin}/nothing/${href}`;
    };
    const element = await open(book);
    const shown = await opened(element);
    await until(() => shown.querySelector('[role=alert] .button'), 'the failure');
    expect(asked).to.deep.equal(['a.mp4', 'b.mp4']);
    expect(shown.querySelector('[role=alert]')?.textContent).to.contain('Chưa mở được');
  });

  it('asks YouTube only after a press, at the host without cookies', async () => {
    const book = storyOf(1, {
      hotspots: {
        1: spots({ kind: 'video', href: 'https://youtu.be/dQw4w9WgXcQ', title: 'Phim' }),
      },
    });
    const element = await open(book);
    expect(element.renderRoot.querySelector('iframe')).to.equal(null);
    const shown = await opened(element);
    const frame = shown.querySelector('iframe') as HTMLIFrameElement;
    expect(frame.src).to.match(/^https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ\?/);
    expect(frame.title).to.equal('Phim');
    $(element, '.hotspot-close').click();
    expect(element.renderRoot.querySelector('iframe')).to.equal(null);
  });

  for (const plays of [true, false]) {
    it(`plays a stream ${plays ? 'where the browser does' : 'as the MP4 beside it elsewhere, and fetches no player'}`, async () => {
      const { canPlayType } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.canPlayType = function (type) {
        return /mpegurl/.test(type) ? (plays ? 'maybe' : '') : canPlayType.call(this, type);
      };
      try {
        const href = 'https://tv.test/phim.m3u8';
        const book = storyOf(1, {
          hotspots: { 1: spots({ kind: 'video', href, alternates: ['phim.mp4'] }) },
        });
        const asked: string[] = [];
        book.carrier.url = (one) => {
          if (!/phim/.test(one)) return bookUrl(one);
          asked.push(one);
          return SILENCE;
        };
        const element = await open(book);
        const player = (await opened(element)).querySelector('video');
        await until(() => player?.getAttribute('src') === SILENCE);
        expect(asked).to.deep.equal([plays ? href : 'phim.mp4']);
        expect(document.querySelector('script[src*="hls"]')).to.equal(null);
      } finally {
        HTMLMediaElement.prototype.canPlayType = canPlayType;
      }
    });
  }
});
