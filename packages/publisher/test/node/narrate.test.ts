/** From text to recording: what is read in which order, where it lies, what is said again after an edit, what the gates catch. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { ArticleBlock } from '@e-bulletin/issue';
import { composeArticle, parseArticle } from '@e-bulletin/issue/guided.js';
import { textHash } from '@e-bulletin/issue/text.js';
import { nodeFiles } from '../../src/files.js';
import { envelope, STEP } from '../../src/narrate/audio/speech.js';
import { decodeMp3 } from '../../src/narrate/audio/mp3.js';
import { SentenceCache } from '../../src/narrate/cache.js';
import { matchLines } from '../../src/narrate/match.js';
import { produce, type Produced } from '../../src/narrate/produce.js';
import { gates, type SaidArticle } from '../../src/narrate/quality.js';
import { readTiming, webVtt } from '../../src/narrate/recording.js';
import { clipsOf, linesOf, withClips, type Spoken } from '../../src/narrate/texts.js';
import { toneVoice, type ToneVoice } from './speakers.js';

const rich = (text: string) => ({ text, marks: [], sentences: [] });
const cell = (text: string, header?: 'column') => ({
  ...rich(text),
  columns: 1,
  rows: 1,
  ...(header ? { header } : {}),
});
const paragraph = (text: string, id = 'b2'): ArticleBlock => ({
  kind: 'paragraph',
  id,
  regions: [],
  ...rich(text),
});
const BLOCKS: readonly ArticleBlock[] = [
  { kind: 'heading', level: 1, id: 'b1', regions: [], ...rich('Lịch tiêm chủng') },
  paragraph('Tiêm lúc 7h30. Mang thẻ BHYT! Ai quên thì về lấy.'),
  {
    kind: 'list',
    id: 'b3',
    regions: [],
    items: [
      { id: 'b3i1', level: 1, label: '1.', regions: [], ...rich('Lấy số.') },
      { id: 'b3i2', level: 1, regions: [], ...rich('Chờ gọi tên. Đừng chen.') },
    ],
  },
  {
    kind: 'table',
    id: 'b4',
    regions: [],
    caption: 'Giờ mở cửa',
    rows: [
      [cell('Ngày', 'column'), cell('Giờ', 'column'), cell('Nơi', 'column')],
      [cell('Thứ Hai'), cell('7h'), cell('')],
    ],
  },
  {
    kind: 'figure',
    id: 'b5',
    regions: [{ href: 'p/1.jpg' }],
    alt: 'Trạm y tế',
    caption: rich('Trạm ngày hội.'),
  },
  { kind: 'separator', regions: [] },
];

describe('what is read', () => {
  it('every text in its order, with what must be said before it', () => {
    expect(
      linesOf(BLOCKS).map(({ text, place }) => `${place.kind} ${place.lead ?? ''}| ${text}`),
    ).to.deep.equal([
      'heading | Lịch tiêm chủng',
      'prose | Tiêm lúc 7h30.',
      'prose | Mang thẻ BHYT!',
      'prose | Ai quên thì về lấy.',
      'item 1.| Lấy số.',
      'item | Chờ gọi tên.',
      'item | Đừng chen.',
      'cell Giờ mở cửa.| Ngày',
      'cell | Giờ',
      'cell | Nơi',
      'cell | Thứ Hai',
      'cell Giờ:| 7h',
      'caption | Trạm ngày hội.',
    ]);
  });

  it('clips survive the article document, each with the hash of what is said', () => {
    const lines = linesOf(BLOCKS);
    const spoken = lines.map((line, at): Spoken => ({
      clip: { href: 'm/x.mp3', start: at, end: at + 0.5 },
      hash: line.hash,
      whole: line.whole,
    }));
    const document: unknown = JSON.parse(
      JSON.stringify(composeArticle(withClips(BLOCKS, spoken), { page: 'a/x.html' })),
    );
    const { blocks, problems } = parseArticle(document, 'https://a.vn/manifest.json');
    expect(problems).to.deep.equal([]);
    expect(clipsOf(blocks)).to.deep.equal(spoken);
  });
});

describe('an edited article', () => {
  const lines = (...texts: string[]) => linesOf(texts.map((text, at) => paragraph(text, `b${at}`)));
  const recorded = (...texts: string[]): Spoken[] =>
    lines(...texts).map(({ hash, whole }, at) => ({
      hash,
      whole,
      clip: { href: 'x.mp3', start: at, end: at + 1 },
    }));
  const shown = (now: string[], then: string[]): string => {
    const { spoken, edited, gone } = matchLines(lines(...now), recorded(...then));
    return `${spoken.map((one) => one?.clip.start ?? '-').join(' ')} | ${edited.map(({ text }) => text).join(' ')} | ${gone}`;
  };

  it('keeps the clip of every sentence that is still there', () => {
    expect(shown(['A.', 'B.', 'C.'], ['A.', 'B.', 'C.'])).to.equal('0 1 2 |  | 0');
    // A changed sentence keeps its place, with the hash of the old words.
    expect(shown(['A.', 'X.', 'C.'], ['A.', 'B.', 'C.'])).to.equal('0 1 2 | X. | 0');
    expect(shown(['A.', 'C.'], ['A.', 'B.', 'C.'])).to.equal('0 2 |  | 1');
    expect(shown(['A.', 'N.', 'B.'], ['A.', 'B.'])).to.equal('0 - 1 | N. | 0');
    expect(shown(['C.', 'A.'], ['A.', 'C.'])).to.equal('- 0 | C. | 1');
    expect(shown(['Có.', 'Có.', 'Không.', 'Có.'], ['Có.', 'Không.', 'Có.'])).to.match(
      /^(0 - 1 2|- 0 1 2) \| Có\. \| 0$/,
    );
    expect(shown([], ['A.'])).to.equal(' |  | 1');
    expect(shown(['A.'], [])).to.equal('- | A. | 0');
  });

  it('tells the reader by hashes', () => {
    const { spoken } = matchLines(lines('A.', 'X.'), recorded('A.', 'B.'));
    const blocks = withClips([paragraph('A.', 'b0'), paragraph('X.', 'b1')], spoken);
    const { problems } = parseArticle(composeArticle(blocks), 'https://a.vn/');
    expect(problems.map(({ code, detail }) => `${code} ${detail}`)).to.deep.equal([
      'stale-narration X.',
      'stale-narration X.',
    ]);
  });
});

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

describe('the gates', () => {
  const line = {
    text: 'Một câu năm chữ.',
    syllables: 5,
    start: 0.3,
    end: 1.6,
    clipped: 0,
    pause: 0.1,
  };
  const good: SaidArticle = {
    title: 'Bài',
    lines: [line],
    fileSeconds: 2,
    madeSeconds: 2,
    loudness: -19,
    peak: -2,
  };
  const rows: readonly (readonly [Partial<SaidArticle>, string])[] = [
    [{}, ''],
    [{ lines: [{ ...line, end: 0.9 }] }, 'speed'],
    [{ lines: [{ ...line, end: 5 }], fileSeconds: 6, madeSeconds: 6 }, 'speed'],
    [{ lines: [{ ...line, syllables: 2, end: 0.5 }] }, ''],
    [{ lines: [{ ...line, clipped: 0.01 }] }, 'clipped'],
    [{ lines: [{ ...line, pause: 2.2 }] }, 'silence'],
    [{ lines: [line, { ...line, start: 1.2, end: 2 }], fileSeconds: 3, madeSeconds: 3 }, 'order'],
    [{ loudness: -17.5 }, 'loudness'],
    [{ loudness: -19.8 }, ''],
    [{ peak: -0.5 }, 'peak'],
    [{ fileSeconds: 2.06 }, 'length'],
    [{ fileSeconds: 1.4, madeSeconds: 1.4 }, 'length'],
  ];
  it('say what is wrong, in both languages, and of which sentence', () => {
    for (const [change, code] of rows) {
      const found = gates({ ...good, ...change });
      expect(found.map((one) => one.code).join()).to.equal(
        code && `narration.${code}`,
        JSON.stringify(change),
      );
      for (const { message } of found) {
        expect(message.vi).to.include('Bài');
        expect(message.en).to.not.equal(message.vi);
      }
    }
  });

  it('a hash is that of the text', () => {
    expect(linesOf([paragraph('Một.')])[0]!.hash).to.equal(textHash('Một.'));
  });
});
