/** Messages between a frame and its page, good and bad. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  HELLO,
  heightMessage,
  heightOf,
  isHello,
  MAX_HEIGHT,
  MIN_HEIGHT,
} from '../../src/model/frame-message.js';

describe('the height protocol', () => {
  const table: readonly [string, unknown, number | undefined][] = [
    ['our message', heightMessage(812.3), 813],
    ['a low frame', heightMessage(3), MIN_HEIGHT],
    ['a long article on a phone', heightMessage(25_000), 25_000],
    ['a high frame', heightMessage(1e9), MAX_HEIGHT],
    ['no height', { 'e-bulletin': 'height' }, undefined],
    ['text for a height', { 'e-bulletin': 'height', height: '812' }, undefined],
    ['not a number', { 'e-bulletin': 'height', height: NaN }, undefined],
    ['infinity', { 'e-bulletin': 'height', height: Infinity }, MAX_HEIGHT],
    ['zero', { 'e-bulletin': 'height', height: 0 }, undefined],
    ['negative', { 'e-bulletin': 'height', height: -5 }, undefined],
    ["another library's", { type: 'height', height: 500 }, undefined],
    ['text', 'height:500', undefined],
    ['null', null, undefined],
    ['nothing', undefined, undefined],
    ['a list', [1, 2], undefined],
  ];
  for (const [name, message, height] of table) {
    it(`reads ${name}`, () => {
      expect(heightOf(message)).to.equal(height);
    });
  }

  it('knows a hello', () => {
    expect(isHello(HELLO)).to.equal(true);
    for (const other of [null, 'hello', {}, { 'e-bulletin': 'height' }])
      expect(isHello(other)).to.equal(false);
  });
});
