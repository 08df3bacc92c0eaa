/** A sentence that is asked for before the text is here is gone to once it is. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { SentenceChangeDetail } from '../../src/index.js';
import { article, clean, listen, ready, until } from './page.js';
import { mount } from './players.js';
import { item, mapOf, recording, TEXTS } from './recordings.js';
import { fakeSpeech, said } from './speech.js';

afterEach(() => clean());

const recorded = (): Record<string, string> => ({
  src: recording(TEXTS.length),
  timing: mapOf(TEXTS, { seconds: 1 }),
});

describe('a sentence asked for before the text is here', () => {
  it('is where it begins, though one pressed "Nghe" at once', async () => {
    const element = mount(recorded());
    const seen = listen<SentenceChangeDetail>(element, 'e-sentence-change');
    element.seekToSentence(2);
    element.play();
    await until(() => element.currentTime > 2.1, 'it is heard');
    expect(seen[0]?.index).to.equal(2);
    expect(element.sentenceIndex).to.equal(2);
  });

  it('waits without a sound where nobody pressed', async () => {
    const element = mount(recorded());
    element.seekToSentence('b1s3');
    await ready(element);
    expect([element.sentenceIndex, element.currentTime]).to.deep.equal([2, 2]);
    expect(element.paused).to.equal(true);
  });

  it('is of the article gone to, and no longer wanted in the one after', async () => {
    const element = mount();
    element.playlist = ['a', 'b', 'c'].map((id) => ({ ...item(id), ...recorded() }));
    await ready(element);
    element.goToTrack(1);
    element.seekToSentence('b1s4');
    element.play();
    await until(() => element.currentTime > 3.05, 'the last sentence of the second');
    expect([element.trackIndex, element.sentenceIndex]).to.deep.equal([1, 3]);
    element.pause();
    element.goToTrack(2);
    await ready(element);
    expect(element.sentenceIndex).to.equal(-1);
    // Nobody knows it: the place stays.
    element.seekToSentence('nowhere');
    expect(element.sentenceIndex).to.equal(-1);
  });

  it('goes before the place where one stopped another day', async () => {
    const first = mount({ ...recorded(), 'resume-key': 'k' });
    await ready(first);
    first.play();
    first.seekToSentence(3);
    await until(() => first.currentTime > 3.1, 'heard');
    await clean(true);
    const again = mount({ ...recorded(), 'resume-key': 'k' });
    again.seekToSentence(1);
    await ready(again);
    await again.updateComplete;
    expect(again.sentenceIndex).to.equal(1);
  });

  it('is said by the voice of the device', async () => {
    fakeSpeech({});
    article('body', TEXTS);
    const element = mount({ for: 'body' });
    element.seekToSentence(1);
    element.play();
    await until(() => said().length, 'speech');
    expect(said()[0]).to.equal(TEXTS[1]);
  });
});
