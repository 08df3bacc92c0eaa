/** The gates that a recording passes before anybody hears it (research/audio.md, section 6). What fails is named by its sentence. */
import type { Finding } from '../model/finding.js';
import { say, type Say } from '../model/say.js';

export interface SaidLine {
  readonly text: string;
  readonly syllables: number;
  /** Seconds in the recording. */
  readonly start: number;
  readonly end: number;
  /** Share of samples at full scale; longest silence inside. */
  readonly clipped?: number;
  readonly pause?: number;
}

export interface SaidArticle {
  readonly title: string;
  readonly lines: readonly SaidLine[];
  /** Seconds of the file, as it is. */
  readonly fileSeconds: number;
  /** Seconds that were joined; a file of other length has lost or gained something. */
  readonly madeSeconds: number;
  readonly loudness: number;
  readonly peak: number;
}

/** Syllables a second; outside, a voice swallowed words or stood still. */
const SPEED = { least: 1.5, most: 7 };
/** Sentences of fewer syllables have no steady speed. */
const SHORT = 4;
const LONGEST_PAUSE = 2;
const CLIPPED = 0.0005;
const LOUDNESS = { target: -19, slack: 1 };
const PEAK = -1.5;
const DRIFT = 0.05;

const LISTEN = say(
  'Nghe lại câu này; sửa cách đọc trong tệp từ điển nếu cần.',
  'Listen to this sentence; mend its reading in the lexicon if need be.',
);

/** Everything that is wrong with a recording. */
export function gates({
  title,
  lines,
  fileSeconds,
  madeSeconds,
  loudness,
  peak,
}: SaidArticle): Finding[] {
  const findings: Finding[] = [];
  const add = (code: string, message: Say, remedy: Say): void => {
    findings.push({
      code: `narration.${code}`,
      severity: 'warning',
      message,
      remedy,
      place: title,
    });
  };
  lines.forEach((line, index) => {
    const quoted = `“${shorten(line.text)}”`;
    const length = line.end - line.start;
    const speed = line.syllables / length;
    if (line.syllables >= SHORT && (speed < SPEED.least || speed > SPEED.most)) {
      add(
        'speed',
        say(
          `${title}: câu ${index + 1} đọc quá ${speed > SPEED.most ? 'nhanh' : 'chậm'} (${comma(speed, 1)} âm tiết một giây): ${quoted}`,
          `${title}: sentence ${index + 1} is too ${speed > SPEED.most ? 'fast' : 'slow'} (${speed.toFixed(1)} syllables a second): ${quoted}`,
        ),
        LISTEN,
      );
    }
    if ((line.clipped ?? 0) > CLIPPED)
      add(
        'clipped',
        say(
          `${title}: câu ${index + 1} bị vỡ tiếng: ${quoted}`,
          `${title}: sentence ${index + 1} is clipped: ${quoted}`,
        ),
        say(
          'Thu lại nhỏ tiếng hơn, xa micro hơn.',
          'Record it again, softer and farther from the microphone.',
        ),
      );
    if ((line.pause ?? 0) > LONGEST_PAUSE)
      add(
        'silence',
        say(
          `${title}: câu ${index + 1} có chỗ im hơn 2 giây: ${quoted}`,
          `${title}: sentence ${index + 1} holds a silence of over 2 s: ${quoted}`,
        ),
        LISTEN,
      );
    const before = lines[index - 1];
    if (!(length > 0) || (before && line.start < before.end - 0.001))
      add(
        'order',
        say(
          `${title}: câu ${index + 1} nằm sai chỗ trong bản thu: ${quoted}`,
          `${title}: sentence ${index + 1} lies in the wrong place: ${quoted}`,
        ),
        say(
          'Chạy lại lệnh; nếu vẫn vậy, báo cho nhóm phát triển.',
          'Run again; if it stays, tell the developers.',
        ),
      );
  });
  if (Number.isFinite(loudness) && Math.abs(loudness - LOUDNESS.target) > LOUDNESS.slack)
    add(
      'loudness',
      say(
        `${title}: độ lớn ${comma(loudness, 1)} LUFS, cần ${LOUDNESS.target}.`,
        `${title}: loudness ${loudness.toFixed(1)} LUFS, wanted ${LOUDNESS.target}.`,
      ),
      say(
        'Bản thu quá nhiều chỗ to nhỏ khác nhau; thu lại đều hơn.',
        'The recording is too uneven; record it again.',
      ),
    );
  if (peak > PEAK)
    add(
      'peak',
      say(
        `${title}: đỉnh âm ${comma(peak, 1)} dBTP, có thể vỡ tiếng.`,
        `${title}: true peak ${peak.toFixed(1)} dBTP, it may distort.`,
      ),
      say('Thu lại nhỏ tiếng hơn.', 'Record it softer.'),
    );
  const last = lines.at(-1);
  if (Math.abs(fileSeconds - madeSeconds) > DRIFT || (last && last.end > fileSeconds + DRIFT))
    add(
      'length',
      say(
        `${title}: tệp dài ${comma(fileSeconds, 2)} giây, bảng giờ dài ${comma(madeSeconds, 2)} giây.`,
        `${title}: the file lasts ${fileSeconds.toFixed(2)} s, its timing ${madeSeconds.toFixed(2)} s.`,
      ),
      say('Chạy lại lệnh.', 'Run the command again.'),
    );
  return findings;
}

const comma = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

export const shorten = (text: string, most = 60): string =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most) || most)}…`;
