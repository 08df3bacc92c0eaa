/** The time that is told: of the recording as it moves, or where it was sent. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { clean, later, until } from './page.js';
import { player } from './players.js';

afterEach(() => clean());

/** Every `<audio>` that is made from now on. */
function audios(): HTMLAudioElement[] {
  const made: HTMLAudioElement[] = [];
  const create = document.createElement;
  document.createElement = function (this: Document, ...args: [string]) {
    const element = create.apply(this, args);
    if (element instanceof HTMLAudioElement) made.push(element);
    return element;
  } as typeof create;
  later(() => (document.createElement = create));
  return made;
}

describe('the time of a recording', () => {
  for (const from of [0, 2]) {
    it(`is what the browser plays at once, from second ${from}`, async () => {
      const made = audios();
      const element = await player();
      element.currentTime = from;
      element.play();
      const [audio] = made;
      // The browser tells of it later: who looks before is told as well.
      let heard = 0;
      let told = 0;
      await until(() => {
        [heard, told] = [audio?.currentTime ?? 0, element.currentTime];
        return heard > from;
      });
      expect(told).to.be.at.least(heard);
    });
  }

  it('is where it was sent while the recording is not there', async () => {
    const made = audios();
    const element = await player();
    element.currentTime = 2.5;
    expect(element.currentTime).to.equal(2.5);
    expect(made[0]?.currentTime).to.equal(2.5);
  });
});
