/** The embed doctor on pages whose policy or server really does what it names. What it says is read as text. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { diagnosis, elsewhere, tag } from './support/doctor.ts';
import { Lab } from './support/lab.ts';
import type { Answer } from './support/server.ts';

let lab: Lab;

before(async () => {
  lab = await Lab.open();
});
after(() => lab.close());

const loader = (): string => `<script src="${lab.own}"></script>`;
const strict = (policy: string, body: string): ReturnType<Lab['visit']> =>
  lab.visit(body, { headers: { 'content-security-policy': policy } });

describe('the embed doctor names what a Content-Security-Policy refuses, with the whole line that would let it', () => {
  const host = (): string => lab.cdn.origin('127.0.0.1');
  it('connect-src', async () => {
    const end = elsewhere(lab, { 'access-control-allow-origin': '*' });
    const { page } = await strict(
      "default-src 'self'; connect-src 'self'; img-src *",
      loader() + tag(`${host()}/so-8/`),
    );
    const { 'csp/connect-src': row, network } = await diagnosis(page, 'csp/connect-src');
    end();
    expect(row?.level).to.equal('block');
    expect(row?.text).to.contain('CHẶN').and.contain(`connect-src không cho ${host()}`);
    expect(row?.text).to.contain(
      `Content-Security-Policy: default-src 'self'; connect-src 'self' ${host()}; img-src *`,
    );
    expect(network).to.equal(undefined);
  });

  it('img-src, from default-src', async () => {
    const end = elsewhere(lab, { 'access-control-allow-origin': '*' });
    const { page } = await strict(
      "default-src 'self'; connect-src *",
      loader() + tag(`${host()}/so-8/`),
    );
    const { 'csp/img-src': row } = await diagnosis(page, 'csp/img-src');
    end();
    expect(row?.text).to.contain(
      `Content-Security-Policy: default-src 'self'; connect-src *; img-src 'self' ${host()}`,
    );
  });

  it('img-src blob:, which a ZIP needs', async () => {
    const { page } = await strict("img-src 'self'", loader() + tag('/so-8.ebulletin.zip'));
    const { 'csp/img-src': row } = await diagnosis(page, 'csp/img-src');
    expect(row?.text).to.contain("img-src 'self' blob:");
  });

  it('trusted-types', async () => {
    const { page, errors } = await strict(
      "require-trusted-types-for 'script'; trusted-types other",
      loader() + tag(),
    );
    const { 'csp/trusted-types': row } = await diagnosis(page, 'csp/trusted-types');
    expect(row?.text).to.contain('trusted-types other e-bulletin');
    expect(errors).to.deep.equal([]);
  });

  it('script-src, which refuses the doctor itself: the loader says so on the page', async () => {
    const { page } = await strict(
      `script-src ${lab.portal.origin()}/cdn/e-bulletin.js`,
      loader() + tag(),
    );
    await page.waitForFunction(() =>
      document.body.textContent?.includes(
        'did not arrive, or is not the published file. (CSP: script-src-elem',
      ),
    );
  });
});

describe('the embed doctor names what a server does', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };

  it('no CORS', async () => {
    const end = elsewhere(lab, {});
    const { page } = await lab.visit(loader() + tag(`${lab.cdn.origin('127.0.0.1')}/so-8/`));
    const { cors } = await diagnosis(page, 'cors');
    end();
    expect(cors?.text).to.contain('CORS').and.contain('Access-Control-Allow-Origin: *');
  });

  it('no Range, for a ZIP', async () => {
    const end = lab.portal.use((path) =>
      path === '/so-8.ebulletin.zip'
        ? { headers: { 'content-type': 'application/zip' }, body: lab.zip }
        : undefined,
    );
    const { page } = await lab.visit(loader() + tag('/so-8.ebulletin.zip'));
    const { range } = await diagnosis(page, 'range');
    end();
    expect(range?.level).to.equal('warn');
    expect(range?.text).to.contain('Range').and.contain('Accept-Ranges: bytes');
  });

  it('a wrong type of picture, with the line for Apache, nginx and IIS', async () => {
    const end = lab.portal.use((path) => {
      const body = path.endsWith('.webp') ? lab.issue.get(path.slice(6)) : undefined;
      return body && { headers: { 'content-type': 'application/octet-stream' }, body };
    });
    const { page } = await lab.visit(loader() + tag());
    const { 'type/webp': row } = await diagnosis(page, 'type/webp');
    end();
    expect(row?.text).to.contain('application/octet-stream');
    expect(row?.text).to.contain('AddType image/webp .webp');
    expect(row?.text).to.contain('<mimeMap fileExtension=".webp" mimeType="image/webp" />');
  });

  const ANSWERS: readonly (readonly [string, Answer, string, string])[] = [
    ['nothing', { status: 404 }, 'status', 'trả lời 404'],
    ['no permission', { status: 403 }, 'status', 'trả lời 403'],
    [
      'a login page',
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html>' },
      'type/html',
      'một trang web thay cho tệp',
    ],
    ['half a manifest', { headers: JSON_TYPE, body: '{"metadata":' }, 'issue', 'Bản tin báo'],
  ];
  for (const [name, answer, code, words] of ANSWERS) {
    it(name, async () => {
      const end = lab.portal.use((path) => (path === '/so-8/manifest.json' ? answer : undefined));
      const { page } = await lab.visit(loader() + tag());
      const found = await diagnosis(page, code);
      end();
      expect(found[code]?.level).to.equal('block');
      expect(found[code]?.text).to.contain(words);
    });
  }

  it('nobody there', async () => {
    const { page } = await lab.visit(loader() + tag('http://127.0.0.1:1/so-8/'));
    expect((await diagnosis(page, 'network'))['network']?.text).to.contain('Không nối được');
  });

  it('http under https', async () => {
    const { page } = await lab.secure(loader() + tag('http://ban-tin.invalid/so-8/'));
    const { mixed } = await diagnosis(page, 'mixed');
    expect(mixed?.text).to.contain('src="https://ban-tin.invalid/so-8/"');
  });
});
