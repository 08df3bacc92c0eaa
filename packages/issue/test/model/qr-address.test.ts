import { describe, it, expect } from '@e-bulletin/tools/testing';
import { checkAddress, type AddressFault } from '../../src/qr.js';

describe('an address that may be printed', () => {
  const rows: [input: string, words: string, text: string][] = [
    [
      'https://senhong.example.vn/p/K7Q2',
      'senhong.example.vn/p/K7Q2',
      'HTTPS://SENHONG.EXAMPLE.VN/p/K7Q2',
    ],
    ['https://senhong.example.vn/', 'senhong.example.vn', 'HTTPS://SENHONG.EXAMPLE.VN'],
    [
      '  http://SenHong.example.vn/P/K7Q2 ',
      'senhong.example.vn/P/K7Q2',
      'HTTP://SENHONG.EXAMPLE.VN/P/K7Q2',
    ],
    [
      'https://senhong.example.vn:8443/a',
      'senhong.example.vn:8443/a',
      'HTTPS://SENHONG.EXAMPLE.VN:8443/a',
    ],
    ['https://báosen.vn/tin', 'báosen.vn/tin', 'HTTPS://XN--BOSEN-XQA.VN/tin'],
    [
      'https://a.vn/b%E1%BA%A3n-tin?so=8#page=12',
      'a.vn/bản-tin?so=8#page=12',
      'HTTPS://A.VN/b%E1%BA%A3n-tin?so=8#page=12',
    ],
    ['http://192.168.1.10/tin', '192.168.1.10/tin', 'HTTP://192.168.1.10/tin'],
  ];
  for (const [input, words, text] of rows) {
    it(input, () => {
      const checked = checkAddress(input);
      expect(checked).to.include({ words, text });
      expect(new URL((checked as { text: string }).text).href).to.equal(new URL(input.trim()).href);
    });
  }
});

describe('an address that may not', () => {
  const rows: [fault: AddressFault, input: string][] = [
    ['empty', ''],
    ['empty', '   '],
    ['not-address', 'senhong.example.vn/p/1'],
    ['not-address', 'https://'],
    ['not-address', 'bản tin số 8'.replaceAll(' ', '-')],
    ['scheme', 'javascript:alert(1)'],
    ['scheme', 'JaVaScRiPt:alert(1)'],
    ['scheme', 'data:text/html,<script>1</script>'],
    ['scheme', 'mailto:a@b.vn'],
    ['scheme', 'file:///etc/passwd'],
    ['credentials', 'https://hanoi.gov.vn@example.com/'],
    ['credentials', 'https://hanoi.gov.vn:x@example.com/'],
    ['hidden-characters', 'https://hanoi.gov.vn/\u202egpj.exe'],
    ['hidden-characters', 'https://hanoi\u200b.gov.vn/'],
    ['hidden-characters', 'https://a.vn/hai chữ'],
    ['foreign-letters', 'https://hаnoi.gov.vn/'], // Cyrillic а
    ['foreign-letters', 'https://xn--hnoi-53d.gov.vn/'], // the same, encoded
    ['foreign-letters', 'https://аррӏе.com/'],
    ['foreign-letters', 'https://ν\u03b9etnam.vn/'], // Greek
    ['too-long', `https://a.vn/${'x'.repeat(600)}`],
  ];
  for (const [fault, input] of rows) {
    it(`${fault}: ${JSON.stringify(input.slice(0, 60))}`, () =>
      expect(checkAddress(input)).to.equal(fault));
  }
});
