/**
 * Which of the device's voices may read: Vietnamese ones only, best first. Names are how the makers call them (the tables of
 * HadrienGardeur/web-speech-recommended-voices were looked at for facts); `default` says nothing on Safari, where all are.
 */

export interface VoiceLike {
  readonly name: string;
  readonly lang: string;
  readonly voiceURI: string;
}

/** `vi_VN`, `vie-VNM-x`, `VI` are Vietnamese; `vie` alone is its ISO 639-2 code. */
export const isVietnamese = (lang: string): boolean => /^vie?(?:[-_]|$)/i.test(lang.trim());

/** The first that matches a voice's name says how good it is. */
const QUALITY: readonly RegExp[] = [
  /natural|neural/i,
  /HoaiMy|NamMinh/i,
  /enhanced|premium/i,
  /Linh/i,
  /Google|network/i,
  /\bAn\b/,
];

function rank({ name }: VoiceLike): number {
  const found = QUALITY.findIndex((pattern) => pattern.test(name));
  // espeak speaks Vietnamese too, but few understand it.
  if (/espeak/i.test(name)) return QUALITY.length + 1;
  return found < 0 ? QUALITY.length : found;
}

/** The Vietnamese voices, best first; the one whose address is `chosen` before all. */
export function vietnameseVoices<V extends VoiceLike>(voices: readonly V[], chosen = ''): V[] {
  return voices
    .filter(({ lang }) => isVietnamese(lang))
    .map((voice, order) => ({ voice, order, rank: voice.voiceURI === chosen ? -1 : rank(voice) }))
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ voice }) => voice);
}

/** "Microsoft HoaiMy Online (Natural) - Vietnamese (Vietnam)" → "HoaiMy": what a list shows. */
export function voiceName({ name }: VoiceLike): string {
  const short = name
    .replace(/^(Microsoft|Google|Apple)\s+/i, '')
    .replace(/\s+(Online|Desktop)\b.*$/i, '')
    .replace(/\s*[-–(].*$/, '')
    .trim();
  return short || name;
}
