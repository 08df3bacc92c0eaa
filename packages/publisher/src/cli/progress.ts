/** Progress on a terminal (one line that is rewritten) or in a log (a line now and then). */
import type { Progress, Stage } from '../build/options.js';
import { pick, say, type Language, type Say } from '../model/say.js';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const STAGES: Readonly<Record<Stage, Say>> = {
  open: say('Đang mở PDF', 'Opening the PDF'),
  read: say('Đang đọc trang', 'Reading pages'),
  pages: say('Đang dựng trang', 'Drawing pages'),
  text: say('Đang tìm bài viết', 'Finding articles'),
  ocr: say('Đang đọc trang quét', 'Reading scanned pages'),
  write: say('Đang viết bản tin', 'Writing the issue'),
  zip: say('Đang nén ZIP', 'Making the ZIP'),
  publish: say('Đang thay bản cũ', 'Replacing the old issue'),
  voice: say('Đang đọc', 'Reading aloud'),
  listen: say('Đang nghe bản thu', 'Listening to the recording'),
};
/** A log gets a line for each tenth of the pages. */
const LOG_STEPS = 10;

export class ProgressPrinter {
  readonly #out: Output;
  readonly #language: Language;
  #lastStep = -1;
  #lastStage: Stage | undefined;
  #drawn = false;

  constructor(out: Output, language: Language) {
    this.#out = out;
    this.#language = language;
  }

  show(progress: Progress): void {
    const line = this.#line(progress);
    if (this.#out.isTTY) {
      const width = (this.#out.columns ?? 80) - 1;
      this.#out.write(`\r\u001b[2K${line.slice(0, width)}`);
      this.#drawn = true;
      return;
    }
    const step = progress.total
      ? Math.floor(((progress.done ?? 0) / progress.total) * LOG_STEPS)
      : 0;
    if (progress.stage === this.#lastStage && step === this.#lastStep) return;
    this.#lastStage = progress.stage;
    this.#lastStep = step;
    this.#out.write(`${line}\n`);
  }

  /** Takes the rewritten line away, so that what follows starts on a clean one. */
  end(): void {
    if (this.#drawn) this.#out.write('\r\u001b[2K');
    this.#drawn = false;
  }

  #line({ stage, done, total, secondsLeft, message }: Progress): string {
    let line = pick(message ?? STAGES[stage], this.#language);
    if (total !== undefined) line += ` ${done ?? 0}/${total}`;
    if (secondsLeft !== undefined && secondsLeft > 0)
      line += pick(
        say(
          `, còn khoảng ${duration(secondsLeft, 'vi')}`,
          `, about ${duration(secondsLeft, 'en')} left`,
        ),
        this.#language,
      );
    return line;
  }
}

/** "45 giây", "3 phút". */
export function duration(seconds: number, language: Language): string {
  if (seconds < 90) {
    const whole = Math.max(1, Math.round(seconds));
    return pick(say(`${whole} giây`, `${whole} s`), language);
  }
  const minutes = Math.round(seconds / 60);
  return pick(say(`${minutes} phút`, `${minutes} min`), language);
}
