/** The buttons under a code that send its address on, and what they say. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { button, clean, make, navigatorProperty, query, until, URL_OF_ISSUE } from './fixture.js';

describe('the buttons of <e-qr-share>', () => {
  afterEach(clean);

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

  it('says beside the button that it copied, and beside the picture how it is saved', async () => {
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
    // "This picture": beside it, and both in sight, however far below them the button was.
    expect(place('.note').top - place('.words').bottom).to.be.within(0, 100);
    await until(() => place('.plate').top >= 0 && place('.plate').bottom <= innerHeight);
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
      await until(() => query(element, '.note')?.textContent?.includes('bôi đen'));
      const field = query<HTMLInputElement>(element, 'input') as HTMLInputElement;
      expect(field.classList.contains('off-screen')).to.equal(false);
      expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).to.equal(
        URL_OF_ISSUE,
      );
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
      await until(() => note.test(query(element, '.note')?.textContent ?? ''));
      expect(data).to.deep.equal({ title: 'Bản tin số 8', url: URL_OF_ISSUE });
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
    await until(() => query(element, '.note')?.textContent?.includes('Nhấn giữ'));
    const image = query<HTMLImageElement>(element, '.plate img') as HTMLImageElement;
    await image.decode();
    expect(image.naturalWidth).to.be.at.least(1000);
    expect(query(element, '.web-view')?.textContent).to.contain('Mở bằng trình duyệt');
    // A new window is what web views drop; the link itself they follow.
    expect(button(element, 'Facebook').getAttribute('target')).to.equal(null);
  });
});
