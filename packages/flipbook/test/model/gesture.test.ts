/** What a touch, a tap and a key mean. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { edgeAt, intentOf, mayTurn, type Press } from '../../src/model/gesture.js';
import { commandOf } from '../../src/model/keys.js';

describe('intentOf', () => {
  const cases: [dx: number, dy: number, intent: string][] = [
    [0, 0, 'undecided'],
    [9, 0, 'undecided'],
    [-10, 0, 'turn'],
    [10, 6, 'turn'],
    [10, 8, 'scroll'],
    [30, -25, 'scroll'],
    [0, 40, 'scroll'],
    [3, -9, 'undecided'],
    [200, 100, 'turn'],
    [9, 6, 'undecided'],
  ];
  for (const [dx, dy, intent] of cases) {
    it(`${dx}, ${dy}: ${intent}`, () => expect(intentOf(dx, dy)).to.equal(intent));
  }
});

describe('mayTurn', () => {
  const finger: Press = {
    pointerType: 'touch',
    button: 0,
    isPrimary: true,
    onControl: false,
    selecting: false,
    magnified: false,
  };
  const cases: [name: string, change: Partial<Press>, may: boolean][] = [
    ['a finger on paper', {}, true],
    ['the mouse on paper', { pointerType: 'mouse' }, true],
    ['the right button', { pointerType: 'mouse', button: 2 }, false],
    ['the second finger of a pinch', { isPrimary: false }, false],
    ['a link', { onControl: true }, false],
    ['handles of a selection', { selecting: true }, false],
    ['the page is magnified', { magnified: true }, false],
  ];
  for (const [name, change, may] of cases) {
    it(`${name}: ${may ? 'yes' : 'no'}`, () =>
      expect(mayTurn({ ...finger, ...change })).to.equal(may));
  }
});

describe('edgeAt', () => {
  const cases: [x: number, width: number, edge: 'left' | 'right' | undefined][] = [
    [0, 390, 'left'],
    [69, 390, 'left'],
    [71, 390, undefined],
    [195, 390, undefined],
    [321, 390, 'right'],
    [119, 1200, 'left'],
    [121, 1200, undefined],
    [47, 200, 'left'],
    [49, 200, undefined],
    [20, 60, undefined],
    [19, 60, 'left'],
  ];
  for (const [x, width, edge] of cases) {
    it(`${x} of ${width}: ${edge ?? 'nothing'}`, () => expect(edgeAt(x, width)).to.equal(edge));
  }
});

describe('commandOf', () => {
  const cases: [key: string, ltr: string | undefined, rtl: string | undefined][] = [
    ['ArrowRight', 'next', 'previous'],
    ['ArrowLeft', 'previous', 'next'],
    ['PageDown', 'next', 'next'],
    ['PageUp', 'previous', 'previous'],
    ['Home', 'first', 'first'],
    ['End', 'last', 'last'],
    ['ArrowDown', undefined, undefined],
    [' ', undefined, undefined],
    ['a', undefined, undefined],
  ];
  for (const [key, ltr, rtl] of cases) {
    it(`${JSON.stringify(key)}: ${ltr ?? 'nothing'}`, () => {
      expect(commandOf(key, false)).to.equal(ltr);
      expect(commandOf(key, true)).to.equal(rtl);
      expect(commandOf(key, false, true), 'with Alt').to.equal(undefined);
    });
  }
});
