/** Which view a bulletin begins with, and what "back" returns to. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import {
  firstTrail,
  firstView,
  namesPlace,
  went,
  type Trail,
  type ViewName,
} from '../../src/model/views.js';

describe('the first view', () => {
  const cases: [
    name: string,
    start: string | undefined,
    width: number,
    asked: boolean,
    view: ViewName,
  ][] = [
    ['a phone', undefined, 390, false, 'home'],
    ['the smallest phone', undefined, 320, false, 'home'],
    ['just too narrow for both', undefined, 699, false, 'home'],
    ['room for both', undefined, 700, false, 'pages'],
    ['a desk', undefined, 1366, false, 'pages'],
    ['hidden, so of no width', undefined, 0, false, 'pages'],
    ['a phone that was asked for a page', undefined, 390, true, 'pages'],
    ['pages wanted on a phone', 'pages', 390, false, 'pages'],
    ['the home wanted on a desk', 'home', 1366, false, 'home'],
    ['the home wanted, a page asked for', 'home', 1366, true, 'pages'],
    ['a word that means nothing', 'trang', 390, false, 'home'],
  ];
  for (const [name, start, width, asked, view] of cases) {
    it(name, () => expect(firstView({ start, width, asked })).to.equal(view));
  }
});

describe('what lies behind the first view', () => {
  const cases: [name: string, width: number, asked: boolean, trail: Trail][] = [
    ['the home of a phone', 390, false, ['home']],
    ['a page that a phone was led to', 390, true, ['home', 'pages']],
    ['a page on a desk', 1366, true, ['pages']],
    ['a page in a hidden element', 0, true, ['pages']],
  ];
  for (const [name, width, asked, trail] of cases) {
    it(name, () => expect(firstTrail({ start: undefined, width, asked })).to.deep.equal(trail));
  }
});

describe('a place named in the address', () => {
  const cases: [fragment: string, name: string, named: boolean][] = [
    ['#page=12', '', true],
    ['#article=thu-ngo', '', true],
    ['#so-8:page=12', 'so-8', true],
    ['#so-8:page=12', '', false],
    ['#page=12', 'so-8', false],
    ['#muc-luc', '', false],
    ['', '', false],
    ['#a=1&page=2', '', true],
    ['#homepage=2', '', false],
  ];
  for (const [fragment, name, named] of cases) {
    it(`${fragment || 'none'} for "${name}"`, () =>
      expect(namesPlace(fragment, name)).to.equal(named));
  }
});

describe('the way back', () => {
  const cases: [from: Trail, to: ViewName, trail: Trail][] = [
    [['home'], 'pages', ['home', 'pages']],
    [['home', 'pages'], 'share', ['home', 'pages', 'share']],
    [['home', 'pages', 'share'], 'pages', ['home', 'pages']],
    [['home', 'listen', 'pages'], 'home', ['home']],
    [['pages'], 'pages', ['pages']],
  ];
  for (const [from, to, trail] of cases) {
    it(`${from.join(' › ')}, then ${to}`, () => expect(went(from, to)).to.deep.equal(trail));
  }
});
