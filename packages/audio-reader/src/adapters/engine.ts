/** What plays a recording, whichever library does it. `native-engine.ts` and `howler-engine.ts` pass the same tests. */

/** Why a recording stopped: the network, the file or its address, or the browser wants a tap first. */
export type EngineFailure = 'network' | 'source' | 'blocked';

export interface EngineEvents {
  /** Duration is known. */
  readonly onMetadata: () => void;
  /** The time moved, jumped, or play began: four times a second or more rarely. */
  readonly onTime: () => void;
  readonly onEnded: () => void;
  /** Paused or played by somebody else: the lock screen, a call, another program. */
  readonly onOutside: (paused: boolean) => void;
  readonly onFailure: (failure: EngineFailure) => void;
}

export interface RecordingEngine {
  /** Address of the recording loaded; empty where there is none. */
  readonly src: string;
  /** Seconds; NaN while unknown. */
  readonly duration: number;
  readonly paused: boolean;
  /** Seconds. Before metadata arrives it is kept and applied then. */
  currentTime: number;
  /**
   * Takes another recording, from `time` on.
   * @param eager fetch its metadata now; else nothing before `play()`
   */
  load(src: string, time: number, eager: boolean): void;
  /** Call it inside the tap, the first time. */
  play(): void;
  pause(): void;
  setRate(rate: number): void;
  setVolume(volume: number): void;
  /** Stops playing and fetching. It can be loaded again. */
  unload(): void;
}

/** Whether `volume` does anything here: on iPhones it is always 1. */
export function volumeWorks(): boolean {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}

/** Makes one; later, where it is fetched. */
export type EngineMaker = (events: EngineEvents) => RecordingEngine | Promise<RecordingEngine>;
