/** Sizes are read from the beginning of a file, and what is not sure is not guessed. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { isCut, pictureSize, TAIL } from '../../src/model/picture-size.js';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );

const webp = (chunk: string, ...data: readonly (readonly number[])[]): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBP', chunk, [0, 0, 0, 0], ...data, [0, 0]);

const png = (width: readonly number[], height: readonly number[]): Uint8Array =>
  bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', width, height);

/** A frame header of 1080 x 1527 behind `before`. */
const jpeg = (code: number, ...before: number[]): Uint8Array =>
  bytes([0xff, 0xd8, ...before, 0xff, code, 0, 17, 8, 0x05, 0xf7, 0x04, 0x38, 3]);

describe('the size of a picture', () => {
  const cases: [name: string, head: Uint8Array, size: string | undefined][] = [
    [
      'WebP, lossy: 14 bits each, two for scaling',
      webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a], [0x38, 0x44, 0xf7, 0x85]),
      '1080x1527',
    ],
    ['WebP, lossless: one less, packed', webp('VP8L', [0x2f, 0x37, 0x84, 0x7d, 0x01]), '1080x1527'],
    [
      'WebP, extended: three bytes each, one less',
      webp('VP8X', [0x10, 0, 0, 0], [0x37, 0x04, 0], [0xf6, 0x05, 0]),
      '1080x1527',
    ],
    ['WebP that moves', webp('VP8X', [2, 0, 0, 0], [0x37, 0x04, 0], [0xf6, 0x05, 0]), undefined],
    ['WebP of a kind that is not known', webp('ABCD', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), undefined],
    ['PNG', png([0, 0, 0x4e, 0x20], [0, 0, 0x4e, 0x20]), '20000x20000'],
    ['PNG without a width', png([0, 0, 0, 0], [0, 0, 0, 9]), undefined],
    ['JPEG', jpeg(0xc0), '1080x1527'],
    ['JPEG, progressive, behind a profile', jpeg(0xc2, 0xff, 0xe2, 0, 4, 0xff, 0xc0), '1080x1527'],
    ['JPEG behind a table and bytes that fill', jpeg(0xc1, 0xff, 0xc4, 0, 3, 9, 0xff), '1080x1527'],
    ['JPEG that ends before its frame', jpeg(0xc0).slice(0, 8), undefined],
    ['JPEG with a length that leads nowhere', jpeg(0xc0, 0xff, 0xe0, 0xff, 0xff), undefined],
    ['GIF', bytes('GIF89a', [16, 0, 16, 0], '                          '), undefined],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), undefined],
    ['nothing', bytes(), undefined],
  ];
  for (const [name, head, size] of cases) {
    it(name, () => {
      const found = pictureSize(head);
      expect(found && `${found.width}x${found.height}`).to.equal(size);
    });
  }

  it('is found where the bytes lie in a larger buffer', () => {
    const whole = bytes([1, 2, 3], [...png([0, 0, 0, 7], [0, 0, 0, 9])]);
    expect(pictureSize(whole.subarray(3))).to.deep.equal({ width: 7, height: 9 });
  });
});

describe('a picture that is cut off', () => {
  const riff = (size: number): Uint8Array =>
    bytes('RIFF', [size & 255, size >>> 8, 0, 0], 'WEBP', 'VP8L', Array<number>(988).fill(7));
  const ended = [...jpeg(0xc0), ...Array<number>(500).fill(7), 0xff, 0xd9];
  const cases: [name: string, file: Uint8Array, cut: boolean][] = [
    ['WebP as long as it says', riff(996), false],
    ['WebP with something after its end', riff(900), false],
    ['WebP shorter than it says', riff(997), true],
    ['WebP of which only the head is there', riff(996).slice(0, 30), true],
    ['JPEG with its end', bytes(ended), false],
    ['JPEG with a note after its end', bytes(ended, 'a note of the camera'), false],
    ['JPEG without its end', bytes(ended.slice(0, -1)), true],
    ['PNG, which browsers refuse themselves', png([0, 0, 0, 7], [0, 0, 0, 9]), false],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), false],
    ['nothing', bytes(), false],
  ];
  for (const [name, file, cut] of cases) {
    it(name, () => expect(isCut(file, file.slice(-TAIL), file.length)).to.equal(cut));
  }

  it('is known without its end only where its beginning says how long it is', () => {
    expect(isCut(riff(997).slice(0, 16), undefined, 1004)).to.equal(true);
    expect(isCut(riff(996).slice(0, 16), undefined, 1004)).to.equal(false);
    expect(isCut(bytes(ended).slice(0, 16), undefined, 400)).to.equal(false);
  });
});
