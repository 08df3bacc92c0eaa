/** The embed doctor: when it comes, what it says of editors, frames and browsers, and how it goes. What it says is read as text. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { diagnosis, FALLBACK, tag, type Row } from './support/doctor.ts';
import { Lab } from './support/lab.ts';

let lab: Lab;

before(async () => {
  lab = await Lab.open();
});
after(() => lab.close());

const loader = (): string => `<script src="${lab.own}"></script>`;

describe('the embed doctor', () => {
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
    const frame = await page.waitForFrame((one) => one.url().endsWith(src));
    const { sandbox, allow } = await diagnosis(frame, 'sandbox');
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
    await page.waitForFunction(() => document.querySelector('.e-bulletin-doctor') === null);
  });
});
