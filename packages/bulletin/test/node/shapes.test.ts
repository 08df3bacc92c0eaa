/** The embed shapes, as editors and their filters leave them, over the built script. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { bulletin, inPhase, Lab } from './support/lab.ts';

describe('embed shapes', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  const script = (): string => `<script async charset="utf-8" src="${lab.own}"></script>`;

  it('opens the custom tag and hides its fallback once the first page is painted', async () => {
    const { page, errors } = await lab.visit(
      `${script()}<e-bulletin src="/so-8/"><a id="pdf" href="/so-8.pdf">PDF</a></e-bulletin>`,
    );
    const text = await inPhase(page, 'ready');
    expect(text).to.contain('Bản tin phường Sen Hồng').and.to.contain('Số 8 · Quý IV năm 2026');
    expect(await page.$eval('#pdf', (link) => link.checkVisibility())).to.equal(false);
    expect(errors).to.deep.equal([]);
  });
});
