/**
 * Every page that residents get without a script, in a real browser: axe, nothing sideways, and letters of twice the size at
 * 320 px. `SHOTS=folder` keeps a picture of each. Vietnamese on a phone, English at a desk, both narrow; all of both with FULL=1.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
import { createApp } from '../../src/index.js';
import { doubleText, fits, linesOf, looksFine } from '../support/look.js';
import { CLOSES, HOUR, OPENS, ballot, run, secret, type Running } from '../support/service.js';

const VIEWPORTS = [
  { width: 390, height: 844, isMobile: true, hasTouch: true },
  { width: 1366, height: 768 },
];
const NARROW = { width: 320, height: 568, isMobile: true, hasTouch: true };
const shots = process.env['SHOTS'];
const PICTURE = 'https://bennghe.example.vn/san-bong.svg';
const html = { accept: 'text/html' };

/** A poll with everything that can be asked, in either language. */
function everything(vi: boolean): object {
  const say = (vietnamese: string, english: string): string => (vi ? vietnamese : english);
  const options = (...labels: string[]): object[] =>
    labels.map((label, i) => ({ id: `o${i}`, label }));
  return {
    id: 'moi-thu',
    language: vi ? 'vi' : 'en',
    title: say(
      'Lấy ý kiến về nơi đặt nhà văn hoá cộng đồng',
      'Where should the community hall be?',
    ),
    publisher: say('Uỷ ban nhân dân phường Bến Nghé', 'People’s Committee of Ben Nghe ward'),
    introduction: say('Mời bà con cho ý kiến.', 'Please tell us what you think.'),
    level: 'code',
    opens: '2026-11-01',
    closes: '2026-11-30T17:00',
    results: 'always',
    breakdowns: [{ by: 'noi-o', of: 'noi-dat' }],
    questions: [
      {
        id: 'noi-dat',
        type: 'single',
        title: say('Ông bà muốn đặt ở đâu?', 'Which place do you prefer?'),
        required: true,
        options: options(
          say('Sân bóng cũ, đường Nguyễn Hữu Cảnh', 'The old football ground'),
          say('Chợ', 'Market'),
        ).map((option) => ({ ...option, image: { href: PICTURE, alt: say('Ảnh', 'Photo') } })),
        noOpinion: true,
      },
      {
        id: 'noi-o',
        type: 'single',
        title: say('Khu phố?', 'Quarter?'),
        options: options('1', '2'),
      },
      {
        id: 'viec',
        type: 'multiple',
        max: 2,
        title: say('Để làm gì?', 'What for?'),
        help: say('Chọn những việc cần nhất.', 'What is needed most.'),
        options: options(say('Họp', 'Meetings'), say('Đọc sách', 'Books'), say('Thể dục', 'Sport')),
        when: [{ question: 'noi-dat', anyOf: ['o0'] }],
      },
      { id: 'dong-y', type: 'yesno', title: say('Có nên mở buổi tối?', 'Open in the evening?') },
      {
        id: 'hai-long',
        type: 'likert',
        title: say('Ông bà hài lòng thế nào?', 'How satisfied are you?'),
        options: options(
          say('Rất không đồng ý', 'Not at all'),
          say('Không đồng ý', 'No'),
          say('Bình thường', 'Fair'),
          say('Đồng ý', 'Yes'),
          say('Rất đồng ý', 'Very'),
        ),
        noOpinion: true,
        statements: options(
          say('Giá cả hợp lý, có niêm yết rõ ràng ở từng sạp hàng', 'Manners'),
          say('Thời gian', 'Time'),
        ),
      },
      {
        id: 'thu-tu',
        type: 'ranking',
        max: 2,
        title: say('Xếp thứ tự', 'Rank these'),
        options: options(say('Đường', 'Roads'), say('Điện', 'Light')),
      },
      { id: 'ly-do', type: 'text', maxLength: 300, title: say('Vì sao?', 'Why?') },
    ],
  };
}

interface Reply {
  readonly statusCode: number;
  readonly body: string;
  readonly headers: Record<string, unknown>;
}

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

for (const vi of [true, false]) {
  describe(`pages without a script, of a poll in ${vi ? 'Vietnamese' : 'English'}`, () => {
    let running: Running;
    let app: ReturnType<typeof createApp>;
    let at: string;
    const kept: [name: string, status: number, reply: Reply][] = [];
    const path = '/polls/moi-thu';
    const get = async (url: string): Promise<Reply> =>
      app.inject({ method: 'GET', url, headers: html });
    const post = async (url: string, fields: Record<string, string>): Promise<Reply> =>
      app.inject({
        method: 'POST',
        url,
        headers: { ...html, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      });

    before(async () => {
      running = await run(':memory:', {}, everything(vi));
      const { service, clock } = running;
      app = createApp(service, {
        publicUrl: 'https://y-kien.example.vn',
        buckets: { burst: 3, rate: 1 },
        onFault: () => undefined,
      });
      at = await app.listen({ port: 0, host: '127.0.0.1' });
      const codes = await service.office.issueCodes('moi-thu', 40, 'Khu phố 1');
      const answered = { 'q.noi-dat': 'o0', 'q.noi-o': 'o0' };
      const take = async (name: string, status: number, reply: Promise<Reply>): Promise<void> => {
        kept.push([name, status, await reply]);
      };
      await take('form', 200, get(path));
      await take('faults', 422, post(path, { secret: secret() }));
      await take('results-few', 200, get(`${path}/result`));
      await take('thanks', 200, post(path, { secret: secret(), token: codes[0]!, ...answered }));
      await take('used', 409, post(path, { secret: secret(), token: codes[0]!, ...answered }));
      for (let i = 0; i < 3; i++) {
        await post(path, { secret: secret(), token: codes[0]!, ...answered });
      }
      await take('wait', 429, post(path, { secret: secret(), token: codes[1]!, ...answered }));
      for (const [i, token] of codes.slice(1).entries()) {
        const answers = {
          'noi-dat': i % 3 ? 'o0' : 'o1',
          'noi-o': i % 2 ? 'o0' : 'o1',
          viec: i % 3 ? ['o0', 'o1'] : [],
          'dong-y': i % 4 ? 'co' : 'khong',
          'hai-long': { o0: `o${i % 3}`, o1: `o${i % 2}` },
          'thu-tu': i % 2 ? ['o0', 'o1'] : ['o1', 'o0'],
          'ly-do': `Vì ${i}: gần trường, gần chợ, đi bộ được`,
        };
        const { viec, ...rest } = answers;
        await service.submit('moi-thu', ballot(viec.length ? { ...rest, viec } : rest, { token }));
      }
      for (const { reply_id } of (await service.office.replies('moi-thu')).slice(0, 3)) {
        await service.office.showReply('moi-thu', reply_id, true);
      }
      await take('receipt', 200, get(`${path}/receipt`));
      await take('receipt-wrong', 200, post(`${path}/receipt`, { code: 'x' }));
      await take('receipt-none', 200, post(`${path}/receipt`, { code: '4X7KM-2P9QA' }));
      await take('slip', 200, get(`${path}/slip`));
      await take('error-404', 404, get('/polls/khong-co'));
      await take('error-413', 413, post(path, { secret: 'x'.repeat(300_000) }));
      await take('results', 200, get(`${path}/result`));
      clock.now = OPENS - HOUR;
      await take('scheduled', 200, get(path));
      clock.now = CLOSES + HOUR;
      await take('closed', 200, get(path));
      clock.now = CLOSES + 25 * HOUR;
      await service.settle();
      await service.minutes.draw('moi-thu');
      await take('results-final', 200, get(`${path}/result`));
      await take('minutes', 200, get(`${path}/minutes`));
      await take('lines', 200, get(`${path}/audit`));
      running.database.transaction = () => Promise.reject(new Error('disk I/O error'));
      await take('error-503', 503, get('/polls/chua-doc'));
      Reflect.deleteProperty(running.database, 'transaction');
    });
    after(async () => {
      await app.close();
      await running.close().catch(() => undefined);
    });

    /** A page as it came, at an address where its style sheet is found. */
    async function show(page: Page, { statusCode, body, headers }: Reply): Promise<void> {
      page.removeAllListeners('request');
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url() === PICTURE) {
          const body =
            '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="150"><rect width="200" height="150" fill="#575"/></svg>';
          return void request.respond({ contentType: 'image/svg+xml', body });
        }
        if (!request.url().endsWith('/shown')) return void request.continue();
        const policy = String(headers['content-security-policy']);
        return void request.respond({
          status: statusCode,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': policy },
          body,
        });
      });
      await page.goto(`${at}/shown`);
    }

    it('answer with their status', () => {
      for (const [name, status, reply] of kept) {
        expect(reply.statusCode, name).to.equal(status);
        expect(String(reply.headers['content-type']), name).to.include('text/html');
      }
    });

    const some = process.env['FULL'] ? VIEWPORTS : [VIEWPORTS[vi ? 0 : 1]!];
    for (const viewport of some) {
      it(`are found fine by axe at ${viewport.width} px`, async () => {
        const page = await browser.newPage();
        await page.setViewport(viewport);
        for (const [name, , reply] of kept) {
          await show(page, reply);
          if (shots) {
            const file = `${name}-${vi ? 'vi' : 'en'}-${viewport.width}.png` as const;
            await page.screenshot({ path: join(shots, file) as `${string}.png`, fullPage: true });
          }
          await looksFine(page, `${name} at ${viewport.width}`);
        }
        await page.close();
      });
    }

    it('are found fine by axe at 320 px, and not cut there with letters of twice the size', async () => {
      const page = await browser.newPage();
      await page.setViewport(NARROW);
      for (const [name, , reply] of kept) {
        await show(page, reply);
        await looksFine(page, name);
        await doubleText(page, name);
        if (shots) {
          const file = `${name}-${vi ? 'vi' : 'en'}-320x2.png` as const;
          await page.screenshot({ path: join(shots, file) as `${string}.png`, fullPage: true });
        }
        await fits(page, `${name} in large letters`);
        const under = await page.$$eval(
          '.choice > span',
          (all) =>
            all.filter((words) => {
              const { bottom } = words.previousElementSibling!.getBoundingClientRect();
              return words.getBoundingClientRect().top >= bottom;
            }).length,
        );
        expect(under, `${name}: words that stand under their circle`).to.equal(0);
        if (name === 'thanks') {
          // A browser breaks no line between a stroke and a digit by itself.
          await page.$eval('.receipt', ({ lastChild }) => {
            lastChild!.nodeValue = lastChild!.nodeValue!.replace(/\w{5}$/, '22222');
          });
          const lines = await linesOf(page, '.receipt');
          expect(lines.join('\n')).to.match(/^\w{5}-\n\w{5}$/);
        }
      }
      await page.close();
    });

    it('have on paper a short name and its bar in one line', async () => {
      const page = await browser.newPage();
      // An A4 within its margins.
      await page.setViewport({ width: 680, height: 1000 });
      await show(page, kept.find(([name]) => name === 'minutes')![2]);
      await page.emulateMediaType('print');
      const apart = await page.$$eval(
        'dl:not(.hashes) > div, tr:has(meter)',
        (lines) =>
          lines.filter(({ children: [name, value] }) => {
            // A long one has the bar under its last line.
            if (name!.textContent.length > 16) return false;
            const first = name!.querySelector('meter') ?? value!;
            return (
              Math.abs(first.getBoundingClientRect().top - name!.getBoundingClientRect().top) > 12
            );
          }).length,
      );
      expect(apart).to.equal(0);
      // Browsers leave backgrounds out of what they print: every bar would look like none.
      const printed = await page.$$eval('meter', (bars) =>
        bars.map((bar) => getComputedStyle(bar).getPropertyValue('print-color-adjust')),
      );
      expect([...new Set(printed)]).to.deep.equal(['exact']);
      // Ways to other pages lead nowhere on paper, and may take a sheet of their own.
      await show(page, kept.find(([name]) => name === 'results-final')![2]);
      const ways = await page.$$eval('main a', (all) =>
        all.flatMap((one) => (one.checkVisibility() ? [one.textContent] : [])),
      );
      expect(ways).to.deep.equal([]);
      await show(page, kept.find(([name]) => name === 'slip')![2]);
      await fits(page, 'paper ballot');
      await page.close();
    });
  });
}
