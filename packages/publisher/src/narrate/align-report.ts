/** The editor's report of an alignment, in Vietnamese: doubtful places first, then every sentence with its figures. */
import type { AlignedSentence } from './align.js';

const comma = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

/** "1:07,3" */
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${comma(seconds % 60, 1).padStart(4, '0')}`;

export function alignText(
  title: string,
  file: string,
  sentences: readonly AlignedSentence[],
  loudness: number,
): string {
  const doubtful = sentences.filter((one) => one.doubtful);
  const row = (sentence: AlignedSentence): string => {
    const at = sentences.indexOf(sentence) + 1;
    const speed = `${comma(sentence.speed, 1)} âm tiết/giây`;
    const trust = `tin cậy ${Math.round(sentence.confidence * 100)}%`;
    return `${String(at).padStart(3)}  ${clock(sentence.start)}–${clock(sentence.end)}  ${speed}, nghỉ trước ${comma(sentence.gap, 2)} giây, ${trust}\n     ${sentence.text}`;
  };
  return `${[
    `KHỚP BẢN THU: ${title}`,
    `Tệp: ${file}, ${sentences.length} câu, ${comma(loudness, 1)} LUFS sau khi chỉnh`,
    '',
    'NÊN NGHE LẠI',
    ...(doubtful.length === 0
      ? ['Không có chỗ nào.']
      : doubtful.map((one) => `${row(one)}\n     ${one.reason?.vi ?? ''}`)),
    '',
    'TỪNG CÂU',
    ...sentences.map(row),
  ].join('\n')}\n`;
}
