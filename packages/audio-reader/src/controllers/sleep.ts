/** The sleep timer: after some minutes, or at the end of the article; the voice fades before it stops. */

export type Sleep = number | 'end' | undefined;

const FADE = 4000;
const STEPS = 8;

export interface SleepHost {
  readonly volume: number;
  setVolume(volume: number): void;
}

export class SleepTimer {
  readonly #host: SleepHost;
  readonly #pause: () => void;
  #sleep: Sleep;
  #timer = 0;
  #due = 0;
  /** The volume before it faded. */
  #volume: number | undefined;

  /** @param pause also what is only being waited for */
  constructor(host: SleepHost, pause: () => void) {
    this.#host = host;
    this.#pause = pause;
  }

  get value(): Sleep {
    return this.#sleep;
  }

  /** Minutes that are left, begun ones whole; none where it is no matter of minutes. */
  get left(): number {
    return typeof this.#sleep === 'number' ? Math.ceil((this.#due - Date.now()) / 60_000) : 0;
  }

  /** @param sleep minutes, `end` of the article, or undefined for none */
  set(sleep: Sleep): void {
    this.clear();
    this.#sleep = sleep;
    if (typeof sleep === 'number') {
      this.#due = Date.now() + sleep * 60_000;
      this.#timer = window.setTimeout(() => this.#fade(STEPS), sleep * 60_000 - FADE);
    }
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#sleep = undefined;
    if (this.#volume !== undefined) this.#host.setVolume(this.#volume);
    this.#volume = undefined;
  }

  #fade(left: number): void {
    this.#volume ??= this.#host.volume;
    if (left === 0) {
      this.#pause();
      return this.clear();
    }
    this.#host.setVolume((this.#volume * left) / STEPS);
    this.#timer = window.setTimeout(() => this.#fade(left - 1), FADE / STEPS);
  }
}
