/** Two who change one thing over HTTP: the second is told, and what the first did stays. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { openApi } from '../../src/index.js';
import { admin, running, site } from '../support/http.js';
import { definition } from '../support/service.js';

site();

const url = '/polls/nhap';
const words = (title: string): object => ({ ...definition, id: 'nhap', title });

describe('a draft that two change', () => {
  it('is as the first left it, until the second has seen that', async () => {
    await admin('POST', '/polls', words('Một'));
    const opened = await admin('GET', url);
    const { etag = '' } = opened.headers;
    expect(etag).to.equal(`"${opened.json<{ version: string }>().version}"`);
    const put = (title: string, tag?: string) =>
      admin('PUT', url, words(title), tag === undefined ? {} : { 'if-match': tag });
    expect((await put('Hai', String(etag))).statusCode).to.equal(200);
    // Told once more, because the answer was lost on its way.
    expect((await put('Hai', String(etag))).statusCode).to.equal(200);
    const refused = await put('Ba', String(etag));
    expect(refused.statusCode).to.equal(412);
    expect(refused.json()).to.include({ code: 'changed', retryable: false });
    const published = await admin('POST', `${url}/publish`, undefined, {
      'if-match': String(etag),
    });
    expect(published.statusCode).to.equal(412);
    expect((await admin('GET', url)).json<{ definition: object }>().definition).to.include({
      title: 'Hai',
    });
    const newer = String((await admin('GET', url)).headers.etag);
    // As a web server passes it on that packs what it passes on.
    expect((await put('Ba', `"khac", W/${newer}`)).statusCode).to.equal(200);
    for (const [i, tag] of ['', 'nhap', '""', 'W/""', '"\\"'].entries()) {
      expect((await put(`Sai ${i}`, tag)).statusCode, tag).to.equal(412);
    }
    expect((await put('Bốn', '*')).statusCode).to.equal(200);
    expect((await put('Năm')).statusCode).to.equal(200);
    const { lines } = await running.service.audit('thu-gom');
    expect(lines.map(({ event }) => event)).to.not.include('reworded');
  });
});

describe('what two may change, in the OpenAPI document', () => {
  it('takes If-Match and may be refused with 412', () => {
    const { paths } = openApi() as { paths: Record<string, Record<string, object>> };
    for (const operation of [
      paths['/admin/polls/{id}']!['put'],
      paths['/admin/polls/{id}/publish']!['post'],
    ]) {
      expect(JSON.stringify(operation)).to.include('"If-Match"').and.include('"412"');
    }
  });
});

describe('a box of paper ballots that two look at', () => {
  it('is not taken out by who has not seen that it agrees by now', async () => {
    const box = { box: 'Hòm 1', clerk: 'Lan', ballots: 0, counts: {} };
    const at = '/polls/thu-gom/paper';
    await admin('POST', at, box);
    await admin('POST', at, { ...box, clerk: 'Minh' });
    const remove = (state?: string) => admin('DELETE', at, { box: 'hòm  1', state });
    const refused = await remove('one');
    expect(refused.statusCode).to.equal(409);
    expect(refused.json()).to.include({ code: 'box-changed' });
    expect((await remove('no-state')).statusCode).to.equal(400);
    expect((await admin('GET', at)).json<object[]>()).to.have.length(1);
    expect((await remove('agreed')).statusCode).to.equal(204);
    expect((await admin('GET', at)).json<object[]>()).to.have.length(0);
    expect((await remove('agreed')).json()).to.include({ code: 'box-changed' });
  });
});
