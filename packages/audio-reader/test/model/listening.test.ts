/** Small rules of listening: speeds, time in words, coming back, voices, utterances, the way out of web views. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { sourceFor, type Means } from '../../src/model/chain.js';
import { bytesOf, partsOf, roughly } from '../../src/model/clock.js';
import { heardIn, nearestSpeed, paceOf, SPEEDS, stepSpeed } from '../../src/model/pace.js';
import { readBookmark, resumeAt, stepsBack } from '../../src/model/resume.js';
import { sectionsOf } from '../../src/model/track.js';
import { piecesOf, secondsFor, syllables } from '../../src/model/utterance.js';
import { isVietnamese, vietnameseVoices, voiceName } from '../../src/model/voices.js';
import { outside } from '../../src/model/web-view.js';

describe('paceOf', () => {
  const rows: [speed: number, rate: number, pause: number][] = [
    [1, 1, 0],
    [1.3, 1.3, 0],
    [0.95, 1, 0.35],
    [0.9, 1, 0.7],
    [0.8, 0.9, 0.95],
    [0.7, 0.8, 1.2],
    [0.1, 0.6, 1.7],
    [9, 2, 0],
    [Number.NaN, 1, 0],
  ];
  for (const [speed, rate, pause] of rows) {
    it(`${speed}: rate ${rate}, pause ${pause} s`, () =>
      expect(paceOf(speed)).to.deep.equal({ rate, pause }));
  }

  it('is slower at each step, pauses first', () => {
    const times = SPEEDS.map((speed) => heardIn(60, 12, paceOf(speed)));
    expect([...times].sort((a, b) => b - a)).to.deep.equal(times);
    expect(paceOf(SPEEDS[2]).rate).to.equal(1);
  });

  it('steps through the words', () => {
    expect([
      stepSpeed(1, -1),
      stepSpeed(1, 1),
      stepSpeed(0.7, -1),
      stepSpeed(1.3, 1),
    ]).to.deep.equal([0.9, 1.15, 0.7, 1.3]);
    expect([nearestSpeed(1), nearestSpeed(0.5), nearestSpeed(2)]).to.deep.equal([3, 0, 5]);
  });
});

describe('time and bytes', () => {
  it('come in parts that words are made of', () => {
    expect(partsOf(220)).to.deep.equal({ hours: 0, minutes: 3, seconds: 40 });
    expect(partsOf(59.6)).to.deep.equal({ hours: 0, minutes: 1, seconds: 0 });
    expect(partsOf(3725)).to.deep.equal({ hours: 1, minutes: 2, seconds: 0 });
    expect(partsOf(Number.NaN)).to.deep.equal({ hours: 0, minutes: 0, seconds: 0 });
    expect([roughly(95), roughly(313)]).to.deep.equal([95, 300]);
  });

  it('are written as here', () => {
    expect([
      bytesOf(1_240_000, 'vi'),
      bytesOf(96_400, 'vi'),
      bytesOf(12_600_000, 'vi'),
    ]).to.deep.equal(['1,2\u00a0MB', '96\u00a0kB', '13\u00a0MB']);
  });
});

describe('coming back', () => {
  const MINUTE = 60_000;
  const rows: [minutes: number, back: number][] = [
    [1, 0],
    [30, 1],
    [600, 2],
    [3000, 3],
  ];
  for (const [minutes, back] of rows) {
    it(`after ${minutes} minutes ${back} sentences back`, () =>
      expect(stepsBack(minutes * MINUTE)).to.equal(back));
  }

  it('finds the sentence by its words where others came before it', () => {
    const kept = { index: 2, text: 'C.', time: 9, when: 0 };
    expect(resumeAt(kept, ['A.', 'B.', 'C.'], 0)).to.equal(2);
    expect(resumeAt(kept, ['N.', 'A.', 'B.', 'C.'], 0)).to.equal(3);
    expect(resumeAt(kept, ['A.', 'B.', 'C.'], 100 * MINUTE)).to.equal(0);
    expect(resumeAt(kept, ['A.', 'B.'], 0)).to.equal(undefined);
    expect(resumeAt({ ...kept, index: 0, text: 'A.' }, ['A.'], 0)).to.equal(undefined);
  });

  it('distrusts what storage holds', () => {
    for (const value of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { index: 1.5, text: '', time: 0, when: 0 },
    ]) {
      expect(readBookmark(value)).to.equal(undefined);
    }
  });
});

describe('voices', () => {
  for (const lang of ['vi', 'vi-VN', 'vi_VN', 'VI', 'vie-VNM-xyz', 'vie']) {
    it(`${lang} is Vietnamese`, () => expect(isVietnamese(lang)).to.equal(true));
  }
  for (const lang of ['en-US', 'via', 'fr', '', 'zh-VN', 'viet']) {
    it(`${lang || 'nothing'} is not`, () => expect(isVietnamese(lang)).to.equal(false));
  }

  it('are the best first, whatever calls itself default', () => {
    const voice = (
      name: string,
      lang = 'vi-VN',
    ): { name: string; lang: string; voiceURI: string } => ({ name, lang, voiceURI: name });
    const all = [
      voice('Microsoft An - Vietnamese (Vietnam)'),
      voice('Samantha', 'en-US'),
      voice('eSpeak Vietnamese', 'vi'),
      voice('Linh', 'vi_VN'),
      voice('Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)'),
    ];
    expect(vietnameseVoices(all).map(voiceName)).to.deep.equal([
      'HoaiMy',
      'Linh',
      'An',
      'eSpeak Vietnamese',
    ]);
    expect(vietnameseVoices(all, 'Linh').map(voiceName)[0]).to.equal('Linh');
  });
});

describe('utterances', () => {
  it('are short enough for voices that stop after fourteen seconds', () => {
    const long = `${'Ủy ban nhân dân phường thông báo lịch cắt nước, '.repeat(12)}xin cảm ơn.`;
    const pieces = piecesOf(long);
    expect(pieces.length).to.be.above(2);
    for (const piece of pieces) {
      expect(syllables(piece)).to.be.at.most(40);
      expect(secondsFor(piece)).to.be.at.most(14);
    }
    expect(pieces.join(' ')).to.equal(long);
    expect(piecesOf('Ngắn thôi.')).to.deep.equal(['Ngắn thôi.']);
    expect(piecesOf('  ')).to.deep.equal([]);
    expect(piecesOf('chữ '.repeat(200)).every((piece) => syllables(piece) <= 40)).to.equal(true);
  });
});

describe('who speaks', () => {
  const none: Means = {
    whole: false,
    mapped: false,
    lost: false,
    voice: undefined,
    wish: undefined,
  };
  const text = { id: '', text: 'A.', opens: true };
  const clip = { ...text, clip: { href: '', start: 0 } };
  const rows: [
    name: string,
    sentence: typeof text | undefined,
    means: Partial<Means>,
    source: string | undefined,
  ][] = [
    ['a recording', clip, { whole: true, mapped: true }, 'recording'],
    ['a recording without a map', text, { whole: true }, 'recording'],
    ['a hole, with a voice', text, { whole: true, mapped: true, voice: true }, 'voice'],
    ['a hole, without', text, { whole: true, mapped: true, voice: false }, 'recording'],
    ['a hole, nobody knows', text, { whole: true, mapped: true }, 'recording'],
    ['a lost recording', clip, { whole: true, mapped: true, lost: true, voice: true }, 'voice'],
    [
      'a lost recording, no voice',
      clip,
      { whole: true, mapped: true, lost: true, voice: false },
      'text',
    ],
    ['text alone', text, { voice: true }, 'voice'],
    ['text alone, nobody knows', text, {}, undefined],
    ['text alone, no voice', text, { voice: false }, 'text'],
    [
      'a wish for the voice',
      clip,
      { whole: true, mapped: true, voice: true, wish: 'voice' },
      'voice',
    ],
    ['a wish to read', clip, { whole: true, mapped: true, wish: 'text' }, 'text'],
    ['nothing at all', undefined, {}, 'text'],
  ];
  for (const [name, sentence, means, source] of rows) {
    it(`${name}: ${source ?? 'ask first'}`, () =>
      expect(sourceFor(sentence, { ...none, ...means })).to.equal(source));
  }
});

describe('out of a web view', () => {
  const page = 'https://senhong.example.vn/bai?id=1#x';
  const rows: [agent: string, address: string | undefined][] = [
    ['Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile', undefined],
    [
      'Mozilla/5.0 (Linux; Android 13; wv) Chrome/120 Zalo android/1',
      'intent://senhong.example.vn/bai?id=1#Intent;scheme=https;action=android.intent.action.VIEW;end',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) FBAN/FBIOS',
      'x-safari-https://senhong.example.vn/bai?id=1',
    ],
  ];
  for (const [agent, address] of rows) {
    it(agent, () => expect(outside(page, agent)).to.equal(address));
  }
  it('leads nowhere from a file', () =>
    expect(outside('file:///x.html', 'Zalo android')).to.equal(undefined));
});

describe('sections of a playlist', () => {
  it('keep their order and the places of their articles', () => {
    const item = (
      id: string,
      section?: string,
    ): { id: string; title: string; section?: string } => ({
      id,
      title: id,
      ...(section && { section }),
    });
    expect(
      sectionsOf([item('a', 'Tin'), item('b', 'Đời sống'), item('c', 'Tin'), item('d')]),
    ).to.deep.equal([
      { title: 'Tin', items: [0, 2] },
      { title: 'Đời sống', items: [1] },
      { title: '', items: [3] },
    ]);
  });
});
