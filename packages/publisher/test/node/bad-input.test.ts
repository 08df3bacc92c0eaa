// Files and folders that cannot be used: each ends with a sentence, an exit code and nothing half-written.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { parseManifest } from '@e-bulletin/issue';
import { EXIT } from '../../src/errors.js';
import { run } from './command.js';
import { articlePages, textPdf, workshop } from './samples.js';

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
      what: 'a PDF whose pages are compressed in a way of tomorrow',
      make: () =>
        shop.file(
          'brotli.pdf',
          '%PDF-2.0\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Type/ObjStm/N 1/First 4/Filter/BrotliDecode/Length 3>>stream\nabc\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
        ),
      says: /Brotli[^]*in ra một tệp\s+PDF\s+mới/,
      english: /Brotli[^]*print\s+it\s+to\s+a\s+new/,
      exit: EXIT.input,
    },
    {
      what: 'a PDF encrypted for the holders of certificates',
      make: () =>
        shop.file(
          'ma-hoa.pdf',
          '%PDF-1.6\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n3 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 3>>stream\nabc\nendstream endobj\n4 0 obj<</Count 0>>endobj\n5 0 obj<</Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF',
        ),
      says: /mã hóa theo cách không hỗ trợ[^]*in ra một tệp\s+PDF\s+mới/,
      english: /encrypted in an unsupported way/,
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
      const left = existsSync(dirname(out)) ? readdirSync(dirname(out)) : [];
      expect(left.filter((name) => name.includes(basename(out)))).to.deep.equal([]);
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
