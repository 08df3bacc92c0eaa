/** A person's recording in an issue: fitted to its text, left alone by `narrate`; and what both commands need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { RATE, type Pcm } from '../../src/narrate/audio/pcm.js';
import { formatWav } from '../../src/narrate/audio/wav.js';
import { clipsOf } from '../../src/narrate/texts.js';
import { run, type Ran } from './command.js';
import { NarratedIssue, TEXT } from './narrated-issue.js';
import { readAloud } from './speakers.js';

let office: NarratedIssue;
before(async () => {
  office = await NarratedIssue.open();
  // The other article has been read by a voice.
  await office.narrate('--article', office.issue().articles[1]!.id);
  office.said();
});
after(() => office.shop.remove());

describe('align', () => {
  it('fits a person’s recording, which narrate then leaves alone', async () => {
    office.editText(TEXT);
    office.edit({ corrections: undefined });
    await office.build();
    const syllables = [5, 12, 7, 8];
    const { pcm, starts } = readAloud(syllables, {
      seed: 11,
      pace: 4,
      sway: 0.1,
      pauses: [0.5, 0.8],
    });
    const recording = await office.shop.file('ghi-am.wav', formatWav(pcm));
    const {
      code,
      out: words,
      err,
    } = await run([
      'align',
      recording,
      '--article',
      office.id,
      '--issue',
      office.out,
      '--credit',
      'Phát thanh viên Lê Thị Hoa',
      '--clear',
      '-q',
    ]);
    expect(err).to.equal('');
    expect(code).to.equal(0, words);
    expect(words).to.include('4 câu').and.include('0 chỗ nên nghe lại');
    const clips = clipsOf(office.blocksOf(office.id).blocks);
    clips.forEach(({ clip }, at) => expect(clip.start).to.be.closeTo(starts[at]! + 0.046, 0.06));
    expect(
      office
        .issue()
        .articles.find((one) => one.id === office.id)!
        .audio.map(({ title }) => title),
    ).to.deep.equal(['Phát thanh viên Lê Thị Hoa', 'Rõ tiếng, Phát thanh viên Lê Thị Hoa']);
    expect(
      readFileSync(join(office.shop.path, 'bt.loi-doc', `${office.id}.txt`), 'utf8'),
    ).to.include('NÊN NGHE LẠI\nKhông có chỗ nào.');
    expect((await office.narrate()).out).to.include('1 bài có người đọc');
    expect(office.said()).to.deep.equal([]);
  });

  it('names the places to listen to where words were left out', async () => {
    const { pcm } = readAloud([5, 12, 1, 8], {
      seed: 12,
      pace: 4,
      sway: 0.05,
      pauses: [0.5, 0.8],
    });
    const recording = await office.shop.file('thieu.wav', formatWav(pcm));
    const { code, out: words } = await run([
      'align',
      recording,
      '--article',
      office.id,
      '--issue',
      office.out,
      '-q',
    ]);
    expect(code).to.equal(1);
    expect(words.replace(/\s+/g, ' ')).to.match(
      /nghe lại câu [34] \(phút 0:\d\d\): “(?:Mang thẻ|Ai quên)/,
    );
  });

  it('says of the recording of another article, and of none at all, what it is', async () => {
    const align = async (name: string, pcm: Pcm): Promise<Ran> =>
      run([
        ...['align', await office.shop.file(name, formatWav(pcm))],
        ...['--article', office.id, '--issue', office.out, '-q'],
      ]);
    const hush = await align('tat-micro.wav', { samples: new Float32Array(20 * RATE), rate: RATE });
    expect(hush.code).to.equal(3);
    expect(hush.err).to.include('không có tiếng');
    const counts = [3, 12, 7, 18, 4, 9, 22, 6, 15, 3, 11, 8, 14, 5];
    office.editText(counts.map((count) => `Ba${' ba'.repeat(count - 1)}.`).join(' '));
    await office.build();
    const reader = { seed: 5, pace: 4, sway: 0.1, pauses: [0.5, 0.8] } as const;
    const read = [9, 14, 5, 19, 8, 12, 22, 4, 16, 7, 13, 6, 18, 10, 5, 11];
    const other = readAloud(read, reader);
    const wrong = await align('nham-bai.wav', other.pcm);
    expect(wrong.code).to.equal(1);
    expect(wrong.out.replace(/\s+/g, ' '))
      .to.include('Có lẽ đây là bản thu của bài khác')
      .and.not.include('nghe lại câu');
    office.editText(TEXT);
    await office.build();
  });

  it('says what is missing', async () => {
    const rows: readonly (readonly [argv: string[], code: number, words: string])[] = [
      [['align', 'x.mp3'], 2, '--article'],
      [['align', 'x.mp3', '--article', office.id, '--issue', office.out], 3, 'x.mp3'],
      [['align', 'x.mp3', '--article', 'khong-co', '--issue', office.out], 2, office.id],
      [['narrate'], 2, 'thư mục'],
      [['narrate', office.out], 2, '--provider'],
      [['narrate', office.out, '--provider', 'ma'], 2, 'espeak'],
      [['narrate', office.out, '--provider', 'espeak', '--speed', '9'], 2, '--speed'],
      [['narrate', office.out, '--provider', 'espeak', '--accent', 'west'], 2, '--accent'],
      [['narrate', office.out, '--provider', 'espeak', '--bitrate', '50'], 2, '--bitrate'],
      [['narrate', join(office.shop.path, 'nobody'), '--command', office.voice()], 3, 'build'],
    ];
    for (const [argv, code, words] of rows) {
      const ran = await run([...argv, '-q']);
      expect(ran.code).to.equal(code, argv.join(' '));
      expect(ran.err).to.include(words, argv.join(' '));
    }
  });
});
