/** The allow-list of addresses, with the tricks that lists of bad schemes miss. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { isAbsolute, safeHref, type HrefUse } from '../../src/href.js';

const BASE = 'https://bennghe.vn/so-8/manifest.json';

const rows: [href: unknown, use: HrefUse, safe: string | undefined][] = [
  ['p/1.jpg', 'media', 'https://bennghe.vn/so-8/p/1.jpg'],
  ['  p/1.jpg\n', 'media', 'https://bennghe.vn/so-8/p/1.jpg'],
  ['../p/1.jpg', 'media', 'https://bennghe.vn/p/1.jpg'],
  ['//cdn.vn/p.jpg', 'media', 'https://cdn.vn/p.jpg'],
  ['#page=3', 'link', 'https://bennghe.vn/so-8/manifest.json#page=3'],
  ['?a=1', 'link', 'https://bennghe.vn/so-8/manifest.json?a=1'],
  ['ảnh 1.jpg', 'media', 'https://bennghe.vn/so-8/%E1%BA%A3nh%201.jpg'],
  ['http://bennghe.vn/p.jpg', 'media', 'https://bennghe.vn/p.jpg'],
  ['http://other.vn/p.jpg', 'media', 'http://other.vn/p.jpg'],
  ['HTTPS://Other.vn/p.jpg', 'media', 'https://other.vn/p.jpg'],
  ['https://portal.gov.vn@evil.example/x', 'link', 'https://evil.example/x'],
  ['https://user:word@other.vn/x', 'media', 'https://other.vn/x'],
  ['mailto:a@b.vn', 'link', 'mailto:a@b.vn'],
  ['tel:+8428', 'link', 'tel:+8428'],
  ['mailto:a@b.vn', 'media', undefined],
  ['blob:https://bennghe.vn/1', 'media', 'blob:https://bennghe.vn/1'],
  ['blob:https://bennghe.vn/1', 'link', undefined],
  ['javascript:alert(1)', 'link', undefined],
  ['JaVaScRiPt:alert(1)', 'media', undefined],
  [' \u0001javascript:alert(1)', 'link', undefined],
  ['java\nscript:alert(1)', 'link', undefined],
  ['java\tscript:alert(1)', 'media', undefined],
  ['vbscript:x', 'link', undefined],
  ['data:text/html,<script>', 'link', undefined],
  ['data:image/png;base64,AA', 'media', undefined],
  ['file:///etc/passwd', 'media', undefined],
  ['filesystem:https://x/1', 'media', undefined],
  ['about:blank', 'link', undefined],
  ['view-source:https://x', 'link', undefined],
  ['intent://x#Intent;scheme=https;end', 'link', undefined],
  ['ftp://x/y', 'link', undefined],
  ['https://', 'media', undefined],
  ['http://[::1', 'media', undefined],
  ['', 'media', undefined],
  ['   ', 'media', undefined],
  [undefined, 'media', undefined],
  [null, 'media', undefined],
  [7, 'media', undefined],
  [{ toString: () => 'p.jpg' }, 'media', undefined],
];

describe('safeHref', () => {
  for (const [href, use, safe] of rows) {
    it(`${JSON.stringify(href)} as ${use} → ${safe}`, () => {
      expect(safeHref(href, BASE, use)).to.equal(safe);
    });
  }

  it("tells the manifest's own host from others", () => {
    const base = 'https://bennghe.vn/so-8/manifest.json';
    const own = (href: string): string | undefined => safeHref(href, base, 'own');
    expect(own('p/1.jpg')).to.equal('https://bennghe.vn/so-8/p/1.jpg');
    expect(own('http://bennghe.vn/p/1.jpg')).to.equal('https://bennghe.vn/p/1.jpg');
    for (const href of ['//cdn.vn/p.jpg', 'https://bennghe.vn:8443/p.jpg', '\\\\cdn.vn/p.jpg'])
      expect(own(href), href).to.equal(undefined);
  });

  it('keeps http on an http page', () => {
    expect(safeHref('http://a.vn/x', 'http://a.vn/')).to.equal('http://a.vn/x');
  });

  it('reads files beside a file, which no web page can name', () => {
    const base = 'file:///home/so-8/manifest.json';
    expect(safeHref('p/1.jpg', base)).to.equal('file:///home/so-8/p/1.jpg');
    expect(safeHref('javascript:1', base)).to.equal(undefined);
  });

  it('needs an absolute base', () => expect(safeHref('p/1.jpg', 'so-8/')).to.equal(undefined));
});

describe('isAbsolute', () => {
  const names: [href: string, absolute: boolean][] = [
    ['p/1.jpg', false],
    ['/p/1.jpg', false],
    ['p/a:b.jpg', false],
    ['https://x', true],
    ['//x', true],
    ['\\\\x', true],
    [' mailto:x', true],
  ];
  for (const [href, absolute] of names) {
    it(`${href} → ${absolute}`, () => expect(isAbsolute(href)).to.equal(absolute));
  }
});
