/** Asking a speech service over HTTP: bounded waiting, patient with busy servers, and no key ever in a message. */
import { EXIT, PublisherError } from '../../errors.js';
import { say, type Say } from '../../model/say.js';

export interface Ask {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For messages. */
  readonly service: string;
  /** Statuses that only mean "not yet", such as the 404 of a sound that is still being made. */
  readonly wait?: readonly number[];
  readonly signal: AbortSignal;
  /** Told when the answer lets itself be waited for; not while it is only "not yet". */
  readonly onWait?: ((message: Say) => void) | undefined;
}

/** Seconds without an answer after which a person is told. Tries go on. */
const PATIENCE = 12;
/** Waits before the next try, seconds; a server's Retry-After wins. Their length is the number of tries. */
const WAITS = [0.5, 1, 2, 4, 8, 15, 30];
const TIMEOUT = 60_000;
const LONGEST_WAIT = 120;

let pace = 1000;
/** Milliseconds of a second while waiting, for tests. */
export function setPace(milliseconds: number): void {
  pace = milliseconds;
}

/** The response's bytes. @throws PublisherError in words once patience ends */
export async function ask(request: Ask): Promise<{ bytes: Uint8Array; type: string }> {
  const { service, signal, onWait } = request;
  let reason: Say | undefined = say(`${service} chưa trả lời.`, `${service} does not answer.`);
  const timer = setTimeout(() => {
    if (reason) onWait?.(waiting(reason));
  }, PATIENCE * pace);
  try {
    for (let turn = 0; ; turn++) {
      signal.throwIfAborted();
      const outcome = await once(request);
      if ('bytes' in outcome) return outcome;
      const wait = WAITS[turn];
      if (!outcome.again || wait === undefined) throw outcome.error;
      reason = outcome.soon ? undefined : outcome.error.say;
      await pause(Math.min(LONGEST_WAIT, outcome.after ?? wait), signal);
    }
  } finally {
    clearTimeout(timer);
  }
}

const waiting = ({ vi, en }: Say): Say =>
  say(
    `${vi} Vẫn đang thử lại. Hãy kiểm tra mạng, tường lửa và proxy của cơ quan. Muốn dừng, bấm Ctrl+C rồi chạy lại sau: câu đã đọc xong được giữ.`,
    `${en} Still trying. Check the network, the firewall and the proxy of the office. To stop, press Ctrl+C and run again later: finished sentences are kept.`,
  );

type Outcome =
  | { bytes: Uint8Array; type: string }
  | { error: PublisherError; again: boolean; after?: number; soon?: boolean };

async function once(request: Ask): Promise<Outcome> {
  const { service } = request;
  let response: Response;
  try {
    response = await fetch(request.url, {
      method: request.method ?? 'POST',
      ...(request.headers ? { headers: request.headers } : {}),
      ...(request.body === undefined ? {} : { body: request.body }),
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT)]),
    });
    if (response.ok) {
      return {
        bytes: new Uint8Array(await response.arrayBuffer()),
        type: response.headers.get('content-type') ?? '',
      };
    }
    await response.body?.cancel();
  } catch (error) {
    request.signal.throwIfAborted();
    return { again: true, error: unreachable(service, error) };
  }
  const { status } = response;
  const after = Number(response.headers.get('retry-after') ?? NaN);
  const soon = request.wait?.includes(status) === true;
  const again = soon || status === 408 || status === 425 || status === 429 || status >= 500;
  return { again, soon, error: refused(service, status), ...(after >= 0 ? { after } : {}) };
}

const unreachable = (service: string, cause: unknown): PublisherError =>
  new PublisherError({
    code: 'voice.unreachable',
    exit: EXIT.missing,
    message: say(`Không kết nối được với ${service}.`, `${service} could not be reached.`),
    hint: say(
      'Kiểm tra mạng rồi chạy lại: câu đã đọc xong được giữ, không tính tiền lần nữa.',
      'Check the network, then run again: finished sentences are kept and not paid for twice.',
    ),
    cause,
  });

function refused(service: string, status: number): PublisherError {
  const denied = status === 401 || status === 403;
  const busy = status === 429 || status >= 500;
  return new PublisherError({
    code: denied ? 'voice.key' : 'voice.refused',
    exit: EXIT.missing,
    message: say(`${service} từ chối (mã ${status}).`, `${service} refused (status ${status}).`),
    hint: denied
      ? say(
          'Khóa sai, hết hạn hoặc hết tiền: kiểm tra biến môi trường chứa khóa.',
          'The key is wrong, expired or out of credit: check the environment variable that holds it.',
        )
      : busy
        ? say(
            'Dịch vụ đang bận; đợi một lát rồi chạy lại, câu đã xong được giữ.',
            'The service is busy; wait a while and run again, finished sentences are kept.',
          )
        : say(
            'Xem tên giọng và tốc độ có đúng với dịch vụ không.',
            'See whether voice and speed are ones that the service knows.',
          ),
  });
}

/** Waits, unless stopped. */
export function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const stop = (): void => {
      clearTimeout(timer);
      fail(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, seconds * pace);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** A key, or what else an account has, from the environment. @throws PublisherError that names the variable, never its value */
export function keyFrom(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  service: string,
  example = '…',
): string {
  const value = env[name]?.trim();
  if (value) return value;
  throw new PublisherError({
    code: 'voice.no-key',
    exit: EXIT.missing,
    message: say(
      `${service} cần biến môi trường ${name}.`,
      `${service} needs the environment variable ${name}.`,
    ),
    hint: say(
      `Giá trị lấy ở trang tài khoản của ${service}. Ví dụ: ${name}=${example} e-bulletin narrate so-8 --provider …  (Windows: set ${name}=${example} trước khi chạy)`,
      `Your account at ${service} tells it. For example: ${name}=${example} e-bulletin narrate so-8 --provider …  (Windows: set ${name}=${example} first)`,
    ),
  });
}
