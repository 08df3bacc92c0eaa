/** From text to recording: what the voice is asked for, where it lies, what is said again after an edit. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ArticleBlock } from '@e-bulletin/issue';
import { composeArticle } from '@e-bulletin/issue/guided.js';
import { nodeFiles } from '../../src/files.js';
import { envelope, STEP } from '../../src/narrate/audio/speech.js';
import { decodeMp3 } from '../../src/narrate/audio/mp3.js';
import { SentenceCache } from '../../src/narrate/cache.js';
import { produce, type Produced } from '../../src/narrate/produce.js';
import { gates } from '../../src/narrate/quality.js';
import { readTiming, webVtt } from '../../src/narrate/recording.js';
import { clipsOf, linesOf } from '../../src/narrate/texts.js';
import { BLOCKS, paragraph } from './blocks.js';
import { toneVoice, type ToneVoice } from './speakers.js';

describe('a recording', () => {
  let folder: string;
  let cache: SentenceCache;
  let voice: ToneVoice;
  let made: Produced;
  const make = async (
    blocks: readonly ArticleBlock[],
    by: ToneVoice = voice,
  ): Promise<Produced> => {
    const one = await produce({
      title: 'Bài',
      blocks,
      voice: by,
      cache,
      speak: {},
      signal: new AbortController().signal,
      href: 'bai.mp3',
    });
    if (!one) throw new Error('nothing was said');
    return one;
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'narrate-'));
    cache = new SentenceCache(nodeFiles, join(folder, 'voice'));
    await cache.open();
    voice = toneVoice();
    made = await make(BLOCKS);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('says the spoken form, at most as many sentences at a time as the voice allows', () => {
    expect(voice.said).to.include('Tiêm lúc bảy giờ ba mươi phút.');
    expect(voice.said).to.include('Giờ: bảy giờ');
    expect(voice.most).to.be.within(1, 2);
    expect(made.asked).to.equal(voice.said.length);
    expect(made.readings[1]).to.deep.equal(['Tiêm lúc 7h30.', 'Tiêm lúc bảy giờ ba mươi phút.']);
  });

  it('passes its gates: loudness, peaks, length, order', () => {
    expect(gates(made.said)).to.deep.equal([]);
    expect(made.said.loudness).to.be.closeTo(-19, 0.2);
    expect(made.said.peak).to.be.at.most(-1.5);
    expect(Math.abs(made.said.fileSeconds - made.said.madeSeconds)).to.be.at.most(0.05);
  });

  it('has its map where the sound is', async () => {
    const levels = envelope(await decodeMp3(made.sounds.plain.mp3));
    const at = (time: number): number => levels[Math.round(time / STEP)] ?? -120;
    for (const { clip } of clipsOf(made.blocks)) {
      // Silence until the clip begins, speech right after it, silence again when it has ended.
      expect(at(clip.start - 0.03)).to.be.below(-50);
      expect(at(clip.start + 0.06)).to.be.above(-35);
      expect(at(clip.end! + 0.05)).to.be.below(-50);
    }
  });

  it('a second run says nothing and gives the same bytes', async () => {
    const before = voice.said.length;
    const again = await make(BLOCKS);
    expect(voice.said.length).to.equal(before);
    expect(again.asked).to.equal(0);
    expect(Buffer.compare(again.sounds.plain.mp3, made.sounds.plain.mp3)).to.equal(0);
  });

  it('editing one sentence says one', async () => {
    const edited = BLOCKS.map((block, at) =>
      at === 1 ? paragraph('Tiêm lúc 7h30. Mang thẻ xanh! Ai quên thì về lấy.') : block,
    );
    const before = voice.said.length;
    const again = await make(edited);
    expect(voice.said.slice(before)).to.deep.equal(['Mang thẻ xanh!']);
    expect(again.asked).to.equal(1);
  });

  it('a voice that fails loses nothing of what it said; the next run goes on', async () => {
    let broken = true;
    const other = toneVoice({ concurrency: 1, stumble: () => (broken ? 'Ba' : undefined) });
    const blocks = [paragraph('Một mai. Hai mai. Ba mai. Bốn mai.')];
    let failed: unknown;
    await make(blocks, other).catch((error: unknown) => (failed = error));
    expect((failed as Error).message).to.equal('cannot say Ba');
    broken = false;
    other.said.length = 0;
    await make(blocks, other);
    expect(other.said).to.deep.equal(['Ba mai.', 'Bốn mai.']);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    let failed: unknown;
    await produce({
      title: 'Bài',
      blocks: [paragraph('Câu một. Câu hai. Câu ba.')],
      voice: toneVoice({ concurrency: 1 }),
      cache,
      speak: {},
      signal: stop.signal,
      href: 'x.mp3',
      onLine: () => stop.abort(reason),
    }).catch((error: unknown) => (failed = error));
    expect(failed).to.equal(reason);
  });

  it('is also subtitles and a timing document', () => {
    const vtt = webVtt(made.blocks);
    expect(vtt).to.match(
      /^WEBVTT\n\n1\n00:00:00\.300 --> 00:00:\d\d\.\d{3}\nLịch tiêm chủng\n\n2\n/,
    );
    expect(vtt.match(/-->/g)).to.have.length(linesOf(BLOCKS).length);
    expect(readTiming(JSON.stringify(composeArticle(made.blocks)))).to.deep.equal(
      clipsOf(made.blocks),
    );
    expect(readTiming('no JSON')).to.equal(undefined);
  });

  it('of nothing is nothing', async () => {
    const blocks: ArticleBlock[] = [{ kind: 'separator', regions: [] }];
    const one = await produce({
      title: '',
      blocks,
      voice,
      cache,
      speak: {},
      signal: new AbortController().signal,
      href: '',
    });
    expect(one).to.equal(undefined);
  });
});
