// OCR of a page that was really turned into pixels, and what is said where it is not installed.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { describe, it, expect, before, after } from '@e-bulletin/tools/testing';
import { words } from '@e-bulletin/issue/text.js';
import { deriveArticles } from '../../src/articles/index.js';
import { isUnread, withRecognised } from '../../src/build/scans.js';
import { isScan } from '../../src/doctor/text.js';
import { PublisherError } from '../../src/errors.js';
import { openOcr, openOcrFrom } from '../../src/ocr/index.js';
import { toRuns } from '../../src/ocr/runs.js';
import type { OcrLine } from '../../src/ocr/engine.js';
import type { OcrSession } from '../../src/model/contracts.js';
import type { PdfSource, SourcePage, TextRun } from '../../src/model/source.js';
import { openDocument } from '../../src/pdf/document.js';
import { renderPage } from '../../src/pdf/render.js';
import { readPdf } from './pdf.js';

const file = new Uint8Array(readFileSync(new URL('../fixtures/bulletin.pdf', import.meta.url)));

describe('recognition of text', () => {
  let ocr: OcrSession;
  let source: PdfSource;
  let runs: readonly TextRun[];
  before(async () => {
    source = await readPdf(file);
    ocr = await openOcr();
    const document = await openDocument(file);
    const { raster } = await renderPage(document, 8, 1600, 2263).finally(() => document.close());
    const { data, width, height } = raster;
    const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();
    runs = await ocr.recognise({
      bytes,
      width,
      height,
      heightPt: source.pages[7]?.heightPt ?? 842,
    });
  });
  after(() => ocr.close());

  it('finds nine words of ten of two columns, where they are printed', () => {
    const printed =
      source.pages[7]?.runs.flatMap((run) => words(run.text).map((w) => w.text)) ?? [];
    const read = new Map<string, number>();
    for (const { text } of runs.flatMap((run) => words(run.text)))
      read.set(text, (read.get(text) ?? 0) + 1);
    let found = 0;
    for (const word of printed) {
      const left = read.get(word) ?? 0;
      if (left > 0) found += 1;
      read.set(word, left - 1);
    }
    expect(found / printed.length).to.be.at.least(0.9);
    const title = runs.find((run) => /Tủ sách/.test(run.text));
    expect(title?.x).to.be.closeTo(756, 60);
    expect(title?.y).to.be.closeTo(760, 80);
    expect(title?.words?.length).to.equal((title?.text.split(' ').length ?? 0) * 2);
    expect(title?.confidence).to.be.within(1, 100);
  });

  it('gives doubtful articles with their titles, in reading order', () => {
    const page = source.pages[7];
    if (!page) throw new Error('no page');
    const { tags: _, ...rest } = page;
    const { articles, findings } = deriveArticles({
      pages: [{ ...rest, number: 1, runs }],
      outline: [],
    });
    expect(articles.map((article) => article.title)).to.deep.equal([
      'Tủ sách ở chân cầu thang',
      'Ngày hội đổi rác lấy cây',
    ]);
    for (const article of articles) expect(article).to.include({ origin: 'ocr', doubtful: true });
    expect(findings.map((finding) => finding.code)).to.include('articles.ocr');
  });

  it('a page of the recognised text counts as a scan no more than before', () => {
    const page = source.pages[7];
    if (!page) throw new Error('no page');
    const picture = { box: [0, 0, 10_000, 10_000] as const, pixelWidth: 1600, pixelHeight: 2263 };
    expect(isScan({ ...page, runs, images: [picture] })).to.equal(true);
    expect(isScan({ ...page, images: [picture] })).to.equal(false);
  });
});

describe('a scan that has a few words of its own', () => {
  const picture = { box: [0, 0, 10_000, 10_000] as const, pixelWidth: 1600, pixelHeight: 2263 };
  const word = (text: string, y: number, more: Partial<TextRun> = {}): TextRun => ({
    text,
    x: 1000,
    y,
    w: 5000,
    h: 200,
    font: 'Arial',
    size: 12,
    ...more,
  });
  const scan = (runs: readonly TextRun[]): SourcePage => ({
    number: 1,
    widthPt: 595,
    heightPt: 842,
    rotation: 0,
    runs,
    links: [],
    images: [picture],
  });

  it('is recognised, whatever is stamped over it', () => {
    const stamp = word('Sao y tu cong thong tin phap luat', 4000, { slanted: true, h: 2000 });
    expect(isUnread(scan([stamp]))).to.equal(true);
    expect(isUnread(scan([word('Trang 3', 9500)]))).to.equal(true);
    expect(isUnread(scan([word('Một trang có chữ của mình.', 9500)]))).to.equal(false);
  });

  it('keeps its own words where they stand, and has the others from the pixels', () => {
    const stamp = word('tu cong thong tin', 1900, { slanted: true, h: 4000 });
    const page = withRecognised(scan([word('Trang 3', 9500), stamp]), [
      word('Thông báo', 2000, { confidence: 90 }),
      word('Trong 3', 9510, { confidence: 40 }),
    ]);
    expect(page.runs.map(({ text }) => text)).to.deep.equal([
      'Trang 3',
      'tu cong thong tin',
      'Thông báo',
    ]);
  });
});

describe('recognition without its packages', () => {
  it('says which to install', async () => {
    const nowhere = pathToFileURL(join(tmpdir(), 'nowhere', 'x.js')).href;
    const failure = await openOcrFrom(nowhere).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(PublisherError);
    expect((failure as PublisherError).code).to.equal('ocr.missing');
    expect((failure as PublisherError).hint?.vi).to.contain(
      'npm install tesseract.js @tesseract.js-data/vie',
    );
  });
});

describe('recognised lines', () => {
  const line = (text: string, confidence: number, y: number, height: number): OcrLine => ({
    bbox: { x0: 100, y0: y, x1: 900, y1: y + height },
    rowAttributes: { rowHeight: height },
    words: text.split(' ').map((word, i) => ({
      text: word,
      confidence,
      bbox: { x0: 100 + i * 100, y0: y, x1: 190 + i * 100, y1: y + height },
    })),
  });
  const image = { bytes: new Uint8Array(), width: 1000, height: 2000, heightPt: 842 };

  it('noise goes, sizes of one style are one, titles stay large', () => {
    const runs = toRuns(
      [
        line('Tiêu đề', 95, 100, 60),
        line('một dòng chữ', 90, 200, 30),
        line('hai dòng chữ', 90, 240, 26),
        line('~ | .', 12, 300, 9),
      ],
      image,
    );
    expect(runs.map((run) => run.text)).to.deep.equal(['Tiêu đề', 'một dòng chữ', 'hai dòng chữ']);
    const [title, first, second] = runs.map((run) => run.size);
    expect(first).to.equal(second);
    expect(title).to.be.above((first ?? 0) * 1.8);
    expect(runs[1]).to.deep.include({
      x: 1000,
      y: 1000,
      words: [1000, 1900, 2000, 2900, 3000, 3900],
    });
  });

  it('no lines, no runs', () => expect(toRuns([], image)).to.deep.equal([]));
});
