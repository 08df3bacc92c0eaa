/** Answers under the hand, the order of options, and codes. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { codeOf } from '@e-bulletin/issue/poll.js';
import { chosenOf, toggled, withAnswer } from '../../src/model/answering.js';
import { codeOfFragment, codeOfText } from '../../src/model/code.js';
import { movedTo } from '../../src/model/moving.js';
import { shuffled } from '../../src/model/order.js';

const option = (id: string, exclusive = false) => ({ id, label: id, exclusive });
const question = {
  id: 'q',
  type: 'multiple' as const,
  title: 'q',
  required: false,
  when: [],
  min: 1,
  max: 2,
  shuffle: false,
  options: [option('a'), option('b'), option('c'), option('none', true)],
};

describe('answers', () => {
  it('are replaced, and taken away when empty', () => {
    const one = withAnswer({}, 'q', 'a');
    expect(one).to.deep.equal({ q: 'a' });
    for (const empty of [undefined, '', [], {}]) {
      expect(withAnswer(one, 'q', empty)).to.deep.equal({});
    }
    expect(chosenOf(Object.create({ q: 'a' }) as Record<string, string>, question)).to.deep.equal(
      [],
    );
  });

  const ticks: readonly [before: string[], option: string, on: boolean, after: string[]][] = [
    [[], 'a', true, ['a']],
    [['a'], 'b', true, ['a', 'b']],
    [['a', 'b'], 'a', false, ['b']],
    [['a', 'b'], 'none', true, ['none']],
    [['none'], 'c', true, ['c']],
  ];
  for (const [before, id, on, after] of ticks) {
    it(`${before.join('+') || 'nothing'}, ${on ? 'tick' : 'clear'} ${id}: ${after.join('+')}`, () =>
      expect(toggled(question, before, id, on)).to.deep.equal(after));
  }

  it('of a ranking change places and stay within', () => {
    expect(movedTo(['a', 'b', 'c'], 'c', 0)).to.deep.equal(['c', 'a', 'b']);
    expect(movedTo(['a', 'b', 'c'], 'a', 1)).to.deep.equal(['b', 'a', 'c']);
    expect(movedTo(['a'], 'b', 9)).to.deep.equal(['a', 'b']);
    expect(movedTo(['a', 'b'], 'b', -3)).to.deep.equal(['b', 'a']);
  });
});

describe('random order', () => {
  it('is the same for one seed, holds everything, and leaves "none" last', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed++) {
      const order = shuffled(question.options, `s${seed}`).map(({ id }) => id);
      expect(order[3]).to.equal('none');
      expect(order.slice().sort()).to.deep.equal(['a', 'b', 'c', 'none']);
      expect(shuffled(question.options, `s${seed}`).map(({ id }) => id)).to.deep.equal(order);
      seen.add(order.join(''));
    }
    expect(seen.size).to.equal(6);
  });
});

describe('one-time codes', () => {
  const code = codeOf(Uint8Array.from([7, 91, 200, 33, 180, 2, 255, 16]), 12);

  it('are read from cards and fragments, and leave the rest of a fragment', () => {
    const printed = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1-');
    expect(codeOfText(` ${printed} `)).to.equal(code);
    expect(codeOfText(code.slice(1))).to.equal(undefined);
    expect(codeOfFragment(`#ma=${code}`)).to.deep.equal({ code, rest: '' });
    expect(codeOfFragment(`#page=4&code=${printed}`)).to.deep.equal({ code, rest: '#page=4' });
    expect(codeOfFragment(`#ma=${code}&page=4`)).to.deep.equal({ code, rest: '#page=4' });
    for (const none of ['', '#page=4', '#ma=', '#ma=abc', `#xma=${code}`]) {
      expect(codeOfFragment(none), none).to.equal(undefined);
    }
  });
});
