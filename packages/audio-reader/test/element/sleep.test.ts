/** The sleep timer: it fades, stops, and leaves the volume as it was. */
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { SleepTimer, type SleepHost } from '../../src/controllers/sleep.js';
import { $, button, clean, until } from './page.js';
import { player } from './players.js';

class Host implements SleepHost {
  volume = 0.8;
  readonly volumes: number[] = [];
  pauses = 0;
  readonly timer = new SleepTimer(this, () => this.pauses++);

  setVolume(volume: number): void {
    this.volume = volume;
    this.volumes.push(volume);
  }
}

describe('the sleep timer', () => {
  const { setTimeout, clearTimeout } = window;
  let waits: number[] = [];
  let due: (() => void) | undefined;

  beforeEach(() => {
    waits = [];
    due = undefined;
    Object.assign(window, {
      setTimeout: (then: () => void, wait: number) => {
        waits.push(wait);
        due = then;
        return 1;
      },
      clearTimeout: () => (due = undefined),
    });
  });
  afterEach(() => Object.assign(window, { setTimeout, clearTimeout }));

  const pass = (): void => {
    const now = due;
    due = undefined;
    now?.();
  };

  it('fades in the last four seconds, stops, and gives the volume back', () => {
    const host = new Host();
    const { timer } = host;
    timer.set(15);
    expect(waits).to.deep.equal([15 * 60_000 - 4000]);
    while (due) pass();
    expect(host.pauses).to.equal(1);
    expect(waits.slice(1).reduce((sum, wait) => sum + wait, 0)).to.equal(4000);
    const faded = host.volumes.slice(0, -1);
    expect(faded).to.deep.equal([...faded].sort((a, b) => b - a));
    expect(Math.min(...faded)).to.be.below(0.2);
    expect([host.volume, timer.value]).to.deep.equal([0.8, undefined]);
  });

  it('can be taken back while it fades', () => {
    const host = new Host();
    const { timer } = host;
    timer.set(30);
    pass();
    pass();
    expect(host.volume).to.be.below(0.8);
    timer.set(undefined);
    expect([host.volume, host.pauses, due]).to.deep.equal([0.8, 0, undefined]);
  });
});

describe('the sleep timer in the open panel', () => {
  const { setTimeout } = window;
  const { now } = Date;
  afterEach(() => {
    window.setTimeout = setTimeout;
    Date.now = now;
    return clean();
  });

  /** The panel of a player, with the first two times to choose. */
  async function panel() {
    const element = await player();
    button(element, 'Thêm').click();
    const sleeps = (): NodeListOf<HTMLInputElement> =>
      element.renderRoot.querySelectorAll('[name=sleep]');
    await until(() => sleeps().length > 1, 'the panel');
    const [none, soon] = sleeps();
    return { element, none: none!, soon: soon! };
  }

  it('tells how long it has still to go, and begins anew where it is chosen again', async () => {
    const { element, none, soon } = await panel();
    const legend = (): string =>
      soon.closest('fieldset')!.querySelector('legend')!.innerText.replace(/\s+/g, ' ').trim();
    expect(legend()).to.equal('Hẹn giờ dừng');
    soon.click();
    await until(() => legend() === 'Hẹn giờ dừng · Còn 15 phút', 'what is left');
    Date.now = () => now() + 12 * 60_000;
    element.requestUpdate();
    await element.updateComplete;
    expect(legend()).to.equal('Hẹn giờ dừng · Còn 3 phút');
    soon.click();
    await element.updateComplete;
    expect(legend()).to.equal('Hẹn giờ dừng · Còn 15 phút');
    none.click();
    await element.updateComplete;
    expect(legend()).to.equal('Hẹn giờ dừng');
  });

  it('is taken back there though it ends while nothing is heard', async () => {
    const { element, none, soon } = await panel();
    let over: (() => void) | undefined;
    // The minutes pass when they are told to, and the seconds at once.
    window.setTimeout = ((then: () => void, wait = 0) => {
      if (wait > 60_000) over = then;
      return setTimeout(then, wait > 60_000 ? 1e9 : 0);
    }) as typeof setTimeout;
    soon.click();
    await until(() => element.renderRoot.textContent?.includes('Sẽ dừng sau'), 'it is told');
    await element.updateComplete;
    expect(none.checked).to.equal(false);
    over?.();
    await until(() => none.checked, 'no timer');
    expect($(element, '.play').textContent).to.contain('Nghe');
  });
});
