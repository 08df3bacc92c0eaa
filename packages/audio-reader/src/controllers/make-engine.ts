/** The engine that a page asked for. */
import type { EngineEvents, RecordingEngine } from '../adapters/engine.js';
import { NativeEngine } from '../adapters/native-engine.js';

/** @param name `howler`, which is fetched, or anything else: the browser's own player, at once */
export function makeEngine(
  name: string,
  events: EngineEvents,
): RecordingEngine | Promise<RecordingEngine> {
  if (name !== 'howler') return new NativeEngine(events);
  return (
    import('../adapters/howler-engine.js')
      .then((one) => one.createHowlerEngine(events))
      // It did not arrive, or is left out: the browser's own player reads as well.
      .catch(() => new NativeEngine(events))
  );
}
