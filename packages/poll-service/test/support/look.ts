/** What a page has to be in any window: nothing for axe, nothing that scrolls sideways, nothing cut. */
import { expect } from '@e-bulletin/tools/testing';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function looksFine(page: Page, where: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (rules) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations } = await runner.run(document, { runOnly: rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
    );
  }, RULES);
  expect(found, where).to.deep.equal([]);
  await fits(page, where);
}

/** Nothing lies outside of the window at its sides, no text is cut by its own box, and no short word is torn over two lines. */
export async function fits(page: Page, where: string): Promise<void> {
  const outside = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    const cut = all.filter(
      (one) =>
        getComputedStyle(one).overflow !== 'visible' &&
        !one.matches('textarea, input, select, meter, iframe, img, dialog') &&
        (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1),
    );
    const wide =
      scrollWidth > clientWidth
        ? all.filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
        : [];
    const torn: string[] = [];
    // A paper ballot is as wide as paper; in letters of twice the size two columns have no room on a phone for whole words.
    const isLarge = getComputedStyle(document.documentElement).fontSize !== '16px';
    const isPaper = matchMedia('print').matches;
    const spared = isLarge ? 'table' : isPaper ? 'none' : '.slip table';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    // Pieces of a key or an address between "-" and "_" are no words.
    const WORD = /(?<![\p{L}\p{M}\d_-])[\p{L}\p{M}\d]+(?![\p{L}\p{M}\d_-])/gu;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(WORD)) {
        // No syllable of Vietnamese is longer.
        if (word.length > 7 || node.parentElement?.closest(spared)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (lines.some(({ top, height }) => top > lines[0]!.top + height / 2)) {
          torn.push(`${word} in ${node.parentElement?.outerHTML.slice(0, 80)}`);
        }
      }
    }
    return [...cut.concat(wide).map(({ outerHTML }) => outerHTML.slice(0, 80)), ...torn];
  });
  expect(outside, where).to.deep.equal([]);
}

/** The reader's own setting of the browser: every letter is twice as large, everything else as it was. */
export async function doubleText(page: Page, where: string): Promise<void> {
  // In one go: a page may take what comes late between two looks.
  const [before, after] = await page.evaluate(() => {
    const sizes = (): number[] =>
      [...document.querySelectorAll('main, main :not(input, meter)')].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      );
    const before = sizes();
    document.documentElement.style.setProperty('font-size', '200%');
    return [before, sizes()];
  });
  expect(after, where).to.deep.equal(before!.map((size) => size * 2));
}

/** The lines in which the text of an element stands. */
export const linesOf = (page: Page, selector: string): Promise<string[]> =>
  page.$eval(selector, (element) => {
    const lines: string[] = [];
    const range = document.createRange();
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let last = -Infinity;
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      for (const [i, letter] of [...(node.nodeValue ?? '')].entries()) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const { top, height } = range.getBoundingClientRect();
        if (top > last + height / 2) lines.push('');
        last = top;
        lines[lines.length - 1] += letter;
      }
    }
    return lines;
  });
