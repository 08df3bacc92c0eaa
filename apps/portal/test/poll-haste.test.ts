/** Hands that are faster than the page, parts that do not come, and a browser that takes its storage away in between. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { definition, phase, PollLab, press, says, shown, words } from './support/poll-lab.ts';
import { answer, opened } from './support/poll-steps.ts';
import { lab, pollFile, sample } from './support/poll-file.ts';

pollFile();

const QUESTIONS = [
  {
    id: 'gio',
    type: 'single',
    title: 'Giờ nào tiện?',
    options: [
      { id: 'sang', label: 'Sáng thứ Bảy' },
      { id: 'toi', label: 'Tối thứ Ba' },
    ],
  },
  { id: 'them', type: 'text', title: 'Ý kiến thêm' },
];

/** A line on which no chunk of this name arrives, until it is told that they do. */
async function without(page: Page, name: RegExp): Promise<() => void> {
  let gone = true;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    void (gone && name.test(request.url()) ? request.abort() : request.continue());
  });
  return () => (gone = false);
}

describe('a press too many', () => {
  for (const hand of ['mouse', 'finger'] as const) {
    it(`on "Câu sau" goes one question on and sends nothing: ${hand}`, async () => {
      const id = await sample({ questions: QUESTIONS });
      const page = await lab.visit(`<e-poll view="one" src="/polls/${id}"></e-poll>`);
      await phase(page, 'form');
      await press(page, 'Sáng thứ Bảy');
      lab.posts = 0;
      const button = await page.waitForSelector('e-poll >>> [part=send]');
      await button!.scrollIntoView();
      const { x, y, width, height } = (await button!.boundingBox())!;
      const [at, to] = [x + width / 2, y + height / 2];
      if (hand === 'mouse') await page.mouse.click(at, to, { count: 2 });
      else {
        await page.touchscreen.tap(at, to);
        await page.touchscreen.tap(at, to);
      }
      await says(page, /Ý kiến thêm/);
      expect([lab.posts, await page.$eval('e-poll', (poll) => poll.phase)]).to.deep.equal([
        0,
        'form',
      ]);
      await press(page, 'Gửi câu trả lời');
      await phase(page, 'sent');
    });
  }

  it('on "Gửi" is one answer, told once', async () => {
    const id = await sample();
    const page = await opened(lab, id);
    await press(page, 'Sáng thứ Bảy');
    await page.evaluate(() => {
      const heard = ((window as { heard?: string[] }).heard = [] as string[]);
      for (const name of ['e-vote-submit', 'e-vote-sent', 'e-vote-error'])
        document.addEventListener(name, () => heard.push(name));
    });
    lab.posts = 0;
    const button = await page.waitForSelector('e-poll >>> [part=send]');
    await button!.evaluate((one) => {
      for (let i = 0; i < 3; i++) (one as HTMLElement).click();
    });
    await phase(page, 'sent');
    expect(await page.evaluate(() => (window as { heard?: string[] }).heard)).to.deep.equal([
      'e-vote-submit',
      'e-vote-sent',
    ]);
    expect([lab.posts, await lab.ballots(id)]).to.deep.equal([1, 1]);
  });

  it('says "Đã gửi" of a changed answer only when the changed one is there', async () => {
    const id = await sample();
    const page = await opened(lab, id);
    await answer(page);
    await press(page, 'Đổi câu trả lời');
    await press(page, 'Tối thứ Ba');
    lab.line = 'down';
    const seen = await page.$eval('e-poll', async (poll) => {
      const phases: string[] = [];
      void poll.submit();
      for (let i = 0; i < 40; i++) {
        if (phases.at(-1) !== poll.phase) phases.push(poll.phase);
        await Promise.resolve();
      }
      return phases;
    });
    expect(seen).to.not.include('sent');
    await phase(page, 'unsent');
  });
});

describe('the part with the counts', () => {
  it('that does not come is asked for again; the receipt stays where it is', async () => {
    const id = await sample();
    let come = (): unknown => undefined;
    const page = await opened(lab, id, {
      before: async (fresh) => (come = await without(fresh, /poll-result/)),
    });
    await answer(page);
    await press(page, 'Xem kết quả');
    await says(page, /mạng yếu/);
    expect(await words(page)).to.match(/Đã gửi/);
    come();
    await press(page, 'Xem kết quả');
    await shown(page, '.result');
    await says(page, /Kết quả/);
    expect(await words(page)).to.not.match(/mạng yếu/);
  });

  for (const how of ['live', 'results']) {
    it(`leaves no empty place (${how}): it says so, and a press or, on a wall, time brings them`, async () => {
      const id = await sample();
      let come = (): unknown => undefined;
      const page = await lab.visit(`<e-poll ${how} src="/polls/${id}"></e-poll>`, {
        before: async (fresh) => (come = await without(fresh, /poll-result/)),
      });
      await says(page, /mạng yếu/);
      come();
      if (how === 'results') await page.locator('e-poll >>> .button').click();
      await shown(page, '.result');
      await says(page, /phiếu/);
    });
  }
});

describe('the part that asks for an order', () => {
  it('that does not come is no form that cannot be answered; one press brings it', async () => {
    const options = QUESTIONS[0]!.options!;
    const id = await sample({
      questions: [{ id: 'xep', type: 'ranking', title: 'Xếp thứ tự', required: true, options }],
    });
    let come = (): unknown => undefined;
    const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, {
      before: async (fresh) => (come = await without(fresh, /poll-ranking/)),
    });
    await phase(page, 'failed');
    await says(page, /mạng yếu/);
    come();
    await page.locator('e-poll >>> .button').click();
    await phase(page, 'form');
    for (let i = 0; i < 2; i++) await page.locator('e-poll >>> .unranked button').click();
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });
});

describe('the part that works for a crowded service', () => {
  it('that does not come loses no answer: it waits, and is sent when the part is there', async () => {
    const strict = await PollLab.open({ buckets: { burst: 0, rate: 0, most: 1 } });
    try {
      await strict.poll(definition('hoi'));
      let come = (): unknown => undefined;
      const page = await opened(strict, 'hoi', {
        before: async (fresh) => (come = await without(fresh, /poll-work/)),
      });
      await answer(page);
      await phase(page, 'unsent');
      expect(await strict.ballots('hoi')).to.equal(0);
      come();
      await phase(page, 'sent');
      expect(await strict.ballots('hoi')).to.equal(1);
    } finally {
      await strict.close();
    }
  });
});

describe('a browser that lets go of its storage while the page is open', () => {
  it('neither keeps what waits from being sent, nor loses what is answered then', async () => {
    const id = await sample();
    const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, {
      before: (fresh) =>
        fresh.evaluateOnNewDocument(() => {
          const bases = ((window as { bases?: IDBDatabase[] }).bases = [] as IDBDatabase[]);
          const { open } = IDBFactory.prototype;
          IDBFactory.prototype.open = function (...given) {
            const request = open.apply(this, given);
            request.addEventListener('success', () => bases.push(request.result));
            return request;
          };
        }),
    });
    // As Safari does in the background: whatever is asked of the database after that throws.
    const lose = (): Promise<void> =>
      page.evaluate(() => (window as { bases?: IDBDatabase[] }).bases!.forEach((b) => b.close()));
    await phase(page, 'form');
    await press(page, 'Sáng thứ Bảy');
    await lose();
    lab.line = 'down';
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'unsent');
    await says(page, /giữ trên máy này/);
    await lose();
    lab.line = 'up';
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });

  it('or never answers is not waited for; the answer lives as long as the page, and the page says so', async () => {
    const id = await sample();
    const page = await opened(lab, id, {
      before: (fresh) =>
        fresh.evaluateOnNewDocument(() => {
          // As Safari has been seen to do after a start.
          IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
        }),
    });
    lab.line = 'down';
    await answer(page);
    await phase(page, 'unsent');
    await says(page, /đừng đóng trang/);
    lab.line = 'up';
    await phase(page, 'sent');
    expect(await lab.ballots(id)).to.equal(1);
  });
});
