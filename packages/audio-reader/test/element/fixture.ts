/** Players on a test page, recordings of a tone, and a voice whose faults a test writes down. */
import '../../src/define.js';
import type { AudioReaderElement, PlaylistItem } from '../../src/index.js';
import { tone } from '../support/sound.js';

export const TEXTS = ['Câu thứ nhất.', 'Câu thứ hai.', 'Câu thứ ba.', 'Câu thứ tư.'];

const addresses: string[] = [];

/** A recording of `seconds`, as an address. */
export function recording(seconds: number): string {
  const address = URL.createObjectURL(new Blob([tone(seconds) as BlobPart], { type: 'audio/wav' }));
  addresses.push(address);
  return address;
}

export interface MapOptions {
  /** Seconds of each sentence. */
  readonly seconds?: number;
  /** Places of sentences that were not recorded. */
  readonly holes?: readonly number[];
  readonly narrated?: (text: string, index: number) => string | undefined;
  readonly abbreviations?: readonly { readonly abbr: string; readonly text: string }[];
}

/** A map in which each sentence lasts as long, as an address. */
export function mapOf(texts: readonly string[], options: MapOptions = {}): string {
  const { seconds = 0.5, holes = [], narrated, abbreviations } = options;
  const children = texts.map((text, i) => {
    const hash = narrated?.(text, i);
    return {
      id: `b1s${i + 1}`,
      text,
      ...(!holes.includes(i) && { audioref: `a.wav#t=${i * seconds},${(i + 1) * seconds}` }),
      ...(hash && { 'https://e-bulletin.dev/ns#narrated': hash }),
    };
  });
  const block = { role: ['paragraph'], id: 'b1', text: texts.join(' '), children };
  const guided = [
    {
      role: ['article'],
      children: [block],
      'https://e-bulletin.dev/ns#abbreviations': abbreviations,
    },
  ];
  const address = URL.createObjectURL(new Blob([JSON.stringify({ guided })]));
  addresses.push(address);
  return address;
}

export function mount(
  attributes: Record<string, string> = {},
  inside: Node[] = [],
): AudioReaderElement {
  const element = document.createElement('e-audio-reader');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  document.body.append(element);
  return element;
}

/** An article of the host page, one paragraph for each list of sentences. */
export function article(id: string, ...paragraphs: string[][]): HTMLElement {
  const root = document.createElement('div');
  root.id = id;
  for (const sentences of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = sentences.join(' ');
    root.append(paragraph);
  }
  document.body.append(root);
  return root;
}

/** @param remembering the device keeps what it was told */
export async function clean(remembering = false): Promise<void> {
  document.body.replaceChildren();
  // Players leave in a microtask, and keep their place then.
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
  if (!remembering) localStorage.clear();
}

export const $ = <E extends HTMLElement = HTMLElement>(
  element: AudioReaderElement,
  selector: string,
): E => element.renderRoot.querySelector<E>(selector) as E;

/** The button with these words. */
export function button(element: AudioReaderElement, word: string): HTMLElement {
  const all = [...element.renderRoot.querySelectorAll<HTMLElement>('button, a.button')];
  const found = all.find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === word);
  if (!found)
    throw new Error(`no button "${word}": ${all.map((one) => one.textContent?.trim()).join(', ')}`);
  return found;
}

export async function until<T>(condition: () => T, what = '', timeout = 8000): Promise<T> {
  const start = performance.now();
  for (;;) {
    let value: T | undefined;
    try {
      value = condition();
    } catch {
      value = undefined;
    }
    if (value) return value;
    if (performance.now() - start > timeout) throw new Error(`never: ${what || String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Text, map and the recording's length are here. */
export async function ready(element: AudioReaderElement): Promise<void> {
  await until(() => element.duration > 0 && button(element, 'Câu sau'), 'text and length');
}

/** Details of every event of a type, from now on. */
export function listen<T>(target: EventTarget, type: string): T[] {
  const told: T[] = [];
  target.addEventListener(type, (event) => told.push((event as CustomEvent<T>).detail));
  return told;
}

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
  restore(): void;
}

/** Puts a scripted SpeechSynthesis in place of the browser's, or takes it away altogether. */
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
  return {
    said,
    calls,
    tell: () => target.dispatchEvent(new Event('voiceschanged')),
    restore: () => {
      clearTimeout(timer);
      for (const [name, descriptor] of before)
        if (descriptor) Object.defineProperty(window, name, descriptor);
    },
  };
}

/** A player of `seconds` a sentence, its map and length known. */
export async function player(
  seconds = 1,
  attributes: Record<string, string> = {},
): Promise<AudioReaderElement> {
  const element = mount({
    src: recording(TEXTS.length * seconds),
    timing: mapOf(TEXTS, { seconds }),
    ...attributes,
  });
  await until(() => $(element, '.article p') && element.duration > 0, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
}

export const item = (id: string, seconds = 0.3, section = 'Tin trong quý'): PlaylistItem => ({
  id,
  title: `Bài ${id}`,
  section,
  src: recording(seconds * 2),
  timing: mapOf(TEXTS.slice(0, 2), { seconds }),
  duration: seconds * 2,
  size: 4800,
});

export async function playlist(...items: PlaylistItem[]): Promise<AudioReaderElement> {
  const element = mount();
  element.playlist = items;
  // A player out of view fetches nothing.
  element.scrollIntoView();
  await until(() => $(element, '.article p') && element.duration > 0, 'ready');
  await new Promise((resolve) => setTimeout(resolve, 60));
  return element;
}
