/** Keeps the screen on while the device's voice reads: it falls silent when the screen does. */

interface Lock {
  release(): Promise<void>;
}

export class WakeLock {
  #lock: Promise<Lock | undefined> | undefined;

  /** On plain http and old browsers nothing happens; the face says to keep the screen on. */
  hold(): void {
    const { wakeLock } = navigator as { wakeLock?: { request(type: 'screen'): Promise<Lock> } };
    this.#lock ??= wakeLock?.request('screen').catch(() => undefined);
  }

  release(): void {
    void this.#lock?.then((lock) => lock?.release());
    this.#lock = undefined;
  }
}
