/** Voices: programs, a neural model's loading, and speech services behind servers of our own that speak their documented shapes. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { PublisherError } from '../../src/index.js';
import { decodeFile } from '../../src/narrate/audio/decode.js';
import { encodeMp3 } from '../../src/narrate/audio/mp3.js';
import { RATE, seconds } from '../../src/narrate/audio/pcm.js';
import { formatWav } from '../../src/narrate/audio/wav.js';
import { setPace } from '../../src/narrate/voices/http.js';
import { openVoice } from '../../src/narrate/voices/index.js';
import { splitCommand } from '../../src/narrate/voices/program.js';
import { sherpa, type SherpaConfig } from '../../src/narrate/voices/sherpa.js';
import { random, readAloud } from './speakers.js';

const SOUND = Buffer.from(
  formatWav(readAloud([3], { seed: 1, pace: 4, sway: 0, pauses: [0.1, 0.1] }).pcm),
);
const TONE_VOICE = fileURLToPath(new URL('tone-voice.mjs', import.meta.url));
const open = new AbortController().signal;

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voices-'));
  setPace(1);
});
after(async () => {
  setPace(1000);
  await rm(folder, { recursive: true, force: true });
});

async function errorOf(work: Promise<unknown>): Promise<PublisherError> {
  const error: unknown = await work.then(
    () => new Error('nothing failed'),
    (failure: unknown) => failure,
  );
  if (error instanceof PublisherError) return error;
  throw error;
}

interface Call {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Answer = (call: Call, response: ServerResponse, turn: number) => void;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

/** A service: keeps what it was asked, answers by turn. */
async function service(answer: Answer): Promise<{ url: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void readText(request).then((body) => {
      const { method, url, headers } = request;
      const call = { method, path: url, headers, body };
      calls.push(call);
      answer(call, response, calls.length - 1);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

const sendSound: Answer = (_call, response) =>
  response.writeHead(200, { 'content-type': 'audio/wav' }).end(SOUND);

describe('FPT.AI', () => {
  it('posts text, waits for the sound at the address that comes back', async () => {
    const { url, calls } = await service((call, response, turn) => {
      if (call.method === 'POST') {
        const async = `http://${call.headers.host}/sound.wav`;
        response.end(
          JSON.stringify({
            async,
            error: 0,
            message: 'The content will be returned',
            request_id: 'x',
          }),
        );
      } else if (turn < 3) response.writeHead(404).end();
      else response.end(SOUND);
    });
    const voice = await openVoice({
      provider: 'fpt',
      voice: 'lannhi',
      speed: 0.8,
      env: { FPT_AI_KEY: 'secret', FPT_AI_URL: url },
    });
    const pcm = await voice.say('Xin chào bà con.', open);
    expect(seconds(pcm)).to.be.greaterThan(1);
    expect(calls.map(({ method }) => method)).to.deep.equal(['POST', 'GET', 'GET', 'GET']);
    expect(calls[0]!.body).to.equal('Xin chào bà con.');
    expect(calls[0]!.headers).to.include({ api_key: 'secret', voice: 'lannhi', speed: '-1' });
    // The key goes to the service alone, never to the address that it names.
    expect(JSON.stringify(calls[1]!.headers)).to.not.include('secret');
  });

  it('its refusals are told', async () => {
    const { url } = await service((_call, response) =>
      response.end(JSON.stringify({ error: 1, message: 'no' })),
    );
    const voice = await openVoice({
      provider: 'fpt',
      env: { FPT_AI_KEY: 'secret', FPT_AI_URL: url },
    });
    expect((await errorOf(voice.say('Xin chào', open))).code).to.equal('voice.odd-answer');
  });
});

describe('Viettel AI', () => {
  it('posts JSON and gets sound', async () => {
    const { url, calls } = await service(sendSound);
    const voice = await openVoice({
      provider: 'viettel',
      speed: 2,
      env: { VIETTEL_AI_TOKEN: 'secret', VIETTEL_AI_URL: url },
    });
    expect(seconds(await voice.say('Xin chào', open))).to.be.greaterThan(1);
    expect(JSON.parse(calls[0]!.body)).to.deep.equal({
      text: 'Xin chào',
      voice: 'hn-quynhanh',
      speed: 1.3,
      tts_return_option: 2,
      token: 'secret',
      without_filter: false,
    });
  });
});

describe('Google', () => {
  it('posts JSON and gets base64', async () => {
    const { url, calls } = await service((_call, response) =>
      response.end(JSON.stringify({ audioContent: SOUND.toString('base64') })),
    );
    const voice = await openVoice({
      provider: 'google',
      env: { GOOGLE_TTS_KEY: 'secret', GOOGLE_TTS_URL: url },
    });
    expect(seconds(await voice.say('Xin chào', open))).to.be.greaterThan(1);
    expect(calls[0]!.headers['x-goog-api-key']).to.equal('secret');
    expect(calls[0]!.path).to.equal('/');
    expect(JSON.parse(calls[0]!.body)).to.deep.equal({
      input: { text: 'Xin chào' },
      voice: { languageCode: 'vi-VN', name: 'vi-VN-Neural2-A' },
      audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: 24_000, speakingRate: 1 },
    });
  });
});

describe('Azure', () => {
  it('posts SSML, its signs escaped, and gets sound', async () => {
    const { url, calls } = await service(sendSound);
    const voice = await openVoice({
      provider: 'azure',
      speed: 0.9,
      env: { AZURE_SPEECH_KEY: 'secret', AZURE_SPEECH_URL: url },
    });
    await voice.say('An & Bình < "Chi"', open);
    expect(calls[0]!.headers).to.include({
      'ocp-apim-subscription-key': 'secret',
      'content-type': 'application/ssml+xml',
      'x-microsoft-outputformat': 'riff-24khz-16bit-mono-pcm',
    });
    expect(calls[0]!.body).to.match(
      /^<speak version="1\.0" .*xml:lang="vi-VN"><voice name="vi-VN-HoaiMyNeural"><prosody rate="-10%">/,
    );
    expect(calls[0]!.body).to.include(
      'An &amp; Bình &lt; &quot;Chi&quot;</prosody></voice></speak>',
    );
  });
});

describe('a service that is not well', () => {
  const env = (url: string) => ({ VIETTEL_AI_TOKEN: 'my-secret-key', VIETTEL_AI_URL: url });
  const say = async (url: string) =>
    (await openVoice({ provider: 'viettel', env: env(url) })).say('Xin chào', open);

  it('is asked again while it is busy, after the time that it names', async () => {
    const { url, calls } = await service((call, response, turn) => {
      if (turn === 0) response.writeHead(429, { 'retry-after': '3' }).end();
      else if (turn === 1) response.writeHead(503).end();
      else if (turn === 2) response.destroy();
      else sendSound(call, response, turn);
    });
    expect(seconds(await say(url))).to.be.greaterThan(1);
    expect(calls).to.have.length(4);
  });

  it('is given up in words after a bounded number of tries, the key nowhere', async () => {
    const { url, calls } = await service((_call, response) =>
      response.writeHead(500).end('my-secret-key'),
    );
    const error = await errorOf(say(url));
    expect(error.code).to.equal('voice.refused');
    expect(calls).to.have.length(8);
    expect(
      JSON.stringify([error.message, error.say, error.hint, String(error.cause), error.stack]),
    ).to.not.include('my-secret-key');
  });

  it('is not asked again when the key is refused', async () => {
    const { url, calls } = await service((_call, response) => response.writeHead(401).end());
    expect((await errorOf(say(url))).code).to.equal('voice.key');
    expect(calls).to.have.length(1);
  });

  it('answers that are no sound are told', async () => {
    const { url } = await service((_call, response) => response.end('<html>Đăng nhập</html>'));
    expect((await errorOf(say(url))).code).to.equal('voice.odd-answer');
  });

  it('is left when the command is stopped', async () => {
    const stop = new AbortController();
    const { url } = await service((_call, response) => {
      response.writeHead(503, { 'retry-after': '100' }).end();
      setTimeout(() => stop.abort(new Error('stopped')), 5);
    });
    setPace(1000);
    const voice = await openVoice({ provider: 'viettel', env: env(url) });
    const failed = await voice.say('Xin chào', stop.signal).catch((error: unknown) => error);
    setPace(1);
    expect((failed as Error).message).to.equal('stopped');
  });

  it('a missing key is asked for by its name', async () => {
    for (const [provider, name] of [
      ['fpt', 'FPT_AI_KEY'],
      ['viettel', 'VIETTEL_AI_TOKEN'],
      ['google', 'GOOGLE_TTS_KEY'],
      ['azure', 'AZURE_SPEECH_KEY'],
    ] as const) {
      const error = await errorOf(openVoice({ provider, env: { [name]: '  ' } }));
      expect(error).to.include({ code: 'voice.no-key', exit: 5 });
      expect(error.say.vi).to.include(name);
    }
  });
});

describe('programs', () => {
  const command = (...more: string[]) =>
    openVoice({
      provider: 'command',
      command: [process.execPath, TONE_VOICE, ...more].map((word) => `"${word}"`).join(' '),
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

  it('others need ffmpeg, and say so; what is no sound says so', async () => {
    const chance = random(7);
    const m4a = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypM4A '),
      Buffer.alloc(200),
    ]);
    const files: [string, Buffer][] = [
      ['x.m4a', m4a],
      ['x.ogg', Buffer.from('OggS'.padEnd(100))],
      ['x.amr', Buffer.from('#!AMR\n'.padEnd(100))],
    ];
    for (const [name, bytes] of files) {
      await writeFile(join(folder, name), bytes);
      const error = await errorOf(decodeFile(join(folder, name), join(folder, 'no-ffmpeg')));
      expect(error).to.include({ code: 'ffmpeg.missing', exit: 5 });
      expect(error.hint?.vi).to.include('MP3 hoặc WAV');
    }
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
