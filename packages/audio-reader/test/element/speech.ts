/** A voice whose faults a test writes down. */
import { later } from './page.js';

/** How the scripted voice behaves. */
export interface Script {
  readonly voices?: readonly { readonly name: string; readonly lang: string }[];
  /** Milliseconds until the list of voices is there. */
  readonly late?: number;
  /** Milliseconds that an utterance lasts. */
  readonly lasts?: number;
  /** Utterances that end without a word, by their order, the empty one of the tap not counted. */
  readonly mute?: (count: number, text: string) => boolean;
  /** An error in place of speech. */
  readonly error?: (count: number, text: string) => string | undefined;
  /** pause() stops for good, as on Android. */
  readonly pauseKills?: boolean;
}

export interface FakeSpeech {
  /** What was said: text, voice and language. */
  readonly said: { text: string; voice: string | undefined; lang: string; rate: number }[];
  readonly calls: string[];
  /** `voiceschanged`. */
  tell(): void;
}

/** Puts a scripted SpeechSynthesis in place of the browser's, or takes it away altogether, until the test is over. */
export function fakeSpeech(script: Script | undefined): FakeSpeech {
  const said: FakeSpeech['said'] = [];
  const calls: string[] = [];
  const began = performance.now();
  let timer = 0;
  let count = 0;
  class Utterance {
    text: string;
    voice: { name: string; lang: string } | null = null;
    lang = '';
    rate = 1;
    volume = 1;
    onstart: (() => void) | null = null;
    onend: (() => void) | null = null;
    onerror: ((event: { error: string }) => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  let current: Utterance | undefined;
  const target = new EventTarget();
  const synthesis = script && {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    getVoices: () =>
      performance.now() - began < (script.late ?? 0)
        ? []
        : (script.voices ?? [{ name: 'Linh', lang: 'vi-VN' }]).map((voice) => ({
            ...voice,
            voiceURI: voice.name,
            default: true,
          })),
    speak: (utterance: Utterance) => {
      calls.push(utterance.text === '' ? 'prime' : 'speak');
      if (utterance.text === '') return;
      current = utterance;
      const n = count++;
      said.push({
        text: utterance.text,
        voice: utterance.voice?.name,
        lang: utterance.lang,
        rate: utterance.rate,
      });
      const error = script.error?.(n, utterance.text);
      timer = window.setTimeout(() => {
        if (error) return utterance.onerror?.({ error });
        if (script.mute?.(n, utterance.text)) return;
        utterance.onstart?.();
        timer = window.setTimeout(() => {
          current = undefined;
          utterance.onend?.();
        }, script.lasts ?? 60);
      }, 5);
    },
    cancel: () => {
      calls.push('cancel');
      clearTimeout(timer);
      const broken = current;
      current = undefined;
      broken?.onerror?.({ error: 'canceled' });
    },
    pause: () => calls.push('pause'),
    resume: () => calls.push('resume'),
  };
  const before = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: script && Utterance,
    configurable: true,
  });
  later(() => {
    clearTimeout(timer);
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(window, name, descriptor);
  });
  latest = { said, calls, tell: () => target.dispatchEvent(new Event('voiceschanged')) };
  return latest;
}

let latest: FakeSpeech;

/** The voice of this test. */
export const voice = (): FakeSpeech => latest;

/** What it said, sentence by sentence. */
export const said = (): string[] => latest.said.map(({ text }) => text);
