/** The office over HTTP: minutes, files by ticket, the wall, and what it may see before the public. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { strFromU8, unzipSync } from 'fflate';
import { backupToTemp } from '../../src/backup.js';
import { sayMinutes } from '../../src/minutes/say.js';
import { isSigned, type Signed } from '../../src/index.js';
import {
  admin,
  app,
  fill,
  finish,
  get,
  html,
  poll,
  reopen,
  running,
  send,
  site,
} from '../support/http.js';
import { CELL, MARGIN } from '../support/margin.js';
import { HOUR, ballot, codeOf, definition } from '../support/service.js';
import { listen } from '../support/waiting.js';

site();

describe('the office', () => {
  it('defines, publishes, closes and exports', async () => {
    const created = await admin('POST', '/polls', {
      ...definition,
      id: 'moi',
      title: 'Biểu quyết',
    });
    expect(created.statusCode).to.equal(201);
    expect(
      created.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code),
    ).to.include('not-a-vote');
    expect((await admin('POST', '/polls/moi/publish')).statusCode).to.equal(204);
    expect((await admin('POST', '/polls', { id: 'x' })).statusCode).to.equal(422);
    expect((await admin('PUT', '/polls/moi', { ...definition, id: 'moi' })).statusCode).to.equal(
      200,
    );
    const frozen = async (): Promise<boolean> =>
      (await admin('GET', '/polls/thu-gom')).json<{ frozen: boolean }>().frozen;
    expect(await frozen()).to.equal(false);
    for (let i = 0; i < 6; i++) {
      await send(
        ballot({ gio: 'sang', 'khu-pho': 'kp1', 'uu-tien': ['b', 'a'], 'ly-do': '=cmd|1, "x"' }),
      );
    }
    expect(await frozen()).to.equal(true);
    expect((await admin('GET', '/polls/thu-gom/ballots.csv')).statusCode).to.equal(403);
    expect((await admin('GET', '/polls/thu-gom/export.json')).statusCode).to.equal(403);
    const { lines } = await running.service.audit('thu-gom');
    expect(lines.map(({ event }) => event)).to.not.include('early-look');
    expect((await admin('POST', '/polls/thu-gom/close')).statusCode).to.equal(204);
    running.clock.now += 24 * HOUR;
    const list = (await admin('GET', '/polls')).json<{ id: string; state: string }[]>();
    expect(list.map(({ id, state }) => `${id} ${state}`)).to.deep.equal([
      'moi open',
      'thu-gom final',
    ]);

    const file = await admin('GET', '/polls/thu-gom/result.csv');
    expect(file.headers['content-type']).to.equal('text/csv; charset=utf-8');
    expect(file.body.startsWith('\ufeffCâu hỏi,Nhóm,Phương án,Số người,%,Nguồn\r\n')).to.equal(
      true,
    );
    const ballots = (await admin('GET', '/polls/thu-gom/ballots.csv')).body.split('\r\n');
    expect(ballots).to.have.length(8);
    expect(ballots[0]).to.include(`"'=HYPERLINK(""x"")"`);
    const replies = (await admin('GET', '/polls/thu-gom/replies.csv')).body;
    expect(replies).to.include(`"'=cmd|1, ""x"""`);
    const all = (await admin('GET', '/polls/thu-gom/export.json')).json<{ ballots: object[] }>();
    expect(all.ballots).to.have.length(6);
    expect((await admin('GET', '/polls/thu-gom/reconcile')).json()).to.include({ agrees: true });
  });

  it('looks at texts before they are shown', async () => {
    await send(ballot({ gio: 'sang', 'ly-do': 'mát' }));
    const [reply] = (await admin('GET', '/polls/thu-gom/replies')).json<
      { reply_id: string; shown: number }[]
    >();
    expect(reply?.shown).to.equal(0);
    const url = `/polls/thu-gom/replies/${reply!.reply_id}`;
    expect((await admin('PUT', url, { shown: true })).statusCode).to.equal(204);
    expect((await admin('PUT', `${url}x`, { shown: true })).statusCode).to.equal(404);
    expect((await admin('PUT', url, { shown: 'yes' })).statusCode).to.equal(400);
  });
});

describe('files', () => {
  it('come by a ticket that is good for one path and a minute', async () => {
    await fill();
    finish();
    const path = '/admin/polls/thu-gom/export.xlsx';
    const given = await admin('POST', '/tickets', { path });
    const ticket = given.json<{ path: string }>().path;
    expect(ticket).to.not.include(running.adminToken);
    const file = await get(ticket);
    expect(file.statusCode).to.equal(200);
    expect(file.headers['content-disposition']).to.include('thu-gom.xlsx');
    const other = ticket.replace('export.xlsx', 'export.json');
    expect((await get(other)).statusCode).to.equal(403);
    expect((await get(ticket.replace('thu-gom/', 'khac/'))).statusCode).to.equal(403);
    running.clock.now += 61_000;
    expect((await get(ticket)).json()).to.include({ code: 'bad-ticket' });
    const refused = await admin('POST', '/tickets', { path: '/admin/polls' });
    expect(refused.statusCode).to.equal(400);
    const posted = await app.inject({ method: 'POST', url: `/admin/polls?ticket=${ticket}` });
    expect(posted.statusCode).to.equal(401);
  });

  it('hold no formula: the workbook keeps text as text', async () => {
    await fill();
    const early = await admin('GET', '/polls/thu-gom/export.xlsx');
    expect(Object.keys(unzipSync(early.rawPayload))).to.not.include('xl/worksheets/sheet2.xml');
    finish();
    const { rawPayload } = await admin('GET', '/polls/thu-gom/export.xlsx');
    const parts = unzipSync(rawPayload);
    const [counts, ballots, texts] = [1, 2, 3].map((n) =>
      strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!),
    );
    const all = [counts, ballots, texts].join();
    expect(all.match(/<\/cols><sheetData>/g)).to.have.length(3);
    expect(all).to.not.include('<f>');
    expect(counts).to.include('<v>8</v>').and.include('>Sáng<');
    expect(ballots!.match(/<row /g)).to.have.length(13);
    expect(texts).to.include('t="inlineStr"><is><t xml:space="preserve">=1+1<');
    expect(strFromU8(parts['xl/styles.xml']!)).to.include('quotePrefix="1"');
  });

  describe('a backup', () => {
    const usual = process.env['TMPDIR'];
    let temp: string;
    beforeEach(() => {
      process.env['TMPDIR'] = temp = mkdtempSync(join(tmpdir(), 'e-bulletin-temp-'));
    });
    afterEach(() => {
      if (usual === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = usual;
      rmSync(temp, { recursive: true });
    });

    it('is everything, and its file has no name that a crash could leave behind', async () => {
      await fill(3);
      const copy = await running.service.backup();
      expect(readdirSync(temp)).to.deep.equal([]);
      copy.destroy();
      const { rawPayload, headers } = await admin('GET', '/backup');
      expect(headers['content-type']).to.equal('application/gzip');
      expect(gunzipSync(rawPayload).toString().split('\n["ballot"')).to.have.length(4);
    });

    it('has the counts in it: until they stand a public line says that it was made, one for all of them', async () => {
      const lines = async (): Promise<string[]> =>
        (await get(`${poll}/audit`))
          .json<{ lines: { event: string }[] }>()
          .lines.map(({ event }) => event);
      await reopen({ symmetric: true });
      await fill(3);
      for (let i = 0; i < 2; i++) {
        expect((await admin('GET', '/backup')).statusCode).to.equal(200);
        running.clock.now += 30 * 3_600_000;
      }
      expect((await lines()).filter((event) => event === 'copied')).to.have.length(1);
      await reopen({});
      finish();
      await admin('GET', '/backup');
      expect(await lines())
        .to.include('sealed')
        .and.not.include('copied');
    });

    it('is refused where it would fill the disk, and holds up nothing', async () => {
      await fill(3);
      expect(await codeOf(backupToTemp(running.database, Infinity))).to.equal('no-room');
      expect(readdirSync(temp)).to.deep.equal([]);
      expect((await running.service.office.reconcile('thu-gom')).ballots).to.equal(3);
    });
  });
});

describe('minutes', () => {
  it('are drawn up, printed, and checked', async () => {
    await fill();
    expect((await admin('POST', '/polls/thu-gom/minutes')).statusCode).to.equal(403);
    expect((await get(`${poll}/minutes`)).statusCode).to.equal(404);
    finish();
    for (const clerk of ['Lan', 'Minh']) {
      const counts = { gio: { sang: 9, toi: 2 }, 'khu-pho': { blank: 11 } };
      const box = { box: 'Nhà văn hoá', clerk, ballots: 11, counts };
      expect((await admin('POST', '/polls/thu-gom/paper', box)).statusCode).to.equal(200);
    }
    const signed = (await admin('POST', '/polls/thu-gom/minutes')).json<Signed>();
    expect(isSigned(signed)).to.equal(true);
    const page = (await get(`${poll}/minutes`, html)).body;
    // A line may end between the pieces of what somebody types in, and there it may look like no hyphen of the line.
    const pieces = [...page.matchAll(/<span class="piece">([^<]*)<\/span>/g)].map(
      ([, piece]) => piece,
    );
    expect(pieces.join('')).to.include(signed.signature).and.include(signed.publicKey);
    const ends = new Set([signed.signature, signed.publicKey].map((value) => value.slice(-3)));
    for (const piece of pieces) {
      expect(piece).to.match(/^.{1,20}$/);
      if (![...ends].some((end) => piece!.endsWith(end))) expect(piece).to.not.match(/-$/);
    }
    expect(page)
      .to.include('Biên bản kết quả lấy ý kiến tham khảo')
      .and.include('Độc lập – Tự do – Hạnh phúc')
      .and.include('Nhà văn hoá')
      .and.match(/Lan; Minh[^]*9 người, 82\u00a0%[^]*không theo lúc làm/);
    expect(pieces.join('')).to.include((await running.service.current('thu-gom')).record.digest);
    expect((await get(`${poll}/minutes.json`)).json()).to.deep.equal(signed);
    expect((await get(`${poll}/result`, html)).body).to.include(`${poll}/minutes`);
    const removed = await admin('DELETE', '/polls/thu-gom/paper', { box: 'Nhà văn hoá' });
    expect(removed.json()).to.include({ code: 'signed' });
  });
});

describe('counts, wherever they are shown', () => {
  it('are whole numbers and shares of them, without a margin of error: pages, minutes, files, streams, terminal', async () => {
    for (const language of ['vi', 'en']) {
      await reopen({ language, results: 'always' });
      await fill(40);
      const at = await app.listen({ port: 0, host: '127.0.0.1' });
      const ear = listen(await fetch(`${at}${poll}/stream`));
      await ear.hear('"ballots"');
      const told: Record<string, string> = {
        'open page': (await get(`${poll}/result`, html)).body,
        'open counts': (await get(`${poll}/result`)).body,
        stream: ear.heard,
      };
      await ear.leave();
      finish();
      for (const clerk of ['Lan', 'Minh']) {
        const counts = { gio: { sang: 9, toi: 2 }, 'khu-pho': { blank: 11 } };
        await admin('POST', '/polls/thu-gom/paper', { box: 'Hòm', clerk, ballots: 11, counts });
      }
      const signed = (await admin('POST', '/polls/thu-gom/minutes')).json<Signed>();
      const workbook = unzipSync((await admin('GET', '/polls/thu-gom/export.xlsx')).rawPayload);
      Object.assign(told, {
        page: (await get(`${poll}/result`, html)).body,
        counts: (await get(`${poll}/result`)).body,
        minutes: (await get(`${poll}/minutes`, html)).body,
        'signed minutes': signed.document,
        terminal: sayMinutes(signed.document)!.join('\n'),
        'counts of the office': (await admin('GET', '/polls/thu-gom/result')).body,
        csv: (await admin('GET', '/polls/thu-gom/result.csv')).body,
        json: (await admin('GET', '/polls/thu-gom/export.json')).body,
        xlsx: Object.values(workbook)
          .map((part) => strFromU8(part))
          .join('\n'),
      });
      for (const [name, text] of Object.entries(told)) {
        expect(text.length, name).to.be.above(100);
        expect(MARGIN.exec(text)?.[0], `${name} in ${language}`).to.equal(undefined);
      }
      // Nor as a range that has no name.
      const cells = [told['open page'], told['page'], told['minutes']].flatMap((text) =>
        [...text!.matchAll(/<\/th><td class="n">([^]*?)<\/td><\/tr>/g)].map(([, cell]) => cell!),
      );
      expect(cells).to.have.length.above(20);
      for (const cell of cells) expect(cell).to.match(CELL);
      expect(told['csv']).to.match(/^\ufeffCâu hỏi,Nhóm,Phương án,Số người,%,Nguồn\r\n/);
      const named = (
        told['counts']! +
        told['counts of the office']! +
        told['signed minutes']!
      ).matchAll(/\{\\?"id\\?":\\?"[^{}]*\\?"count\\?"[^{}]*\}/g);
      const keys = [...named].flatMap(([one]) =>
        Object.keys(JSON.parse(one.replaceAll('\\"', '"')) as object),
      );
      expect([...new Set(keys)].sort()).to.deep.equal([
        'count',
        'id',
        'label',
        'percent',
        'places',
      ]);
      await app.close();
    }
  });
});

describe('what the office sees', () => {
  it('is no more than the public sees, where the poll says so', async () => {
    await reopen({ symmetric: true, results: 'after-close' });
    await fill();
    for (const path of [
      'result',
      'result.csv',
      'replies',
      'replies.csv',
      'reconcile',
      'export.xlsx',
      'stream',
    ]) {
      const { statusCode, body } = await admin('GET', `/polls/thu-gom/${path}`);
      expect(statusCode, path).to.equal(403);
      expect(body).to.include('symmetric');
    }
    finish();
    expect((await admin('GET', '/polls/thu-gom/result')).statusCode).to.equal(200);
    const { lines } = await running.service.audit('thu-gom');
    expect(lines.map(({ event }) => event)).to.not.include('early-look');
  });

  it('goes to the wall by a ticket, in batches, with a public line', async () => {
    await reopen({ results: 'after-close' });
    const at = await app.listen({ port: 0, host: '127.0.0.1' });
    const { path } = (
      await admin('POST', '/tickets', { path: '/admin/polls/thu-gom/stream' })
    ).json<{ path: string }>();
    const reply = await fetch(at + path);
    expect(reply.headers.get('content-type')).to.include('text/event-stream');
    const ear = listen(reply);
    await ear.hear('"withheld":"few"');
    for (let i = 0; i < 20; i++) {
      await running.service.submit('thu-gom', ballot({ gio: i % 2 ? 'sang' : 'toi' }));
    }
    await ear.hear('"ballots":15');
    await ear.leave();
    expect((await get(`${poll}/result`)).json()).to.include({ withheld: 'policy' });
    // A line that was cut is opened anew: that is the same evening before the same wall.
    const again = await fetch(at + path);
    await again.body!.cancel();
    const { lines } = await running.service.audit('thu-gom');
    expect(lines.filter(({ event }) => event === 'wall')).to.have.length(1);
  });

  it('goes to the wall however many strangers follow the result', async () => {
    await reopen({ results: 'always' }, { readers: 2 });
    const at = await app.listen({ port: 0, host: '127.0.0.1' });
    const follow = (path: string): Promise<Response> => fetch(at + path);
    const strangers = [await follow(`${poll}/stream`), await follow(`${poll}/stream`)];
    const turnedAway = await follow(`${poll}/stream`);
    expect([turnedAway.status, await turnedAway.text()].join(' '))
      .to.include('503')
      .and.include('too-many-readers');
    const { path } = (
      await admin('POST', '/tickets', { path: '/admin/polls/thu-gom/stream' })
    ).json<{ path: string }>();
    const wall = await follow(path);
    expect(wall.status).to.equal(200);
    for (const { body } of [...strangers, wall]) await body!.cancel();
  });

  it('has a public line for every way to look early', async () => {
    await fill();
    for (const path of ['result', 'result.csv', 'export.xlsx', 'replies', 'replies.csv']) {
      const before = (await running.service.audit('thu-gom')).lines.length;
      await admin('GET', `/polls/thu-gom/${path}`);
      expect((await running.service.audit('thu-gom')).lines.length, path).to.equal(before + 1);
    }
  });

  it('is a preview, with what to mend, before anybody else sees it', async () => {
    const draft = { ...definition, id: 'nhap', title: 'Bỏ phiếu về rác' };
    const seen = (await admin('POST', '/check', draft)).json<{
      page: string;
      problems: { code: string }[];
    }>();
    expect(seen.page).to.include('<fieldset').and.include('Bỏ phiếu về rác');
    expect(seen.problems.map(({ code }) => code)).to.include('not-a-vote');
    expect((await admin('GET', '/polls/nhap')).statusCode).to.equal(404);
    expect((await admin('POST', '/check', { id: 'x' })).statusCode).to.equal(422);
  });

  it('shows texts to the public only once they were looked at', async () => {
    await fill();
    const replies = (await admin('GET', '/polls/thu-gom/replies')).json<
      { reply_id: string; body: string }[]
    >();
    const good = replies.find(({ body }) => body === 'vì 3')!;
    expect((await get(`${poll}/replies`)).json()).to.deep.equal([]);
    await admin('PUT', `/polls/thu-gom/replies/${good.reply_id}`, { shown: true });
    expect((await get(`${poll}/replies`)).json()).to.deep.equal([
      { question: 'ly-do', body: 'vì 3' },
    ]);
    expect((await get(`${poll}/result`, html)).body)
      .to.include('<li>vì 3</li>')
      .and.not.include('vì 4');
  });
});
