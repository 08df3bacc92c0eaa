/** Clickers and slide programs agree on few keys; those are obeyed. */
import { describe, it, expect } from '@e-bulletin/tools/testing';
import { Clicker } from '../../src/model/clicker.js';

const pages = [1, 2, 3, 4, 5, 6].map((number) => ({
  number,
  label: number > 2 ? String(number - 2) : `b${number}`,
}));

const told = (keys: string, rtl = false): string[] => {
  const clicker = new Clicker();
  return keys.split(' ').map((name) => {
    const command = clicker.command(name === 'Space' ? ' ' : name, pages, rtl);
    if (!command) return '-';
    const { type } = command;
    if (command.type === 'step') return command.step === 1 ? 'next' : 'previous';
    if (command.type === 'go') return `page ${command.page}`;
    return command.type === 'blank' ? command.colour : type;
  });
};

describe('Clicker', () => {
  const cases: [keys: string, told: string, rtl?: boolean][] = [
    ['PageDown ArrowRight ArrowDown Space Enter n N', 'next next next next next next next'],
    ['PageUp ArrowLeft ArrowUp Backspace p', 'previous previous previous previous previous'],
    ['ArrowLeft ArrowRight PageDown ArrowDown', 'next previous next next', true],
    ['Home End', 'page 1 page 6'],
    ['b B . w W ,', 'black black black white white white'],
    ['z q Escape', 'zoom wall leave'],
    ['F5 Tab a ArrowUpp', '- - - -'],
    ['3 Enter', 'typed page 5'],
    ['9 9 Enter', 'typed typed no-such-page'],
    ['6 Enter', 'typed page 6'],
    ['1 2 Backspace Enter', 'typed typed typed page 3'],
    ['1 Escape Enter', 'typed typed next'],
    ['1 PageDown Enter', 'typed next next'],
  ];
  for (const [keys, expected, rtl] of cases) {
    it(`${keys}${rtl ? ' from right to left' : ''}`, () =>
      expect(told(keys, rtl).join(' ')).to.equal(expected));
  }

  it('keeps what is typed short', () => {
    const clicker = new Clicker();
    for (let i = 0; i < 40; i++) clicker.command('7', pages, false);
    expect(clicker.typed.length).to.equal(6);
  });
});
