// Cards and pictures of articles are made in a worker: what becomes of a build when that fails, or is stopped meanwhile.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { Pool, WorkerFailure } from '../../src/build/pool.js';
import type { WorkerReply, WorkerRequest } from '../../src/build/protocol.js';
import { BASE, build, folder, issueOf, json, out, write } from './workbench.js';
import { addLink, articlePages } from './samples.js';

const PHOTOGRAPH = new URL('../../../../examples/issue/media/lo-gom.jpg', import.meta.url);

const run = Pool.prototype.run;
afterEach(() => {
  Pool.prototype.run = run;
});
/** Lets each request of that kind of picture fail as if its worker had crashed twice. */
function crash(...kinds: readonly string[]): void {
  Pool.prototype.run = function (this: Pool, request: WorkerRequest): Promise<WorkerReply> {
    return request.kind === 'make' && kinds.includes(request.work.kind)
      ? Promise.reject(new WorkerFailure('crash'))
      : run.call(this, request);
  };
}

/** A cover, an article with a picture, and one without. */
async function illustrated(): Promise<void> {
  const [first, second] = articlePages(2);
  await write([{ ...first!, lines: first!.lines!.slice(0, 3) }, second!], async (pdf, pages) => {
    const photograph = await pdf.embedJpg(new Uint8Array(readFileSync(PHOTOGRAPH)));
    pages[1]!.drawImage(photograph, { x: 60, y: 60, width: 400, height: 240 });
  });
}

describe('pictures made in a worker', () => {
  it('the process of the build loads no drawing library', async () => {
    await illustrated();
    await build({ address: BASE, noPdf: true });
    expect(readdirSync(join(out, 'og'))).to.have.length(2);
    expect(readdirSync(join(out, 'm'))).to.have.length(1);
    const report = process.report.getReport() as unknown as { sharedObjects: string[] };
    expect(report.sharedObjects.filter((path) => /vips|sharp/.test(path))).to.deep.equal([]);
  });

  it('pictures and cards that cannot be made are named; the issue is whole without them', async () => {
    await illustrated();
    crash('cut', 'cover-card', 'page-card');
    const { findings } = await build({ address: BASE, noPdf: true });
    const said = findings.filter(({ code }) => code.startsWith('picture.'));
    expect(said.map(({ code, pages }) => [code, ...(pages ?? [])])).to.have.deep.members([
      ['picture.not-cut', 2],
      ['picture.no-card'],
      ['picture.no-card'],
      ['picture.no-card'],
    ]);
    expect(said.map(({ message }) => message.vi).join()).to.contain('thiếu một ảnh mà trang in');
    expect(existsSync(join(out, 'm'))).to.equal(false);
    expect(existsSync(join(out, 'og'))).to.equal(false);
    const { issue, problems } = issueOf();
    expect(problems).to.deep.equal([]);
    expect(issue.articles).to.have.length(2);
  });

  it("an editor's picture that is too large for this computer is called so, one that is none is called that", async () => {
    const media = join(folder, 'media');
    mkdirSync(media);
    cpSync(PHOTOGRAPH, join(media, 'lon.jpg'));
    writeFileSync(join(media, 'sai.jpg'), 'no picture');
    await write(articlePages(1), (pdf, pages) => {
      for (const [at, file] of ['lon', 'sai'].entries())
        addLink(
          pdf,
          pages[0]!,
          [60, 20 + at * 20, 160, 35 + at * 20],
          `https://maps.test/#e-bulletin:map=media/${file}.jpg`,
        );
    });
    Pool.prototype.run = function (this: Pool, request: WorkerRequest): Promise<WorkerReply> {
      return request.kind === 'make' && request.file.endsWith('lon.jpg')
        ? Promise.reject(new WorkerFailure('crash'))
        : run.call(this, request);
    };
    const { findings } = await build();
    const codes = findings.map(({ code }) => code).filter((code) => code.startsWith('media.'));
    expect(codes).to.deep.equal(['media.too-large', 'media.type']);
  });

  it('stopped while pictures are made: no issue, and the next run draws no page', async () => {
    await illustrated();
    const stop = new AbortController();
    Pool.prototype.run = function (this: Pool, request: WorkerRequest): Promise<WorkerReply> {
      const reply = run.call(this, request);
      if (request.kind === 'make') stop.abort();
      return reply;
    };
    const error: unknown = await build({ address: BASE, signal: stop.signal }).catch(
      (reason: unknown) => reason,
    );
    expect((error as Error).name).to.equal('AbortError');
    expect(existsSync(out)).to.equal(false);
    Pool.prototype.run = run;
    const report = await build({ address: BASE });
    expect(report).to.deep.include({ encodedPages: 0, pages: 3 });
    expect(json(join(out, 'ban-tin.json'))).to.have.property('version', 1);
  });
});
