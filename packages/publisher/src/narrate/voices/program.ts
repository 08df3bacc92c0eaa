/** Voices that are programs of this computer: espeak-ng, and any other that reads text and writes sound. */
import { spawn } from 'node:child_process';
import { EXIT, PublisherError } from '../../errors.js';
import { errorCode } from '../../files.js';
import { say } from '../../model/say.js';
import { decode } from '../audio/decode.js';
import type { Pcm } from '../audio/pcm.js';
import type { Voice, VoiceRequest } from './voice.js';

/** Words a minute that espeak-ng takes for Vietnamese at 3.6 syllables a second, a pace for old ears (measured). */
const ESPEAK_PACE = 150;
const ESPEAK_VOICES: Readonly<Record<string, string>> = {
  north: 'vi',
  central: 'vi-vn-x-central',
  south: 'vi-vn-x-south',
};

/** The draft voice: small, quick, the same everywhere; not for publishing. */
export function espeak({ voice = 'north', speed = 1 }: VoiceRequest): Voice {
  const name = ESPEAK_VOICES[voice];
  if (name === undefined) throw noAccent(voice);
  const pace = String(Math.round(ESPEAK_PACE * speed));
  const args = ['-v', name, '-s', pace, '-b', '1', '--stdin', '--stdout'];
  return {
    id: `espeak-ng ${name} ${pace}`,
    credit: 'Giọng máy espeak-ng, bản nháp',
    draft: true,
    concurrency: 2,
    say: (text, signal) => run('espeak-ng', args, text, signal, noEspeak),
    close: () => undefined,
  };
}

/** Any program: `--command "piper --model vi.onnx --output_file -"`. Quotes keep words together; no shell is involved. */
export function program({ command, voice, speed = 1 }: VoiceRequest): Voice {
  const [file, ...args] = splitCommand(command ?? '');
  if (file === undefined) {
    throw new PublisherError({
      code: 'voice.command',
      exit: EXIT.usage,
      message: say(
        'Thiếu --command: chương trình đọc.',
        'Missing --command: the program that speaks.',
      ),
      hint: say(
        'Chương trình nhận chữ ở đầu vào (stdin) và ghi WAV hoặc MP3 ra đầu ra (stdout).',
        'It reads text on stdin and writes WAV or MP3 to stdout.',
      ),
    });
  }
  if (speed !== 1) {
    throw new PublisherError({
      code: 'voice.speed',
      exit: EXIT.usage,
      message: say(
        '--speed không đổi được tốc độ của một chương trình.',
        '--speed cannot change how fast a program speaks.',
      ),
      hint: say(
        'Bỏ --speed, và ghi tốc độ trong --command theo cách của chương trình đó.',
        'Leave --speed out, and give the speed in --command as that program takes it.',
      ),
    });
  }
  return {
    id: `command ${[file, ...args].join(' ')} ${voice ?? ''}`,
    credit: voice ?? 'Giọng đọc máy',
    draft: false,
    concurrency: 2,
    say: (text, signal) => run(file, args, text, signal, () => noProgram(file)),
    close: () => undefined,
  };
}

/** Words of a command line; single or double quotes hold spaces. */
export function splitCommand(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

async function run(
  file: string,
  args: readonly string[],
  text: string,
  signal: AbortSignal,
  missing: () => PublisherError,
): Promise<Pcm> {
  signal.throwIfAborted();
  const chunks: Buffer[] = [];
  const errors: Buffer[] = [];
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], signal });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', (error) => fail(errorCode(error) === 'ENOENT' ? missing() : error));
    child.on('close', done);
    // A program that ends without reading is judged by what it wrote.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${text}\n`);
  });
  signal.throwIfAborted();
  try {
    if (code !== 0) throw new TypeError(`exit code ${code}`);
    return await decode(Buffer.concat(chunks));
  } catch (error) {
    const said = Buffer.concat(errors).toString('utf8').trim().split('\n').at(-1) ?? '';
    throw new PublisherError({
      code: 'voice.failed',
      exit: EXIT.missing,
      message: say(
        `Chương trình ${file} không đọc được câu “${text.slice(0, 60)}”.${said && ` (${said})`}`,
        `The program ${file} could not say “${text.slice(0, 60)}”.${said && ` (${said})`}`,
      ),
      hint: say(
        'Chạy thử chương trình đó với một câu ngắn: nó phải ghi WAV hoặc MP3 ra đầu ra.',
        'Try it with a short sentence: it must write WAV or MP3 to its output.',
      ),
      cause: error,
    });
  }
}

const noEspeak = (): PublisherError =>
  new PublisherError({
    code: 'voice.missing',
    exit: EXIT.missing,
    message: say('Máy này chưa có espeak-ng.', 'espeak-ng is not installed on this computer.'),
    hint: say(
      'Cài một lần (Ubuntu, Debian: sudo apt install espeak-ng; macOS: brew install espeak-ng; Windows: winget install eSpeak-NG.eSpeak-NG), hoặc chọn --provider khác.',
      'Install it once (Ubuntu, Debian: sudo apt install espeak-ng; macOS: brew install espeak-ng; Windows: winget install eSpeak-NG.eSpeak-NG), or choose another --provider.',
    ),
  });

/** Its other voices are of other languages. */
const noAccent = (voice: string): PublisherError =>
  new PublisherError({
    code: 'voice.unknown',
    exit: EXIT.usage,
    message: say(`espeak không có giọng "${voice}".`, `espeak has no voice "${voice}".`),
    hint: say('--voice nhận: north, central, south.', '--voice takes: north, central, south.'),
  });

const noProgram = (file: string): PublisherError =>
  new PublisherError({
    code: 'voice.missing',
    exit: EXIT.missing,
    message: say(`Không thấy chương trình ${file}.`, `The program ${file} was not found.`),
    hint: say('Kiểm tra đường dẫn trong --command.', 'Check the path in --command.'),
  });
