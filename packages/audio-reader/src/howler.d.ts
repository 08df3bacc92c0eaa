/** The part of howler core 2.2.4 that `adapters/howler-engine.ts` uses. */
declare module 'howler/dist/howler.core.min.js' {
  export interface HowlOptions {
    readonly src: readonly string[];
    readonly html5: boolean;
    readonly format: readonly string[];
    readonly preload: boolean | 'metadata';
    readonly rate: number;
    readonly volume: number;
    readonly onplayerror?: (id: number, error: unknown) => void;
  }
  export interface HowlSound {
    readonly _id: number;
    readonly _node: HTMLAudioElement;
    _seek: number;
    _rate: number;
    _paused: boolean;
  }
  export class Howl {
    constructor(options: HowlOptions);
    /** Internal. howler plays from `_seek` at `_rate`, whatever the element says. */
    readonly _sounds: readonly HowlSound[];
    /** Internal: what waits for `load`. */
    readonly _queue: unknown[];
    load(): this;
    play(id?: number): number;
    pause(id?: number): this;
    volume(volume: number): this;
    unload(): null;
  }
  export const Howler: { usingWebAudio: boolean; autoUnlock: boolean; html5PoolSize: number };
}
