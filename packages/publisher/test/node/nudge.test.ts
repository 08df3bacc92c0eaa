/** The page on which an editor moves the beginnings of sentences, in a real browser, from the disk. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import type { ArticleBlock } from '@e-bulletin/issue';
import { textHash } from '@e-bulletin/issue/text.js';
import { encodeMp3 } from '../../src/narrate/audio/mp3.js';
import { RATE } from '../../src/narrate/audio/pcm.js';
import { nudgePage } from '../../src/narrate/nudge.js';
import { readTiming, timingOf } from '../../src/narrate/recording.js';
import { linesOf, withClips } from '../../src/narrate/texts.js';
import { workshop } from './samples.js';

const TEXT = 'Câu thứ nhất. Câu thứ hai. Câu thứ ba.';
const BLOCKS: ArticleBlock[] = [
  { kind: 'paragraph', regions: [], text: TEXT, marks: [], sentences: [] },
];
const STARTS = [0.1, 2, 4];

let shop: Awaited<ReturnType<typeof workshop>>;
let browser: Awaited<ReturnType<typeof launchBrowser>>;
before(async () => {
  [shop, browser] = await Promise.all([workshop(), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await shop.remove();
});

describe('moving times by ear', () => {
  it('plays a sentence, moves its beginning, and gives a timing document that build takes', async () => {
    const lines = linesOf(BLOCKS);
    const timed = withClips(
      BLOCKS,
      lines.map(({ hash }, at) => ({
        clip: { href: 'bai.mp3', start: STARTS[at]!, end: STARTS[at + 1] ?? 6 },
        hash,
        whole: textHash(TEXT),
      })),
    );
    const sentences = lines.map(({ text }, at) => ({ text, doubtful: at === 1 }));
    const html = nudgePage('bai', 'Thư <ngỏ>', timingOf(timed), sentences);
    const file = await shop.file('bai.html', html);
    await writeFile(file.replace('.html', '.mp3'), await encodeMp3(new Float32Array(6 * RATE)));
    const page = await browser.newPage();
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).to.equal('Chỉnh giờ: Thư <ngỏ>');
    expect(await page.$$eval('.doubtful', (all) => all.length)).to.equal(1);

    await page.click('[data-play="1"]');
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) >= 2);
    for (const _time of [1, 2, 3]) await page.click('[data-at="1"][data-by="0.1"]');
    await page.click('[data-at="2"][data-by="-0.1"]');
    // Not before the first one's beginning.
    for (let time = 0; time < 4; time++) await page.click('[data-at="0"][data-by="-0.1"]');
    expect(await page.$$eval('output', (all) => all.map((one) => one.textContent))).to.deep.equal([
      '0:00,0',
      '0:02,3',
      '0:03,9',
    ]);
    const saved = await page.evaluate(async () => {
      const made = new Promise<Blob>((resolve) => {
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return '#';
        };
      });
      document.querySelector<HTMLElement>('[data-save]')?.click();
      return (await made).text();
    });
    expect(readTiming(saved)?.map(({ clip }) => [clip.start, clip.end])).to.deep.equal([
      [0, 2.3],
      [2.3, 3.9],
      [3.9, 6],
    ]);
    expect(readTiming(saved)?.map(({ hash }) => hash)).to.deep.equal(lines.map(({ hash }) => hash));
    expect(errors).to.deep.equal([]);
    await page.close();
  });
});
