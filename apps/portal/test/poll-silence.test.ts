/** A browser whose storage has ceased to answer, and a wall that nobody stands at. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { phase, press, says, shown, words } from './support/poll-lab.ts';
import { answer, opened } from './support/poll-steps.ts';
import { eventually } from './support/eventually.ts';
import { lab, pollFile, sample } from './support/poll-file.ts';

pollFile();

interface Storage {
  /** From now on transactions begin and never end. */
  silent: boolean;
}

/** As WebKit does where its storage process hangs: what is asked is neither answered nor refused. */
const hanging = (silent: boolean) => (fresh: Page) =>
  fresh.evaluateOnNewDocument((now) => {
    const storage = ((window as { storage?: Storage }).storage = { silent: now });
    const { transaction } = IDBDatabase.prototype;
    const request = (): object => ({});
    const store = { get: request, getAll: request, put: request, delete: request };
    IDBDatabase.prototype.transaction = function (...given) {
      if (!storage.silent) return transaction.apply(this, given);
      return { objectStore: () => store, abort: () => undefined } as unknown as IDBTransaction;
    };
  }, silent);

describe('storage whose transactions never end', () => {
  it('is not waited for: the poll is there, and the answer counts once', async () => {
    const id = await sample();
    const page = await opened(lab, id, { before: hanging(true) });
    await press(page, 'Sáng thứ Bảy');
    lab.line = 'down';
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'unsent');
    await says(page, /đừng đóng trang/);
    lab.line = 'up';
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('is no reason to count a changed answer as another one', async () => {
    const id = await sample();
    const page = await opened(lab, id, {
      before: hanging(false),
    });
    await answer(page);
    await phase(page, 'sent');
    await page.evaluate(() => ((window as { storage?: Storage }).storage!.silent = true));
    await press(page, 'Đổi câu trả lời');
    await press(page, 'Tối thứ Ba');
    lab.posts = 0;
    await press(page, 'Gửi câu trả lời');
    await eventually(async () => expect(lab.posts, 'ballots on their way').to.be.above(0));
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
    const { questions } = await lab.service.office.result(id);
    const counts = questions[0]!.options.map(({ id: option, count }) => `${option} ${count}`);
    expect(counts).to.include('toi 1').and.include('sang 0');
  });
});

describe('a wall whose part with the counts does not come', () => {
  it('asks for it again by itself', async () => {
    const id = await sample();
    let gone = true;
    let asked = 0;
    const page = await lab.visit(`<e-poll live src="/polls/${id}"></e-poll>`, {
      before: async (fresh) => {
        await fresh.setRequestInterception(true);
        fresh.on('request', (request) => {
          const counts = /poll-result/.test(request.url());
          asked += Number(counts);
          void (gone && counts ? request.abort() : request.continue());
        });
      },
    });
    await says(page, /mạng yếu/);
    await eventually(async () => expect(asked, 'requests for the part').to.be.above(1));
    gone = false;
    await shown(page, '.result');
    await says(page, /phiếu/);
    expect(await words(page)).to.not.match(/mạng yếu/);
  });
});
