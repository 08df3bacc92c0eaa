/** Fallback content and swallowed pages, told apart. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { swallowedFrom, type ChildNode } from '../../src/model/fallback.js';

/** "a+" leads (is or holds a link or picture); "#" is text; "div@" names a slot. */
const nodes = (text: string): ChildNode[] =>
  text.split(' ').flatMap((word) => {
    if (word === '') return [];
    const tag = word.replace(/[+@#]/g, '');
    return [{ tag, slotted: word.includes('@'), leads: word.includes('+') }];
  });

describe('swallowedFrom', () => {
  const table: readonly [string, string, number][] = [
    ['nothing', '', -1],
    ['text alone', '#', -1],
    ['our snippet', '# a+ #', -1],
    ['cover, list and PDF of a ready page', 'a+ ul+ p+', -1],
    ['wpautop', '# p+ # br p #', -1],
    ['"loading" in a span', 'span', -1],
    ['children for our slots', 'e-flipbook@ div@ a+', -1],
    ['a paragraph after <e-bulletin/>', '# p #', 1],
    ['the rest of a page', '# p div footer+', 1],
    ['the rest of a page, without text before', 'div+ footer', 0],
    ['a cover in a tag that was not closed', 'a+ # p h2 div', 2],
    ['a figure in a tag that was not closed', 'figure+ # div', 2],
    ['a heading first', 'h2 p', 0],
    ['slotted children before a swallowed page', 'e-flipbook@ # p section', 2],
    ['a form', 'a+ form', 1],
  ];
  for (const [name, children, from] of table) {
    it(`${name}: ${from}`, () => {
      expect(swallowedFrom(nodes(children))).to.equal(from);
    });
  }
});
