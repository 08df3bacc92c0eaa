/** The proof that our codes scan: every drawing, degraded in every way, read by two decoders. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import {
  checkAddress,
  encode,
  LOGO_MAX,
  pathOf,
  sideOf,
  type CheckedAddress,
} from '@e-bulletin/issue/qr.js';
import { encoder } from '../../src/adapters/symbol.js';
import { svgFile } from '../../src/model/drawing.js';
import { decoders } from './decoders.js';
import { degradations, rasterise } from './degrade.js';

const addresses = [
  'https://senhong.example.vn/p/K7Q2',
  'https://senhong.example.vn/ban-tin/so-8/a/ngo-42-het-ngap',
  'https://cong-thong-tin.lacthuy.example.vn/ban-tin/so-8/?tu=ap-phich#article=giờ-nào-tiện-nhất',
];

/** The code with a dark seal over its middle, as large as we allow. */
function withLogo(text: string): string {
  const matrix = encode(text, encoder, true);
  const side = sideOf(matrix);
  const hole = matrix.size * LOGO_MAX;
  const at = (side - hole) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${pathOf(matrix, hole)}"/>` +
    `<rect x="${at}" y="${at}" width="${hole}" height="${hole}" fill="#7a1010"/></svg>`
  );
}

for (const address of addresses) {
  const { text, href } = checkAddress(address) as CheckedAddress;
  const drawings: [name: string, svg: string, ground: string][] = [
    ['plain', svgFile(encode(text, encoder), href), '#ffffff'],
    ['on a dark page', svgFile(encode(text, encoder), href), '#111111'],
    ['with the largest logo', withLogo(text), '#ffffff'],
  ];
  describe(`a code for ${address}`, () => {
    for (const [name, svg, ground] of drawings) {
      for (const [fate, degrade] of Object.entries(degradations)) {
        it(`${name}, ${fate}`, async () => {
          const picture = await degrade(await rasterise(svg, 560, ground));
          for (const [decoder, decode] of Object.entries(decoders)) {
            const read = await decode(picture);
            expect(read && new URL(read).href, decoder).to.equal(href);
          }
        });
      }
    }
  });
}
