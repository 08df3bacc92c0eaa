// What stays the same from one build to the next: ids, addresses, and the file beside the PDF with a person's edits.
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { articlePages } from './samples.js';
import { BASE, build, built, issueOf, json, out, sidecarFile, write } from './workbench.js';

describe('ids and addresses', () => {
  it('stay when an article moves to another page and its neighbours change', async () => {
    const pages = articlePages(3);
    await built(pages);
    const before = issueOf().issue.articles;
    const moved = [
      pages[2]!,
      { heading: 'A new article', lines: articlePages(9)[8]!.lines! },
      pages[0]!,
      pages[1]!,
    ];
    await write(moved);
    await build();
    const after = issueOf().issue.articles;
    for (const article of before) {
      expect(after.find((one) => one.title === article.title)?.id).to.equal(article.id);
    }
  });

  it('stay when the title is corrected', async () => {
    const pages = articlePages(2);
    await built(pages);
    const { id } = issueOf().issue.articles[1]!;
    pages[1] = { ...pages[1]!, heading: 'A better title of the second' };
    await write(pages);
    await build();
    const second = issueOf().issue.articles[1]!;
    expect(second).to.include({ id, title: 'A better title of the second' });
  });

  it('survive the loss of the issue folder by the file beside the PDF', async () => {
    await built(articlePages(2));
    const sidecar = json<{ articles: { id: string }[] }>(sidecarFile());
    sidecar.articles[0]!.id = 'lasting-id';
    await writeFile(sidecarFile(), JSON.stringify(sidecar));
    await rm(out, { recursive: true });
    await build();
    expect(issueOf().issue.articles[0]!.id).to.equal('lasting-id');
  });

  it('of a removed article lead to a page that says so', async () => {
    const pages = articlePages(3);
    await built(pages);
    const gone = issueOf().issue.articles[1]!;
    await write([pages[0]!, pages[2]!]);
    const report = await build();
    expect(report.findings.map((one) => one.code)).to.include('article.gone');
    const page = readFileSync(join(out, gone.page!.href), 'utf8');
    expect(page).to.contain('Bài này đã được gỡ');
    expect(page).to.contain(gone.title);
    expect(issueOf().issue.articles.map((one) => one.id)).not.to.include(gone.id);
    // It stays so in later builds, and is said once.
    await write([pages[0]!, pages[2]!, articlePages(5)[4]!]);
    const later = await build();
    expect(later.findings.map((one) => one.code)).not.to.include('article.gone');
    expect(existsSync(join(out, gone.page!.href))).to.equal(true);
  });
});

describe('the file beside the PDF', () => {
  interface Written {
    title: string;
    number?: string;
    date?: string;
    articles: {
      id: string;
      title: string;
      section?: string;
      corrections?: object[];
      removed?: boolean;
    }[];
    doubtful: { place: string }[];
    note?: string;
  }

  it('is written the first time with what was found and what is doubtful', async () => {
    await built(articlePages(1));
    const sidecar = json<Written>(sidecarFile());
    expect(sidecar.date).to.equal('2026-10-19');
    expect(sidecar.doubtful.map((one) => one.place)).to.include('date');
  });

  it('what was guessed is said in the report until somebody tells it', async () => {
    await write(articlePages(1));
    const said = async (options = {}): Promise<string | undefined> => {
      const { findings } = await build({ sidecar: true, ...options });
      return findings.find(({ code }) => code === 'facts.guessed')?.message.vi;
    };
    expect(await said()).to.equal('Máy đoán, xem lại giúp: tên “bt”, ngày 19/10/2026.');
    expect(await said({ title: 'Bản tin phường', number: '9' })).to.equal(
      'Máy đoán, xem lại giúp: ngày 19/10/2026.',
    );
    const told = {
      ...json<Written>(sidecarFile()),
      title: 'Bản tin',
      number: '8',
      date: '2026-10-20',
    };
    await writeFile(sidecarFile(), JSON.stringify(told));
    expect(await said()).to.equal(undefined);
  });

  it('keeps a person’s edits, unknown keys included, and follows the PDF elsewhere', async () => {
    const pages = articlePages(2);
    await built(pages);
    const sidecar = json<Written>(sidecarFile());
    sidecar.title = 'Bản tin của chúng tôi';
    sidecar.note = 'đã hỏi chị Hoa';
    sidecar.articles[0]!.title = 'Tên do người sửa';
    sidecar.articles[0]!.section = 'Đời sống';
    await writeFile(sidecarFile(), JSON.stringify(sidecar));
    pages[1] = { ...pages[1]!, heading: 'Renamed by the PDF' };
    await write(pages);
    await build();
    const { issue } = issueOf();
    expect(issue.title).to.equal('Bản tin của chúng tôi');
    expect(issue.articles.map((one) => one.title)).to.deep.equal([
      'Tên do người sửa',
      'Renamed by the PDF',
    ]);
    expect(issue.contents[0]).to.include({ title: 'Đời sống' });
    const kept = json<Written>(sidecarFile());
    expect(kept).to.include({ title: 'Bản tin của chúng tôi', note: 'đã hỏi chị Hoa' });
    expect(kept.articles[0]).to.include({ title: 'Tên do người sửa', section: 'Đời sống' });
    expect(kept.articles[1]).to.include({ title: 'Renamed by the PDF' });
    expect((await build()).unchanged).to.equal(true);
  });

  it('remembers the public address', async () => {
    await write(articlePages(1));
    await build({ address: BASE });
    await write(articlePages(2));
    await build();
    expect(issueOf().issue.canonical).to.equal(BASE);
  });

  it('is overridden by flags', async () => {
    await built(articlePages(1));
    const sidecar = json<Written>(sidecarFile());
    sidecar.title = 'Từ tệp';
    await writeFile(sidecarFile(), JSON.stringify(sidecar));
    await build({ title: 'Từ dòng lệnh' });
    expect(issueOf().issue.title).to.equal('Từ dòng lệnh');
    expect(json<Written>(sidecarFile()).title).to.equal('Từ tệp');
  });

  it('shows corrections in manifest and page, and takes an article away when asked', async () => {
    await built(articlePages(2));
    const sidecar = json<Written>(sidecarFile());
    sidecar.articles[0]!.corrections = [
      { date: '2026-10-20', note: 'Sửa giờ họp.' },
      { date: '2026-11-02', note: 'Sửa tên hội trường.' },
    ];
    sidecar.articles[1]!.removed = true;
    await writeFile(sidecarFile(), JSON.stringify(sidecar));
    await build();
    const { articles } = issueOf().issue;
    expect(articles).to.have.length(1);
    expect(articles[0]!.corrected).to.deep.equal({
      date: '2026-11-02',
      note: 'Sửa tên hội trường.',
    });
    const page = readFileSync(join(out, articles[0]!.page!.href), 'utf8');
    expect(page).to.match(
      /Đã sửa ngày 02\/11\/2026: Sửa tên hội trường\.[^]*Đã sửa ngày 20\/10\/2026/,
    );
    const removed = readFileSync(join(out, 'a', `${sidecar.articles[1]!.id}.html`), 'utf8');
    expect(removed).to.contain('Bài này đã được gỡ');
  });

  const broken: readonly [what: string, text: string, says: RegExp][] = [
    ['no JSON', '{ "version": 1,\n "title": "a"\n "number": "8" }', /không đúng dạng JSON/],
    ['a list', '[]', /không đúng dạng JSON/],
    ['a wrong date', '{"version":1,"date":"19/10/2026"}', /"date" phải là ngày/],
    ['a number for a title', '{"version":1,"title":8}', /"title" phải là chữ/],
    [
      'an id with a path',
      '{"version":1,"articles":[{"id":"../x","title":"a"}]}',
      /articles"\[0\]\.id/,
    ],
  ];
  for (const [what, text, says] of broken) {
    it(`with ${what} stops the build and is left as it was`, async () => {
      await write(articlePages(1));
      await writeFile(sidecarFile(), text);
      let message = '';
      await build().catch((error: Error) => (message = error.message));
      expect(message).to.match(says);
      expect(readFileSync(sidecarFile(), 'utf8')).to.equal(text);
      expect(existsSync(out)).to.equal(false);
    });
  }
});
