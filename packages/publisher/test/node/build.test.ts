// One PDF all the way: what is written, what a second run does, and what a changed page costs.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { parseArticle, parseHotspots } from '@e-bulletin/issue/guided.js';
import { openIndex } from '@e-bulletin/issue/search.js';
import { unzipSync } from 'fflate';
import { buildIssue, EXIT, type Stage } from '../../src/index.js';
import { findReader } from '../../src/write/reader.js';
import { rawDocx, text } from './raw-docx.js';
import { addLabels, addLink, articlePages } from './samples.js';
import { BASE, build, built, folder, input, issueOf, json, out, write } from './workbench.js';

describe('a first build', () => {
  it('writes an issue whose every file is there and whose manifest has no problem', async () => {
    await write(articlePages(3), (pdf, pages) => {
      addLink(pdf, pages[0]!, [60, 200, 300, 220], 'https://phuong.test/clip.mp4#e-bulletin:video');
      addLink(pdf, pages[0]!, [60, 160, 300, 180], pages[2]!);
      addLink(pdf, pages[0]!, [60, 120, 300, 140], 'javascript:alert(1)');
      addLabels(pdf, [
        [0, 'r', 1],
        [1, 'D', 1],
      ]);
    });
    const report = await build({
      address: BASE,
      zip: true,
      title: 'Bản tin <phường> số 8',
      number: '8',
    });
    expect(report).to.include({ unchanged: false, pages: 4, encodedPages: 4, articles: 3 });
    expect(report.words).to.be.greaterThan(100);

    const { issue, problems } = issueOf();
    expect(problems).to.deep.equal([]);
    expect(issue.title).to.equal('Bản tin <phường> số 8');
    expect(issue.number).to.equal('8');
    expect(issue.canonical).to.equal(BASE);
    expect(issue.pages.map((page) => page.label)).to.deep.equal(['i', '1', '2', '3']);
    expect(issue.pages.map((page) => page.side)).to.deep.equal(['right', 'left', 'right', 'left']);
    for (const page of issue.pages) {
      expect(page.images[0]!.type).to.equal('image/jpeg');
      expect(page.images.map((image) => image.width)).to.deep.equal([1080, 540, 1080, 1600]);
      for (const image of page.images)
        expect(statSync(join(out, image.href)).size).to.equal(image.size);
    }
    const { hotspots } = parseHotspots(json(join(out, issue.pages[0]!.guided!.href)), BASE);
    expect(hotspots.map(({ kind, href, page }) => ({ kind, href, page }))).to.deep.equal([
      { kind: 'video', href: 'https://phuong.test/clip.mp4', page: undefined },
      { kind: 'link', href: '#page=3', page: 3 },
    ]);
    const index = openIndex(json(join(out, issue.search!.href)));
    expect(index.query('school enrolment').map((hit) => hit.page)).to.include(3);
    for (const article of issue.articles) {
      const parsed = parseArticle(json(join(out, article.guided!.href)), BASE);
      expect(parsed.problems).to.deep.equal([]);
      expect(existsSync(join(out, article.page!.href))).to.equal(true);
    }
  });

  it('escapes everything in the static pages and gives crawlers absolute addresses', async () => {
    await write([
      {
        heading: 'Ask & answer <script>',
        lines: ['One "line" of text that is long enough to be told.'],
      },
    ]);
    await build({
      address: BASE.slice(0, -1),
      title: '"><img src=x onerror=alert(1)>',
      publisher: '</script>',
    });
    for (const name of ['index.html', 'embed.html']) {
      const page = readFileSync(join(out, name), 'utf8');
      expect(page).not.to.contain('<img src=x');
      expect(page.match(/<\/script>/g)?.length ?? 0).to.equal(page.match(/<script/g)?.length ?? 0);
    }
    const [article] = issueOf().issue.articles;
    const page = readFileSync(join(out, article!.page!.href), 'utf8');
    expect(page).to.contain('Ask &amp; answer &lt;script&gt;');
    expect(page).to.match(new RegExp(`og:url" content="${BASE}a/`));
    expect(page).to.match(new RegExp(`og:image" content="${BASE}og/[^"]+\\.jpg"`));
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).to.include({ '@type': 'Article', headline: article!.title });
  });

  it('keeps snippets to one line each, without # and newline after a tag name', async () => {
    await built(articlePages(1), { address: BASE, zip: true });
    const lines = readFileSync(join(out, 'embed-snippets.txt'), 'utf8').split('\n');
    const snippets = lines.filter((line) => line.startsWith('<'));
    // Four shapes and the script by itself; then the same by content system.
    expect(new Set(snippets).size).to.equal(5);
    const systems = lines.filter((line) => line.startsWith('== '));
    expect(systems.map((line) => /\((\w+\.md)\)$/.exec(line)?.[1])).to.deep.equal(
      ['nukeviet', 'wordpress', 'drupal', 'liferay', 'dnn', 'sharepoint', 'html'].map(
        (name) => `${name}.md`,
      ),
    );
    for (const name of systems.map((line) => /\((\w+\.md)\)$/.exec(line)?.[1] ?? ''))
      expect(
        existsSync(new URL(`../../../../docs/embedding/${name}`, import.meta.url)),
        name,
      ).to.equal(true);
    for (const line of snippets) expect(line).not.to.match(/#|\{|<e-bulletin\s*$/);
    const [cover] = issueOf().issue.pages[0]!.images.filter((image) => image.width === 540);
    expect(snippets[0]).to.contain(`${BASE}${cover!.href} 540w`);
  });

  it('tells two places apart where no address is known: of the folder, and of what is uploaded beside it', async () => {
    await built(articlePages(1), { zip: true });
    const text = readFileSync(join(out, 'embed-snippets.txt'), 'utf8');
    const places = /thay (\S+) bằng địa chỉ thư mục bản tin,\nthay (\S+) bằng/.exec(text)!;
    const links = /^<p><a href="(.+?)">.*<a href="(.+?)">/m.exec(text)!.slice(1);
    for (const link of links) {
      expect(link.startsWith(places[2]!), link).to.equal(true);
      expect(existsSync(join(folder, link.slice(places[2]!.length))), link).to.equal(true);
    }
  });

  it('copies the installed reader beside the issue unless a script is named', async () => {
    const reader = await findReader();
    await write([]);
    await buildIssue({ input, out, workers: 1 });
    const page = readFileSync(join(out, 'index.html'), 'utf8');
    // A checkout where the reader was not built yet has none to copy.
    expect(page.includes('src="reader/e-bulletin.js"')).to.equal(reader !== undefined);
    expect(existsSync(join(out, 'reader', 'e-bulletin.js'))).to.equal(reader !== undefined);
  });

  it('without an address has no cards for articles and says so', async () => {
    await write(articlePages(1));
    const report = await build();
    expect(report.findings.map((one) => one.code)).to.include('address.unknown');
    expect(existsSync(join(out, 'og'))).to.equal(false);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.to.contain('og:image');
  });

  it('puts the issue into a ZIP with stored pictures, deflated text and no page of HTML', async () => {
    await built(articlePages(2), { zip: true });
    const bytes = await readFile(`${out}.ebulletin.zip`);
    const entries = unzipSync(new Uint8Array(bytes));
    const names = Object.keys(entries);
    expect(
      names.filter((name) => /\.html$|reader\/|htaccess|ban-tin\.json/.test(name)),
    ).to.deep.equal([]);
    expect(names[names.length - 1]).to.equal('manifest.json');
    expect(Buffer.from(entries['manifest.json']!).toString()).to.equal(
      readFileSync(join(out, 'manifest.json'), 'utf8'),
    );
    const { issue } = issueOf();
    for (const image of issue.pages.flatMap((page) => page.images)) {
      const content = readFileSync(join(out, image.href));
      // Stored: the picture's bytes stand in the ZIP as they are.
      expect(bytes.includes(content)).to.equal(true);
    }
    expect(names).not.to.include(issue.pdf!.href);
    expect(existsSync(join(folder, issue.pdf!.href.replace('m/', '')))).to.equal(true);
  });
});

describe('a Word file beside the PDF', () => {
  it('gives the articles their text', async () => {
    const [page] = articlePages(1);
    await write([page!]);
    const body = [page!.heading, ...page!.lines!.map((line) => line.replace('Saturday', 'Sunday'))];
    const docx = join(folder, 'bt.docx');
    await writeFile(
      docx,
      rawDocx(body.map((one, at) => text(one, at === 0 ? { style: 'Heading1' } : {}))),
    );
    await build({ docx });
    const [article] = issueOf().issue.articles;
    const { blocks } = parseArticle(json(join(out, article!.guided!.href)), BASE);
    expect(JSON.stringify(blocks)).to.contain('Sunday');
  });

  it('that is missing or none is told from the PDF', async () => {
    await write(articlePages(1));
    const failed = await build({ docx: join(folder, 'khong.docx') }).catch(
      (error: unknown) => error,
    );
    expect(failed).to.include({ code: 'docx.not-found', exit: EXIT.input });
    const broken = await build({ docx: input }).catch((error: unknown) => error);
    expect(broken).to.include({ code: 'docx.broken', exit: EXIT.input });
    expect((broken as Error).message, 'before pages are drawn').to.contain(input);
    expect(existsSync(out)).to.equal(false);
  });
});

describe('a PDF that is saved anew while it is read', () => {
  /** Does `change` when the build comes to `stage`. */
  const buildWith = (stage: Stage, change: () => void): Promise<unknown> => {
    let pending = true;
    return buildIssue({ input, out, workers: 1, script: '/e-bulletin.js' }, (step) => {
      if (step.stage !== stage || !pending) return;
      pending = false;
      change();
    }).catch((error: unknown) => error);
  };

  for (const [stage, what, change] of [
    ['open', 'written over', () => writeFileSync(input, '%PDF-1.7 half of another one')],
    ['open', 'taken away', () => rmSync(input)],
    ['write', 'written over', () => writeFileSync(input, '%PDF-1.7 half of another one')],
  ] as const)
    it(`${what} at "${stage}": says so, and makes no issue of two files`, async () => {
      await write(articlePages(1));
      expect(await buildWith(stage, change)).to.include({
        code: 'input.changed',
        exit: EXIT.input,
      });
      expect(existsSync(out)).to.equal(false);
    });
});

describe('a second build', () => {
  it('does nothing when nothing changed', async () => {
    await built(articlePages(2));
    const before = statSync(join(out, 'manifest.json')).mtimeMs;
    const again = await build();
    expect(again.unchanged).to.equal(true);
    expect(statSync(join(out, 'manifest.json')).mtimeMs).to.equal(before);
  });

  it('mends an issue from which a file is missing, without encoding a page', async () => {
    await built(articlePages(2));
    const lost = join(out, issueOf().issue.pages[0]!.images[1]!.href);
    await rm(lost);
    const again = await build();
    expect(again).to.include({ unchanged: false, encodedPages: 0 });
    expect(existsSync(lost)).to.equal(true);
  });

  it('encodes one page when one page changed, and leaves no file of the old one', async () => {
    const pages = articlePages(2);
    await built(pages);
    const old = issueOf().issue.pages;
    pages[1] = {
      heading: 'Article number 2',
      lines: ['Other words stand here now, and there are enough of them.'],
    };
    await write(pages);
    const again = await build();
    expect(again.encodedPages).to.equal(1);
    const now = issueOf().issue.pages;
    expect(now[0]!.images).to.deep.equal(old[0]!.images);
    expect(now[2]!.images[0]!.href).not.to.equal(old[2]!.images[0]!.href);
    expect(existsSync(join(out, old[2]!.images[0]!.href))).to.equal(false);
  });

  it('keeps files in the folder that it did not write', async () => {
    await built(articlePages(2));
    await writeFile(join(out, 'm', 'loa-phuong.mp3'), 'mine');
    await write(articlePages(1));
    await build();
    expect(readFileSync(join(out, 'm', 'loa-phuong.mp3'), 'utf8')).to.equal('mine');
  });

  it('gives the same bytes in another folder', async () => {
    await built(articlePages(1), { address: BASE, zip: true });
    const first = json<{ files: unknown }>(join(out, 'ban-tin.json')).files;
    const other = join(folder, 'lai', 'so-8');
    await build({ out: other, address: BASE, zip: true });
    expect(json<{ files: unknown }>(join(other, 'ban-tin.json')).files).to.deep.equal(first);
  });
});

describe('the folder when a build is done', () => {
  it('holds no temporary file, and its list names every file', async () => {
    await built(articlePages(2), { zip: true });
    const listed = json<{ files: { path: string }[] }>(join(out, 'ban-tin.json')).files.map(
      (one) => one.path,
    );
    const there = (await readdir(out, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
      .filter((name) => name !== 'ban-tin.json');
    expect(there.sort()).to.deep.equal([...listed].sort());
  });
});
