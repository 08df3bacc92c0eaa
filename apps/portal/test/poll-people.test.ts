/** People at polls, against the real service: by keys alone, with cards, at the desk, on the wall, under load, on hostile pages. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import {
  definition,
  NOW,
  phase,
  PollLab,
  press,
  shown,
  tokenOf,
  words,
} from './support/poll-lab.ts';

let lab: PollLab;
let count = 0;

before(async () => {
  // Three ballots from one address, then work is asked for.
  lab = await PollLab.open();
});
after(() => lab.close());

const sample = async (more: Record<string, unknown> = {}): Promise<string> => {
  const id = `hoi-${++count}`;
  await lab.poll({ ...definition(id), ...more });
  return id;
};

describe('with the keyboard and a screen reader', () => {
  it('hears the question, chooses, is told what is missing, sends, and hears the receipt', async () => {
    const id = await sample({
      questions: [
        ...(definition()['questions'] as object[]),
        {
          id: 'xep',
          type: 'ranking',
          title: 'Xếp thứ tự',
          max: 2,
          required: true,
          options: [
            { id: 'a', label: 'Sách' },
            { id: 'b', label: 'Báo' },
          ],
        },
      ],
    });
    const page = await lab.visit(`<e-poll view="all" src="/polls/${id}"></e-poll>`);
    await phase(page, 'form');
    const heard: string[] = [];
    const key = async (name: 'Tab' | 'Space' | 'ArrowDown' | 'Enter'): Promise<void> => {
      await page.keyboard.press(name);
      await new Promise((resolve) => setTimeout(resolve, 120));
      heard.push(`${name}: ${await focused(page)}`);
    };
    await key('Tab');
    await key('Tab');
    await key('Tab');
    await key('Tab');
    await key('Enter');
    await key('Tab');
    await key('Enter');
    await key('ArrowDown');
    for (let i = 0; i < 2; i++) await key('Tab');
    await key('Enter');
    await key('Enter');
    await key('Enter');
    expect(heard).to.deep.equal([
      'Tab: radio "Sáng thứ Bảy" (1 of 3) in "Giờ nào tiện?"',
      'Tab: button "Chọn: Sách" in "Xếp thứ tự"',
      'Tab: button "Chọn: Báo" in "Xếp thứ tự"',
      'Tab: button "Gửi câu trả lời"',
      'Enter: alert "Còn chỗ cần sửa"',
      'Tab: button "Giờ nào tiện?: Hãy trả lời câu này."',
      'Enter: radio "Sáng thứ Bảy" (1 of 3) in "Giờ nào tiện?"',
      'ArrowDown: radio "Tối thứ Ba" (2 of 3, checked) in "Giờ nào tiện?"',
      'Tab: button "Chọn: Sách" in "Xếp thứ tự"',
      'Tab: button "Chọn: Báo" in "Xếp thứ tự"',
      'Enter: button "Chọn: Sách" in "Xếp thứ tự"',
      'Enter: button "Lên: Sách" in "Xếp thứ tự"',
      'Enter: button "Lên: Sách" in "Xếp thứ tự"',
    ]);
    await page.focus('e-poll >>> [part=send]');
    await page.keyboard.press('Enter');
    await phase(page, 'sent');
    await page.waitForFunction(
      () => document.querySelector('e-poll')?.shadowRoot?.activeElement?.textContent === 'Đã gửi',
    );
  });
});

describe('with a card', () => {
  it('the code comes from the address, is taken out of it, and serves once', async () => {
    const id = await sample({ level: 'code' });
    const [code = '', other = ''] = await lab.service.office.issueCodes(id, 2, 'Khu phố 3');
    const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`, {
      before: (page) =>
        page.evaluateOnNewDocument((code) => void (location.hash = `#ma=${code}`), code),
    });
    await phase(page, 'form');
    expect(await page.evaluate(() => location.hash)).to.equal('');
    expect(await words(page)).to.contain(code.replace(/(.{4})(?=.)/g, '$1-'));
    await press(page, 'Tối thứ Ba');
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'sent');

    const next = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
    await phase(next, 'form');
    await press(next, 'Tối thứ Ba');
    await press(next, 'Gửi câu trả lời');
    await shown(next, '.summary');
    expect(await words(next)).to.contain('Mã chưa đúng');
    await next.type('e-poll >>> .code', code.toLowerCase());
    await press(next, 'Gửi câu trả lời');
    await phase(next, 'refused');
    expect(await words(next)).to.contain('vẫn được giữ');
    await press(next, 'Thử lại');
    await phase(next, 'form');
    await press(next, 'Sáng thứ Bảy');
    await next.type('e-poll >>> .code', other);
    await press(next, 'Gửi câu trả lời');
    await phase(next, 'sent');
    expect(await lab.ballots(id)).to.equal(2);
  });
});

describe('with an account of the portal', () => {
  const opened = async (id: string, token: string): Promise<Page> => {
    const page = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
    // As a portal does it: the page knows who is logged in, the token never stands in an address.
    await page.waitForFunction(() => customElements.get('e-poll') !== undefined);
    await page.$eval('e-poll', (poll, given) => Object.assign(poll, { token: given }), token);
    return page;
  };

  it('each account counts once on any device, and who is not logged in is told so', async () => {
    const id = await sample({ level: 'subject' });
    const stranger = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
    await phase(stranger, 'account');
    expect(await words(stranger)).to.contain('đăng nhập');

    const page = await opened(id, tokenOf('công dân 1', id));
    await phase(page, 'form');
    await press(page, 'Tối thứ Ba');
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'sent');

    const elsewhere = await opened(id, tokenOf('công dân 1', id));
    await phase(elsewhere, 'form');
    await press(elsewhere, 'Sáng thứ Bảy');
    await press(elsewhere, 'Gửi câu trả lời');
    await phase(elsewhere, 'refused');
    expect(await words(elsewhere)).to.contain('vẫn được giữ');

    const other = await opened(id, tokenOf('công dân 2', id));
    await phase(other, 'form');
    await press(other, 'Sáng thứ Bảy');
    await press(other, 'Gửi câu trả lời');
    await phase(other, 'sent');
    expect(await lab.ballots(id)).to.equal(2);
  });

  it('a token that has ended or is of another poll is refused in words', async () => {
    const id = await sample({ level: 'subject' });
    for (const token of [tokenOf('a', id, NOW - 7_200_000), tokenOf('a', 'khac')]) {
      const page = await opened(id, token);
      await phase(page, 'form');
      await press(page, 'Tối thứ Ba');
      await press(page, 'Gửi câu trả lời');
      await phase(page, 'refused');
      expect((await words(page)).toLowerCase()).to.contain('đăng nhập');
    }
    expect(await lab.ballots(id)).to.equal(0);
  });
});

describe('at the desk', () => {
  it('each person is a new one, also while the line is down; the screen clears', async () => {
    const id = await sample();
    const page = await lab.visit(`<e-poll kiosk idle="1" src="/polls/${id}"></e-poll>`);
    for (const line of ['up', 'down', 'down'] as const) {
      await phase(page, 'form');
      lab.line = line;
      await press(page, 'Sáng thứ Bảy');
      await press(page, 'Gửi câu trả lời');
      await phase(page, line === 'up' ? 'sent' : 'unsent');
      await press(page, 'Người tiếp theo');
    }
    lab.line = 'up';
    await page.evaluate(() => window.dispatchEvent(new CustomEvent('online')));
    await until(async () => (await lab.ballots(id)) === 3);
    await phase(page, 'form');
    await press(page, 'Tối thứ Ba');
    await shown(page, '.still');
    await shown(page, '.still', true);
    expect(await page.$('e-poll >>> input:checked')).to.equal(null);
  });
});

describe('when much comes from one place', () => {
  it('does the work that the service asks for, and the page stays alive', async () => {
    const strict = await PollLab.open({ buckets: { burst: 1, rate: 0.01 } });
    try {
      await strict.poll(definition('hoi'));
      for (let i = 0; i < 3; i++) {
        const page = await strict.visit('<e-poll src="/polls/hoi"></e-poll>');
        await phase(page, 'form');
        await press(page, 'Sáng thứ Bảy');
        await press(page, 'Gửi câu trả lời');
        await phase(page, 'sent');
        await page.close();
      }
      expect(await strict.ballots('hoi')).to.equal(3);
      expect(strict.service.metrics.text()).to.match(/work\S* \d/);
    } finally {
      await strict.close();
    }
  });
});

describe('on the wall', () => {
  it('comes back after fifty cuts, with one line open, and shows what is new', async () => {
    const id = await sample();
    const page = await lab.visit(`<e-poll live src="/polls/${id}"></e-poll>`, {
      // The waits between tries are ours; here they pass in no time.
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          const real = window.setTimeout;
          window.setTimeout = ((job: () => void, wait: number) =>
            real(job, wait > 700 && wait < 40_000 ? 5 : wait)) as typeof setTimeout;
        }),
    });
    await shown(page, '.result .note');
    for (let i = 1; i <= 50; i++) {
      const before = lab.streams;
      lab.cut();
      await until(async () => lab.streams > before);
    }
    await vote(id, 24);
    await shown(page, 'table');
    expect(await words(page)).to.match(/hết vạch = \d+ phiếu/);
    expect(lab.streams).to.be.at.most(60);
    await page.$eval('e-poll', (poll) => poll.remove());
    const left = lab.streams;
    lab.cut();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lab.streams, 'no line is opened for an element that is gone').to.equal(left);
  });
});

describe('two polls on a page', () => {
  it('keep their answers apart', async () => {
    const [one, two] = [await sample(), await sample()];
    const page = await lab.visit(
      `<e-poll id="a" src="/polls/${one}"></e-poll><e-poll id="b" src="/polls/${two}"></e-poll>`,
    );
    await phase(page, 'form', '#a');
    await phase(page, 'form', '#b');
    await press(page, 'Tối thứ Ba', '#b');
    await press(page, 'Gửi câu trả lời', '#b');
    await phase(page, 'sent', '#b');
    await phase(page, 'form', '#a');
    expect([await lab.ballots(one), await lab.ballots(two)]).to.deep.equal([0, 1]);
  });
});

describe('over plain http', () => {
  it('no answer is asked for, and the way to the poll itself stays', async () => {
    const page = await lab.visit(
      '<e-poll src="http://y-kien.example/polls/gio"><a href="http://y-kien.example/polls/gio">Trả lời</a></e-poll>',
      {
        before: async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (!request.url().startsWith('http://y-kien.example/')) void request.continue();
            else {
              void request.respond({
                headers: { 'access-control-allow-origin': '*' },
                contentType: 'application/json',
                body: JSON.stringify({ definition: definition(), state: 'open', digest: 'x' }),
              });
            }
          });
        },
      },
    );
    await phase(page, 'failed');
    expect(await words(page)).to.contain('https');
    expect(await page.$eval('e-poll a', (link) => link.checkVisibility())).to.equal(true);
  });
});

async function vote(id: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const secret = Buffer.alloc(16, `${id}${i}`).toString('base64url');
    await lab.service.submit(id, {
      secret,
      revision: 1,
      answers: { gio: i % 3 ? 'sang' : 'toi' },
      token: secret,
    });
  }
}

async function until(ready: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never');
}

/** What a screen reader says of the focus: role, name, place and state, and the group it stands in. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('e-poll')?.shadowRoot;
    const on = root?.activeElement;
    if (!on) return 'nothing';
    const text = (node: Element | null | undefined): string =>
      (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const group = on.closest('fieldset')?.querySelector('legend');
    const within =
      group && !on.matches('fieldset') ? ` in "${text(group).replace(/ \(.*/, '')}"` : '';
    if (on instanceof HTMLInputElement) {
      const all = [...(root?.querySelectorAll(`input[name="${on.name}"]`) ?? [])];
      const place = `${all.indexOf(on) + 1} of ${all.length}${on.checked ? ', checked' : ''}`;
      return `${on.type} "${text(on.closest('label'))}" (${place})${within}`;
    }
    const role = on.getAttribute('role') ?? on.localName;
    const name =
      on.getAttribute('aria-label') ?? text(role === 'alert' ? on.querySelector('h3') : on);
    return `${role} "${name}"${within}`;
  });
}
