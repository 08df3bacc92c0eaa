/** What is to be heard: what the element's own attributes name, or an article of its playlist. */
import type { PropertyValues, ReactiveElement } from 'lit';
import { storage } from '@e-bulletin/core/storage.js';
import type { Lexicon } from '../adapters/spoken.js';
import type { Lend, PlaylistItem, TrackWish } from '../model/track.js';

/** Under these keys a device remembers that somebody wants the clearer recordings, another speed, larger letters. */
export const CLEAR = 'clear';
export const SPEED = 'speed';
export const SIZE = 'size';

/** A change of these is another track. */
const TRACK = ['src', 'timing', 'for', 'playlist', 'resumeKey', 'voiceFallback'] as const;

/** What the element gives. */
export interface ListeningElement extends ReactiveElement {
  readonly src: string;
  readonly timing: string;
  readonly for: string;
  readonly label: string;
  readonly office: string;
  readonly addressAs: string;
  readonly clearSrc: string;
  readonly voiceFallback: string;
  readonly engine: string;
  readonly resumeKey: string;
  readonly dock: string;
  readonly accent: string;
  readonly lexicon: Lexicon | undefined;
  readonly playlist: readonly PlaylistItem[];
}

export class Choice {
  readonly #host: ListeningElement;
  /** Place in the playlist; -1 without one. */
  index = -1;
  /** The clearer recording, where there are two. */
  clear = storage.get(CLEAR) === true;
  /** Where to go on once the one that was chosen instead is here. */
  back: { readonly time: number; readonly active: boolean } | undefined;
  /** Bytes of the recording, where they are known. */
  bytes: number | undefined;

  constructor(host: ListeningElement) {
    this.#host = host;
  }

  get playlist(): readonly PlaylistItem[] {
    return this.#host.playlist;
  }

  /** The article of the playlist that is heard. */
  get item(): PlaylistItem | undefined {
    return this.playlist[this.index];
  }

  /** The article after this one; where the device has no voice the next that is recorded, if one is. */
  after(voice: boolean | undefined): number {
    const next = this.index + 1;
    const recorded = this.playlist.findIndex(({ src }, at) => at >= next && src);
    return voice === false && recorded > 0 ? recorded : next;
  }

  get title(): string {
    return this.item?.title ?? this.#host.label;
  }

  /** Address of the recording, or what `lend` takes; empty where there is none. */
  get source(): string {
    const { src, clearSrc } = this.#host;
    if (!this.item) return absolute(this.clear && clearSrc ? clearSrc : src);
    return this.lend ? (this.item.src ?? '') : absolute(this.item.src ?? '');
  }

  /** Brings a recording to be heard, which may come while it is. */
  get lend(): Lend | undefined {
    const { lend, duration } = this.item ?? {};
    return lend && ((href, signal) => lend(href, signal, duration));
  }

  get wish(): TrackWish {
    const { source: src, lend, clear } = this;
    const { timing = '', for: id = '', text }: Partial<PlaylistItem> = this.item ?? this.#host;
    return { src, lend, clear, timing, for: id, text };
  }

  /** Another recording: of its size is known what the playlist says. */
  forget(): void {
    this.bytes = this.item?.size;
  }

  /** Whether what changed on the element is another track. The article that is heard goes on where a new playlist has it too. */
  differs(changed: PropertyValues, heard: boolean): boolean {
    const before = changed.get('playlist') as readonly PlaylistItem[] | undefined;
    if (changed.has('playlist') && this.#keeps(before, heard)) return false;
    return TRACK.some((name) => changed.has(name));
  }

  #keeps(before: readonly PlaylistItem[] | undefined, heard: boolean): boolean {
    const known = before?.[this.index]?.id;
    const at = this.playlist.findIndex(({ id }) => id === known);
    const keeps = at >= 0 && heard;
    this.index = keeps ? at : Math.min(0, this.playlist.length - 1);
    return keeps;
  }
}

function absolute(address: string): string {
  if (!address) return '';
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}
