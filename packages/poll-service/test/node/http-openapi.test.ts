/** An OpenAPI document that is true. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Ajv } from 'ajv';
import { openApi } from '../../src/index.js';
import { admin, fill, finish, get, poll, routes, site } from '../support/http.js';
import { definition } from '../support/service.js';

site();

describe('the OpenAPI document', () => {
  it('names every route, and no other', async () => {
    const served = (await get('/openapi.json')).json<{ paths: Record<string, object> }>();
    expect(served).to.deep.equal(JSON.parse(JSON.stringify(openApi())));
    const described = Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = routes
      .filter((route) => !/^(HEAD|OPTIONS) /.test(route))
      .map((route) => route.replace(/:(\w+)/g, '{$1}').replace(/(?<=.)\/$/, ''));
    expect([...new Set(known)].sort()).to.deep.equal(described.sort());
  });

  it('has the version of the package', () => {
    const file = new URL('../../package.json', import.meta.url);
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    expect((openApi() as { info: object }).info).to.include({ version });
  });

  it('says what is answered', async () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const document = openApi() as { components: { schemas: Record<string, object> } };
    const local = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll(
        '#/components/schemas/',
        'all#/definitions/',
      ),
    ) as Record<string, { $id?: string }>;
    for (const schema of Object.values(local)) if (schema.$id) ajv.addSchema(schema);
    ajv.addSchema({ $id: 'all', definitions: local });
    const check = (name: string, value: unknown): void => {
      const id = local[name]!.$id ?? `all#/definitions/${name}`;
      expect(ajv.validate(id, value), `${name}: ${JSON.stringify(ajv.errors)}`).to.equal(true);
    };
    await fill();
    const { reply_id: reply } = (await admin('GET', '/polls/thu-gom/replies')).json<
      { reply_id: string }[]
    >()[0]!;
    check('Description', (await get(poll)).json());
    check('Result', (await get(`${poll}/result`)).json());
    check('Audit', (await get(`${poll}/audit`)).json());
    check('PollList', (await admin('GET', '/polls')).json());
    check('Description', (await admin('GET', '/polls/thu-gom')).json());
    check('Preview', (await admin('POST', '/check', definition)).json());
    check('Replies', (await admin('GET', '/polls/thu-gom/replies')).json());
    check('Reconciliation', (await admin('GET', '/polls/thu-gom/reconcile')).json());
    check('Batches', (await admin('GET', '/polls/thu-gom/codes')).json());
    check('Error', (await admin('POST', '/polls/thu-gom/codes', { count: 1 })).json());
    check('Error', (await get('/polls/khong-co')).json());
    check('Ticket', (await admin('POST', '/tickets', { path: '/admin/backup' })).json());
    expect(
      (await admin('PUT', `/polls/thu-gom/replies/${reply}`, { shown: true })).statusCode,
    ).to.equal(204);
    check('Texts', (await get(`${poll}/replies`)).json());
    finish();
    const box = { box: 'Hòm', clerk: 'Lan', ballots: 0, counts: {} };
    check('Box', (await admin('POST', '/polls/thu-gom/paper', box)).json());
    check('Boxes', (await admin('GET', '/polls/thu-gom/paper')).json());
    check('Result', (await admin('GET', '/polls/thu-gom/result')).json());
    check('Signed', (await admin('POST', '/polls/thu-gom/minutes')).json());
    check('Audit', (await get(`${poll}/audit`)).json());
  });

  it('leads somewhere with every reference, and says what each operation is', () => {
    const text = JSON.stringify(openApi());
    const document = openApi() as {
      paths: Record<string, Record<string, { summary: string; responses: object }>>;
      components: { schemas: Record<string, object> };
    };
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      expect(document.components.schemas, name).to.have.property(name!);
    }
    for (const methods of Object.values(document.paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary).to.not.equal('');
        expect(Object.keys(responses)).to.include('default');
      }
    }
  });
});
