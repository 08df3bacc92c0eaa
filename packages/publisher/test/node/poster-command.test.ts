/** `e-bulletin poster` as an editor types it. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, expect, before, after } from '@e-bulletin/tools/testing';
import { main } from '../../src/cli/main.js';
import { EXIT } from '../../src/errors.js';
import { openDocument } from '../../src/pdf/document.js';
import { readPage } from '../../src/pdf/page.js';

describe('e-bulletin poster', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'e-bulletin-poster-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function poster(...args: string[]) {
    const text = { out: '', err: '' };
    const signal = new AbortController().signal;
    const exit = await main(['poster', ...args], {
      out: { write: (line: string) => (text.out += line) } as never,
      err: { write: (line: string) => (text.err += line) } as never,
      signal,
    });
    return { exit, ...text };
  }

  const address = 'https://senhong.example.vn/p/K7Q2';

  it('writes a PDF and says from how far it scans', async () => {
    const file = join(folder, 'a.pdf');
    const { exit, out } = await poster(
      address,
      '--title',
      'Giờ nào tiện?',
      '--distance',
      '1,2',
      '-o',
      file,
    );
    expect(exit).to.equal(0);
    expect(out).to.contain('A4').and.contain('1,2 m');
    expect((await readFile(file)).subarray(0, 5).toString()).to.equal('%PDF-');
  });

  it('asks to read the bulletin only where the code leads to one', async () => {
    const words = async (...args: string[]) => {
      const file = join(folder, 'c.pdf');
      expect((await poster(...args, '-o', file)).exit).to.equal(0);
      const pdf = await openDocument(await readFile(file));
      const { page } = readPage(pdf, 1);
      return page.runs.map(({ text }) => text).join(' ');
    };
    expect(await words(address, '--title', 'Giờ nào tiện?'))
      .to.contain('Quét mã để mở trên điện thoại')
      .and.not.contain('đọc bản tin');
    expect(await words(address, '--title', 'Phiếu', '--call', 'Quét mã để trả lời')).to.contain(
      'Quét mã để trả lời',
    );
  });

  it('writes a picture', async () => {
    const file = join(folder, 'a.png');
    expect((await poster(address, '--title', 'Giờ nào tiện?', '-o', file)).exit).to.equal(0);
    expect((await readFile(file)).subarray(1, 4).toString()).to.equal('PNG');
  });

  it('replaces a poster, and no file that is none', async () => {
    const bulletin = join(folder, 'ban-tin.pdf');
    await writeFile(bulletin, '%PDF-1.7 the bulletin');
    const make = (file: string, ...more: string[]) =>
      poster(address, '--title', 'Giờ nào tiện?', '-o', file, ...more);
    const { exit, err } = await make(bulletin);
    expect(exit).to.equal(EXIT.output);
    expect(err).to.contain('đã có, và không phải là áp phích').and.contain('--force');
    expect(await readFile(bulletin, 'utf8')).to.equal('%PDF-1.7 the bulletin');
    expect((await make(bulletin, '--force')).exit).to.equal(0);
    for (const name of ['moi/ap-phich.pdf', 'moi/ap-phich.png'])
      for (const again of [false, true])
        expect((await make(join(folder, name))).exit, `${name} ${again}`).to.equal(0);
    await rm(join(folder, 'moi'), { recursive: true });
  });

  it('takes title, office and address from an issue folder', async () => {
    await writeFile(
      join(folder, 'manifest.json'),
      JSON.stringify({
        metadata: { title: 'Bản tin phường Sen Hồng', publisher: 'UBND phường Sen Hồng' },
        links: [
          { rel: 'canonical', href: 'https://senhong.example.vn/ban-tin/so-8/', type: 'text/html' },
        ],
        readingOrder: [{ href: 'p/1.jpg', type: 'image/jpeg', width: 10, height: 14 }],
      }),
    );
    const { exit, err } = await poster(folder, '-o', join(folder, 'b.pdf'), '--lang', 'en');
    expect(err).to.equal('');
    expect(exit).to.equal(0);
  });

  const faults: [name: string, args: string[], exit: number, words: string][] = [
    ['no input', [], 2, 'Thiếu'],
    [
      'an address that imitates another',
      ['https://hanoi.gov.vn@a.vn/', '--title', 'x'],
      2,
      'dấu @',
    ],
    ['no title', [address], 2, '--title'],
    [
      'a sheet that nobody has',
      [address, '--title', 'x', '--format', 'B5'],
      2,
      'A3, A4, A5, strip, slide',
    ],
    ['a distance that is none', [address, '--title', 'x', '--distance', 'xa'], 2, 'số mét'],
    ['a file of another kind', [address, '--title', 'x', '-o', 'a.docx'], 2, '.pdf'],
    ['a folder that is no issue', ['khong-co', '--title', 'x'], 3, 'Không đọc được bản tin'],
    [
      'a seal that is not there',
      [address, '--title', 'x', '--seal', 'khong-co.png'],
      3,
      'khong-co.png',
    ],
  ];
  for (const [name, args, exit, words] of faults) {
    it(`${name}: words, exit code ${exit}, nothing written`, async () => {
      const filesBefore = await readdir(folder);
      const result = await poster(
        ...args,
        ...(args.includes('-o') ? [] : ['-o', join(folder, 'never.pdf')]),
      );
      expect(result.exit).to.equal(exit);
      expect(result.err)
        .to.contain(words)
        .and.not.match(/\n\s+at /);
      expect(await readdir(folder)).to.deep.equal(filesBefore);
    });
  }
});
