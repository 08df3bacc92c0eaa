/**
 * A device's voice for stories, as `speechSynthesis` has them: nothing is heard, and the player cannot know; one that says
 * nothing, and the player notices; one of another language alone; or none at all, as in programs that show pages.
 */

const NAMES = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;

/** Puts it in place of the browser's; the answer puts that back. */
export function standIn(voice: 'vietnamese' | 'broken' | 'foreign' | 'none'): () => void {
  const before = NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  const speaks = voice !== 'none';
  define('speechSynthesis', speaks ? new Voice(voice) : undefined);
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
  readonly #kind: string;
  #timer = 0;

  constructor(kind: string) {
    this.#kind = kind;
  }

  getVoices(): unknown[] {
    const [name, lang] = this.#kind === 'foreign' ? ['Samantha', 'en-US'] : ['Linh', 'vi-VN'];
    return [{ name, lang, voiceURI: name, localService: true }];
  }

  speak(utterance: Utterance): void {
    this.cancel();
    if (this.#kind === 'broken') {
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
