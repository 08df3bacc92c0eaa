/** Speech services behind servers of our own that speak their documented shapes. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { after, afterEach, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { seconds } from '../../src/narrate/audio/pcm.js';
import { formatWav } from '../../src/narrate/audio/wav.js';
import { setPace } from '../../src/narrate/voices/http.js';
import { openVoice } from '../../src/narrate/voices/index.js';
import { errorOf } from './failures.js';
import { readAloud } from './speakers.js';

const SOUND = Buffer.from(
  formatWav(readAloud([3], { seed: 1, pace: 4, sway: 0, pauses: [0.1, 0.1] }).pcm),
);
const open = new AbortController().signal;

before(() => setPace(1));
after(() => setPace(1000));

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
    const error = await errorOf(openVoice({ provider: 'azure', env: { AZURE_SPEECH_KEY: 'x' } }));
    expect(error.say.vi).to.include('AZURE_SPEECH_REGION');
  });
});
