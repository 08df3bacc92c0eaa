/** Answers around the hour of close, against the real service: late, too late, a month late. */
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { CLOSES, days, definition, NOW, phase, PollLab, press, says } from './support/poll-lab.ts';

let lab: PollLab;

async function opened(more: Record<string, unknown> = {}): Promise<{ id: string; page: Page }> {
  const id = 'gio';
  await lab.poll({ ...definition(id), ...more });
  const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
  await phase(page, 'form');
  return { id, page };
}

async function answer(page: Page): Promise<void> {
  await press(page, 'Sáng thứ Bảy');
  await press(page, 'Gửi câu trả lời');
}

// The service's clock never goes back, so each of these has a service of its own.
describe('an answer and the hour of close', () => {
  beforeEach(async () => {
    lab = await PollLab.open();
  });
  afterEach(() => lab.close());

  it('from before close counts in the grace; the page says that nothing is final', async () => {
    const { id, page } = await opened();
    lab.line = 'down';
    await answer(page);
    await phase(page, 'unsent');
    lab.clock.now = CLOSES + 3_600_000;
    lab.line = 'up';
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
    const late = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
    await phase(late, 'closed');
    await says(late, /Chưa chốt/);
  });

  it('a month old is sent, and refused in words where the count stands', async () => {
    const { id, page } = await opened();
    lab.line = 'down';
    await answer(page);
    await phase(page, 'unsent');
    const beside = await page.browserContext().newPage();
    await page.close();
    lab.clock.now = NOW + days(31);
    lab.line = 'up';
    const next = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside });
    await phase(next, 'refused');
    await says(next, /không được tính/);
    expect(await lab.service.audit(id)).to.be.an('object');
  });

  it('a month old is counted where the poll is still open', async () => {
    const { id, page } = await opened({ closes: '2027-03-01' });
    lab.line = 'down';
    await answer(page);
    await phase(page, 'unsent');
    const beside = await page.browserContext().newPage();
    await page.close();
    lab.clock.now = NOW + days(31);
    lab.line = 'up';
    const next = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside });
    await phase(next, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });
});
