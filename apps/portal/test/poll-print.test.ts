/** Counts of a poll on paper: all of them, dark on white whatever the theme, nothing that can only be pressed. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer-core';
import { definition, phase, PollLab, press, shown } from './support/poll-lab.ts';

const POLL = 'in';
const names = ['mot', 'hai', 'ba', 'bon'];
const options = Array.from({ length: 6 }, (_, i) => ({ id: `o${i}`, label: `Sửa ngõ ${i}` }));

let lab: PollLab;
before(async () => {
  lab = await PollLab.open();
  await lab.poll({
    ...definition(POLL),
    level: 'open',
    population: '4.210 hộ của tám khu phố trong phường',
    questions: names.map((id, i) => ({ id, type: 'single', title: `Câu thứ ${i + 1}`, options })),
  });
  // Sixty-five are published: the others wait for their batch. No question stays behind so often by lot.
  for (let i = 0; i < 70; i++) {
    await lab.service.submit(POLL, {
      secret: Buffer.from(String(i).padStart(16, '0')).toString('base64url'),
      revision: 1,
      answers: Object.fromEntries(names.map((id, k) => [id, `o${(i * (k + 1)) % (3 + k)}`])),
    });
  }
});
after(() => lab.close());

/** What stands on each page of paper, as a printer gets it: without backgrounds. */
async function paper(page: Page): Promise<string[]> {
  const data = await page.pdf({ format: 'A4', printBackground: false });
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  // Chromium sets a word in several pieces.
  return pages.map((text) => text.normalize('NFC').replace(/\s/g, ''));
}

const results = async (attributes = ''): Promise<Page> => {
  const page = await lab.visit(`<e-poll results ${attributes} src="/polls/${POLL}"></e-poll>`);
  await shown(page, '.result table');
  return page;
};

/** Colours of letters and of the bar, and whether the bar comes out without "print backgrounds". */
const colours = (page: Page): Promise<string[]> =>
  page.$eval('e-poll', ({ shadowRoot }) =>
    ['.root', '.bar', '.track'].map((part) => {
      const style = getComputedStyle(shadowRoot!.querySelector(part)!);
      return part === '.track'
        ? style.getPropertyValue('print-color-adjust')
        : part === '.bar'
          ? style.backgroundColor
          : style.color;
    }),
  );

describe('counts on paper', () => {
  it('are all there, each table on one page, with the sentence that says what they are', async () => {
    const pages = await paper(await results());
    const all = pages.join('');
    for (let i = 1; i <= names.length; i++) {
      // From its title to the end of its track on the same page.
      const page = pages.find((text) => text.includes(`Câuthứ${i}`))!;
      expect(page.slice(page.indexOf(`Câuthứ${i}`))).to.match(/Sửangõ5.*hếtvạch=/);
    }
    expect(all.match(/\d+·\d+%/g)).to.have.length(names.length * options.length);
    expect(all).to.contain('65phiếu').and.contain('Đangnhậncâutrảlời');
    expect(all).to.not.contain('Inkếtquả');
    const last = pages.find((text) => text.includes('Đâylàýkiếnthamkhảo'))!;
    expect(last).to.match(/65phiếu.*dân\.$/);
  });

  it('end on one page, however much of it is left below the last table', async () => {
    const page = await results();
    // A line more or less above, until the foot meets the end of a page.
    for (let lines = 0; lines < 40; lines++) {
      await page.evaluate((lines) => {
        document.querySelector('e-poll')!.style.marginTop = `${lines * 24}px`;
      }, lines);
      const pages = await paper(page);
      expect(pages.find((text) => text.includes('65phiếuĐang'))).to.match(/dân\.$/);
    }
  });

  it('are dark on white, of a dark page too', async () => {
    const light = await results();
    await light.emulateMediaType('print');
    const wanted = await colours(light);
    expect(wanted[2]).to.equal('exact');
    for (const theme of ['dark', 'auto']) {
      const page = await results(`theme="${theme}"`);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await colours(page)).to.not.deep.equal(wanted);
      await page.emulateMediaType('print');
      expect(await colours(page), theme).to.deep.equal(wanted);
    }
  });

  it('of the wall are those that are on it, without its buttons', async () => {
    const page = await lab.visit(`<e-poll live src="/polls/${POLL}"></e-poll>`);
    await shown(page, '.result table');
    const [text = '', ...more] = await paper(page);
    expect(more).to.deep.equal([]);
    expect(text).to.contain('Câuthứ1').and.contain('65phiếu');
    expect(text).to.not.contain('Câusau').and.not.contain('Câu1trong4');
  });
});

describe('a form on paper', () => {
  it('shows what is chosen', async () => {
    const page = await lab.visit(`<e-poll view="all" src="/polls/${POLL}"></e-poll>`);
    await phase(page, 'form');
    await press(page, 'Sửa ngõ 1');
    const adjusted = await page.$eval('e-poll', ({ shadowRoot }) =>
      getComputedStyle(shadowRoot!.querySelector('input:checked')!, '::before').getPropertyValue(
        'print-color-adjust',
      ),
    );
    expect(adjusted).to.equal('exact');
    expect((await paper(page)).join('')).to.not.contain('Gửicâutrảlời');
  });
});
