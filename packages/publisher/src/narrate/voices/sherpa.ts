/** A neural voice on this computer: sherpa-onnx with a Piper model that the office downloaded. An optional part. */
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT, PublisherError } from '../../errors.js';
import { say } from '../../model/say.js';
import type { Voice, VoiceRequest } from './voice.js';

/** What we use of `sherpa-onnx-node`. */
export interface SherpaModule {
  readonly OfflineTts: new (config: SherpaConfig) => {
    generate(request: { text: string; sid: number; speed: number }): {
      samples: Float32Array;
      sampleRate: number;
    };
  };
}

export interface SherpaConfig {
  readonly model: {
    readonly vits: { readonly model: string; readonly tokens: string; readonly dataDir: string };
    readonly numThreads: number;
    readonly provider: string;
    readonly debug: boolean;
  };
  readonly maxNumSentences: number;
}

/** @param load brings the package; tests give their own */
export async function sherpa(
  { model, voice = '0', speed = 1 }: VoiceRequest,
  load: () => Promise<SherpaModule> = loadSherpa,
): Promise<Voice> {
  if (model === undefined) throw noModel(undefined);
  const files = await readdir(model).catch(() => {
    throw noModel(model);
  });
  const onnx = files.find((name) => name.endsWith('.onnx'));
  if (!onnx || !files.includes('tokens.txt') || !files.includes('espeak-ng-data'))
    throw noModel(model);
  const { OfflineTts } = await load();
  const config: SherpaConfig = {
    model: {
      vits: {
        model: join(model, onnx),
        tokens: join(model, 'tokens.txt'),
        dataDir: join(model, 'espeak-ng-data'),
      },
      numThreads: 2,
      provider: 'cpu',
      debug: false,
    },
    maxNumSentences: 1,
  };
  let engine: InstanceType<SherpaModule['OfflineTts']>;
  try {
    engine = new OfflineTts(config);
  } catch (error) {
    // The engine tells the reason on its own error output.
    throw noModel(model, error);
  }
  const sid = Number(voice) || 0;
  const name = onnx.replace(/\.onnx$/, '');
  return {
    id: `sherpa ${name} ${sid} ${speed}`,
    credit: `Giọng máy Piper ${name}`,
    draft: false,
    // The engine uses the cores itself.
    concurrency: 1,
    say: async (text, signal) => {
      signal.throwIfAborted();
      // Gives Ctrl+C and progress their turn: the engine holds the thread.
      await new Promise(setImmediate);
      const { samples, sampleRate } = engine.generate({ text, sid, speed });
      return { samples: Float32Array.from(samples), rate: sampleRate };
    },
    close: () => undefined,
  };
}

/** The package beside ours, or in the folder where the command is run: it is installed by those who want it. */
async function loadSherpa(): Promise<SherpaModule> {
  const name = 'sherpa-onnx-node';
  const places = [import.meta.url, pathToFileURL(join(process.cwd(), 'x.js')).href];
  for (const place of places) {
    try {
      const path = createRequire(place).resolve(name);
      const found = (await import(pathToFileURL(path).href)) as SherpaModule & {
        default?: SherpaModule;
      };
      return found.default ?? found;
    } catch (error) {
      if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw broken(error);
    }
  }
  throw new PublisherError({
    code: 'voice.missing',
    exit: EXIT.missing,
    message: say('Chưa cài sherpa-onnx-node.', 'sherpa-onnx-node is not installed.'),
    hint: say(
      'Cài một lần: npm install -g sherpa-onnx-node',
      'Install it once: npm install -g sherpa-onnx-node',
    ),
  });
}

const broken = (cause: unknown): PublisherError =>
  new PublisherError({
    code: 'voice.broken',
    exit: EXIT.missing,
    message: say(
      'Gói sherpa-onnx-node không chạy được trên máy này.',
      'sherpa-onnx-node does not run on this computer.',
    ),
    hint: say(
      'Cài lại gói, hoặc chọn --provider khác.',
      'Install it again, or choose another --provider.',
    ),
    cause,
  });

const noModel = (folder: string | undefined, cause?: unknown): PublisherError =>
  new PublisherError({
    code: 'voice.no-model',
    exit: EXIT.missing,
    message:
      folder === undefined
        ? say(
            'Thiếu --model: thư mục của giọng Piper.',
            'Missing --model: the folder of a Piper voice.',
          )
        : say(
            `${folder} không phải thư mục giọng Piper.`,
            `${folder} is no folder of a Piper voice.`,
          ),
    hint: say(
      'Tải một giọng tiếng Việt (ví dụ vits-piper-vi_VN-vais1000-medium, đọc giấy phép của giọng), giải nén; thư mục phải có tệp .onnx, tokens.txt và espeak-ng-data.',
      'Download a Vietnamese voice (such as vits-piper-vi_VN-vais1000-medium; read its licence) and unpack it; the folder must hold an .onnx file, tokens.txt and espeak-ng-data.',
    ),
    cause,
  });
