/** Speeds in words. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { nearestSpeed } from '../model/pace.js';

/** "Tốc độ: Vừa" */
export const speedNow = (speed: number): string =>
  msg(str`Tốc độ: ${speedWord(speed)}`, { id: 'audio-reader.speedNow' });

/** The word for a speed, as in model/pace.ts. */
function speedWord(speed: number): string {
  switch (nearestSpeed(speed)) {
    case 0:
      return msg('Rất chậm', { id: 'audio-reader.speedVerySlow' });
    case 1:
      return msg('Chậm', { id: 'audio-reader.speedSlow' });
    case 2:
      return msg('Thong thả', { id: 'audio-reader.speedUnhurried' });
    case 3:
      return msg('Vừa', { id: 'audio-reader.speedNormal' });
    case 4:
      return msg('Hơi nhanh', { id: 'audio-reader.speedBrisk' });
    default:
      return msg('Nhanh', { id: 'audio-reader.speedFast' });
  }
}
