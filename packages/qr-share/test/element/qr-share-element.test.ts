/** `<e-qr-share>` in a page: the code, its address in words, and the buttons that send it on. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { jsQR } from '../jsqr.js';
import type { QrShareElement } from '../../src/index.js';
import { withoutMarks } from '../../src/model/campaign.js';
import {
  button,
  clean,
  expectNoViolations,
  make,
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

const navigatorProperty = (name: string, value: unknown): unknown =>
  Object.defineProperty(navigator, name, { value, configurable: true });

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

  const copies: [name: string, attributes: Record<string, string>, tap: string, method: string][] =
    [
      ['its button', {}, '.copy', 'copy'],
      ['the address in words', {}, '.words', 'copy'],
      ['the address under a code without buttons', { 'code-only': '' }, '.words', 'copy'],
      ['"Gửi qua Zalo" where there is no share sheet', {}, '.zalo', 'zalo'],
    ];
  for (const [name, attributes, tap, method] of copies) {
    it(`copies by ${name} and says what to do next`, async () => {
      let copied = '';
      navigatorProperty('share', undefined);
      navigatorProperty('clipboard', {
        writeText: (text: string) => Promise.resolve(void (copied = text)),
      });
      const element = await make({ url: URL_OF_ISSUE, ...attributes });
      const methods: string[] = [];
      element.addEventListener('e-share', ({ detail }) => void methods.push(detail.method));
      query<HTMLElement>(element, tap)?.click();
      await until(() => query(element, '.note')?.textContent?.includes('dán vào Zalo'));
      expect(copied).to.equal(URL_OF_ISSUE);
      expect(methods).to.deep.equal([method]);
    });
  }

  it('says beside the button that it copied, and below that it saved', async () => {
    navigatorProperty('clipboard', { writeText: () => Promise.resolve() });
    const element = await make({ url: URL_OF_ISSUE });
    const place = (selector: string): DOMRect =>
      (query(element, selector) as Element).getBoundingClientRect();
    query<HTMLElement>(element, '.copy')?.click();
    await until(() => query(element, '.said'));
    expect(place('.copy').top - place('.said').bottom).to.be.within(0, 100);
    navigatorProperty('userAgent', 'Mozilla/5.0 (Linux; Android 10; wv) Zalo android');
    button(element, 'Lưu ảnh').click();
    await until(() => query(element, '.note')?.textContent?.includes('Nhấn giữ'));
    expect(place('.note').top).to.be.at.least(place('.choices').bottom);
  });

  it('puts a campaign into code and links only when asked, and never into the words', async () => {
    let copied = '';
    navigatorProperty('clipboard', {
      writeText: (text: string) => Promise.resolve(void (copied = text)),
    });
    const element = await make({ url: URL_OF_ISSUE, campaign: 'to-roi-10' });
    const code = new URL((await scan(element)) ?? '');
    expect(code.searchParams.get('utm_campaign')).to.equal('to-roi-10');
    expect(code.searchParams.get('utm_medium')).to.equal('qr');
    expect(query(element, '.words')?.textContent?.trim()).to.equal(
      'senhong.example.vn/ban-tin/so-8',
    );
    button(element, 'Sao chép').click();
    await until(() => copied);
    expect(new URL(copied).searchParams.get('utm_medium')).to.equal('share');
    element.campaign = '';
    await settled(element);
    expect(new URL((await scan(element)) ?? '').search).to.equal('');
  });

  it("asks Zalo for nothing before a tap on the official account's button, and says what to do without an answer", async () => {
    const element = await make({ url: URL_OF_ISSUE, 'zalo-oa': '1234567890' });
    const scripts = () => document.head.querySelectorAll('script[src*="zalo"]').length;
    expect(scripts()).to.equal(0);
    const asked: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of [...addedNodes])
          if (node instanceof HTMLScriptElement) asked.push(node.src);
    });
    observer.observe(document.head, { childList: true });
    // Nobody answers under this policy, on whatever network the test runs.
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "script-src-elem 'self' 'unsafe-inline'";
    document.head.append(policy);
    query<HTMLElement>(element, '.zalo')?.click();
    await until(() => query(element, '.note')?.textContent?.includes('Không gọi được'));
    observer.disconnect();
    policy.remove();
    expect(asked).to.deep.equal(['https://sp.zalo.me/plugins/sdk.js']);
    expect(element.querySelector('[slot=zalo]')).to.equal(null);
    expect(scripts()).to.equal(0);
  });

  it('shows the address selected where nothing may copy', async () => {
    navigatorProperty('clipboard', {
      writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
    });
    const original = document.execCommand;
    document.execCommand = () => false;
    try {
      const element = await make({ url: URL_OF_ISSUE });
      button(element, 'Sao chép').click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const field = query<HTMLInputElement>(element, 'input') as HTMLInputElement;
      expect(field.classList.contains('off-screen')).to.equal(false);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
        URL_OF_ISSUE,
      );
      expect(query(element, '.note')?.textContent).to.contain('bôi đen');
    } finally {
      document.execCommand = original;
    }
  });

  const sheets: [name: string, share: () => Promise<void>, note: RegExp][] = [
    [
      'is silent when the reader changes their mind',
      () => Promise.reject(new DOMException('x', 'AbortError')),
      /Chưa gửi/,
    ],
    [
      'says so when the sheet fails',
      () => Promise.reject(new DOMException('x', 'NotAllowedError')),
      /Sao chép/,
    ],
    ['is content when the link went out', () => Promise.resolve(), /Chưa gửi/],
  ];
  for (const [name, share, note] of sheets) {
    it(`native sharing ${name}`, async () => {
      let data: unknown;
      navigatorProperty('share', (given: unknown) => ((data = given), share()));
      navigatorProperty('canShare', () => true);
      const element = await make({ url: URL_OF_ISSUE, label: 'Bản tin số 8' });
      button(element, 'Gửi qua').click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(data).to.deep.equal({ title: 'Bản tin số 8', url: URL_OF_ISSUE });
      expect(query(element, '.note')?.textContent).to.match(note);
    });
  }

  it('lets the page veto each way', async () => {
    let shared = 0;
    navigatorProperty('share', () => Promise.resolve(void shared++));
    navigatorProperty('canShare', () => true);
    const element = await make({ url: URL_OF_ISSUE });
    const methods: string[] = [];
    element.addEventListener('e-share', (event) => {
      methods.push(event.detail.method);
      event.preventDefault();
    });
    for (const word of ['Gửi qua', 'Sao chép', 'Facebook', 'Tin nhắn', 'Thư', 'Lưu ảnh'])
      button(element, word).click();
    expect(methods).to.deep.equal(['native', 'copy', 'facebook', 'sms', 'email', 'save']);
    expect(shared).to.equal(0);
  });

  it('shows a picture to hold down inside a web view', async () => {
    navigatorProperty('userAgent', 'Mozilla/5.0 (Linux; Android 10; wv) Zalo android');
    const element = await make({ url: URL_OF_ISSUE });
    button(element, 'Lưu ảnh').click();
    await element.updateComplete;
    const image = query<HTMLImageElement>(element, '.plate img') as HTMLImageElement;
    await image.decode();
    expect(image.naturalWidth).to.be.at.least(1000);
    expect(query(element, '.note')?.textContent).to.contain('Nhấn giữ');
    expect(query(element, '.web-view')?.textContent).to.contain('Mở bằng trình duyệt');
    // A new window is what web views drop; the link itself they follow.
    expect(button(element, 'Facebook').getAttribute('target')).to.equal(null);
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
