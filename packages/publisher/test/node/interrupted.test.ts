// Builds that are stopped, killed, run out of disk or meet a page that never ends: the old issue stands, nothing is half-written,
// and the next run goes on.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { parseManifest } from '@e-bulletin/issue';
import { nodeFiles, type Files } from '../../src/files.js';
import { EXIT, PublisherError } from '../../src/index.js';
import { run } from './command.js';
import { articlePages, PDFDocument, PDFName, textPdf } from './samples.js';
import { build, built, folder, input, out, write } from './workbench.js';

const titles = (): string[] => {
  const manifest: unknown = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const { issue, problems } = parseManifest(manifest, 'https://x.test/');
  expect(problems).to.deep.equal([]);
  // Every picture of the manifest is there: the issue is whole.
  for (const image of issue.pages.flatMap((page) => page.images))
    expect(existsSync(join(out, image.href)), image.href).to.equal(true);
  return issue.articles.map((article) => article.title);
};
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const systemError = (code: string): Error => Object.assign(new Error(code), { code });

describe('killed in the middle', () => {
  it('leaves no issue and no process; the next run goes on where it was', async () => {
    await writeFile(input, await textPdf(articlePages(5)));
    const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      [
        ...process.execArgv.filter((one) => !one.startsWith('--test')),
        cli,
        'build',
        input,
        '--out',
        out,
        '--script',
        '/e-bulletin.js',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (/ 2\/5/.test(said)) resolve();
      });
      child.on('exit', () => reject(new Error(`ended too early: ${said}`)));
    });
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    expect(existsSync(out)).to.equal(false);
    const report = await build({ workers: 2 });
    expect(report.encodedPages).to.be.lessThan(5);
    expect(report.pages).to.equal(5);
    expect(titles().length).to.be.greaterThan(0);
  });

  it('while the new issue takes the place of the old: the next run finishes it', async () => {
    await built(articlePages(2));
    const before = titles();
    await write(articlePages(3));
    let renames = 0;
    // Dies after some of the files have moved and before the manifest has.
    const dying: Files = {
      ...nodeFiles,
      rename: async (from, to) => {
        if (to.startsWith(out + '/') && (renames += 1) > 5) throw new Error('killed');
        return nodeFiles.rename(from, to);
      },
    };
    const error = await failureOf(build({ files: dying }));
    expect((error as Error).message).to.equal('killed');
    // A reader who comes now sees the old issue, whole.
    expect(titles()).to.deep.equal(before);
    await build();
    expect(titles().length).to.be.greaterThan(before.length);
  });
});

describe('two builds of one output', () => {
  it('the second says that the first is at work; a lock of a dead process is taken over', async () => {
    await writeFile(input, await textPdf(articlePages(1)));
    const [error, other] = await Promise.all([failureOf(build()), failureOf(build())]);
    // Whichever came first, one built and the other was told.
    expect([error, other].filter((one) => one === undefined)).to.have.length(1);
    expect([error, other].find((one) => one !== undefined)).to.include({ code: 'output.busy' });
    await writeFile(join(folder, `.${basename(out)}.e-bulletin`, 'lock'), '999999999');
    expect((await build()).unchanged).to.equal(true);
  });
});

describe('stopped by Ctrl+C', () => {
  it('says so, exits with 130, and goes on later', async () => {
    await writeFile(input, await textPdf(articlePages(4)));
    const stop = new AbortController();
    const running = failureOf(
      build({ signal: stop.signal, files: { ...nodeFiles, rename: abortAfter(2, stop) } }),
    );
    expect(((await running) as Error).name).to.equal('AbortError');
    expect(existsSync(out)).to.equal(false);
    const report = await build();
    expect(report.encodedPages).to.be.lessThan(4);
  });

  it('on the command line', async () => {
    await writeFile(input, await textPdf(articlePages(2)));
    const stop = new AbortController();
    stop.abort();
    const ran = await run(['build', input, '-o', out, '-q'], stop.signal);
    expect(ran.code).to.equal(EXIT.interrupted);
    expect(ran.err).to.match(/Đã dừng. Chạy lại đúng lệnh này/);
  });

  function abortAfter(records: number, stop: AbortController): Files['rename'] {
    let seen = 0;
    return async (from, to) => {
      await nodeFiles.rename(from, to);
      if (to.includes(`${'/'}pages${'/'}`) && (seen += 1) === records) stop.abort();
    };
  }
});

describe('a full disk', () => {
  const full = (after: number): Files => {
    let writes = 0;
    const room = (): void => {
      if ((writes += 1) > after) throw systemError('ENOSPC');
    };
    return {
      ...nodeFiles,
      writeFile: async (path, data) => {
        room();
        return nodeFiles.writeFile(path, data);
      },
      copyFile: async (from, to) => {
        room();
        return nodeFiles.copyFile(from, to);
      },
    };
  };
  for (const after of process.env['FULL'] === '1' ? [0, 1, 4, 9, 14] : [0, 9]) {
    it(`after ${after} files: says what to do, keeps the old issue, resumes`, async () => {
      await built(articlePages(2));
      const before = titles();
      await write(articlePages(3));
      const error = (await failureOf(build({ files: full(after) }))) as PublisherError;
      expect(error).to.be.instanceOf(PublisherError);
      expect(error).to.include({ code: 'output.full', exit: EXIT.output });
      expect(error.hint?.vi).to.match(/chạy lại đúng lệnh/);
      expect(titles()).to.deep.equal(before);
      await build();
      expect(titles().length).to.be.greaterThan(before.length);
    });
  }

  it('leaves no half ZIP', async () => {
    await writeFile(input, await textPdf(articlePages(1)));
    const error = await failureOf(
      build({ zip: true, files: { ...nodeFiles, readFile: refuse(/next.*\.webp$/) } }),
    );
    expect(error).to.include({ code: 'output.full' });
    expect(readdirSync(folder).filter((name) => /\.zip|\.part/.test(name))).to.deep.equal([]);
    expect(existsSync(out)).to.equal(false);
  });

  const refuse =
    (pattern: RegExp): Files['readFile'] =>
    async (path) => {
      if (pattern.test(path)) throw systemError('ENOSPC');
      return nodeFiles.readFile(path);
    };
});

describe('a page that never ends', () => {
  /** Forms that draw ten forms that draw ten forms…: 10^9 strokes from two kilobytes. */
  async function endless(): Promise<Uint8Array> {
    const pdf = await PDFDocument.load(await textPdf(articlePages(2)));
    const page = pdf.insertPage(1, [595, 842]);
    let inner = pdf.context.register(
      pdf.context.stream('0 0 m 500 800 l 30 w S 10 20 400 300 re f', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 595, 842],
      }),
    );
    for (let level = 0; level < 9; level += 1) {
      inner = pdf.context.register(
        pdf.context.stream('/F Do '.repeat(10), {
          Type: 'XObject',
          Subtype: 'Form',
          BBox: [0, 0, 595, 842],
          Resources: { XObject: { F: inner } },
        }),
      );
    }
    const name = page.node.newXObject('F', inner);
    page.node.set(
      PDFName.of('Contents'),
      pdf.context.register(pdf.context.stream(`${name.asString()} Do`)),
    );
    return pdf.save();
  }

  it('is stopped, replaced by a placeholder and reported as an error', async () => {
    await writeFile(input, await endless());
    const report = await build({ pageTimeout: 8000 });
    const finding = report.findings.find((one) => one.code.startsWith('page.'));
    expect(finding).to.deep.include({ severity: 'error', pages: [2] });
    const { issue } = parseManifest(
      JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')),
      'https://x.test/',
    );
    expect(issue.pages).to.have.length(3);
    expect(issue.pages[1]!.alt).to.match(/Trang 2 .* không hiển thị được/);
  });
});

describe('a page that can be read but not drawn', () => {
  it('keeps its words and its shape', async () => {
    const pdf = await PDFDocument.load(await textPdf(articlePages(1)));
    const page = pdf.addPage([842, 595]);
    page.drawText('Chu van doc duoc', { x: 60, y: 500 });
    // A pattern whose tiles are far smaller than a pixel: milliards of them.
    const tile = pdf.context.stream('0 0 1 1 re f', {
      Type: 'Pattern',
      PatternType: 1,
      PaintType: 1,
      TilingType: 1,
      BBox: [0, 0, 1, 1],
      XStep: 0.002,
      YStep: 0.002,
      Resources: {},
    });
    page.node
      .normalizedEntries()
      .Resources.set(PDFName.of('Pattern'), pdf.context.obj({ P: pdf.context.register(tile) }));
    const fill = pdf.context.stream('/Pattern cs /P scn 0 0 842 595 re f');
    page.node.addContentStream(pdf.context.register(fill));
    await writeFile(input, await pdf.save());
    const report = await build({ pageTimeout: 8000 });
    expect(report.findings.map(({ code }) => code)).to.include('page.timeout');
    expect(report.findings.map(({ code }) => code)).not.to.include('page.failed');
    const manifest = readFileSync(join(out, 'manifest.json'), 'utf8');
    const { issue } = parseManifest(JSON.parse(manifest), 'https://x.test/');
    const drawn = issue.pages[1]!;
    expect(drawn.alt).to.match(/Trang 2 .* không hiển thị được/);
    expect(drawn.width / drawn.height).to.be.closeTo(842 / 595, 0.01);
    expect(readFileSync(join(out, drawn.text!.href), 'utf8')).to.contain('Chu van doc duoc');
  });
});

describe('a page that is none', () => {
  beforeEach(async () => {
    await write(articlePages(1), (pdf, [page]) =>
      pdf.context.assign(page!.ref, pdf.context.obj(7)),
    );
  });

  it('is replaced by a placeholder and reported', async () => {
    const report = await build();
    const finding = report.findings.find((one) => one.code === 'page.broken');
    expect(finding).to.deep.include({ severity: 'error', pages: [1] });
    expect(report.pages).to.equal(2);
  });

  it('stops the build with --strict', async () => {
    const error = await failureOf(build({ strict: true }));
    expect(error).to.include({ code: 'page.broken', exit: EXIT.findings, page: 1 });
    expect(existsSync(out)).to.equal(false);
  });
});
