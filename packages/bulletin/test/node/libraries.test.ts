/** The script beside the real libraries of old portals, before them and after them: the issue opens, turns and is heard of. */
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { libraries, libraryTag, serving, sheets, type Library } from './support/libraries.ts';
import { bulletin, inPhase, Lab, look, pressInReader, shownPage } from './support/lab.ts';

const TAG =
  '<e-bulletin src="/so-8/" start="pages"><a href="/so-8.pdf">Bản tin số 8 (PDF)</a></e-bulletin>';
const ZIP = '<e-bulletin src="/so-8.ebulletin.zip" start="pages"></e-bulletin>';
const found = await libraries();

describe('beside the libraries of old portals', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
    lab.portal.use(serving(found));
    for (const [index, [, css]] of sheets.entries()) {
      lab.portal.use((path) =>
        path === `/kieu-${index}.css`
          ? { headers: { 'content-type': 'text/css' }, body: css }
          : undefined,
      );
    }
  });
  after(() => lab.close());
  afterEach(() => lab.leave());

  const scripts = (index: number, where: string): string => {
    const library = libraryTag(index);
    const loader = `<script src="${lab.own}"></script>`;
    return where === 'after' ? library + loader : loader + library;
  };

  for (const [index, { name, inForce }] of found.entries()) {
    for (const where of ['after', 'before'] as const) {
      it(`opens and turns ${where} ${name}`, async () => {
        const { page, errors } = await lab.visit(TAG, { before: scripts(index, where) });
        expect(await inPhase(page, 'ready')).to.contain('Số 8 · Quý IV năm 2026');
        expect(await page.evaluate(inForce), 'the library is in force').to.equal(true);
        await pressInReader(page, '.button.next');
        await shownPage(page, 2);
        expect(errors).to.deep.equal([]);
      });
    }
    it(`opens a ZIP after ${name}`, async () => {
      const { page, errors } = await lab.visit(ZIP, { before: scripts(index, 'after') });
      expect(await inPhase(page, 'ready')).to.contain('Bản tin phường Sen Hồng');
      expect(errors).to.deep.equal([]);
    });
  }

  it('is no module to RequireJS: what the portal requires is still the portal’s', async () => {
    const at = found.findIndex(({ name }: Library) => name.startsWith('RequireJS'));
    const { page, errors } = await lab.visit(
      `${TAG}<script>define('cua-cong', [], () => 'của cổng'); requirejs(['cua-cong'], (text) => { document.title = text; });</script>`,
      { before: scripts(at, 'after') },
    );
    await inPhase(page, 'ready');
    await page.waitForFunction(() => document.title === 'của cổng');
    expect(errors).to.deep.equal([]);
  });

  for (const [index, [name]] of sheets.entries()) {
    it(`looks under ${name} as on a blank page`, async () => {
      const loader = `<script src="${lab.own}"></script>`;
      const seen = [];
      // Margins of <body> differ, and are the portal's: the column is the same.
      const column = `<style>body{margin:0!important}#cot{width:900px}</style>`;
      for (const sheet of ['', `<link rel="stylesheet" href="/kieu-${index}.css">`]) {
        const { page } = await lab.visit(
          `<div id="cot"><h2 class="hide modal">x</h2>${TAG}</div>`,
          { before: sheet + column + loader },
        );
        await inPhase(page, 'ready');
        await (await bulletin(page)).evaluate((one) => one.offsetHeight);
        seen.push(await look(page));
      }
      expect(seen[1]).to.deep.equal(seen[0]);
    });
  }
});
