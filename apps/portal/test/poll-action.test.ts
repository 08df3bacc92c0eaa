/** A definition in the page whose answers go to somebody else's server: another origin, which knows the messages and nothing of us. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import submissionSchema from '@e-bulletin/issue/schemas/poll/submission.schema.json' with { type: 'json' };
import type { Submission } from '@e-bulletin/issue/poll.js';
import type { Page } from 'puppeteer-core';
import { definition, phase, PollLab, press, says, words } from './support/poll-lab.ts';

const RECEIPT = '4X7KM-2P9QA';
const JSON_TYPE = 'application/json';

let lab: PollLab;
let server: Server;
let action: string;
/** What arrived, in order. */
const taken: Submission[] = [];
const asked: string[] = [];
/** What the server says next. */
let answer: (response: ServerResponse, one: Submission) => void;

const says200: typeof answer = (response, { revision }) => {
  response.writeHead(200, { 'content-type': JSON_TYPE });
  response.end(
    JSON.stringify({ status: revision > 1 ? 'changed' : 'counted', receipt: RECEIPT, revision }),
  );
};

before(async () => {
  lab = await PollLab.open();
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', lab.url);
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'content-type');
      return void response.writeHead(204).end();
    }
    let text = '';
    request.on('data', (part) => (text += String(part)));
    request.on('end', () => {
      const one = JSON.parse(text) as Submission;
      taken.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  action = `http://127.0.0.1:${(server.address() as AddressInfo).port}/nhan-y-kien?mau=3`;
});
after(async () => {
  await lab.close();
  server.close();
});
afterEach(() => {
  taken.length = asked.length = 0;
});

async function opened(id: string, beside?: Page): Promise<Page> {
  answer = says200;
  const text = JSON.stringify({ ...definition(id), results: 'after-close' });
  const page = await lab.visit(
    `<e-poll action="${action.replace('mau=3', `mau=${id}`)}"><script type="application/json">${text}</script></e-poll>`,
    beside ? { beside } : {},
  );
  if (!beside) await phase(page, 'form');
  return page;
}

async function answered(page: Page): Promise<void> {
  await press(page, 'Sáng thứ Bảy');
  await press(page, 'Gửi câu trả lời');
}

describe('an answer to another server', () => {
  it('is the documented message, sent to that address alone; its receipt is shown, after a reload too', async () => {
    const page = await opened('khac');
    await answered(page);
    await phase(page, 'sent');
    expect(await words(page)).to.contain(RECEIPT);
    const [one] = taken;
    for (const name of submissionSchema.required) expect(one).to.have.property(name);
    for (const name of Object.keys(one!))
      expect(submissionSchema.properties).to.have.property(name);
    expect(one!.answers).to.deep.equal({ gio: 'sang' });
    expect(one!.secret).to.match(new RegExp(submissionSchema.properties.secret.pattern));
    const path = '/nhan-y-kien?mau=khac';
    expect(asked).to.deep.equal([`OPTIONS ${path}`, `POST ${path}`]);
    const next = await opened('khac', page);
    await phase(next, 'sent');
    expect(await words(next)).to.contain(RECEIPT);
  });

  it('waits while that server is busy, or something else answers in its place', async () => {
    const page = await opened('ban');
    // A hotel's page for guests, then the server itself.
    const steps: (typeof answer)[] = [
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>'),
      (response) => response.writeHead(503, { 'retry-after': '1' }).end('{}'),
      (response) => response.destroy(),
    ];
    answer = (response, one) => (steps.shift() ?? says200)(response, one);
    await answered(page);
    await phase(page, 'unsent');
    expect(await words(page)).to.not.contain('Đã gửi');
    await phase(page, 'sent');
    expect(taken).to.have.length(4);
    for (const one of taken) expect(one).to.deep.equal(taken[0]);
  });

  it('comes back to be mended where that server says what is wrong, and can be changed', async () => {
    const page = await opened('sua');
    answer = (response) => {
      const details = [{ question: 'gio', message: 'Chọn giờ khác.' }];
      response.writeHead(422, { 'content-type': JSON_TYPE });
      response.end(JSON.stringify({ code: 'bad-answers', message: '', details }));
    };
    await answered(page);
    await says(page, /Giờ nào tiện\? – Chọn giờ khác\./);
    answer = says200;
    await press(page, 'Tối thứ Ba');
    await press(page, 'Gửi câu trả lời');
    await phase(page, 'sent');
    await press(page, 'Đổi câu trả lời');
    await answered(page);
    await phase(page, 'sent');
    expect(taken.map(({ revision, answers }) => [revision, answers['gio']])).to.deep.equal([
      [1, 'sang'],
      [2, 'toi'],
      [3, 'sang'],
    ]);
    expect(new Set(taken.map(({ secret }) => secret)).size).to.equal(1);
  });

  it('that refuses it for good is said in its own words', async () => {
    const page = await opened('tu-choi');
    answer = (response) => {
      response.writeHead(403, { 'content-type': JSON_TYPE });
      response.end(JSON.stringify({ code: 'nguoi-la', message: 'Chỉ người trong xã trả lời.' }));
    };
    await answered(page);
    await says(page, /Chỉ người trong xã trả lời\./);
    expect(taken).to.have.length(1);
  });
});
