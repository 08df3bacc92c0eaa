/** An answer by the plain form, when its device comes back: changed, told, or left alone. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { get, html, poll, post, reopen, running, site } from '../support/http.js';
import { CLOSES, HOUR } from '../support/service.js';

site();

describe('an answer that was sent by the plain form', () => {
  /** Hidden fields of the page's form that leads there. */
  const carried = (body: string, action: string): Record<string, string> => {
    const inner = body.split(`action="${action}">`)[1]?.split('</form>')[0] ?? '';
    return Object.fromEntries(
      [...inner.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    );
  };
  const cookieOf = (reply: { headers: object }): Record<string, string> => {
    const given = (reply.headers as Record<string, unknown>)['set-cookie'];
    return { cookie: String(given).split(';')[0]! };
  };
  const counts = async (): Promise<string[]> => {
    const { ballots, questions } = await running.service.office.result('thu-gom');
    return [
      `${ballots} ballots`,
      ...questions[0]!.options.slice(0, 2).map(({ id, count }) => `${id} ${count}`),
    ];
  };
  const own = { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' };

  it('can be changed from the page that says so, as often as one likes, and counts once', async () => {
    const first = await get(poll, html);
    const device = cookieOf(first);
    let sent = await post(poll, { ...carried(first.body, poll), 'q.gio': 'sang' }, device);
    const receipt = /class="receipt">(.*?)<\/p>/.exec(sent.body)![1]!;
    for (const [i, answer] of ['toi', 'sang', 'toi'].entries()) {
      expect(sent.body).to.include('Đổi câu trả lời').and.include('Đóng trang này');
      const to = carried(sent.body, `${poll}/form`);
      // What was answered does not stand in the page, nor the secret in an address.
      expect(Object.keys(to).sort()).to.deep.equal(['revision', 'secret']);
      expect(sent.body).to.not.match(/(href|action)="[^"]*secret/);
      const form = await post(`${poll}/form`, to, { ...device, ...own });
      expect(form.headers['cache-control']).to.equal('no-store');
      expect(form.body)
        .to.include('Câu trả lời mới sẽ thay câu đã gửi')
        .and.not.include(' checked');
      const next = carried(form.body, poll);
      expect(next).to.include({ revision: String(i + 2), secret: to['secret'] });
      sent = await post(poll, { ...next, 'q.gio': answer }, device);
      expect(sent.statusCode).to.equal(200);
      expect(sent.body).to.include(receipt);
    }
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 0', 'toi 1']);
  });

  it('is changed from the form that a step back shows, once it is told what that does', async () => {
    const first = await get(poll, html);
    const device = cookieOf(first);
    const fields = carried(first.body, poll);
    await post(poll, { ...fields, 'q.gio': 'sang' }, device);
    const back = await post(poll, { ...fields, 'q.gio': 'toi' }, device);
    expect(back.statusCode).to.equal(409);
    expect(back.body)
      .to.include('CHƯA được nhận')
      .and.include('Ông bà đã gửi một lần')
      .and.include('value="toi" checked');
    const sent = await post(poll, { ...carried(back.body, poll), 'q.gio': 'toi' }, device);
    expect(sent.statusCode).to.equal(200);
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 0', 'toi 1']);
    // An older form than that: what came after it stands, and the page does not say otherwise.
    const older = await post(poll, { ...fields, 'q.gio': 'sang' }, device);
    expect(older.statusCode).to.equal(409);
    expect(carried(older.body, poll)).to.include({ revision: '3' });
    expect(await counts()).to.include('toi 1');
  });

  it('is spoken of at once where its device opens the poll again, not after another form was filled in', async () => {
    const first = await get(poll, html);
    const device = cookieOf(first);
    await post(poll, { ...carried(first.body, poll), 'q.gio': 'sang' }, device);
    for (const path of [poll, '/p/thu-gom']) {
      const { body } = await get(path, { ...html, ...device });
      expect(body, path)
        .to.include('Máy này đã trả lời')
        .and.include('bấm Tiến')
        .and.include(`${poll}/receipt`)
        .and.not.include('<form');
    }
    // In another tab the form was open already.
    const other = { secret: 'AAAAAAAAAAAAAAAAAAAAAA', 'q.gio': 'toi' };
    const refused = await post(poll, other, device);
    expect(refused.statusCode).to.equal(409);
    expect(refused.body).to.include('Máy này đã trả lời').and.include(`${poll}/receipt`);
    expect((await get(poll, html)).body).to.include('<form');
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 1', 'toi 0']);
    await reopen({ change: false });
    const again = await get(poll, html);
    const own = cookieOf(again);
    await post(poll, { ...carried(again.body, poll), 'q.gio': 'sang' }, own);
    expect((await get(poll, { ...html, ...own })).body)
      .to.include('Máy này đã trả lời')
      .and.not.include('bấm Tiến');
  });

  it('says nothing of a card to who only opens its address: who printed it would learn who has answered', async () => {
    await reopen({ level: 'code' });
    const [token] = await running.service.office.issueCodes('thu-gom', 1, '');
    const fields = { ...carried((await get(poll, html)).body, poll), token: token! };
    const before = await get(`/p/thu-gom/${token}`, html);
    await post(poll, { ...fields, 'q.gio': 'sang' });
    const after = await get(`/p/thu-gom/${token}`, html);
    const same = (body: string): string => body.replace(/name="secret" value="[^"]+"/, '');
    expect(same(after.body)).to.equal(same(before.body));
  });

  it('can be changed by who answered with a card, or was logged in', async () => {
    await reopen({ level: 'code' });
    const [token] = await running.service.office.issueCodes('thu-gom', 1, '');
    const fields = { ...carried((await get(poll, html)).body, poll), token: token! };
    const sent = await post(poll, { ...fields, 'q.gio': 'sang' });
    const form = await post(`${poll}/form`, carried(sent.body, `${poll}/form`), own);
    const changed = await post(poll, { ...carried(form.body, poll), 'q.gio': 'toi' });
    expect(changed.statusCode).to.equal(200);
    expect(await counts()).to.deep.equal(['1 ballots', 'sang 0', 'toi 1']);
  });

  it('is not changed where the poll does not allow it, nor after its end', async () => {
    await reopen({ change: false });
    const first = await get(poll, html);
    const fields = carried(first.body, poll);
    const device = cookieOf(first);
    const sent = await post(poll, { ...fields, 'q.gio': 'sang' }, device);
    expect(sent.body).to.include('Đã gửi').and.not.include('Đổi câu trả lời');
    const back = await post(poll, { ...fields, 'q.gio': 'toi' }, device);
    expect(back.statusCode).to.equal(409);
    expect(back.body).to.include('không cho đổi câu trả lời đã gửi');
    await reopen({});
    const open = await get(poll, html);
    const mine = carried(open.body, poll);
    const page = await post(poll, { ...mine, 'q.gio': 'sang' }, cookieOf(open));
    running.clock.now = CLOSES + 30 * HOUR;
    const late = await post(`${poll}/form`, carried(page.body, `${poll}/form`), own);
    expect(late.body).to.include('đã đóng').and.not.include('<form');
    const other = await post(poll, { ...mine, 'q.gio': 'toi' }, cookieOf(open));
    expect(other.statusCode).to.equal(403);
    expect(other.body).to.include('không được tính');
    const again = await post(poll, { ...mine, 'q.gio': 'sang' }, cookieOf(open));
    expect(again.body).to.include('Đã gửi').and.not.include('Đổi câu trả lời');
  });

  it('is not changed by a page of another site, whose secret would be known there', async () => {
    const bad = { origin: 'https://khac.example', 'sec-fetch-site': 'cross-site' };
    const given = { secret: 'AAAAAAAAAAAAAAAAAAAAAA', revision: '2' };
    expect((await post(`${poll}/form`, given, bad)).statusCode).to.equal(403);
    for (const revision of ['', '0', '-1', '1.5', '1e3', '9999999', 'x']) {
      const { statusCode } = await post(`${poll}/form`, { ...given, revision }, own);
      expect(statusCode, revision).to.equal(400);
      const sent = await post(poll, { ...given, revision, 'q.gio': 'sang' }, own);
      expect(sent.statusCode, revision).to.equal(400);
    }
  });
});
