/** Voices without a service: programs, a neural model's loading, and recordings of people. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { PublisherError } from '../../src/index.js';
import { decodeFile } from '../../src/narrate/audio/decode.js';
import { encodeMp3 } from '../../src/narrate/audio/mp3.js';
import { RATE, seconds } from '../../src/narrate/audio/pcm.js';
import { formatWav } from '../../src/narrate/audio/wav.js';
import { openVoice } from '../../src/narrate/voices/index.js';
import { splitCommand } from '../../src/narrate/voices/program.js';
import { sherpa, type SherpaConfig } from '../../src/narrate/voices/sherpa.js';
import { errorOf } from './failures.js';
import { random, readAloud } from './speakers.js';

const TONE_VOICE = fileURLToPath(new URL('tone-voice.mjs', import.meta.url));
const open = new AbortController().signal;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voices-'));
});
after(() => rm(folder, { recursive: true, force: true }));

describe('programs', () => {
  const command = (...more: string[]) =>
    openVoice({
      provider: 'command',
      command: [process.execPath, TONE_VOICE, ...more].map((word) => `"${word}"`).join(' '),
    });

  it('have a speed of their own, and are not sent on with another', async () => {
    const error = await errorOf(openVoice({ provider: 'command', command: 'x', speed: 0.85 }));
    expect(error).to.include({ code: 'voice.speed', exit: 2 });
    expect(error.hint?.vi).to.include('--command');
  });

  it('read text and write sound', async () => {
    const log = join(folder, 'log.txt');
    const voice = await command(log);
    const pcm = await voice.say('Một hai ba', open);
    expect(pcm.rate).to.equal(16_000);
    expect(seconds(pcm)).to.be.closeTo(0.86, 0.01);
    expect(await readFile(log, 'utf8')).to.equal('Một hai ba\n');
  });

  it('that fail are told with their last word', async () => {
    const error = await errorOf(
      (await command(join(folder, 'log.txt'), 'hai')).say('Một hai ba', open),
    );
    expect(error.code).to.equal('voice.failed');
    expect(error.say.vi).to.include('no such word');
  });

  it('that are not there are told', async () => {
    const voice = await openVoice({ provider: 'command', command: join(folder, 'nobody') });
    expect(await errorOf(voice.say('Một', open))).to.include({ code: 'voice.missing', exit: 5 });
    expect((await errorOf(openVoice({ provider: 'command' }))).exit).to.equal(2);
    expect((await errorOf(openVoice({ provider: 'constructor' }))).say.vi).to.include(
      'constructor',
    );
  });

  it('command lines keep quoted words together, and no shell reads them', () => {
    expect(splitCommand(`"C:\\Program Files\\x.exe" --a 'b c' d;rm`)).to.deep.equal([
      'C:\\Program Files\\x.exe',
      '--a',
      'b c',
      'd;rm',
    ]);
    expect(splitCommand('')).to.deep.equal([]);
  });

  it('espeak-ng speaks Vietnamese where it is installed; elsewhere the command says how to install it', async () => {
    const voice = await openVoice({ provider: 'espeak' });
    expect(voice).to.include({ draft: true, credit: 'Giọng máy espeak-ng, bản nháp' });
    const said = await voice
      .say('Ủy ban nhân dân phường họp lúc bảy giờ.', open)
      .catch((error: unknown) => error);
    if (said instanceof PublisherError) {
      expect(said).to.include({ code: 'voice.missing', exit: 5 });
      expect(said.hint?.vi).to.include('apt install espeak-ng');
      return;
    }
    // Ten syllables at about 3.6 a second.
    expect(seconds(said as Parameters<typeof seconds>[0])).to.be.within(1.8, 5);
  });
});

describe('espeak-ng', () => {
  it('reads in Vietnamese only', async () => {
    const error = await errorOf(openVoice({ provider: 'espeak', voice: 'en' }));
    expect(error).to.include({ code: 'voice.unknown', exit: 2 });
    expect(error.hint?.vi).to.include('north, central, south');
  });
});

describe('sherpa-onnx', () => {
  const model = async (...names: string[]): Promise<string> => {
    const path = await mkdtemp(join(folder, 'model-'));
    for (const name of names) {
      if (name.endsWith('/')) await mkdir(join(path, name));
      else await writeFile(join(path, name), '');
    }
    return path;
  };

  it('loads the Piper model in a folder and gives its sound', async () => {
    const path = await model('vi_VN-vais1000-medium.onnx', 'tokens.txt', 'espeak-ng-data/');
    const asked: unknown[] = [];
    class OfflineTts {
      constructor(config: SherpaConfig) {
        asked.push(config.model.vits);
      }
      generate(request: { text: string; sid: number; speed: number }) {
        asked.push(request);
        return { samples: new Float32Array([0, 0.5]), sampleRate: 22_050 };
      }
    }
    const voice = await sherpa({ provider: 'sherpa', model: path, speed: 0.9 }, () =>
      Promise.resolve({ OfflineTts }),
    );
    expect(voice).to.include({
      id: 'sherpa vi_VN-vais1000-medium 0 0.9',
      draft: false,
      concurrency: 1,
    });
    const pcm = await voice.say('Xin chào', open);
    expect(pcm).to.deep.equal({ samples: new Float32Array([0, 0.5]), rate: 22_050 });
    expect(asked).to.deep.equal([
      {
        model: join(path, 'vi_VN-vais1000-medium.onnx'),
        tokens: join(path, 'tokens.txt'),
        dataDir: join(path, 'espeak-ng-data'),
      },
      { text: 'Xin chào', sid: 0, speed: 0.9 },
    ]);
  });

  it('says what is missing: the model, a part of it, the package', async () => {
    expect((await errorOf(openVoice({ provider: 'sherpa' }))).say.vi).to.include('--model');
    const half = await errorOf(openVoice({ provider: 'sherpa', model: await model('x.onnx') }));
    expect(half).to.include({ code: 'voice.no-model', exit: 5 });
    expect(half.hint?.vi).to.include('tokens.txt');
    const whole = await model('x.onnx', 'tokens.txt', 'espeak-ng-data/');
    class OfflineTts {
      constructor() {
        throw new Error('Please check your config!');
      }
      generate(): never {
        throw new Error('never made');
      }
    }
    const bad = sherpa({ provider: 'sherpa', model: whole }, () => Promise.resolve({ OfflineTts }));
    expect((await errorOf(bad)).code).to.equal('voice.no-model');
    const none = await errorOf(openVoice({ provider: 'sherpa', model: whole }));
    expect(none).to.include({ code: 'voice.missing', exit: 5 });
    expect(none.hint?.vi).to.include('npm install -g sherpa-onnx-node');
  });
});

describe('recordings of people', () => {
  it('MP3 and WAV open without any program', async () => {
    const { pcm } = readAloud([5, 8], { seed: 3, pace: 4, sway: 0.1, pauses: [0.4, 0.6] });
    await writeFile(join(folder, 'a.wav'), formatWav(pcm));
    await writeFile(join(folder, 'a.mp3'), await encodeMp3(pcm.samples));
    for (const name of ['a.wav', 'a.mp3']) {
      const heard = await decodeFile(join(folder, name), join(folder, 'no-ffmpeg'));
      expect(heard.rate).to.equal(RATE);
      expect(seconds(heard)).to.be.closeTo(seconds(pcm), 0.06);
    }
  });

  it('with the name that a Mac gave them open by the name that is typed', async () => {
    const typed = join(folder, 'Bản thu của cô Hạnh', 'bài một.wav');
    const apart = typed.slice(folder.length).normalize('NFD');
    await mkdir(join(folder, dirname(apart)));
    await writeFile(
      join(folder, apart),
      formatWav({ samples: new Float32Array(800).fill(0.1), rate: RATE }),
    );
    expect((await decodeFile(typed)).samples).to.have.length(800);
    expect((await errorOf(decodeFile(join(folder, 'không có', 'bài.wav')))).message).to.include(
      join('không có', 'bài.wav'),
    );
  });

  it('others need ffmpeg, and say so; what is no sound says so', async () => {
    const chance = random(7);
    const m4a = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypM4A '),
      Buffer.alloc(200),
    ]);
    // IMA ADPCM, as dictation machines write it.
    const dictated = Buffer.from(formatWav({ samples: new Float32Array(800), rate: RATE }));
    dictated.writeUInt16LE(0x11, 20);
    const files: [string, Buffer][] = [
      ['x.m4a', m4a],
      ['x.ogg', Buffer.from('OggS'.padEnd(100))],
      ['x.amr', Buffer.from('#!AMR\n'.padEnd(100))],
      ['x.wav', dictated],
    ];
    for (const [name, bytes] of files) {
      await writeFile(join(folder, name), bytes);
      const error = await errorOf(decodeFile(join(folder, name), join(folder, 'no-ffmpeg')));
      expect(error).to.include({ code: 'ffmpeg.missing', exit: 5 });
      expect(error.hint?.vi).to.include('MP3 hoặc WAV');
    }
    const { pcm } = readAloud([5, 8], { seed: 3, pace: 4, sway: 0.1, pauses: [0.4, 0.6] });
    await writeFile(
      join(folder, 'bai.mp3'),
      Buffer.concat([Buffer.from('%PDF-1.7\n'), await encodeMp3(pcm.samples)]),
    );
    expect((await errorOf(decodeFile(join(folder, 'bai.mp3')))).code).to.equal('recording.broken');
    await writeFile(
      join(folder, 'noise.mp3'),
      Buffer.from(Array.from({ length: 3000 }, () => chance() * 120)),
    );
    expect((await errorOf(decodeFile(join(folder, 'noise.mp3')))).code).to.equal(
      'recording.broken',
    );
    expect((await errorOf(decodeFile(join(folder, 'nobody.mp3')))).code).to.equal(
      'recording.not-found',
    );
  });
});
