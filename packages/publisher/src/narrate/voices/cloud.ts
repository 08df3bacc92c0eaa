/**
 * Speech services of Vietnam and abroad, one small adapter each, after their public documents. They were tested against servers
 * of our own that speak these shapes, never against the vendors (docs/adr/0013).
 */
import { EXIT, PublisherError } from '../../errors.js';
import { say } from '../../model/say.js';
import { decode } from '../audio/decode.js';
import { ask, keyFrom, type Ask } from './http.js';
import type { Voice, VoiceRequest } from './voice.js';

/** The bytes with which the service answers. */
type Asking = (request: Omit<Ask, 'service' | 'signal' | 'onWait'>) => Promise<Uint8Array>;

interface Chosen {
  readonly voice: string;
  readonly speed: number;
  readonly onWait: Ask['onWait'];
}

/** @param speak the bytes of a sound for a sentence */
function cloud(
  service: string,
  { voice, speed, onWait }: Chosen,
  concurrency: number,
  speak: (text: string, asking: Asking) => Promise<Uint8Array>,
): Voice {
  return {
    id: `${service} ${voice} ${speed}`,
    credit: `Giọng máy ${service} (${voice})`,
    draft: false,
    concurrency,
    say: async (text, signal) => {
      const bytes = await speak(
        text,
        async (request) => (await ask({ ...request, service, signal, onWait })).bytes,
      );
      try {
        return await decode(bytes);
      } catch (error) {
        // A service that answers with words instead has refused.
        throw odd(service, error);
      }
    },
    close: () => undefined,
  };
}

const odd = (service: string, cause: unknown): PublisherError =>
  new PublisherError({
    code: 'voice.odd-answer',
    exit: EXIT.missing,
    message: say(
      `${service} trả lời khác với tài liệu của họ.`,
      `${service} answered otherwise than its documents say.`,
    ),
    hint: say(
      'Kiểm tra tên giọng; có thể dịch vụ đã đổi. Báo cho nhóm phát triển.',
      'Check the voice; the service may have changed. Tell the developers.',
    ),
    cause,
  });

function json(service: string, bytes: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through: no JSON.
  }
  throw odd(service, undefined);
}

/** FPT.AI: text is posted, an address comes back, the sound lies there some seconds later. Its shortest text is 3 characters. */
export function fpt({
  voice = 'banmai',
  speed = 1,
  env = process.env,
  onWait,
}: VoiceRequest): Voice {
  const key = keyFrom(env, 'FPT_AI_KEY', 'FPT.AI');
  const url = env['FPT_AI_URL'] ?? 'https://api.fpt.ai/hmi/tts/v5';
  // Whole steps from -3 to 3 around the voice's own pace.
  const step = Math.max(-3, Math.min(3, Math.round((speed - 1) * 6)));
  return cloud('FPT.AI', { voice, speed, onWait }, 4, async (text, asking) => {
    const headers = { api_key: key, voice, speed: String(step), format: 'wav' };
    const answer = json('FPT.AI', await asking({ url, headers, body: text.padEnd(3, '.') }));
    const link = answer['async'];
    if (answer['error'] !== 0 || typeof link !== 'string') throw odd('FPT.AI', answer['message']);
    return asking({ url: link, method: 'GET', wait: [403, 404] });
  });
}

/** Viettel AI: text is posted as JSON, the sound is the answer. */
export function viettel({
  voice = 'hn-quynhanh',
  speed = 1,
  env = process.env,
  onWait,
}: VoiceRequest): Voice {
  const token = keyFrom(env, 'VIETTEL_AI_TOKEN', 'Viettel AI');
  const url = env['VIETTEL_AI_URL'] ?? 'https://viettelai.vn/tts/speech_synthesis';
  const pace = Math.max(0.7, Math.min(1.3, speed));
  return cloud('Viettel AI', { voice, speed, onWait }, 2, (text, asking) => {
    // Option 2 is WAV.
    const body = JSON.stringify({
      text,
      voice,
      speed: pace,
      tts_return_option: 2,
      token,
      without_filter: false,
    });
    const headers = { 'content-type': 'application/json', accept: '*/*' };
    return asking({ url, headers, body });
  });
}

/** Google Cloud Text-to-Speech: JSON in, WAV in base64 out. */
export function google({
  voice = 'vi-VN-Neural2-A',
  speed = 1,
  env = process.env,
  onWait,
}: VoiceRequest): Voice {
  const key = keyFrom(env, 'GOOGLE_TTS_KEY', 'Google');
  const url = env['GOOGLE_TTS_URL'] ?? 'https://texttospeech.googleapis.com/v1/text:synthesize';
  return cloud('Google', { voice, speed, onWait }, 4, async (text, asking) => {
    const body = JSON.stringify({
      input: { text },
      voice: { languageCode: 'vi-VN', name: voice },
      audioConfig: { audioEncoding: 'LINEAR16', sampleRateHertz: 24_000, speakingRate: speed },
    });
    const headers = { 'content-type': 'application/json', 'x-goog-api-key': key };
    const content = json('Google', await asking({ url, headers, body }))['audioContent'];
    if (typeof content !== 'string') throw odd('Google', undefined);
    return Buffer.from(content, 'base64');
  });
}

const XML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Azure Speech: SSML in, WAV out. */
export function azure({
  voice = 'vi-VN-HoaiMyNeural',
  speed = 1,
  env = process.env,
  onWait,
}: VoiceRequest): Voice {
  const key = keyFrom(env, 'AZURE_SPEECH_KEY', 'Azure');
  const url =
    env['AZURE_SPEECH_URL'] ??
    `https://${keyFrom(env, 'AZURE_SPEECH_REGION', 'Azure', 'southeastasia')}.tts.speech.microsoft.com/cognitiveservices/v1`;
  const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => XML[sign] ?? '');
  return cloud('Azure', { voice, speed, onWait }, 4, (text, asking) => {
    const words = escape(text);
    const rate =
      speed === 1 ? words : `<prosody rate="${Math.round((speed - 1) * 100)}%">${words}</prosody>`;
    const body = `<speak version="1.0" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="vi-VN"><voice name="${escape(voice)}">${rate}</voice></speak>`;
    const headers = {
      'ocp-apim-subscription-key': key,
      'content-type': 'application/ssml+xml',
      'x-microsoft-outputformat': 'riff-24khz-16bit-mono-pcm',
      'user-agent': 'e-bulletin',
    };
    return asking({ url, headers, body });
  });
}
