// Links of a PDF and entries of the sidecar that become films, sound, pictures, charts, files, maps and inner links.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it, expect, beforeEach, afterEach } from '@e-bulletin/tools/testing';
import { parseManifest } from '@e-bulletin/issue';
import { parseHotspots } from '@e-bulletin/issue/guided.js';
import { openIndex } from '@e-bulletin/issue/search.js';
import sharp from 'sharp';
import { buildIssue } from '../../src/build/build-issue.js';
import { makePicture } from '../../src/build/pictures.js';
import { Staging } from '../../src/build/staging.js';
import { nodeFiles } from '../../src/files.js';
import { MediaDesk } from '../../src/media/desk.js';
import { resolve } from '../../src/media/resolve.js';
import type { Sidecar } from '../../src/model/sidecar.js';
import { hotspotsOf } from '../../src/write/hotspots.js';
import { addLink, articlePages, textPdf, workshop } from './samples.js';

describe('from a PDF to hotspots', () => {
  let shop: Awaited<ReturnType<typeof workshop>>;
  let out: string;

  beforeEach(async () => {
    shop = await workshop();
    out = join(shop.path, 'out');
    const media = join(shop.path, 'media');
    mkdirSync(join(media, 'hoi'), { recursive: true });
    writeFileSync(join(media, 'phim.mp4'), 'film');
    writeFileSync(join(media, 'phim.vtt'), 'WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n');
    writeFileSync(join(media, 'loa.mp3'), 'sound');
    writeFileSync(join(media, 'loa.txt'), 'Loa phường\r\n');
    writeFileSync(join(media, 'don.docx'), 'form');
    writeFileSync(join(media, 'page.html'), '<script>');
    writeFileSync(join(media, 'so.csv'), 'Quý;Hồ sơ\nI;5\n');
    const picture = await sharp({
      create: { width: 40, height: 30, channels: 3, background: '#084' },
    })
      .png()
      .toBuffer();
    for (const name of ['hoi/2.png', 'hoi/10.png', 'map.png', 'phim.png'])
      writeFileSync(join(media, name), picture);
    writeFileSync(join(media, 'hoi', 'x.svg'), '<svg/>');
    writeFileSync(join(media, 'hoi', 'bad.jpg'), 'no picture');
    writeFileSync(join(media, 'hoi', 'loi-anh.txt'), '2.PNG: Rước kiệu | Sáng mồng một\n');
    symlinkSync('/etc', join(media, 'away'));
  });
  afterEach(() => shop.remove());

  async function build(addresses: readonly string[], hotspots: readonly object[] = []) {
    const pdf = await textPdf(articlePages(2), (document, pages) => {
      addresses.forEach((address, at) =>
        addLink(document, pages[0]!, [60, 200 + at * 20, 160, 215 + at * 20], address),
      );
    });
    const input = await shop.file('in.pdf', pdf);
    writeFileSync(join(shop.path, 'in.ban-tin.json'), JSON.stringify({ version: 1, hotspots }));
    const report = await buildIssue({ input, out });
    const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'));
    const { issue } = parseManifest(read('manifest.json'), 'https://a.vn/');
    const guided = issue.pages[0]!.guided;
    const parsed = guided ? parseHotspots(read(guided.href), 'https://a.vn/') : undefined;
    const said = report.findings
      .map(({ code }) => code)
      .filter((code) => /^(media|link)\./.test(code));
    expect(parsed?.problems.filter(({ severity }) => severity === 'error') ?? []).to.deep.equal([]);
    return { hotspots: parsed?.hotspots ?? [], said, issue, report };
  }
  const at = (fragment: string): string => `https://a.vn/#e-bulletin:${fragment}`;

  it('brings every kind with what it needs', async () => {
    const { hotspots, said } = await build([
      at('video=media/phim.mp4'),
      at('audio=media/loa.mp3&title=Loa'),
      at('gallery=media/hoi'),
      at('chart=media/so.csv'),
      at('file=media/don.docx'),
      'https://maps.test/x#e-bulletin:map=media/map.png',
      'https://poll.test/p/1#e-bulletin:poll',
      at('page=2'),
      'https://tv.test/x.m3u8#e-bulletin:video&mp4=https://tv.test/x.mp4',
    ]);
    const [film, sound, gallery, chart, file, map, poll, page, stream] = hotspots;
    expect(film).to.deep.include({
      kind: 'video',
      title: 'phim',
      captions: [{ start: 0, end: 2, text: 'Xin chào' }],
    });
    expect(film?.href).to.match(/^m\/phim\.[0-9a-f]{8}\.mp4$/);
    expect(film?.poster).to.match(/^m\/phim\.[0-9a-f]{8}\.jpg$/);
    expect(sound).to.deep.include({
      kind: 'audio',
      title: 'Loa',
      transcript: 'Loa phường',
      size: 5,
    });
    expect(gallery?.pictures.map(({ alt, caption }) => [alt, caption])).to.deep.equal([
      ['Rước kiệu', 'Sáng mồng một'],
      ['', undefined],
    ]);
    expect(gallery).not.to.have.property('href');
    expect(chart?.data?.rows).to.deep.equal([['I', 5]]);
    expect(file).to.deep.include({ kind: 'file', size: 4 });
    expect(file?.href).to.match(/^m\/don\.[0-9a-f]{8}\.docx$/);
    expect(map).to.deep.include({ kind: 'map', href: 'https://maps.test/x' });
    expect(map?.poster).to.match(/^m\/map\./);
    expect([poll?.kind, poll?.href]).to.deep.equal(['poll', 'https://poll.test/p/1']);
    expect(page).to.deep.include({ kind: 'link', page: 2 });
    expect(stream?.alternates).to.deep.equal(['https://tv.test/x.mp4']);
    expect(said).to.deep.equal(['media.type', 'media.no-alt']);
    for (const { href } of [film!, sound!, file!])
      expect(readFileSync(join(out, href!)).length).to.be.greaterThan(0);
  });

  it('can be found by what is not printed: names, captions, what is said', async () => {
    const { issue } = await build([
      at(`video=media/phim.mp4&title=${encodeURIComponent('Phim hội làng')}`),
      at('audio=media/loa.mp3'),
      at('gallery=media/hoi'),
    ]);
    const file: unknown = JSON.parse(readFileSync(join(out, issue.search!.href), 'utf8'));
    const index = openIndex(file);
    for (const words of ['phim hoi lang', 'xin chao', 'loa phuong', 'ruoc kieu', 'sang mong mot'])
      expect(
        index.query(words).map(({ page }) => page),
        words,
      ).to.deep.equal([1]);
  });

  it('says what cannot be had, keeps its address as a link, and never leaves the folder', async () => {
    const { hotspots, said } = await build([
      at('video=media/none.mp4'),
      at('video=../secret.mp4'),
      at('file=/etc/passwd'),
      at('file=media/away/passwd'),
      at('file=media/page.html'),
      at('video=media/don.docx'),
      at('video=media'),
      at('chart=media/loa.txt'),
      at('article=none'),
      at('page=99'),
      at('gallery=media/phim.mp4'),
      'javascript:alert(1)#e-bulletin:video',
    ]);
    expect(said).to.deep.equal([
      'link.no-article',
      'link.no-page',
      'media.missing',
      'media.outside',
      'media.outside',
      'media.outside',
      'media.type',
      'media.type',
      'media.type',
      'media.unreadable',
      'media.type',
    ]);
    expect(hotspots.map(({ kind, href }) => `${kind} ${href}`)).to.deep.equal(
      new Array(9).fill('link https://a.vn/'),
    );
  });

  it('takes a file from a Mac, whose name has its accents apart, by the name that is typed', async () => {
    writeFileSync(join(shop.path, 'media', 'hội nghị.mp4'.normalize('NFD')), 'film');
    const { hotspots, said } = await build(
      [],
      [
        {
          page: 1,
          box: [1, 1, 9, 9],
          kind: 'video',
          href: 'media/hội nghị.mp4',
          title: 'Hội nghị',
        },
      ],
    );
    expect(hotspots.map(({ kind }) => kind)).to.deep.equal(['video']);
    expect(said).not.to.include('media.missing');
  });

  it('takes the same from the sidecar, and builds again when a file changes', async () => {
    const box = [1000, 1000, 2000, 2000];
    const id = (await build([])).issue.articles[0]!.id;
    const added = [
      { page: 1, box, kind: 'video', href: 'media/phim.mp4', title: 'Phim của phường' },
      { page: 1, box, kind: 'link', href: `#article=${id}`, title: 'Đọc bài' },
      { page: 1, box, kind: 'map', href: 'media/map.png', title: 'Sơ đồ' },
      { page: 1, box, kind: 'constructor', href: 'x' },
      { page: 1, box: 'x', kind: 'link', href: 'https://a.vn/' },
    ];
    const first = await build([], added);
    expect(first.hotspots.map(({ kind, title }) => `${kind} ${title}`)).to.deep.equal([
      'video Phim của phường',
      'link Đọc bài',
      'gallery Sơ đồ',
    ]);
    expect(first.hotspots[1]?.article).to.equal(id);
    const again = () => buildIssue({ input: join(shop.path, 'in.pdf'), out });
    expect((await again()).unchanged).to.equal(true);
    writeFileSync(join(shop.path, 'media', 'phim.txt'), 'Lời phim');
    expect((await again()).unchanged).to.equal(false);
    expect((await again()).unchanged).to.equal(true);
  });
});

describe('the sample bulletin', () => {
  it('has six films, four recordings and six charts, small, with captions and credits, a gallery, a map, a form, and its poll', async () => {
    const folder = fileURLToPath(new URL('../../../../examples/issue', import.meta.url));
    const sidecar = JSON.parse(
      readFileSync(join(folder, 'ban-tin-so-8.ban-tin.json'), 'utf8'),
    ) as Sidecar;
    const credits = readFileSync(join(folder, 'media/CREDITS.md'), 'utf8');
    const shop = await workshop();
    try {
      const desk = new MediaDesk(folder, new Staging(nodeFiles, shop.path), { make: makePicture });
      const kinds: Record<string, number> = {};
      for (const wish of hotspotsOf([], [], sidecar.hotspots ?? []).wishes) {
        const { hotspot, findings } = await resolve(wish, 1, desk);
        expect(findings).to.deep.equal([]);
        kinds[wish.kind] = (kinds[wish.kind] ?? 0) + 1;
        if (hotspot?.kind === 'chart') {
          expect(hotspot.data?.rows.length).to.be.greaterThan(2);
          continue;
        }
        if (hotspot?.kind === 'poll') {
          expect(sidecar.polls?.map(({ href }) => href)).to.deep.equal([hotspot.href]);
          continue;
        }
        if (hotspot?.kind === 'map') {
          expect(hotspot.href).to.match(/^https:/);
          continue;
        }
        // Of a folder of pictures each has its sentence, else its captions in two languages.
        if (hotspot?.kind === 'gallery')
          expect(hotspot.pictures.map(({ alt }) => alt.length > 20)).to.deep.equal([
            true,
            true,
            true,
          ]);
        else if (hotspot?.kind !== 'file') expect(hotspot?.captions?.length).to.equal(2);
        if (hotspot?.kind !== 'gallery')
          expect(hotspot?.size).to.be.at.most(hotspot?.kind === 'video' ? 250_000 : 80_000);
        expect(credits).to.contain(basename(wish.file ?? '?'));
      }
      expect(kinds).to.deep.equal({
        video: 6,
        audio: 4,
        chart: 6,
        poll: 1,
        gallery: 1,
        map: 1,
        file: 1,
      });
    } finally {
      await shop.remove();
    }
  });
});
