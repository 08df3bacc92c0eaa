/** An answer on a bad line: the real service, a real browser, and everything that happens to a phone in between. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually.ts';
import { days, definition, NOW, phase, press, shown, says, words } from './support/poll-lab.ts';
import { lab, pollFile } from './support/poll-file.ts';

let count = 0;

pollFile();

async function opened(more: Record<string, unknown> = {}): Promise<{ id: string; page: Page }> {
  const id = `gio-${++count}`;
  await lab.poll({ ...definition(id), ...more });
  const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
  await phase(page, 'form');
  lab.posts = 0;
  return { id, page };
}

async function answer(page: Page, option = 'Sáng thứ Bảy'): Promise<void> {
  await press(page, option);
  await press(page, 'Gửi câu trả lời');
}

async function receiptOf(page: Page): Promise<string> {
  await shown(page, '.receipt');
  return page.$eval('e-poll >>> .receipt', (one) => (one as HTMLElement).innerText);
}

describe('an answer on a bad line', () => {
  it('says "Đã gửi" with a receipt that the service knows, and only then', async () => {
    const { id, page } = await opened();
    const release = lab.hold();
    await answer(page);
    await phase(page, 'sending');
    await eventually(async () => expect(lab.posts).to.equal(1));
    expect(await words(page)).to.not.contain('Đã gửi');
    expect(await lab.ballots(id)).to.equal(0);
    release();
    await phase(page, 'sent');
    expect(await lab.service.hasReceipt(id, await receiptOf(page))).to.equal(true);
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('waits while there is no network, says so, and is sent by itself', async () => {
    const { id, page } = await opened();
    await page.setOfflineMode(true);
    await answer(page);
    await phase(page, 'unsent');
    await says(page, /Chưa gửi — sẽ tự gửi lại/);
    expect(await lab.ballots(id)).to.equal(0);
    await page.setOfflineMode(false);
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('counts once when answers get lost after the ballot arrived', async () => {
    const { id, page } = await opened();
    lab.line = 'deaf';
    await answer(page);
    await phase(page, 'unsent');
    expect(await lab.ballots(id)).to.equal(1);
    lab.line = 'up';
    await phase(page, 'sent');
    expect([await lab.ballots(id), lab.posts > 1]).to.deep.equal([1, true]);
  });

  it('that arrives by half, then whole without a word, is given up, sent again, and counted once', async () => {
    const { id, page } = await opened();
    await page.evaluate(() => {
      const heard = ((window as { heard?: string[] }).heard = [] as string[]);
      document.addEventListener('e-vote-sent', () => heard.push('sent'));
      // The page's patience with a dead line passes in no time.
      const real = window.setTimeout;
      const hasten = ((window as { hasten?: { on: boolean } }).hasten = { on: true });
      window.setTimeout = ((job: () => void, wait: number) =>
        real(job, hasten.on && wait === 25_000 ? 1000 : wait)) as typeof setTimeout;
    });
    const retry = (): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event('online')));
    lab.line = 'half';
    await answer(page);
    await phase(page, 'unsent');
    expect(await lab.ballots(id)).to.equal(0);
    lab.line = 'silent';
    await retry();
    await eventually(async () => expect(await lab.ballots(id)).to.equal(1));
    // Sent once more, though it is there: the page cannot know.
    const before = lab.posts;
    await phase(page, 'unsent');
    await retry();
    await eventually(async () => expect(lab.posts).to.be.above(before));
    expect(await page.evaluate(() => (window as { heard?: string[] }).heard)).to.deep.equal([]);
    expect(await words(page)).to.not.contain('Đã gửi');
    lab.line = 'up';
    await page.evaluate(() => ((window as { hasten?: { on: boolean } }).hasten!.on = false));
    await phase(page, 'sent');
    await says(page, /Đã gửi/);
    expect(await lab.ballots(id)).to.equal(1);
    expect(await lab.service.hasReceipt(id, await receiptOf(page))).to.equal(true);
  });

  it('comes again after 503 and is not asked for anything', async () => {
    const { id, page } = await opened();
    lab.line = 'busy';
    await answer(page);
    await phase(page, 'unsent');
    lab.line = 'up';
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('survives a reload in the middle of sending', async () => {
    const { id, page } = await opened();
    lab.delay = 1500;
    await answer(page);
    await phase(page, 'sending');
    await page.reload();
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('survives the page being closed while offline', async () => {
    const { id, page } = await opened();
    lab.line = 'down';
    await answer(page, 'Tối thứ Ba');
    await phase(page, 'unsent');
    const context = page.browserContext();
    const beside = await context.newPage();
    await page.close();
    lab.line = 'up';
    const next = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside });
    await phase(next, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('is sent by one tab of several, and all of them hear of it', async () => {
    const { id, page } = await opened();
    const second = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside: page });
    await phase(second, 'form');
    lab.delay = 800;
    lab.posts = 0;
    await page.bringToFront();
    await answer(page);
    await phase(page, 'sent');
    const third = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside: page });
    await phase(third, 'sent');
    expect([lab.posts, await lab.ballots(id)]).to.deep.equal([1, 1]);
  });

  it('of two tabs that answer differently, the later one is a change of the first', async () => {
    const { id, page } = await opened();
    const second = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, { beside: page });
    await phase(second, 'form');
    await answer(second, 'Tối thứ Ba');
    await phase(second, 'sent');
    await page.bringToFront();
    await answer(page);
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
    expect(await counted(id)).to.deep.equal({ sang: 1, toi: 0 });
  });

  it('can be changed until close, and the old one is kept on demand', async () => {
    const { id, page } = await opened();
    await answer(page);
    await phase(page, 'sent');
    const receipt = await receiptOf(page);
    await press(page, 'Đổi câu trả lời');
    await phase(page, 'form');
    await press(page, 'Giữ câu trả lời cũ');
    await phase(page, 'sent');
    await press(page, 'Đổi câu trả lời');
    await answer(page, 'Tối thứ Ba');
    await phase(page, 'sent');
    expect(await receiptOf(page)).to.equal(receipt);
    expect(await counted(id)).to.deep.equal({ sang: 0, toi: 1 });
  });

  it('does not wait for a clock that was set back', async () => {
    const { id, page } = await opened();
    lab.line = 'down';
    await answer(page);
    await phase(page, 'unsent');
    const beside = await page.browserContext().newPage();
    await page.close();
    lab.line = 'up';
    const next = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, {
      beside,
      now: NOW - days(20),
    });
    await phase(next, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('is refused in words when it comes after a close by hand', async () => {
    const { id, page } = await opened({ graceHours: 0 });
    await lab.service.office.close(id);
    await answer(page);
    await phase(page, 'refused');
    await says(page, /đã đóng/);
    expect(await words(page)).to.not.contain('Đã gửi');
  });

  it('lives as long as the page where the browser keeps nothing, and says so', async () => {
    const id = `gio-${++count}`;
    await lab.poll(definition(id));
    const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, {
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
            Object.defineProperty(window, name, {
              get: () => {
                throw new DOMException('refused', 'SecurityError');
              },
            });
          }
        }),
    });
    await phase(page, 'form');
    lab.line = 'down';
    await answer(page);
    await phase(page, 'unsent');
    await says(page, /đừng đóng trang/);
    lab.line = 'up';
    await press(page, 'Gửi lại ngay');
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('is sent although its element is removed meanwhile', async () => {
    const { id, page } = await opened();
    lab.delay = 600;
    await answer(page);
    await phase(page, 'sending');
    await page.$eval('e-poll', (poll) => poll.remove());
    await eventually(async () => expect(await onDevice(page)).to.contain('"receipt"'));
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('keeps no answer on the device once it has arrived', async () => {
    const { page } = await opened();
    await answer(page);
    await phase(page, 'sent');
    await eventually(async () => {
      const kept = await onDevice(page);
      expect(kept).to.contain('"receipt"');
      expect(kept).to.not.contain('sang');
    });
  });
});

/** The ballots that the browser keeps, as they are written. */
const onDevice = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('e-bulletin-polls');
        open.onsuccess = () => {
          const all = open.result.transaction('ballots').objectStore('ballots').getAll();
          all.onsuccess = () => {
            open.result.close();
            resolve(all.result.join());
          };
        };
      }),
  );

async function counted(id: string): Promise<Record<string, number | null>> {
  const { questions } = await lab.service.office.result(id);
  const counts: Record<string, number | null> = {};
  for (const option of questions[0]?.options ?? []) counts[option.id] = option.count;
  return { sang: counts['sang'] ?? null, toi: counts['toi'] ?? null };
}
