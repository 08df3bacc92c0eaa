/** What is asked of the network before anybody taps. */
import { expect } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import { serve } from '../../support/lab.ts';
import type { Scenario } from '../../support/together.ts';
import { FILE, freshPath, lab, LONG, player, shadowText, until } from './player.ts';

export const asking: Scenario[] = [
  [
    'tells length and size, fetches metadata only, and no howler',
    async () => {
      const { page, path, close } = await player(serve(LONG, { rate: 40_000 }), 'engine="howler"');
      await until(
        page,
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('.time').textContent.includes('MB')`,
      );
      expect(await shadowText(page, '.time')).to.match(/3,6 MB/);
      const asked = lab.asked.filter((one) => one.includes(`${path}.mp3`));
      expect(asked).to.deep.equal([`HEAD ${path}.mp3`]);
      await close();
    },
  ],

  [
    'asks for nothing while it is out of view, or where data is to be saved',
    async () => {
      const path = freshPath();
      lab.answer(`${path}.mp3`, serve(FILE));
      const far = await lab.visit(
        `<div style="height:5000px"></div><e-audio-reader src="${path}.mp3"></e-audio-reader>`,
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(lab.asked.filter((one) => one.includes(path))).to.deep.equal([]);
      await far.close();
      const { page, close } = await lab.visit(
        `<e-audio-reader src="${path}.mp3"></e-audio-reader>`,
        [`Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`],
      );
      await until(
        page,
        `document.querySelector('e-audio-reader').shadowRoot.querySelector('.time').textContent.includes('kB')`,
      );
      expect(lab.asked.filter((one) => one.includes(path))).to.deep.equal([`HEAD ${path}.mp3`]);
      await close();
    },
  ],
];
