/** The sound of a file that somebody recorded: MP3 and WAV by ourselves, everything else, a compressed WAV too, by ffmpeg where it is installed. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { asOnDisk } from '../../as-on-disk.js';
import { EXIT, PublisherError } from '../../errors.js';
import { errorCode } from '../../files.js';
import { say } from '../../model/say.js';
import { decodeMp3 } from './mp3.js';
import type { Pcm } from './pcm.js';
import { RATE } from './pcm.js';
import { CompressedWav, isWav, parseWav } from './wav.js';

/** Containers that only ffmpeg opens, by their first bytes. MP3 has no sure sign, so it is what is left. */
const OTHERS: readonly (readonly [at: number, sign: string])[] = [
  [4, 'ftyp'], // M4A, 3GP
  [0, 'OggS'],
  [0, 'fLaC'],
  [0, '#!AMR'],
  [0, '\u001aE\u00df\u00a3'], // WebM
  [0, '0&\u00b2u'], // WMA
  [0, 'FORM'],
];

/** What people pick by mistake. mpg123 would find frames even in a PDF, and the answer would be of sentences. */
const NO_SOUND = ['%PDF', 'PK', '<', '\u00ff\u00d8\u00ff', '\u0089PNG', 'GIF8'];

/** Sound bytes of a provider or a file. @throws TypeError for what is neither WAV nor MP3 */
export async function decode(bytes: Uint8Array): Promise<Pcm> {
  return isWav(bytes) ? parseWav(bytes) : decodeMp3(bytes);
}

/** @throws PublisherError in words for a file that cannot be heard */
export async function decodeFile(typed: string, ffmpeg = 'ffmpeg'): Promise<Pcm> {
  const path = await asOnDisk(typed);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new PublisherError({
      code: 'recording.not-found',
      exit: EXIT.input,
      message: say(`Không đọc được tệp ${path}.`, `The file ${path} cannot be read.`),
      hint: say('Kiểm tra tên tệp và quyền đọc.', 'Check its name and the right to read it.'),
      cause: error,
    });
  }
  const head = bytes.subarray(0, 16).toString('latin1');
  try {
    if (NO_SOUND.some((sign) => head.trimStart().startsWith(sign)))
      throw new TypeError('another kind of file');
    if (OTHERS.some(([at, sign]) => head.startsWith(sign, at))) return await byFfmpeg(path, ffmpeg);
    return await decode(bytes).catch((error: unknown) => {
      if (error instanceof CompressedWav) return byFfmpeg(path, ffmpeg);
      throw error;
    });
  } catch (error) {
    if (error instanceof PublisherError) throw error;
    throw new PublisherError({
      code: 'recording.broken',
      exit: EXIT.input,
      message: say(
        `${basename(path)} không phải tệp âm thanh nghe được.`,
        `${basename(path)} is no sound file that can be heard.`,
      ),
      hint: say(
        'Lưu lại bản thu thành MP3 hoặc WAV rồi chạy lại.',
        'Save the recording as MP3 or WAV, then run again.',
      ),
      cause: error,
    });
  }
}

async function byFfmpeg(path: string, ffmpeg: string): Promise<Pcm> {
  const chunks: Buffer[] = [];
  await new Promise<void>((done, fail) => {
    const args = [
      '-v',
      'error',
      '-nostdin',
      '-i',
      path,
      '-vn',
      '-ac',
      '1',
      '-ar',
      String(RATE),
      '-f',
      'f32le',
      '-',
    ];
    const child = spawn(ffmpeg, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => fail(errorCode(error) === 'ENOENT' ? noFfmpeg(path) : error));
    child.on('close', (code) => (code === 0 ? done() : fail(new TypeError('ffmpeg failed'))));
  });
  const whole = Buffer.concat(chunks);
  const samples = new Float32Array(whole.length >> 2);
  for (let at = 0; at < samples.length; at++) samples[at] = whole.readFloatLE(at * 4);
  if (samples.length === 0) throw new TypeError('no sound');
  return { samples, rate: RATE };
}

const noFfmpeg = (path: string): PublisherError =>
  new PublisherError({
    code: 'ffmpeg.missing',
    exit: EXIT.missing,
    message: say(
      `${basename(path)} cần chương trình ffmpeg để mở; máy này chưa có.`,
      `${basename(path)} needs the program ffmpeg, which is not installed.`,
    ),
    hint: say(
      'Lưu lại bản thu thành MP3 hoặc WAV, hoặc cài ffmpeg (Windows: winget install ffmpeg; Ubuntu, Debian: sudo apt install ffmpeg; macOS: brew install ffmpeg).',
      'Save the recording as MP3 or WAV, or install ffmpeg (Windows: winget install ffmpeg; Ubuntu, Debian: sudo apt install ffmpeg; macOS: brew install ffmpeg).',
    ),
  });
