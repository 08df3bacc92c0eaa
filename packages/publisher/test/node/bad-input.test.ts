// Files that editors really hand over, and files that break tools: each ends with a sentence, an exit code and nothing half-written.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { parseManifest } from '@e-bulletin/issue';
import { EXIT } from '../../src/errors.js';
import { run } from './command.js';
import {
  A4,
  articlePages,
  degrees,
  PDFDocument,
  picturePdf,
  rgb,
  textPdf,
  workshop,
} from './samples.js';

const fixture = (name: string): string => new URL(`../fixtures/${name}`, import.meta.url).pathname;
const issueIn = (out: string) =>
  parseManifest(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')), 'https://x.test/');

let shop: Awaited<ReturnType<typeof workshop>>;
before(async () => {
  shop = await workshop();
});
after(() => shop.remove());

/** The command writes beside its input, so it gets a copy. */
const copied = (name: string): Promise<string> => shop.file(name, readFileSync(fixture(name)));

let count = 0;
const freshOut = (): string => join(shop.path, `out-${(count += 1)}`);

describe('a file that cannot be used', () => {
  interface Case {
    readonly what: string;
    readonly make: () => Promise<string>;
    readonly says: RegExp;
    readonly english: RegExp;
    readonly exit: number;
  }
  const cases: readonly Case[] = [
    {
      what: 'no such file',
      make: () => Promise.resolve(join(shop.path, 'khong-co.pdf')),
      says: /Không tìm thấy tệp/,
      english: /There is no file/,
      exit: EXIT.input,
    },
    {
      what: 'a directory',
      make: async () => {
        await mkdir(join(shop.path, 'thu-muc'), { recursive: true });
        return join(shop.path, 'thu-muc');
      },
      says: /là thư mục/,
      english: /is a folder/,
      exit: EXIT.input,
    },
    {
      what: 'an empty file',
      make: () => shop.file('rong.pdf', ''),
      says: /rỗng \(0 byte\)/,
      english: /is empty/,
      exit: EXIT.input,
    },
    {
      what: 'a Word file with the wrong name',
      make: () => shop.file('word.pdf', 'PK\u0003\u0004 word/document.xml'),
      says: /không phải là tệp PDF.*Word/,
      english: /is not a PDF.*Word/,
      exit: EXIT.input,
    },
    {
      what: 'a web page saved by mistake',
      make: () => shop.file('trang.pdf', '<!DOCTYPE html><title>Đăng nhập</title>'),
      says: /trang web/,
      english: /web page/,
      exit: EXIT.input,
    },
    {
      what: 'a PDF cut short before its objects',
      make: async () => shop.file('cut.pdf', (await textPdf(articlePages(3))).slice(0, 400)),
      says: /hỏng hoặc bị cắt cụt/,
      english: /broken or cut short/,
      exit: EXIT.input,
    },
    {
      what: 'a header and then noise',
      make: () =>
        shop.file(
          'noise.pdf',
          Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(9000, 0xa5)]),
        ),
      says: /hỏng hoặc bị cắt cụt/,
      english: /broken or cut short/,
      exit: EXIT.input,
    },
    {
      what: 'a PDF without pages',
      make: async () =>
        shop.file(
          'khong-trang.pdf',
          '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
        ),
      says: /không có trang nào/,
      english: /has no pages/,
      exit: EXIT.input,
    },
    {
      what: 'a locked PDF',
      make: () => Promise.resolve(fixture('locked-aes256.pdf')),
      says: /có mật khẩu[^]*--password/,
      english: /locked with a password[^]*--password/,
      exit: EXIT.input,
    },
  ];
  for (const { what, make, says, english, exit } of cases) {
    it(`${what}: build says so and writes nothing`, async () => {
      const out = freshOut();
      const ran = await run(['build', await make(), '--out', out, '--quiet']);
      expect(ran.err).to.match(says);
      expect(ran.err).not.to.match(/\n\s+at /);
      expect(ran.code).to.equal(exit);
      expect(existsSync(out)).to.equal(false);
    });
    it(`${what}: check says so in English too`, async () => {
      const path = await make();
      if (what === 'a directory') return;
      const ran = await run(['check', path, '--lang', 'en', '--quiet']);
      expect(ran.err).to.match(english);
      expect(ran.code).to.equal(exit);
    });
  }

  it('a wrong password is told from a missing one', async () => {
    const ran = await run([
      'build',
      fixture('locked-rc4.pdf'),
      '-o',
      freshOut(),
      '-q',
      '--password',
      'sai',
    ]);
    expect(ran.err).to.match(/Mật khẩu của tệp PDF không đúng/);
    expect(ran.code).to.equal(EXIT.input);
  });
});

describe('a PDF that is locked, with its password', () => {
  for (const name of ['locked-aes256.pdf', 'locked-rc4.pdf']) {
    it(`${name} is built, and is not itself offered for download`, async () => {
      const out = freshOut();
      const ran = await run([
        'build',
        await copied(name),
        '-o',
        out,
        '-q',
        '--password',
        'mo-khoa',
        '--title',
        'Thử',
      ]);
      expect(ran.err).to.equal('');
      expect(ran.code).to.equal(EXIT.ok);
      const { issue, problems } = issueIn(out);
      expect(problems).to.deep.equal([]);
      expect(issue.pages).to.have.length(1);
      expect(issue.pdf).to.equal(undefined);
    });
  }
  it('an owner password alone hinders nobody', async () => {
    const out = freshOut();
    const ran = await run(['build', await copied('owner-only.pdf'), '-o', out, '-q']);
    expect(ran.code).to.equal(EXIT.ok);
  });
});

describe('pages of unusual shape', () => {
  const build = async (bytes: Uint8Array, name: string, ...more: string[]) => {
    const out = freshOut();
    const ran = await run(['build', await shop.file(name, bytes), '-o', out, '-q', ...more]);
    return { out, ran };
  };

  it('A0, 5 m and tiny pages are drawn within the limits', async () => {
    const pdf = await PDFDocument.create();
    for (const size of [
      [2384, 3370],
      [14_173, 2000],
      [600, 14_173],
      [20, 20],
    ] as [number, number][]) {
      const page = pdf.addPage(size);
      page.drawRectangle({
        x: 2,
        y: 2,
        width: size[0] / 2,
        height: size[1] / 2,
        color: rgb(0, 0.3, 0.4),
      });
    }
    const { out, ran } = await build(await pdf.save(), 'shapes.pdf');
    expect(ran.code).to.equal(EXIT.ok);
    const { issue, problems } = issueIn(out);
    expect(problems).to.deep.equal([]);
    for (const page of issue.pages) {
      expect(page.width * page.height).to.be.at.most(15e6);
      expect(Math.max(page.width, page.height)).to.be.at.most(16_383);
    }
    const [a0, wide, banner] = issue.pages;
    expect(a0!.width / a0!.height).to.be.closeTo(2384 / 3370, 0.01);
    expect(wide!.width / wide!.height).to.be.closeTo(14_173 / 2000, 0.05);
    expect(banner!.height / banner!.width).to.be.closeTo(14_173 / 600, 0.3);
  });

  it('rotated and cropped pages are shown as a reader shows them', async () => {
    const bytes = await textPdf(
      [{ heading: 'Upright' }, { heading: 'Turned' }, { heading: 'Cropped' }],
      (_, pages) => {
        pages[1]!.setRotation(degrees(90));
        pages[2]!.setCropBox(40, 600, 300, 200);
      },
    );
    const { out, ran } = await build(bytes, 'turned.pdf');
    expect(ran.code).to.equal(EXIT.ok);
    const [upright, turned, cropped] = issueIn(out).issue.pages;
    expect(upright!.height).to.be.greaterThan(upright!.width);
    expect(turned!.width).to.be.greaterThan(turned!.height);
    expect(turned!.side).to.equal('center');
    expect(cropped!.width / cropped!.height).to.be.closeTo(1.5, 0.01);
  });

  it('pages without any text make an issue of pictures and a finding', async () => {
    const { default: sharp } = await import('sharp');
    const pdf = await PDFDocument.create();
    const scan = await sharp({
      create: { width: 1200, height: 1700, channels: 3, background: '#eee' },
    })
      .jpeg()
      .toBuffer();
    pdf.addPage(A4).drawImage(await pdf.embedJpg(scan), { x: 0, y: 0, width: 595, height: 842 });
    const { out, ran } = await build(await pdf.save(), 'no-text.pdf');
    expect(ran.code).to.equal(EXIT.ok);
    expect(ran.out).to.match(/--ocr/);
    const { issue } = issueIn(out);
    expect(issue.articles).to.have.length(0);
  });

  it('fonts that are not embedded are named', async () => {
    const { ran } = await build(await textPdf(articlePages(1)), 'fonts.pdf');
    expect(ran.code).to.equal(EXIT.ok);
    expect(ran.out).to.match(/Helvetica/);
  });

  it('a thousand pages are listed without being drawn', async () => {
    const pdf = await PDFDocument.create();
    for (let n = 0; n < 1000; n += 1) pdf.addPage([200, 283]);
    pdf.getPage(999).drawText('The last page', { x: 20, y: 200, size: 12 });
    const input = await shop.file('thousand.pdf', await pdf.save());
    const ran = await run(['check', input, '-q', '--json']);
    const { findings } = JSON.parse(ran.out) as { findings: { code: string; pages?: number[] }[] };
    expect(findings.some((one) => one.pages?.includes(1000))).to.equal(true);
  });
});

describe('pictures of old and heavy codecs', () => {
  const darkness = async (out: string): Promise<number> => {
    const { default: sharp } = await import('sharp');
    const page = issueIn(out).issue.pages[0]!;
    const { channels } = await sharp(join(out, page.images[0]!.href)).stats();
    return 255 - Math.min(...channels.map((channel) => channel.mean));
  };
  const build = async (bytes: Uint8Array, name: string) => {
    const out = freshOut();
    const ran = await run(['build', await shop.file(name, bytes), '-o', out, '-q']);
    return { out, ran };
  };

  it('JPEG 2000', async () => {
    const data = readFileSync(fixture('gradient.jp2'));
    const { out, ran } = await build(
      await picturePdf({ data, filter: 'JPXDecode', width: 64, height: 48 }),
      'jpx.pdf',
    );
    expect(ran.code).to.equal(EXIT.ok);
    expect(await darkness(out)).to.be.greaterThan(10);
  });

  it('JBIG2', async () => {
    const data = readFileSync(fixture('checker.jb2'));
    const { out, ran } = await build(
      await picturePdf({
        data,
        filter: 'JBIG2Decode',
        width: 64,
        height: 48,
        colours: 'DeviceGray',
        bits: 1,
      }),
      'jbig2.pdf',
    );
    expect(ran.code).to.equal(EXIT.ok);
    // Half of the picture is black, and the picture is a quarter of the sheet.
    expect(await darkness(out)).to.be.within(20, 45);
  });

  it('a JPEG that is cut short leaves the rest of the page whole', async () => {
    const { default: sharp } = await import('sharp');
    const whole = await sharp({
      create: { width: 400, height: 300, channels: 3, background: '#135' },
    })
      .jpeg()
      .toBuffer();
    const { ran } = await build(
      await picturePdf({
        data: whole.subarray(0, whole.length / 2),
        filter: 'DCTDecode',
        width: 400,
        height: 300,
      }),
      'half.pdf',
    );
    expect(ran.code).to.equal(EXIT.ok);
  });

  it('a picture of 200 megapixels is drawn reduced and named', async () => {
    const { default: sharp } = await import('sharp');
    const [width, height] = [16_000, 12_500];
    const data = await sharp({
      create: { width, height, channels: 3, background: '#0b4f6c' },
      limitInputPixels: false,
    })
      .jpeg({ quality: 40 })
      .toBuffer();
    const { out, ran } = await build(
      await picturePdf({ data, filter: 'DCTDecode', width, height }),
      'huge.pdf',
    );
    expect(ran.code).to.equal(EXIT.ok);
    expect(ran.out).to.match(/ảnh quá lớn/);
    expect(await darkness(out)).to.be.greaterThan(30);
  });

  it('a picture that says it has 200 megapixels of JPEG 2000 is left out, and the report is an error', async () => {
    const { out, ran } = await build(
      await picturePdf({
        data: readFileSync(fixture('gradient.jp2')),
        filter: 'JPXDecode',
        width: 16_000,
        height: 12_500,
      }),
      'huge-jpx.pdf',
    );
    // The codestream's own size (64 x 48) is what PDFium believes; either way the page is made and nothing hangs.
    expect([EXIT.ok, EXIT.findings]).to.include(ran.code);
    expect(issueIn(out).issue.pages).to.have.length(1);
  });
});

describe('an output that cannot be used', () => {
  let input: string;
  before(async () => {
    input = await shop.file('one.pdf', await textPdf(articlePages(1)));
  });

  it('a folder full of other files is refused and left as it was', async () => {
    const out = freshOut();
    await mkdir(out);
    await writeFile(join(out, 'luan-van.docx'), 'của tôi');
    const ran = await run(['build', input, '-o', out, '-q']);
    expect(ran.code).to.equal(EXIT.output);
    expect(ran.err).to.match(/đã có tệp khác[^]*--force/);
    expect(await readdir(out)).to.deep.equal(['luan-van.docx']);
  });

  it('with --force the issue is written among them and they stay', async () => {
    const out = freshOut();
    await mkdir(out);
    await writeFile(join(out, 'luan-van.docx'), 'của tôi');
    const ran = await run(['build', input, '-o', out, '-q', '--force']);
    expect(ran.code).to.equal(EXIT.ok);
    expect(readFileSync(join(out, 'luan-van.docx'), 'utf8')).to.equal('của tôi');
    expect(existsSync(join(out, 'manifest.json'))).to.equal(true);
  });

  it('a file where the folder should be', async () => {
    const ran = await run(['build', input, '-o', input, '-q']);
    expect(ran.code).to.equal(EXIT.output);
    expect(ran.err).to.match(/không phải là thư mục/);
  });

  it('a place below a file', async () => {
    const ran = await run(['build', input, '-o', join(input, 'so-8'), '-q']);
    expect(ran.code).to.equal(EXIT.output);
    expect(ran.err).not.to.match(/\n\s+at /);
  });

  it('a folder that may not be written', async () => {
    // /proc refuses everybody, also root, under whom tests run in containers.
    if (!existsSync('/proc/self/net')) return;
    const ran = await run(['build', input, '-o', '/proc/self/net/so-8', '-q']);
    expect(ran.code).to.equal(EXIT.output);
  });

  it('leaves nothing but the hidden work folder beside the output', () => {
    const rest = readdirSync(shop.path).filter((name) =>
      /\.part$|^\.[^.]*\.[0-9a-f]{8}$/.test(name),
    );
    expect(rest).to.deep.equal([]);
  });
});
