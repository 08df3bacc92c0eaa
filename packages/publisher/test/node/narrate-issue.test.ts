/** The command on a whole issue: recordings beside the PDF, in the issue, after edits, and `check`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { inspectFolder } from '../../src/index.js';
import { clipsOf, linesOf } from '../../src/narrate/texts.js';
import { run } from './command.js';
import { NarratedIssue, TEXT } from './narrated-issue.js';

let office: NarratedIssue;
before(async () => {
  office = await NarratedIssue.open();
});
after(() => office.shop.remove());

describe('narrate', () => {
  it('--preview writes how each sentence will be read, and asks no voice', async () => {
    office.editText(`${TEXT} Chuyển khoản qua VCB.`);
    const { code, out: words } = await run([
      'narrate',
      office.out,
      '--preview',
      '--article',
      office.id,
      '-q',
    ]);
    expect(code).to.equal(0);
    expect(words).to.include('1 bài, 5 câu').and.include('từng chữ cái: VCB\n');
    const file = readFileSync(join(office.shop.path, 'bt.loi-doc', 'xem-truoc.txt'), 'utf8');
    expect(file).to.include('  Mang thẻ BHYT theo.\n    đọc: Mang thẻ bảo hiểm y tế theo.');
    expect(file).to.include('(ghi vào tệp từ điển: VIẾT = đọc)\n  VCB\n');
    await office.shop.file('bt.tu-dien.txt', 'VCB = Ngân hàng Ngoại thương\n');
    expect((await run(['narrate', office.out, '--preview', '-q'])).out).to.not.include('VCB');
    await office.shop.file('bt.tu-dien.txt', '');
    office.editText(TEXT);
    expect(office.said()).to.deep.equal([]);
  });

  it('reads every article, and the issue plays it sentence by sentence', async () => {
    const { code, out: words, err } = await office.narrate();
    expect(err).to.equal('');
    expect(code).to.equal(0, words);
    expect(words).to.include('Xong: đọc mới 2 bài');
    expect(office.said()).to.include('Tiêm lúc bảy giờ ba mươi phút ngày năm tháng mười một.');

    const article = office.issue().articles.find((one) => one.id === office.id)!;
    const [audio] = article.audio;
    expect(audio).to.include({ type: 'audio/mpeg', title: 'Giọng thử' });
    expect(article.duration).to.be.within(8, 20);
    expect(readFileSync(join(office.out, audio!.href)).length).to.equal(audio!.size);
    const { blocks, problems } = office.blocksOf(office.id);
    expect(problems).to.deep.equal([]);
    const clips = clipsOf(blocks);
    expect(clips.map(({ hash }) => hash)).to.deep.equal(linesOf(blocks).map(({ hash }) => hash));
    clips.forEach(({ clip }, at) => {
      expect(clip.href).to.equal(audio!.href);
      expect(clip.start).to.be.greaterThan(clips[at - 1]?.clip.end ?? 0);
      expect(clip.end).to.be.within(clip.start, article.duration!);
    });
    const page = readFileSync(join(office.out, `a/${office.id}.html`), 'utf8');
    expect(page).to.include(`<audio controls preload="none" src="../${audio!.href}">`);
    expect(page).to.include('Người đọc: Giọng thử');
    expect(await inspectFolder(office.out)).to.deep.equal([]);
  });

  it('leaves MP3, timing, subtitles and a report in Vietnamese beside the PDF', () => {
    const folder = join(office.shop.path, 'bt.loi-doc');
    for (const name of [`${office.id}.mp3`, `${office.id}.json`, `${office.id}.vtt`])
      expect(existsSync(join(folder, name)), name).to.equal(true);
    const report = readFileSync(join(folder, 'bao-cao.txt'), 'utf8');
    expect(report).to.include('CẦN XEM LẠI\nKhông có gì.');
    expect(report).to.include('đọc: Mang thẻ bảo hiểm y tế theo.');
    expect(office.sidecar().articles!.find((one) => one.id === office.id)!.recording).to.include({
      audio: `bt.loi-doc/${office.id}.mp3`,
      timing: `bt.loi-doc/${office.id}.json`,
      credit: 'Giọng thử',
    });
  });

  it('a later build keeps the recordings, and does nothing when nothing changed', async () => {
    expect((await office.build()).unchanged).to.equal(true);
    const { code, out: words } = await office.narrate();
    expect(code).to.equal(0);
    expect(words).to.include('đọc mới 0 bài, giữ 2 bài đã đọc');
    expect(office.said()).to.deep.equal([]);
  });

  it('a reading that the office changed is said anew: that sentence, and no other', async () => {
    await office.shop.file('bt.tu-dien.txt', 'BHYT = thẻ khám\n');
    expect((await office.narrate()).out).to.include('đọc mới 1 bài, giữ 1 bài đã đọc');
    expect(office.said()).to.deep.equal(['Mang thẻ thẻ khám theo.']);
    await office.shop.file('bt.tu-dien.txt', '');
    expect((await office.narrate()).out).to.include('đọc mới 1 bài, giữ 1 bài đã đọc');
    expect(office.said()).to.deep.equal([]);
  });

  it('--clear adds a version for those who hear badly, named beside the other, and nothing is asked of the voice again', async () => {
    expect((await office.narrate('--clear')).code).to.equal(0);
    expect(office.said()).to.deep.equal([]);
    const [plain, clear] = office.issue().articles.find((one) => one.id === office.id)!.audio;
    expect(clear).to.include({
      type: 'audio/mpeg',
      size: plain!.size,
      title: 'Rõ tiếng, Giọng thử',
    });
    expect(
      readFileSync(join(office.out, clear!.href)).equals(
        readFileSync(join(office.out, plain!.href)),
      ),
    ).to.equal(false);
    const { clear: named, blocks } = office.blocksOf(office.id);
    expect(named).to.equal(clear!.href);
    expect(clipsOf(blocks).every(({ clip }) => clip.href === plain!.href)).to.equal(true);
    expect(readFileSync(join(office.out, `a/${office.id}.html`), 'utf8')).to.include(
      `src="../${clear!.href}"`,
    );
    expect(await inspectFolder(office.out)).to.deep.equal([]);
  });

  it('an edited sentence is named by build and by check, and is not marked while it plays', async () => {
    office.editText(TEXT.replace('Mang thẻ BHYT theo.', 'Mang thẻ BHYT và sổ tiêm.'));
    const { findings } = await office.build();
    const stale = findings.filter(({ code }) => code === 'narration.stale');
    expect(stale.map(({ message }) => message.vi).join()).to.include(
      '1 câu đổi hoặc thêm, 0 câu bỏ. “Mang thẻ BHYT và sổ tiêm.”',
    );
    const { blocks } = office.blocksOf(office.id);
    const lines = linesOf(blocks);
    expect(clipsOf(blocks).map(({ hash }, at) => hash === lines[at]!.hash)).to.deep.equal([
      true,
      true,
      false,
      true,
    ]);
    const { code, out: words } = await run(['check', office.out]);
    expect(code).to.equal(0);
    expect(words.replace(/\s+/g, ' ')).to.include('“Mang thẻ BHYT và sổ tiêm.”');
    const found = await inspectFolder(office.out);
    expect(found.map((one) => one.code)).to.deep.equal(['narration.stale']);
  });

  it('then says that one sentence again', async () => {
    const { code } = await office.narrate();
    expect(code).to.equal(0);
    expect(office.said()).to.deep.equal(['Mang thẻ bảo hiểm y tế và sổ tiêm.']);
    // What had a clearer version has one of the new words too.
    expect(office.issue().articles.find((one) => one.id === office.id)!.audio).to.have.length(2);
    expect(await inspectFolder(office.out)).to.deep.equal([]);
  });

  it('a published correction takes a recording away that says the old words', async () => {
    office.editText(TEXT.replace('7h30', '8h30'));
    office.edit({ corrections: [{ date: '2026-11-02', note: 'Sửa giờ tiêm.' }] });
    const { findings } = await office.build();
    expect(findings.map(({ code }) => code)).to.include('narration.cleared');
    expect(office.issue().articles.find((one) => one.id === office.id)!.audio).to.deep.equal([]);
    expect(clipsOf(office.blocksOf(office.id).blocks)).to.deep.equal([]);
    await office.narrate();
    expect(office.said()).to.deep.equal(['Tiêm lúc tám giờ ba mươi phút ngày năm tháng mười một.']);
    expect(office.issue().articles.find((one) => one.id === office.id)!.audio).to.have.length(2);
  });

  it('the office’s own readings are used', async () => {
    await office.shop.file('bt.tu-dien.txt', 'sổ tiêm = sổ tiêm chủng\nthẻ BHYT = thẻ bảo hiểm\n');
    const { code } = await office.narrate('--force', '--article', office.id);
    expect(code).to.equal(0);
    expect(office.said()).to.deep.equal(['Mang thẻ bảo hiểm theo.']);
    await office.shop.file('bt.tu-dien.txt', 'không có dấu bằng\n');
    const wrong = await office.narrate();
    expect(wrong.code).to.equal(3);
    expect(wrong.err).to.include('sai ở dòng 1');
    await office.shop.file('bt.tu-dien.txt', '');
  });

  it('a voice that fails ends the command in words; the issue stays as it was', async () => {
    office.editText(`${TEXT} Câu mới ở đây.`);
    const failed = await run([
      'narrate',
      office.out,
      '--command',
      office.voice('mới'),
      '--voice',
      'Giọng thử',
      '-q',
    ]);
    expect(failed.code).to.equal(5);
    expect(failed.err).to.include('không đọc được câu “Câu mới ở đây.”');
    expect(office.issue().articles.find((one) => one.id === office.id)!.audio).to.have.length(0);
    office.said();
  });

  it('a recording whose file is gone is told, and the issue is made without it', async () => {
    office.edit({ recording: { audio: 'bt.loi-doc/khong-co.mp3' } });
    const { findings } = await office.build();
    expect(
      findings
        .filter(({ code }) => code === 'recording.missing')
        .map(({ message }) => message.vi)
        .join(),
    ).to.include('khong-co.mp3');
    office.edit({ recording: { audio: 3 } });
    expect((await run(['build', office.pdf, '--out', office.out, '-q'])).err).to.include(
      'recording',
    );
    office.edit({ recording: undefined });
  });
});
