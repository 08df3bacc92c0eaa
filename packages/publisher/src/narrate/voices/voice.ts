/** A voice, whoever speaks: one sentence of plain words in, its sound out. Every provider implements this and nothing else. */
import type { Say } from '../../model/say.js';
import type { Pcm } from '../audio/pcm.js';

export interface Voice {
  /** Everything that changes the sound: provider, voice, speed. Part of the cache's key. */
  readonly id: string;
  /** Who speaks, for readers: "Giọng máy espeak-ng, bản nháp". */
  readonly credit: string;
  /** Not fit for publishing. */
  readonly draft: boolean;
  /** Sentences that may be asked for at one time. */
  readonly concurrency: number;
  /** The sound of one sentence. Rejects with `PublisherError` in words, or with the signal's reason. */
  say(text: string, signal: AbortSignal): Promise<Pcm>;
  close(): void;
}

/** How a voice is asked for on the command line. */
export interface VoiceRequest {
  /** `espeak`, `sherpa`, `fpt`, `viettel`, `google`, `azure`, `command`. */
  readonly provider: string;
  /** The provider's own name of a voice. */
  readonly voice?: string;
  /** 1 is the voice's own pace; 0.8 slower. */
  readonly speed?: number;
  /** Folder of a sherpa-onnx model. */
  readonly model?: string;
  /** A program with its arguments, for `command`: text on stdin, WAV or MP3 on stdout. */
  readonly command?: string;
  /** Told once when a service lets itself be waited for: what is the matter, and what can be done. It is asked again meanwhile. */
  readonly onWait?: (message: Say) => void;
  /** Where keys are read from; never written anywhere. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}
