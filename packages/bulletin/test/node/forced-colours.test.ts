/** Hotspots of a page in a browser whose user chose the colours: what can be pressed is seen, and the words under it too. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { openHonest } from './support/hostile-issue.ts';
import { inPhase, type Lab } from './support/lab.ts';

describe('hotspots in forced colours', () => {
  let lab: Lab;
  before(async () => {
    lab = await openHonest();
  });
  after(() => lab.close());

  it('have frames, but for links in lines of text, which have a line', async () => {
    const { page } = await lab.visit(
      `<script src="${lab.own}"></script><e-bulletin src="/that/" start="pages"></e-bulletin>`,
    );
    await inPhase(page, 'ready');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await (
      await page.waitForSelector('e-bulletin >>> e-flipbook')
    )?.evaluate((reader) => {
      (reader as Element & { page: number }).page = 2;
    });
    const spot = 'e-bulletin >>> e-flipbook >>> .shown .spot';
    const plain = await page.waitForSelector(`${spot} > .plain`);
    const other = await page.waitForSelector(`${spot} > :not(.plain)`);
    const frameOf = (one: Element): string => getComputedStyle(one).borderTopStyle;
    const frames = [await plain?.evaluate(frameOf), await other?.evaluate(frameOf)];
    expect(frames).to.deep.equal(['none', 'solid']);
  });
});
