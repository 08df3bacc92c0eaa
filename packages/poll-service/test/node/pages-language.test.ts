/** What the service says on its own pages, in the language of the poll; words in another one are marked. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  admin,
  app,
  fill,
  finish,
  form,
  get,
  html,
  poll,
  post,
  reopen,
  running,
  send,
  site,
} from '../support/http.js';
import { EVENTS, sayEvent } from '../../src/http/pages/events.js';
import { CLOSES, HOUR, ballot, secret } from '../support/service.js';

const ENGLISH = {
  language: 'en-GB',
  title: 'Collection of rubbish',
  level: 'open',
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Which hour?',
      required: true,
      options: [
        { id: 'sang', label: 'Morning' },
        { id: 'toi', label: 'Evening' },
      ],
      noOpinion: true,
    },
    {
      id: 'khu-pho',
      type: 'single',
      title: 'Quarter?',
      options: [
        { id: 'kp1', label: 'One' },
        { id: 'kp2', label: 'Two' },
      ],
    },
    { id: 'them', type: 'yesno', title: 'More bins?' },
    {
      id: 'dong-y',
      type: 'likert',
      title: 'Do you agree?',
      statements: [{ id: 'a', label: 'It is clean.' }],
    },
    { id: 'ly-do', type: 'text', title: 'Why?', maxLength: 200 },
  ],
};
/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ][^<]*/iu;

const visible = (page: string): string => page.replace(/<(?!meta)[^>]*>/g, '\n');

describe('pages of an English poll', () => {
  site();

  it('say nothing in Vietnamese, from the form to the result', async () => {
    await reopen(ENGLISH);
    const token = secret();
    const pages: Record<string, string> = {
      form: (await get(poll, html)).body,
      scanned: (await get('/P/THU-GOM', html)).body,
      faults: (await post(poll, { secret: token })).body,
      thanks: (await post(poll, { secret: token, 'q.gio': 'sang' })).body,
      'other answers': (await post(poll, { secret: token, 'q.gio': 'toi' })).body,
      'few ballots': (await get(`${poll}/result`, html)).body,
      receipt: (await get(`${poll}/receipt`, html)).body,
      'wrong receipt': (await post(`${poll}/receipt`, { code: 'ÂX' })).body,
      'no receipt': (await post(`${poll}/receipt`, { code: '4X7KM-2P9QA' })).body,
      slip: (await get(`${poll}/slip`, html)).body,
      'other origin': (
        await app.inject({
          method: 'POST',
          url: poll,
          headers: { ...form, origin: 'https://evil.example' },
          payload: 'secret=x',
        })
      ).body,
    };
    await fill(30);
    pages['result'] = (await get(`${poll}/result`, html)).body;
    pages['lines'] = (await get(`${poll}/audit`, html)).body;
    running.clock.now = CLOSES + HOUR;
    pages['grace'] = (await get(poll, html)).body;
    finish();
    pages['final'] = (await get(poll, html)).body;
    pages['final lines'] = (await get(`${poll}/audit`, html)).body;
    pages['no minutes'] = (await get(`${poll}/minutes`, html)).body;
    for (const [name, page] of Object.entries(pages)) {
      expect(page, name).to.include('<html lang="en">');
      expect(VIETNAMESE.exec(visible(page))?.[0], name).to.equal(undefined);
    }
    expect(pages['form']).to.include('content="en_US"').and.include('17:00 on 30 November 2026');
    expect(pages['form']).to.include('No opinion').and.include('Strongly agree');
    expect(pages['result'])
      .to.match(/full bar = \d+ ballots/)
      .and.match(/\d+ ballots\. This is what those/);
    expect(pages['other answers']).to.include('with another answer');
    expect(pages['result']).to.include(`href="${poll}/audit"`);
    expect(pages['lines']).to.include('1 November 2026: opened to residents');
    expect(pages['final lines']).to.match(/At the close: 31 ballots .* agree\./);
  });

  it('are English before it opens, on the code of a card and in what a program is told', async () => {
    await reopen({ ...ENGLISH, level: 'code', opens: '2026-11-02' });
    expect((await get(poll, html)).body).to.include('Opens at 00:00 on 2 November 2026');
    running.clock.now += 24 * HOUR;
    const wrong = await post(poll, { secret: secret(), token: 'x', 'q.gio': 'sang' });
    expect(wrong.body).to.include('The code on the card is not right.');
    const sheet = await admin('POST', '/polls/thu-gom/codes', { count: 1 }, html);
    expect(sheet.body)
      .to.include('<html lang="vi">')
      .and.include('<article class="card" lang="en">');
    expect(sheet.body).to.include('Each card answers once.');
    await reopen(ENGLISH);
    await get(poll, html);
    const told = await send(ballot({}));
    expect(told.json().message).to.match(/^There is something to correct/);
    expect(told.json().details[0].message).to.equal('Answer this question.');
  });

  it('are English to who comes first after a start, whatever is wrong', async () => {
    const asked = [
      () => send({ secret: 'x' }),
      () => send({ ...ballot(), revision: 0 }),
      () => post(poll, { secret: secret(), 'q.gio': 'sang' }, { origin: 'https://evil.example' }),
      () =>
        app.inject({
          method: 'POST',
          url: poll,
          payload: 'x',
          headers: { 'content-type': 'text/plain' },
        }),
      () => send({ x: 'x'.repeat(300_000) }),
    ];
    for (const ask of asked) {
      // Each before anything has read the poll.
      await reopen(ENGLISH);
      const { body, statusCode } = await ask();
      expect(statusCode).to.be.within(400, 499);
      expect(visible(body)).to.not.match(VIETNAMESE);
    }
    await reopen({});
    expect((await send({ secret: 'x' })).json().message).to.match(/^Không đọc được/);
  });

  it('are English in the public lines, and Vietnamese where the office reads them', async () => {
    await reopen(ENGLISH);
    await running.service.office.meeting('thu-gom', 10);
    const lines = async (more = ''): Promise<string[]> => {
      const reply = (await get(`${poll}/audit${more}`)).json() as { lines: { words: string }[] };
      return reply.lines.map(({ words }) => words);
    };
    const office = await lines('?language=vi');
    expect(office).to.deep.equal([
      'soạn câu hỏi',
      'công bố cho người dân trả lời',
      'bật chế độ hội nghị',
    ]);
    const told = await lines();
    expect(told).to.have.length(3);
    expect(told.join())
      .to.not.match(VIETNAMESE)
      .and.not.match(/meeting-|created/);
  });

  it('has English for every line that there is Vietnamese for', () => {
    for (const event of EVENTS) {
      expect(sayEvent(event, 'en'), event).to.not.equal(event).and.not.match(VIETNAMESE);
      expect(sayEvent(event, 'vi'), event).to.not.equal(event);
    }
  });

  it('do not tell that there is a draft by the language of "no such poll"', async () => {
    await admin('POST', '/polls', { ...ENGLISH, id: 'nhap', closes: '2026-11-30' });
    expect((await admin('GET', '/polls/nhap')).statusCode).to.equal(200);
    expect((await get('/polls/nhap', html)).body).to.include('<html lang="vi">');
  });
});

describe('words in another language than the page', () => {
  site();

  it('are marked: a poll in a language that the service does not speak', async () => {
    await reopen({ language: 'km', title: 'សំរាម', publisher: 'ស', breakdowns: [] });
    const { body } = await get(poll, html);
    expect(body).to.include('<html lang="vi">');
    expect(body).to.include('<h1><span lang="km">សំរាម</span></h1>');
    expect(body).to.include('<span lang="km">Sáng</span></span></label>');
    expect(body).to.match(/<textarea [^>]* lang="km">/);
    expect((await get(`${poll}/result`, html)).body).to.include('Kết quả: <span lang="km">');
  });

  it('are marked in the minutes, which are Vietnamese', async () => {
    await reopen(ENGLISH);
    await fill();
    finish();
    await running.service.settle();
    await running.service.minutes.draw('thu-gom');
    const { body } = await get(`${poll}/minutes`, html);
    expect(body).to.include('<html lang="vi">');
    expect(body).to.include('<p><span lang="en-GB">Collection of rubbish</span></p>');
    expect(body).to.match(/<small><span lang="en-GB">12 ballots\. This/);
  });

  it('are none in a Vietnamese poll', async () => {
    expect((await get(poll, html)).body).not.to.match(/<(?!html)[^>]* lang=/);
  });
});
