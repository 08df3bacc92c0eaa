/** The embed doctor on pages that really do what it names: policies, servers, frames, editors. What it says is read as text. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type { Frame, Page } from 'puppeteer-core';
import { Lab } from './support/lab.ts';
import type { Answer } from './support/server.ts';

const FALLBACK = '<a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a>';
const tag = (src = '/so-8/', rest = 'debug'): string =>
  `<e-bulletin src="${src}" ${rest}>${FALLBACK}</e-bulletin>`;

interface Row {
  readonly code: string;
  readonly level: string;
  readonly text: string;
}

/** What the panel says once it is through and `until` is among it. */
async function diagnosis(page: Page | Frame, until: string): Promise<Record<string, Row>> {
  const found = await page.waitForFunction(
    (code) => {
      const panel = document.querySelector('.e-bulletin-doctor');
      const rows = [...(panel?.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])].map(
        (one) => ({
          code: one.dataset['code'] ?? '',
          level: one.className,
          text: one.textContent ?? '',
        }),
      );
      const done = panel?.getAttribute('data-state') === 'done';
      return done && rows.some((one) => one.code === code) && rows;
    },
    {},
    until,
  );
  const rows = (await found.jsonValue()) as Row[];
  return Object.fromEntries(rows.map((row) => [row.code, row]));
}

describe('the embed doctor', () => {
  let lab: Lab;
  before(async () => {
    lab = await Lab.open();
  });
  after(() => lab.close());

  const loader = (): string => `<script src="${lab.own}"></script>`;
  const strict = (policy: string, body: string): ReturnType<Lab['visit']> =>
    lab.visit(body, { headers: { 'content-security-policy': policy } });
  /** The issue on the script's host, where a test may take its permissions away. */
  const elsewhere = (headers: Record<string, string>): (() => void) =>
    lab.cdn.use((path) => {
      const body = path.startsWith('/so-8/') ? lab.issue.get(path.slice(6)) : undefined;
      const type = path.endsWith('json')
        ? 'application/json'
        : `image/${/jpg$/.test(path) ? 'jpeg' : 'webp'}`;
      return body && { headers: { 'content-type': type, ...headers }, body };
    });

  it('is not there, and is not fetched, unless it is asked for', async () => {
    const asked = lab.portal.asked.length;
    const { page } = await lab.visit(loader() + tag('/so-8/', ''));
    await page.waitForNetworkIdle({ idleTime: 300 });
    expect(await page.$('.e-bulletin-doctor')).to.equal(null);
    expect(lab.portal.asked.slice(asked).filter((path) => path.includes('doctor'))).to.deep.equal(
      [],
    );
  });

  it('finds nothing wrong on a good page, by the address as by the attribute', async () => {
    const path = lab.publish({
      body: `<!doctype html><title>Cổng</title>${loader()}${tag('/so-8/', '')}`,
    });
    for (const query of ['?e-bulletin-debug', '?id=8&e-bulletin-debug=1']) {
      const { page, errors } = await lab.open(path + query);
      const found = await diagnosis(page, 'opened');
      expect(Object.values(found).filter(({ level }) => level !== 'ok')).to.deep.equal([]);
      expect(found['opened']?.text).to.contain('Bản tin phường Sen Hồng');
      expect(errors).to.deep.equal([]);
    }
    const div = await lab.visit(
      `${loader()}<div class="e-bulletin" data-src="/so-8/" data-debug>${FALLBACK}</div>`,
    );
    await diagnosis(div.page, 'opened');
  });

  it('asks for no address that stands in the query', async () => {
    const path = lab.publish({ body: `<!doctype html>${loader()}${tag('/so-8/', '')}` });
    const { page } = await lab.open(
      `${path}?e-bulletin-debug=http://127.0.0.1:1/x&src=/khong-duoc/`,
    );
    const asked = await diagnosis(page, 'opened').then(() =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    );
    expect(asked.filter((name) => /:1\/x|khong-duoc/.test(name))).to.deep.equal([]);
  });

  describe('names what a Content-Security-Policy refuses, with the whole line that would let it', () => {
    const host = (): string => lab.cdn.origin('127.0.0.1');
    it('connect-src', async () => {
      const end = elsewhere({ 'access-control-allow-origin': '*' });
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
      const end = elsewhere({ 'access-control-allow-origin': '*' });
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

  describe('names what a server does', () => {
    const JSON_TYPE = { 'content-type': 'application/json' };

    it('no CORS', async () => {
      const end = elsewhere({});
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

  describe('names what an editor did to the tag', () => {
    const DEBUG = '?e-bulletin-debug';
    const open = async (body: string, code: string): Promise<Row | undefined> => {
      const path = lab.publish({ body: `<!doctype html>${loader()}${body}` });
      return (await diagnosis((await lab.open(path + DEBUG)).page, code))[code];
    };

    it('deleted it', async () => {
      expect((await open(FALLBACK, 'shape/none'))?.text).to.contain('class="e-bulletin" data-src=');
    });
    it('printed it as text', async () => {
      const row = await open(
        '<p>&lt;e-bulletin src="/so-8/"&gt;&lt;/e-bulletin&gt;</p>',
        'shape/text',
      );
      expect(row?.text).to.contain('chế độ xem mã HTML');
    });
    it('took its address', async () => {
      const row = await open('<div class="e-bulletin"></div>', 'shape/source');
      expect(row?.text).to.contain('.ebulletin.zip');
    });
    it('put a sandbox on the frame', async () => {
      const row = await open(
        '<iframe sandbox="" src="/cdn/embed.html?src=/so-8/"></iframe>',
        'sandbox',
      );
      expect(row?.level).to.equal('block');
      expect(row?.text).to.contain('sandbox="allow-scripts allow-same-origin');
    });
    it('left a <base> of the portal', async () => {
      const row = await open(`<base href="/tin-tuc/">${tag('so-8/', '')}`, 'base');
      expect(row?.text).to.contain(`src="${lab.portal.origin()}/so-8/"`);
    });
    it('lost the tag to another library', async () => {
      const row = await open(
        `<script>customElements.define('e-bulletin', class extends HTMLElement {})</script>${tag('/so-8/', '')}`,
        'elements/taken',
      );
      expect(row?.text).to.contain('<div class="e-bulletin"');
    });
  });

  it('inside a frame says what the frame forbids', async () => {
    // Without an origin of its own a frame reads only what is open to all.
    const src = lab.publish({
      body: `<!doctype html><script crossorigin="anonymous" src="${lab.foreign}"></script>${tag()}`,
    });
    const { page } = await lab.visit(
      `<iframe sandbox="allow-scripts" src="${lab.portal.origin('127.0.0.1')}${src}" width="900" height="700"></iframe>`,
    );
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    const { sandbox, allow } = await diagnosis(frame as Frame, 'sandbox');
    expect(sandbox?.text).to.contain('allow-same-origin');
    expect(allow?.text).to.contain('allow="fullscreen;');
  });

  it('says which browser is too old, where custom elements are missing', async () => {
    const path = lab.publish({
      body: `<!doctype html><script>delete window.customElements; delete window.IntersectionObserver</script>${loader()}${tag('/so-8/', '')}`,
    });
    const { page } = await lab.open(`${path}?e-bulletin-debug`);
    const { browser } = await diagnosis(page, 'browser');
    expect(browser?.level).to.equal('block');
    expect(browser?.text).to.contain('customElements').and.contain('Chrome 87');
  });

  it('gives its report to the clipboard, and the page back when it is closed', async () => {
    const { page } = await lab.visit(loader() + tag('/mat/'));
    await diagnosis(page, 'status');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: async (text: string) => void (document.title = text) },
      });
    });
    const press = (text: string): Promise<void> =>
      page.evaluate((wanted) => {
        const panel = document.querySelector('.e-bulletin-doctor')?.shadowRoot;
        [...(panel?.querySelectorAll('button') ?? [])]
          .find((one) => one.textContent === wanted)
          ?.click();
      }, text);
    await press('Sao chép báo cáo');
    await page.waitForFunction(() => document.title.startsWith('Báo cáo nhúng bản tin'));
    const report = await page.title();
    expect(report).to.contain('[CHẶN] Máy chủ trả lời 404').and.contain('e-bulletin 0.');
    await press('Đóng');
    expect(await page.$('.e-bulletin-doctor')).to.equal(null);
  });
});
