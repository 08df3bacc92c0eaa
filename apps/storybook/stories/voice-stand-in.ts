/**
 * A device's voice for stories, as `speechSynthesis` has them: nothing is heard, and the player cannot know; one that says
 * nothing, and the player notices; or none at all, as in programs that show pages.
 */

const NAMES = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;

/** Puts it in place of the browser's; the answer puts that back. */
export function standIn(voice: 'vietnamese' | 'broken' | 'none'): () => void {
  const before = NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  const speaks = voice !== 'none';
  define('speechSynthesis', speaks ? new Voice(voice === 'broken') : undefined);
  define('SpeechSynthesisUtterance', speaks ? Utterance : undefined);
  return () => {
    for (const [name, known] of before) {
      if (known) Object.defineProperty(window, name, known);
      else Reflect.deleteProperty(window, name);
    }
  };
}

const define = (name: string, value: unknown): unknown =>
  Object.defineProperty(window, name, { value, configurable: true });

class Utterance {
  readonly text: string;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;

  constructor(text: string) {
    this.text = text;
  }
}

/** Some four syllables a second, as people read. */
const SYLLABLE = 250;

class Voice {
  readonly #broken: boolean;
  #timer = 0;

  constructor(broken: boolean) {
    this.#broken = broken;
  }

  getVoices(): unknown[] {
    return [{ name: 'Linh', lang: 'vi-VN', voiceURI: 'linh', localService: true }];
  }

  speak(utterance: Utterance): void {
    this.cancel();
    if (this.#broken) {
      this.#timer = window.setTimeout(() => utterance.onend?.());
      return;
    }
    utterance.onstart?.();
    const syllables = utterance.text.split(/\s+/).length;
    this.#timer = window.setTimeout(() => utterance.onend?.(), syllables * SYLLABLE);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
