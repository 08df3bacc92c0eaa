/** The editor's report of a narration, in Vietnamese: what was made, what to listen to again, and how things were read. */
import type { Finding } from '../model/finding.js';
import type { Produced } from './produce.js';
import type { Reading } from './readings.js';

/** Differences of letter case and marks are no other reading. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const minutes = (seconds: number): string => {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} giây` : `${Math.floor(whole / 60)} phút ${whole % 60} giây`;
};

export function reportText(
  produced: readonly { readonly title: string; readonly made: Produced }[],
  findings: readonly Finding[],
  credit: string,
  spelled: readonly string[] = [],
): string {
  const total = produced.reduce((sum, { made }) => sum + made.duration, 0);
  const bytes = produced.reduce((sum, { made }) => sum + made.sounds.plain.mp3.length, 0);
  const lines = [
    'BÁO CÁO LỜI ĐỌC',
    '',
    `Giọng: ${credit}`,
    `${produced.length} bài, ${minutes(total)}, ${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`,
    '',
    'CẦN XEM LẠI',
    ...(findings.length === 0
      ? ['Không có gì.']
      : findings.flatMap(({ message, remedy }) => [
          `- ${message.vi}`,
          ...(remedy ? [`  ${remedy.vi}`] : []),
        ])),
  ];
  lines.push(...spelledText(spelled));
  for (const { title, made } of produced) {
    const { loudness } = made.said;
    lines.push(
      '',
      title.toUpperCase(),
      `${minutes(made.duration)}, ${made.said.lines.length} câu, ${loudness.toFixed(1).replace('.', ',')} LUFS (nghe như ${(loudness + 3).toFixed(1).replace('.', ',')})`,
    );
    lines.push(...readingsText(made.readings));
  }
  return `${lines.join('\n')}\n`;
}

/** The sentences that are read otherwise than they are written. */
export function readingsText(readings: readonly Reading[]): string[] {
  const other = readings.filter(([written, spoken]) => plain(written) !== plain(spoken));
  return [
    ...(other.length > 0 ? ['Đọc khác chữ viết (sai thì ghi vào tệp từ điển):'] : []),
    ...other.flatMap(([written, spoken]) => [`  ${written}`, `    đọc: ${spoken}`]),
  ];
}

/** For an editor's report. */
export const spelledText = (spelled: readonly string[]): string[] =>
  spelled.length === 0
    ? []
    : [
        '',
        'CHỮ TẮT KHÔNG BIẾT, ĐỌC TỪNG CHỮ CÁI (ghi vào tệp từ điển: VIẾT = đọc)',
        `  ${spelled.join(', ')}`,
      ];
