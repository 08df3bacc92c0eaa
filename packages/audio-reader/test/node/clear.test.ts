/** The clearer recording on a server that does not tell sizes. Needs the built package. */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import type {} from '@e-bulletin/audio-reader/define.js';
import { press, wait } from '../support/face.ts';
import { json, Lab, serve, timingOf } from '../support/lab.ts';
import { silentMp3 } from '../support/sound.ts';

let lab: Lab;
before(async () => {
  lab = await Lab.open();
  const file = serve(silentMp3(60));
  for (const path of ['/a.mp3', '/ro.mp3'])
    lab.answer(path, (request, response) => {
      // Some servers leave a question for the size alone without an answer.
      if (request.method !== 'HEAD') file(request, response);
    });
  lab.answer('/a.json', json(timingOf(['Một.', 'Hai.', 'Ba.'], '/a.mp3', 20)));
});
after(() => lab.close());

describe('"Rõ tiếng" where the size is never told', () => {
  it('goes on at the same place', async () => {
    const { page, close } = await lab.visit(
      '<e-audio-reader src="/a.mp3" clear-src="/ro.mp3" timing="/a.json"></e-audio-reader>',
    );
    await wait(page, '.article p');
    await press(page, '.row .play');
    await page.waitForFunction("told('e-audio-state').some(({ state }) => state === 'playing')");
    await page.$eval('e-audio-reader', (reader) => reader.seekToSentence(2));
    await page.waitForFunction("document.querySelector('e-audio-reader').currentTime > 40.2");
    await press(page, '.more');
    await wait(page, '.panel');
    await page.$eval('e-audio-reader', (reader) => {
      const boxes = [...reader.renderRoot.querySelectorAll<HTMLElement>('.option')];
      boxes.find((one) => one.textContent?.includes('Rõ tiếng'))?.click();
    });
    await page.waitForFunction(
      "[document.querySelector('e-audio-reader')].every(({ currentTime, paused }) => !paused && currentTime > 40.5)",
      { timeout: 8000 },
    );
    expect(lab.asked.some((one) => one.startsWith('GET /ro.mp3'))).to.equal(true);
    await close();
  });
});
