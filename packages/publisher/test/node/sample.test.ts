// The sample bulletin of 64 pages: what its authors say is in it, by tags and without them.
import { readFileSync } from 'node:fs';
import { describe, it, expect, before } from '@e-bulletin/tools/testing';
import { deriveArticles } from '../../src/articles/index.js';
import type { Derivation } from '../../src/model/article.js';
import type { Sidecar } from '../../src/model/sidecar.js';
import { mp3Seconds } from '../../src/narrate/audio/mp3.js';
import { matchLines } from '../../src/narrate/match.js';
import { readTiming } from '../../src/narrate/recording.js';
import { linesOf } from '../../src/narrate/texts.js';
import { toIssueBlocks } from '../../src/write/article-blocks.js';
import { agreement, pageWords, readPdf, withoutTags } from './pdf.js';

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/issue/${name}`, import.meta.url));

interface Facts {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly articles: readonly {
    readonly title: string;
    readonly section: string;
    readonly firstPage: number;
    readonly lastPage: number;
  }[];
}

describe('the sample bulletin', () => {
  const facts = JSON.parse(example('issue-facts.json').toString('utf8')) as Facts;
  const expected = facts.articles.map(({ title, section, firstPage, lastPage }) => ({
    title,
    section: facts.sections.find(({ id }) => id === section)?.title,
    first: firstPage,
    last: lastPage,
  }));
  let tagged: Derivation;
  let plain: Derivation;
  before(async () => {
    const file = new Uint8Array(example('ban-tin-so-8.pdf'));
    tagged = deriveArticles(await readPdf(file));
    plain = deriveArticles(await readPdf(await withoutTags(file)));
  });

  const found = (derivation: Derivation) =>
    derivation.articles
      .filter(({ title }) => expected.some((article) => article.title === title))
      .map(({ title, section, pages }) => ({
        title,
        section,
        first: pages[0],
        last: pages.at(-1),
      }));

  it('by tags: every article with its title, section and pages', () => {
    expect(found(tagged)).to.deep.equal(expected);
    expect(tagged.articles.every(({ doubtful }) => !doubtful)).to.equal(true);
  });

  it('by layout, without outline: the same', () => {
    expect(found(plain)).to.deep.equal(expected);
    expect(plain.sections).to.deep.equal(tagged.sections);
  });

  it('by layout: the order of words is that of the tags', () => {
    let words = 0;
    let same = 0;
    let exact = 0;
    tagged.pages.forEach((page, i) => {
      const right = pageWords(page);
      const share = agreement(right, pageWords(plain.pages[i]));
      words += right.length;
      same += share * right.length;
      if (share >= 0.98) exact += 1;
    });
    expect(same / words).to.be.at.least(0.975);
    // The others have charts with data tables, boxes between columns, calendars.
    expect(exact / tagged.pages.length).to.be.at.least(0.75);
  });

  it('by layout: hardly any picture is lost or made up', () => {
    const images = (derivation: Derivation) =>
      derivation.articles.flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'image'))
        .length;
    expect(images(plain) / images(tagged)).to.be.within(0.9, 1.1);
  });

  it('page labels of the PDF are kept', () => {
    expect(tagged.labels.slice(0, 4)).to.deep.equal(['Bìa 1', 'Bìa 2', '1', '2']);
  });

  it('its recordings say what is printed, sentence by sentence, and are small', () => {
    const sidecar = JSON.parse(example('ban-tin-so-8.ban-tin.json').toString('utf8')) as Sidecar;
    const recorded = (sidecar.articles ?? []).filter(({ recording }) => recording);
    expect(recorded.length).to.be.at.least(8);
    let bytes = 0;
    let clearer = 0;
    for (const { title, recording } of recorded) {
      const derived = tagged.articles.find((one) => one.title === title)!;
      const blocks = toIssueBlocks(derived.blocks, {
        pageHref: (page) => `p/${page}.jpg`,
        picture: () => undefined,
      });
      const timing = readTiming(example(recording!.timing!).toString('utf8'));
      const { edited, gone } = matchLines(linesOf(blocks), timing!);
      expect({ title, edited, gone }).to.deep.equal({ title, edited: [], gone: 0 });
      const sound = example(recording!.audio).length;
      expect(mp3Seconds(sound, 32)).to.be.closeTo(recording!.duration!, 0.05);
      expect(timing!.at(-1)!.clip.end).to.be.below(recording!.duration!);
      expect(recording!.credit).to.include('bản nháp');
      bytes += sound;
      if (!recording!.clear) continue;
      clearer++;
      expect(example(recording!.clear).length).to.equal(sound);
      bytes += sound;
    }
    expect(clearer, 'with "Rõ tiếng" to be tried').to.be.at.least(1);
    expect(bytes).to.be.below(6_000_000);
  });
});
