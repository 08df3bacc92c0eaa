import { describe, it, expect } from '@e-bulletin/tools/testing';
import { lengthOf } from '../../src/model/settings.js';
import { fileNameOf, looksLikeWebView, targetOf } from '../../src/model/share.js';

describe('lengthOf', () => {
  const rows: [text: string, value: unknown][] = [
    ['240', { value: 240, unit: 'px' }],
    ['240px', { value: 240, unit: 'px' }],
    [' 40mm ', { value: 40, unit: 'mm' }],
    ['37.5 mm', { value: 37.5, unit: 'mm' }],
    ['', undefined],
    ['0', undefined],
    ['-4mm', undefined],
    ['4cm', undefined],
    ['99999', undefined],
    ['40mm;color:red', undefined],
  ];
  for (const [text, value] of rows)
    it(JSON.stringify(text), () => expect(lengthOf(text)).to.deep.equal(value));
});

describe('targetOf', () => {
  const link = { url: 'https://a.vn/tin?a=1&b=2', title: 'Ngõ 42 hết ngập' };
  const encoded = encodeURIComponent(link.url);

  it('gives Facebook the address only', () => {
    expect(targetOf('facebook', link)).to.equal(
      `https://www.facebook.com/sharer/sharer.php?u=${encoded}`,
    );
  });
  it('writes title and address into mail and messages', () => {
    const mail = new URL(targetOf('email', link));
    expect(mail.searchParams.get('subject')).to.equal(link.title);
    expect(mail.searchParams.get('body')).to.equal(`${link.title}\n${link.url}`);
    expect(targetOf('sms', { ...link, title: '' })).to.equal(`sms:?&body=${encoded}`);
  });
  it('lets no title add a parameter', () => {
    const mail = new URL(targetOf('email', { ...link, title: 'x&bcc=a@b.vn' }));
    expect(mail.searchParams.get('bcc')).to.equal(null);
  });
});

describe('fileNameOf', () => {
  const rows: [words: string, name: string][] = [
    ['senhong.example.vn/p/K7Q2', 'qr-senhong-example-vn-p-k7q2'],
    ['a.vn/đường/bản-tin', 'qr-a-vn-duong-ban-tin'],
    ['../../etc/passwd', 'qr-etc-passwd'],
    ['', 'qr-code'],
  ];
  for (const [words, name] of rows) it(name, () => expect(fileNameOf(words)).to.equal(name));
});

describe('looksLikeWebView', () => {
  const rows: [agent: string, expected: boolean][] = [
    [
      'Mozilla/5.0 (Linux; Android 10; wv) AppleWebKit/537.36 Chrome/119 Mobile Safari/537.36 Zalo android/23.5',
      true,
    ],
    ['Mozilla/5.0 (iPhone) AppleWebKit/605 Mobile/15E148 [FBAN/FBIOS;FBAV/400.0]', true],
    ['Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36', false],
  ];
  for (const [agent, expected] of rows)
    it(agent.slice(-30), () => expect(looksLikeWebView(agent)).to.equal(expected));
});
