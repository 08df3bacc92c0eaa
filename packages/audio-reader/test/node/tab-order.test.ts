/** The Tab key goes from button to button as the eyes do, whatever the size of letters has moved (WCAG 2.4.3). */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { wait } from '../support/face.ts';
import { json, Lab, serve, timingOf } from '../support/lab.ts';
import { silentMp3 } from '../support/sound.ts';

let lab: Lab;
before(async () => {
  lab = await Lab.open();
  lab.answer('/a.mp3', serve(silentMp3(80)));
  lab.answer('/a.json', json(timingOf(['Câu một.', 'Câu hai.', 'Câu ba.'], '/a.mp3', 20)));
});
after(() => lab.close());

interface Stop {
  readonly words: string;
  readonly top: number;
  readonly left: number;
}

describe('the Tab key', () => {
  for (const [width, height, scale, attributes, opened] of [
    [390, 844, 1, '', false],
    [390, 844, 2, '', false],
    [390, 844, 1, 'compact', false],
    [320, 568, 1, 'compact', false],
    [390, 844, 2, 'compact', true],
    [320, 568, 1, 'compact', true],
  ] as const) {
    it(`follows what is seen at ${width} x ${height}, letters ${scale} times as large ${attributes}${opened ? ', opened' : ''}`, async () => {
      const { page, close } = await lab.visit(
        `<e-audio-reader ${attributes} style="--e-scale: ${scale}" label="Ngõ 42 hết ngập" src="/a.mp3" timing="/a.json"></e-audio-reader>`,
        [],
        width,
        height,
      );
      await wait(page, opened ? '.more' : `${attributes ? '.brief ' : ''}.more`);
      if (opened) {
        await page.evaluate(
          `document.querySelector('e-audio-reader').shadowRoot.querySelector('.more').click()`,
        );
        await wait(page, '.download');
        await page.evaluate(
          `document.querySelector('e-audio-reader').shadowRoot.activeElement?.blur()`,
        );
      }
      await page.waitForFunction(
        `getComputedStyle(document.querySelector('e-audio-reader').shadowRoot.querySelector('.row')).readingFlow === 'grid-rows'`,
      );
      const stops: Stop[] = [];
      for (let turn = 0; turn < 5; turn++) {
        await page.keyboard.press('Tab');
        const stop = (await page.evaluate(`(() => {
          const root = document.querySelector('e-audio-reader').shadowRoot;
          const one = root.activeElement;
          if (!one || one.closest('.panel')) return null;
          const box = one.getBoundingClientRect();
          const player = root.querySelector('.player');
          const from = player.getBoundingClientRect().top - player.scrollTop;
          return { words: one.textContent.trim(), top: Math.round(box.top - from), left: Math.round(box.left) };
        })()`)) as Stop | null;
        // Around the page and back to the first.
        if (stop?.words === stops[0]?.words) break;
        if (stop) stops.push(stop);
      }
      expect(stops.length).to.be.at.least(2);
      const seen = [...stops].sort((a, b) => a.top - b.top || a.left - b.left);
      expect(stops.map(({ words }) => words)).to.deep.equal(seen.map(({ words }) => words));
      await close();
    });
  }
});
