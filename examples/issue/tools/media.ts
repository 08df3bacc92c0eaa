/**
 * Makes the clips and recordings in media/ from media/media.json: `node tools/media.ts`. Needs ffmpeg and espeak-ng on the
 * PATH, so what it made is committed and a new machine needs neither.
 *
 * A clip is one picture of ours and a slow look over it: 8 seconds, 640x360, H.264 baseline, no sound. A recording is two
 * sentences in the draft voice of espeak-ng, so that a person's voice is never pretended. Captions are timed by what was made.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Clip {
  readonly id: string;
  readonly picture: string;
  /** Where the look begins and ends: parts (0..1) of the way across and down. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly captions: readonly string[];
}
interface Recording {
  readonly id: string;
  readonly sentences: readonly string[];
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const media = join(root, 'media');
const work = mkdtempSync(join(tmpdir(), 'media-'));
const { clips, recordings } = JSON.parse(readFileSync(join(media, 'media.json'), 'utf8')) as {
  clips: Clip[];
  recordings: Recording[];
};

const SECONDS = 8;
const FPS = 20;
const MAX_CLIP = 250_000;
const MAX_RECORDING = 80_000;
/** Silence between two sentences. */
const PAUSE = 0.5;

try {
  for (const clip of clips) makeClip(clip);
  for (const recording of recordings) makeRecording(recording);
} finally {
  rmSync(work, { recursive: true });
}

function makeClip({ id, picture, from, to, captions }: Clip): void {
  const file = join(media, `${id}.mp4`);
  const input = ['-loop', '1', '-i', join(root, 'pictures', picture)];
  // The window is smaller than the picture by a quarter, so that there is something to pass over.
  const along = (axis: 0 | 1, side: string): string =>
    `(in_${side}-out_${side})*(${from[axis]}+(${to[axis]}-${from[axis]})*(1-cos(PI*min(t/${SECONDS},1)))/2)`;
  const look = `scale=800:450:force_original_aspect_ratio=increase,crop=640:360:'${along(0, 'w')}':'${along(1, 'h')}',format=yuv420p`;
  for (let crf = 27; ; crf += 2) {
    run('ffmpeg', [
      ...['-v', 'error', '-y', ...input, '-t', String(SECONDS), '-r', String(FPS), '-vf', look],
      ...['-c:v', 'libx264', '-profile:v', 'baseline', '-level', '3.0', '-preset', 'veryslow'],
      ...['-crf', String(crf), '-movflags', '+faststart', '-map_metadata', '-1', file],
    ]);
    if (statSync(file).size <= MAX_CLIP) break;
  }
  run('ffmpeg', [
    ...['-v', 'error', '-y', '-i', file, '-frames:v', '1', '-q:v', '5', '-map_metadata', '-1'],
    join(media, `${id}.jpg`),
  ]);
  const each = SECONDS / captions.length;
  writeCaptions(
    id,
    captions.map((text, index) => ({ start: index * each, end: (index + 1) * each, text })),
  );
  console.log(`${id}.mp4: ${statSync(file).size} bytes`);
}

function makeRecording({ id, sentences }: Recording): void {
  const parts: string[] = [];
  const cues: { start: number; end: number; text: string }[] = [];
  let at = 0;
  sentences.forEach((text, index) => {
    const part = join(work, `${id}-${index}.wav`);
    run('espeak-ng', ['-v', 'vi', '-s', '140', '-w', part, text]);
    const length = Number(
      run('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', part]),
    );
    cues.push({ start: at, end: at + length, text });
    at += length + PAUSE;
    parts.push('-i', part);
  });
  const padded = sentences.map((_, index) => `[${index}]apad=pad_dur=${PAUSE}[p${index}]`);
  const joined = `${sentences.map((_, index) => `[p${index}]`).join('')}concat=n=${sentences.length}:v=0:a=1`;
  const file = join(media, `${id}.mp3`);
  run('ffmpeg', [
    ...['-v', 'error', '-y', ...parts, '-filter_complex', `${padded.join(';')};${joined}`],
    ...['-ac', '1', '-c:a', 'libmp3lame', '-b:a', '40k', '-map_metadata', '-1', file],
  ]);
  if (statSync(file).size > MAX_RECORDING)
    throw new Error(`${id}.mp3 is over ${MAX_RECORDING} bytes`);
  writeCaptions(id, cues);
  writeFileSync(join(media, `${id}.txt`), `${sentences.join('\n')}\n`);
  console.log(`${id}.mp3: ${statSync(file).size} bytes`);
}

function writeCaptions(
  id: string,
  cues: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): void {
  const time = (seconds: number): string => {
    const ms = Math.round(seconds * 1000);
    const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
    return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
  };
  const text = cues.map((cue) => `${time(cue.start)} --> ${time(cue.end)}\n${cue.text}\n`);
  writeFileSync(join(media, `${id}.vtt`), `WEBVTT\n\n${text.join('\n')}`);
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
}
