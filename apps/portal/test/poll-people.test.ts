/** People at polls, against the real service: by keys alone, with cards, with an account, at the desk. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Page } from 'puppeteer-core';
import { eventually } from './support/eventually.ts';
import { definition, NOW, phase, press, shown, tokenOf, says } from './support/poll-lab.ts';
import { lab, pollFile, sample } from './support/poll-file.ts';

pollFile();

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
    for (const [key, said] of [
      ['Tab', 'radio "Sáng thứ Bảy" (1 of 3) in "Giờ nào tiện?"'],
      ['Tab', 'button "Chọn: Sách" in "Xếp thứ tự"'],
      ['Tab', 'button "Chọn: Báo" in "Xếp thứ tự"'],
      ['Tab', 'button "Gửi câu trả lời"'],
      ['Enter', 'alert "Còn chỗ cần sửa"'],
      ['Tab', 'button "Giờ nào tiện? – Hãy trả lời câu này."'],
      ['Enter', 'radio "Sáng thứ Bảy" (1 of 3) in "Giờ nào tiện?"'],
      ['ArrowDown', 'radio "Tối thứ Ba" (2 of 3, checked) in "Giờ nào tiện?"'],
      ['Tab', 'button "Chọn: Sách" in "Xếp thứ tự"'],
      ['Tab', 'button "Chọn: Báo" in "Xếp thứ tự"'],
      ['Enter', 'button "Chọn: Sách" in "Xếp thứ tự"'],
      ['Enter', 'button "Lên: Sách" in "Xếp thứ tự"'],
      ['Enter', 'button "Lên: Sách" in "Xếp thứ tự"'],
    ] as const) {
      await page.keyboard.press(key);
      await eventually(async () => expect(await focused(page), key).to.equal(said));
    }
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
    await says(page, new RegExp(code.replace(/(.{4})(?=.)/g, '$1-')));
    await press(page, 'Tối thứ Ba');
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'sent');

    const next = await lab.visit(`<e-poll src="/polls/${id}"></e-poll>`);
    await phase(next, 'form');
    await press(next, 'Tối thứ Ba');
    await press(next, 'Gửi câu trả lời');
    await shown(next, '.summary');
    await says(next, /Mã chưa đúng/);
    await next.type('e-poll >>> .code', 'Ư');
    await press(next, 'Gửi câu trả lời');
    await says(next, /Tắt gõ tiếng Việt/);
    const wide = code.replace(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    await next.locator('e-poll >>> .code').fill(wide.toLowerCase());
    await press(next, 'Gửi câu trả lời');
    await phase(next, 'refused');
    await says(next, /vẫn được giữ/);
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
    await says(stranger, /đăng nhập/);

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
    await says(elsewhere, /vẫn được giữ/);

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
      await says(page, /đăng nhập/i);
    }
    expect(await lab.ballots(id)).to.equal(0);
  });
});

describe('at the desk', () => {
  it('each person is a new one, also while the line is down; the screen clears', async () => {
    const id = await sample();
    const page = await lab.visit(`<e-poll kiosk src="/polls/${id}"></e-poll>`);
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
    await eventually(async () => expect(await lab.ballots(id)).to.equal(3));
    await phase(page, 'form');
    await page.$eval('e-poll', (poll) => (poll.idle = 1));
    await press(page, 'Tối thứ Ba');
    await shown(page, '.still');
    await shown(page, '.still', true);
    expect(await page.$('e-poll >>> input:checked')).to.equal(null);
  });
});

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
