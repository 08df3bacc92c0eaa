/** Whether the map lies where the sound is, heard by two decoders. */
import { launchBrowser } from '@e-bulletin/tools/browser.mjs';
// @boundaries-ignore the parts are timed one by one
import { decodeMp3 } from '../../../packages/publisher/src/narrate/audio/mp3.js';
// @boundaries-ignore the parts are timed one by one
import { RATE, resample } from '../../../packages/publisher/src/narrate/audio/pcm.js';
// @boundaries-ignore the parts are timed one by one
import { trim } from '../../../packages/publisher/src/narrate/audio/speech.js';
// @boundaries-ignore the parts are timed one by one
import type { Produced } from '../../../packages/publisher/src/narrate/produce.js';
// @boundaries-ignore the parts are timed one by one
import { clipsOf } from '../../../packages/publisher/src/narrate/texts.js';
// @boundaries-ignore the parts are timed one by one
import { openVoice } from '../../../packages/publisher/src/narrate/voices/index.js';
import { table } from '../report.ts';
import { ms, quantile } from './texts.ts';

const NEVER = new AbortController().signal;

/** How far a sentence's own sound lies from its place in the map: the lag at which both fit best, in seconds. */
function lag(heard: Float32Array, own: Float32Array, start: number): number {
  const reach = Math.round(0.15 * RATE);
  const length = Math.min(own.length, Math.round(0.3 * RATE));
  const from = Math.round(start * RATE);
  let best = -Infinity;
  let found = 0;
  for (let shift = -reach; shift <= reach; shift += 2) {
    let sum = 0;
    for (let i = 0; i < length; i += 2) sum += (heard[from + shift + i] ?? 0) * own[i]!;
    if (sum > best) [best, found] = [sum, shift];
  }
  return found / RATE;
}

/** The same MP3 as Chromium hears it. */
async function inChromium(mp3: Uint8Array): Promise<Float32Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const base64 = await page.evaluate(
      async (encoded, rate) => {
        const bytes = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
        const audio = await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.buffer);
        const raw = new Uint8Array(audio.getChannelData(0).buffer);
        let text = '';
        for (let i = 0; i < raw.length; i += 32_768)
          text += String.fromCharCode(...raw.subarray(i, i + 32_768));
        return btoa(text);
      },
      Buffer.from(mp3).toString('base64'),
      RATE,
    );
    const raw = Buffer.from(base64, 'base64');
    return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
  } finally {
    await browser.close();
  }
}

/** Tells how far the map of a recording lies from its sound. */
export async function highlight({ sounds, blocks, readings }: Produced): Promise<void> {
  const { mp3 } = sounds.plain;
  const voice = await openVoice({ provider: 'espeak' });
  const clips = clipsOf(blocks);
  const own: Float32Array[] = [];
  for (const [, spoken] of readings) own.push(resample(trim(await voice.say(spoken, NEVER)), RATE));
  const rows: string[][] = [];
  for (const [name, heard] of [
    ['mpg123', (await decodeMp3(mp3)).samples],
    ['Chromium', await inChromium(mp3)],
  ] as const) {
    const errors = clips
      .map(({ clip }, index) => Math.abs(lag(heard, own[index]!, clip.start)))
      .sort((a, b) => a - b);
    rows.push([
      name,
      String(errors.length),
      ms(quantile(errors, 0.5)),
      ms(quantile(errors, 0.95)),
      ms(quantile(errors, 1)),
    ]);
  }
  console.log(
    '\nHighlight: where each sentence sounds in the MP3 against where the map says, ms (target at most 60)\n',
  );
  console.log(table(['decoder', 'sentences', 'median', '95 %', 'largest'], rows));
}
