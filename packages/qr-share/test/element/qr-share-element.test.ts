/** `<e-qr-share>` in a page: the code and its address in words. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { jsQR } from '../jsqr.js';
import type { QrShareElement } from '../../src/index.js';
import { withoutMarks } from '../../src/model/campaign.js';
import {
  button,
  clean,
  expectNoViolations,
  make,
  navigatorProperty,
  query,
  settled,
  until,
  URL_OF_ISSUE,
} from './fixture.js';

/** What a scanner reads from the drawing as the page shows it. */
async function scan(element: QrShareElement): Promise<string | undefined> {
  const drawing = query<SVGElement>(element, 'svg[role=img]') as SVGElement;
  const copy = drawing.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '370');
  copy.setAttribute('height', '370');
  const image = new Image();
  image.src =
    'data:image/svg+xml,' + encodeURIComponent(new XMLSerializer().serializeToString(copy));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 370;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  return jsQR(context.getImageData(0, 0, 370, 370).data, 370, 370)?.data;
}

describe('<e-qr-share>', () => {
  afterEach(clean);

  it('draws a code that a scanner reads, and says where it leads', async () => {
    const element = await make({ url: URL_OF_ISSUE, label: 'Bản tin số 8' });
    expect(new URL((await scan(element)) ?? '').href).to.equal(URL_OF_ISSUE);
    expect(query(element, '.words')?.textContent?.trim()).to.equal(
      'senhong.example.vn/ban-tin/so-8',
    );
    const drawing = query(element, 'svg[role=img]') as Element;
    for (const [attribute, words] of [
      ['aria-labelledby', 'senhong.example.vn'],
      ['aria-describedby', 'máy ảnh'],
    ] as const) {
      const id = drawing.getAttribute(attribute) ?? '';
      expect(query(element, `#${id}`)?.textContent, attribute).to.contain(words);
    }
    expect(element.codeVersion).to.be.greaterThan(0);
  });

  it('has its code in its first drawing, and in every one after it', async () => {
    const element = document.createElement('e-qr-share');
    element.url = URL_OF_ISSUE;
    document.body.append(element);
    await element.updateComplete;
    expect(new URL((await scan(element)) ?? '').href).to.equal(URL_OF_ISSUE);
    element.url = 'https://senhong.example.vn/p/K7Q2';
    await element.updateComplete;
    expect(new URL((await scan(element)) ?? '').pathname).to.equal('/p/K7Q2');
  });

  it("defaults to the page's canonical link, else to the page without its fragment", async () => {
    const element = await make();
    expect(new URL((await scan(element)) ?? '').href).to.equal(withoutMarks(location.href));
    element.remove();
    const link = document.createElement('link');
    link.rel = 'canonical';
    link.href = URL_OF_ISSUE;
    document.head.append(link);
    expect(new URL((await scan(await make())) ?? '').href).to.equal(URL_OF_ISSUE);
  });

  it('keeps the plate white in the dark theme', async () => {
    const element = await make({ url: URL_OF_ISSUE, theme: 'dark' });
    expect(getComputedStyle(query(element, '.plate') as Element).backgroundColor).to.equal(
      'rgb(255, 255, 255)',
    );
  });

  for (const url of [
    'javascript:alert(1)',
    'không phải địa chỉ',
    'https://hanoi.gov.vn@example.com/',
    'https://hаnoi.gov.vn/',
  ]) {
    it(`refuses ${url} with words, an event, and the fallback kept`, async () => {
      const codes: string[] = [];
      const listen = (event: Event) =>
        void codes.push((event as CustomEvent<{ code: string }>).detail.code);
      document.addEventListener('e-share-error', listen);
      const element = await make({ url });
      document.removeEventListener('e-share-error', listen);
      expect(codes).to.have.length(1);
      expect(query(element, '[role=alert]')?.textContent?.trim()).to.not.equal('');
      expect(query(element, 'svg[role=img]')).to.equal(null);
      expect(query(element, 'slot')).to.not.equal(null);
    });
  }

  it('draws without a logo that is too large, and says so', async () => {
    const element = await make({
      url: URL_OF_ISSUE,
      logo: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      'logo-size': '30',
    });
    await until(() => query(element, '.fault'));
    expect(query(element, 'image')).to.equal(null);
    expect(query(element, '.fault')?.textContent).to.contain('20');
    expect(await scan(element)).to.not.equal(undefined);
  });

  it('breaks the address where it has a dot or a stroke, not within a word', async () => {
    const url = 'https://y-kien.bennghe.hochiminhcity.gov.vn/p/cai-tao-cho';
    const element = await make({ url });
    element.style.width = '260px';
    const words = query(element, '.words') as HTMLElement;
    expect(words.textContent.trim()).to.equal(url.replace('https://', ''));
    const texts = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { 0: word, index } of node.nodeValue!.matchAll(/[a-z]+/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        expect(range.getClientRects(), word).to.have.length(1);
      }
    }
  });

  it('puts a campaign into code and links only when asked, and never into the words', async () => {
    let copied = '';
    navigatorProperty('clipboard', {
      writeText: (text: string) => Promise.resolve(void (copied = text)),
    });
    const element = await make({ url: URL_OF_ISSUE, campaign: 'to-roi-10' });
    const told: string[] = [];
    element.addEventListener('e-share', ({ detail }) => told.push(detail.url));
    const code = new URL((await scan(element)) ?? '');
    expect(code.searchParams.get('utm_campaign')).to.equal('to-roi-10');
    expect(code.searchParams.get('utm_medium')).to.equal('qr');
    expect(query(element, '.words')?.textContent?.trim()).to.equal(
      'senhong.example.vn/ban-tin/so-8',
    );
    button(element, 'Sao chép').click();
    await until(() => copied);
    expect(new URL(copied).searchParams.get('utm_medium')).to.equal('share');
    element.addEventListener('e-share', (event) => event.preventDefault());
    button(element, 'Lưu ảnh mã').click();
    expect(told).to.deep.equal([copied, code.href]);
    element.campaign = '';
    await settled(element);
    expect(new URL((await scan(element)) ?? '').search).to.equal('');
  });

  it('asks no third party for anything before a tap', async () => {
    performance.clearResourceTimings();
    await make({ url: URL_OF_ISSUE });
    const foreign = performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign.map(({ name }) => name)).to.deep.equal([]);
  });

  const states: [name: string, attributes: Record<string, string>][] = [
    ['ready', { url: URL_OF_ISSUE, label: 'Bản tin số 8' }],
    ['dark', { url: URL_OF_ISSUE, theme: 'dark' }],
    ['code only', { url: URL_OF_ISSUE, 'code-only': '' }],
    ['with an official account', { url: URL_OF_ISSUE, 'zalo-oa': '1234567890' }],
    ['refused', { url: 'javascript:alert(1)' }],
  ];
  for (const [name, attributes] of states) {
    it(`has nothing for axe: ${name}`, async () => {
      const element = await make(attributes);
      await expectNoViolations(element);
    });
  }

  it('has the room it needs where a place is as wide as what is in it', async () => {
    for (const [more, least] of [
      [{}, 400],
      [{ 'code-only': '' }, 260],
    ] as const) {
      const frame = document.createElement('div');
      frame.style.cssText = 'float:left;max-width:400px';
      document.body.append(frame);
      const element = await make({ url: URL_OF_ISSUE, ...more });
      frame.append(element);
      expect(element.clientWidth).to.equal(least);
      frame.remove();
    }
  });

  it('has buttons of 48 px and no sideways scrolling at 320 px and twice the text', async () => {
    const frame = document.createElement('div');
    frame.style.width = '320px';
    document.body.append(frame);
    const element = await make({
      url: URL_OF_ISSUE,
      label: 'Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa',
    });
    element.style.setProperty('--e-scale', '2');
    frame.append(element);
    await settled(element);
    expect(frame.scrollWidth).to.equal(320);
    for (const one of [...element.renderRoot.querySelectorAll('.choices .button')]) {
      expect(one.getBoundingClientRect().height).to.be.at.least(48);
    }
    frame.remove();
  });
});
