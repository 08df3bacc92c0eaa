/** Answers around the hour of close, against the real service: late, too late, a month late. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { CLOSES, days, phase, says } from './support/poll-lab.ts';
import { lab, pollFile, sample } from './support/poll-file.ts';
import { answer, opened } from './support/poll-steps.ts';

pollFile();

/** An answer that waits for a line, to a poll that closes then. */
async function unsent(closes: string): Promise<{ id: string; page: Page }> {
  const id = await sample({ closes });
  const page = await opened(lab, id);
  lab.line = 'down';
  await answer(page);
  await phase(page, 'unsent');
  return { id, page };
}

/** The page is closed, and opened anew with a line a month later. */
async function monthLater({ id, page }: { id: string; page: Page }): Promise<Page> {
  const beside = await page.browserContext().newPage();
  await page.close();
  lab.clock.now += days(31);
  lab.line = 'up';
  return lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside });
}

// The service's clock never goes back: each of these begins where the one before it has ended.
describe('an answer and the hour of close', () => {
  it('from before close counts in the grace; the page says that nothing is final', async () => {
    const { id, page } = await unsent('2026-11-30T17:00');
    lab.clock.now = CLOSES + 3_600_000;
    lab.line = 'up';
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
    const late = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
    await phase(late, 'closed');
    await says(late, /Chưa chốt/);
  });

  it('a month old is sent, and refused in words where the count stands', async () => {
    const waiting = await unsent('2026-12-04T17:00');
    const next = await monthLater(waiting);
    await phase(next, 'refused');
    await says(next, /không được tính/);
    expect(await lab.service.audit(waiting.id)).to.be.an('object');
  });

  it('a month old is counted where the poll is still open', async () => {
    const waiting = await unsent('2027-03-01');
    const next = await monthLater(waiting);
    await phase(next, 'sent');
    expect(await lab.ballots(waiting.id)).to.equal(1);
  });
});
