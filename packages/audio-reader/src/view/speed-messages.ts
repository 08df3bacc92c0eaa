/** Speeds in words. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { nearestSpeed } from '../model/pace.js';

/** "Tốc độ: Vừa" */
export const speedNow = (speed: number): string =>
  msg(str`Tốc độ: ${speedWord(speed)}`, { id: 'audio-reader.speedNow' });

/** The word for a speed, as in model/pace.ts. */
const speedWord = (speed: number): string =>
  [
    msg('Rất chậm', { id: 'audio-reader.speedVerySlow' }),
    msg('Chậm', { id: 'audio-reader.speedSlow' }),
    msg('Thong thả', { id: 'audio-reader.speedUnhurried' }),
    msg('Vừa', { id: 'audio-reader.speedNormal' }),
    msg('Hơi nhanh', { id: 'audio-reader.speedBrisk' }),
    msg('Nhanh', { id: 'audio-reader.speedFast' }),
  ][nearestSpeed(speed)] ?? '';
