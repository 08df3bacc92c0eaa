/** The voice that was asked for. */
import { EXIT, PublisherError } from '../../errors.js';
import { say } from '../../model/say.js';
import { azure, fpt, google, viettel } from './cloud.js';
import { espeak, program } from './program.js';
import { sherpa } from './sherpa.js';
import type { Voice, VoiceRequest } from './voice.js';

const PROVIDERS: Readonly<Record<string, (request: VoiceRequest) => Voice | Promise<Voice>>> = {
  espeak,
  sherpa,
  fpt,
  viettel,
  google,
  azure,
  command: program,
};

/** Names for `--provider`. */
export const PROVIDER_NAMES = Object.keys(PROVIDERS);

/** @throws PublisherError for an unknown provider, a missing key, package, model or program */
export async function openVoice(request: VoiceRequest): Promise<Voice> {
  const make = Object.hasOwn(PROVIDERS, request.provider) ? PROVIDERS[request.provider] : undefined;
  if (make) return make(request);
  const names = PROVIDER_NAMES.join(', ');
  throw new PublisherError({
    code: 'voice.unknown',
    exit: EXIT.usage,
    message: say(
      `Không có giọng "${request.provider}".`,
      `There is no voice "${request.provider}".`,
    ),
    hint: say(`--provider nhận: ${names}.`, `--provider takes: ${names}.`),
  });
}

export type { Voice, VoiceRequest } from './voice.js';
