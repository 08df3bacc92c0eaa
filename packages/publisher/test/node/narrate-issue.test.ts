/** The command on a whole issue: recordings beside the PDF, in the issue, after edits, with a person's recording, and `check`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { parseManifest, type Issue } from '@e-bulletin/issue';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { buildIssue, inspectFolder, type BuildReport } from '../../src/index.js';
import type { Sidecar } from '../../src/model/sidecar.js';
import { formatWav } from '../../src/narrate/audio/wav.js';
import { clipsOf, linesOf } from '../../src/narrate/texts.js';
import { run, type Ran } from './command.js';
import { articlePages, textPdf, workshop } from './samples.js';
import { readAloud } from './speakers.js';

const BASE = 'https://phuong.test/so-8/';
const TONE_VOICE = fileURLToPath(new URL('tone-voice.mjs', import.meta.url));
const TEXT = 'Tiêm lúc 7h30 ngày 5/11. Mang thẻ BHYT theo. Ai quên thì về lấy rồi quay lại.';

let shop: Awaited<ReturnType<typeof workshop>>;
let pdf: string;
let out: string;
let log: string;
let id: string;

before(async () => {
  shop = await workshop();
  pdf = await shop.file(
    'bt.pdf',
    await textPdf([
      { heading: 'BAN TIN PHUONG SEN HONG', lines: ['So 8, ngay 19/10/2026'] },
      ...articlePages(2),
    ]),
  );
  out = join(shop.path, 'so-8');
  log = join(shop.path, 'said.txt');
  await build();
  id = issue().articles[0]!.id;
  editText(TEXT);
});
after(() => shop.remove());

const build = (): Promise<BuildReport> =>
  buildIssue({ input: pdf, out, workers: 1, script: '/e-bulletin.js' });
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const issue = (): Issue => parseManifest(json(join(out, 'manifest.json')), BASE).issue;
const blocksOf = (article: string) =>
  parseArticle(
    json(join(out, issue().articles.find((one) => one.id === article)!.guided!.href)),
    BASE,
  );
const sidecarPath = (): string => pdf.replace('.pdf', '.ban-tin.json');
const sidecar = (): Sidecar => json(sidecarPath());
function edit(change: object): void {
  const { articles = [], ...rest } = sidecar();
  const edited = articles.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  writeFileSync(sidecarPath(), JSON.stringify({ ...rest, articles: edited }));
}
const editText = (text: string): void => edit({ texts: { '1': text }, blocks: [0, 1] });
const voice = (...more: string[]): string =>
  [process.execPath, TONE_VOICE, log, ...more].map((word) => `"${word}"`).join(' ');
const narrate = (...more: string[]): Promise<Ran> =>
  run(['narrate', out, '--command', voice(), '--voice', 'Giọng thử', '-q', ...more]);
/** What the voice was asked for since the last look. */
function said(): string[] {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').filter(Boolean) : [];
  writeFileSync(log, '');
  return lines;
}

describe('narrate', () => {
  it('--preview writes how each sentence will be read, and asks no voice', async () => {
    editText(`${TEXT} Chuyển khoản qua VCB.`);
    const { code, out: words } = await run(['narrate', out, '--preview', '--article', id, '-q']);
    expect(code).to.equal(0);
    expect(words).to.include('1 bài, 5 câu').and.include('từng chữ cái: VCB\n');
    const file = readFileSync(join(shop.path, 'bt.loi-doc', 'xem-truoc.txt'), 'utf8');
    expect(file).to.include('  Mang thẻ BHYT theo.\n    đọc: Mang thẻ bảo hiểm y tế theo.');
    expect(file).to.include('(ghi vào tệp từ điển: VIẾT = đọc)\n  VCB\n');
    await shop.file('bt.tu-dien.txt', 'VCB = Ngân hàng Ngoại thương\n');
    expect((await run(['narrate', out, '--preview', '-q'])).out).to.not.include('VCB');
    await shop.file('bt.tu-dien.txt', '');
    editText(TEXT);
    expect(said()).to.deep.equal([]);
  });

  it('reads every article, and the issue plays it sentence by sentence', async () => {
    const { code, out: words, err } = await narrate();
    expect(err).to.equal('');
    expect(code).to.equal(0, words);
    expect(words).to.include('Xong: đọc mới 2 bài');
    expect(said()).to.include('Tiêm lúc bảy giờ ba mươi phút ngày năm tháng mười một.');

    const article = issue().articles.find((one) => one.id === id)!;
    const [audio] = article.audio;
    expect(audio).to.include({ type: 'audio/mpeg', title: 'Giọng thử' });
    expect(article.duration).to.be.within(8, 20);
    expect(readFileSync(join(out, audio!.href)).length).to.equal(audio!.size);
    const { blocks, problems } = blocksOf(id);
    expect(problems).to.deep.equal([]);
    const clips = clipsOf(blocks);
    expect(clips.map(({ hash }) => hash)).to.deep.equal(linesOf(blocks).map(({ hash }) => hash));
    clips.forEach(({ clip }, at) => {
      expect(clip.href).to.equal(audio!.href);
      expect(clip.start).to.be.greaterThan(clips[at - 1]?.clip.end ?? 0);
      expect(clip.end).to.be.within(clip.start, article.duration!);
    });
    const page = readFileSync(join(out, `a/${id}.html`), 'utf8');
    expect(page).to.include(`<audio controls preload="none" src="../${audio!.href}">`);
    expect(page).to.include('Người đọc: Giọng thử');
    expect(await inspectFolder(out)).to.deep.equal([]);
  });

  it('leaves MP3, timing, subtitles and a report in Vietnamese beside the PDF', () => {
    const folder = join(shop.path, 'bt.loi-doc');
    for (const name of [`${id}.mp3`, `${id}.json`, `${id}.vtt`])
      expect(existsSync(join(folder, name)), name).to.equal(true);
    const report = readFileSync(join(folder, 'bao-cao.txt'), 'utf8');
    expect(report).to.include('CẦN XEM LẠI\nKhông có gì.');
    expect(report).to.include('đọc: Mang thẻ bảo hiểm y tế theo.');
    expect(sidecar().articles!.find((one) => one.id === id)!.recording).to.include({
      audio: `bt.loi-doc/${id}.mp3`,
      timing: `bt.loi-doc/${id}.json`,
      credit: 'Giọng thử',
    });
  });

  it('a later build keeps the recordings, and does nothing when nothing changed', async () => {
    expect((await build()).unchanged).to.equal(true);
    const { code, out: words } = await narrate();
    expect(code).to.equal(0);
    expect(words).to.include('đọc mới 0 bài, giữ 2 bài đã đọc');
    expect(said()).to.deep.equal([]);
  });

  it('--clear adds a version for those who hear badly, named beside the other, and nothing is asked of the voice again', async () => {
    expect((await narrate('--clear')).code).to.equal(0);
    expect(said()).to.deep.equal([]);
    const [plain, clear] = issue().articles.find((one) => one.id === id)!.audio;
    expect(clear).to.include({
      type: 'audio/mpeg',
      size: plain!.size,
      title: 'Rõ tiếng, Giọng thử',
    });
    expect(
      readFileSync(join(out, clear!.href)).equals(readFileSync(join(out, plain!.href))),
    ).to.equal(false);
    const { clear: named, blocks } = blocksOf(id);
    expect(named).to.equal(clear!.href);
    expect(clipsOf(blocks).every(({ clip }) => clip.href === plain!.href)).to.equal(true);
    expect(readFileSync(join(out, `a/${id}.html`), 'utf8')).to.include(`src="../${clear!.href}"`);
    expect(await inspectFolder(out)).to.deep.equal([]);
  });

  it('an edited sentence is named by build and by check, and is not marked while it plays', async () => {
    editText(TEXT.replace('Mang thẻ BHYT theo.', 'Mang thẻ BHYT và sổ tiêm.'));
    const { findings } = await build();
    const stale = findings.filter(({ code }) => code === 'narration.stale');
    expect(stale.map(({ message }) => message.vi).join()).to.include(
      '1 câu đổi hoặc thêm, 0 câu bỏ. “Mang thẻ BHYT và sổ tiêm.”',
    );
    const { blocks } = blocksOf(id);
    const lines = linesOf(blocks);
    expect(clipsOf(blocks).map(({ hash }, at) => hash === lines[at]!.hash)).to.deep.equal([
      true,
      true,
      false,
      true,
    ]);
    const { code, out: words } = await run(['check', out]);
    expect(code).to.equal(0);
    expect(words.replace(/\s+/g, ' ')).to.include('“Mang thẻ BHYT và sổ tiêm.”');
    const found = await inspectFolder(out);
    expect(found.map((one) => one.code)).to.deep.equal(['narration.stale']);
  });

  it('then says that one sentence again', async () => {
    const { code } = await narrate();
    expect(code).to.equal(0);
    expect(said()).to.deep.equal(['Mang thẻ bảo hiểm y tế và sổ tiêm.']);
    // What had a clearer version has one of the new words too.
    expect(issue().articles.find((one) => one.id === id)!.audio).to.have.length(2);
    expect(await inspectFolder(out)).to.deep.equal([]);
  });

  it('a published correction takes a recording away that says the old words', async () => {
    editText(TEXT.replace('7h30', '8h30'));
    edit({ corrections: [{ date: '2026-11-02', note: 'Sửa giờ tiêm.' }] });
    const { findings } = await build();
    expect(findings.map(({ code }) => code)).to.include('narration.cleared');
    expect(issue().articles.find((one) => one.id === id)!.audio).to.deep.equal([]);
    expect(clipsOf(blocksOf(id).blocks)).to.deep.equal([]);
    await narrate();
    expect(said()).to.deep.equal(['Tiêm lúc tám giờ ba mươi phút ngày năm tháng mười một.']);
    expect(issue().articles.find((one) => one.id === id)!.audio).to.have.length(2);
  });

  it('the office’s own readings are used', async () => {
    await shop.file('bt.tu-dien.txt', 'sổ tiêm = sổ tiêm chủng\nthẻ BHYT = thẻ bảo hiểm\n');
    const { code } = await narrate('--force', '--article', id);
    expect(code).to.equal(0);
    expect(said()).to.deep.equal(['Mang thẻ bảo hiểm theo.']);
    await shop.file('bt.tu-dien.txt', 'không có dấu bằng\n');
    const wrong = await narrate();
    expect(wrong.code).to.equal(3);
    expect(wrong.err).to.include('sai ở dòng 1');
    await shop.file('bt.tu-dien.txt', '');
  });

  it('a voice that fails ends the command in words; the issue stays as it was', async () => {
    editText(`${TEXT} Câu mới ở đây.`);
    const failed = await run([
      'narrate',
      out,
      '--command',
      voice('mới'),
      '--voice',
      'Giọng thử',
      '-q',
    ]);
    expect(failed.code).to.equal(5);
    expect(failed.err).to.include('không đọc được câu “Câu mới ở đây.”');
    expect(issue().articles.find((one) => one.id === id)!.audio).to.have.length(0);
    said();
  });

  it('a recording whose file is gone is told, and the issue is made without it', async () => {
    edit({ recording: { audio: 'bt.loi-doc/khong-co.mp3' } });
    const { findings } = await build();
    expect(
      findings
        .filter(({ code }) => code === 'recording.missing')
        .map(({ message }) => message.vi)
        .join(),
    ).to.include('khong-co.mp3');
    edit({ recording: { audio: 3 } });
    expect((await run(['build', pdf, '--out', out, '-q'])).err).to.include('recording');
    edit({ recording: undefined });
  });
});

describe('align', () => {
  it('fits a person’s recording, which narrate then leaves alone', async () => {
    editText(TEXT);
    edit({ corrections: undefined });
    await build();
    const syllables = [5, 12, 7, 8];
    const { pcm, starts } = readAloud(syllables, {
      seed: 11,
      pace: 4,
      sway: 0.1,
      pauses: [0.5, 0.8],
    });
    const recording = await shop.file('ghi-am.wav', formatWav(pcm));
    const {
      code,
      out: words,
      err,
    } = await run([
      'align',
      recording,
      '--article',
      id,
      '--issue',
      out,
      '--credit',
      'Phát thanh viên Lê Thị Hoa',
      '--clear',
      '-q',
    ]);
    expect(err).to.equal('');
    expect(code).to.equal(0, words);
    expect(words).to.include('4 câu').and.include('0 chỗ nên nghe lại');
    const clips = clipsOf(blocksOf(id).blocks);
    clips.forEach(({ clip }, at) => expect(clip.start).to.be.closeTo(starts[at]! + 0.046, 0.06));
    expect(
      issue()
        .articles.find((one) => one.id === id)!
        .audio.map(({ title }) => title),
    ).to.deep.equal(['Phát thanh viên Lê Thị Hoa', 'Rõ tiếng, Phát thanh viên Lê Thị Hoa']);
    expect(readFileSync(join(shop.path, 'bt.loi-doc', `${id}.txt`), 'utf8')).to.include(
      'NÊN NGHE LẠI\nKhông có chỗ nào.',
    );
    expect((await narrate()).out).to.include('1 bài có người đọc');
    expect(said()).to.deep.equal([]);
  });

  it('names the places to listen to where words were left out', async () => {
    const { pcm } = readAloud([5, 12, 1, 8], {
      seed: 12,
      pace: 4,
      sway: 0.05,
      pauses: [0.5, 0.8],
    });
    const recording = await shop.file('thieu.wav', formatWav(pcm));
    const { code, out: words } = await run([
      'align',
      recording,
      '--article',
      id,
      '--issue',
      out,
      '-q',
    ]);
    expect(code).to.equal(1);
    expect(words.replace(/\s+/g, ' ')).to.match(
      /nghe lại câu [34] \(phút 0:\d\d\): “(?:Mang thẻ|Ai quên)/,
    );
  });

  it('says what is missing', async () => {
    const rows: readonly (readonly [argv: string[], code: number, words: string])[] = [
      [['align', 'x.mp3'], 2, '--article'],
      [['align', 'x.mp3', '--article', id, '--issue', out], 3, 'x.mp3'],
      [['align', 'x.mp3', '--article', 'khong-co', '--issue', out], 2, id],
      [['narrate'], 2, 'thư mục'],
      [['narrate', out], 2, '--provider'],
      [['narrate', out, '--provider', 'ma'], 2, 'espeak'],
      [['narrate', out, '--provider', 'espeak', '--speed', '9'], 2, '--speed'],
      [['narrate', out, '--provider', 'espeak', '--accent', 'west'], 2, '--accent'],
      [['narrate', out, '--provider', 'espeak', '--bitrate', '50'], 2, '--bitrate'],
      [['narrate', join(shop.path, 'nobody'), '--command', voice()], 3, 'build'],
    ];
    for (const [argv, code, words] of rows) {
      const ran = await run([...argv, '-q']);
      expect(ran.code).to.equal(code, argv.join(' '));
      expect(ran.err).to.include(words, argv.join(' '));
    }
  });
});
