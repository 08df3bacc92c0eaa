/** Captions from a WebVTT or SubRip file: times and plain words. Settings, styles and tags are left out. */
import type { Caption } from '@e-bulletin/issue';

const TIME = /(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})/;
const LINE = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);

/** An empty list where the text is no captions. */
export function parseCaptions(text: string): Caption[] {
  const captions: Caption[] = [];
  const blocks = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  for (const block of blocks) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => LINE.test(line));
    const found = LINE.exec(lines[at] ?? '');
    if (!found) continue;
    const start = seconds(found.slice(1, 5));
    const end = seconds(found.slice(5, 9));
    const words = lines
      .slice(at + 1)
      .map((line) => unescape(line.replace(/<[^>]*>/g, '')).trim())
      .filter(Boolean)
      .join('\n')
      .normalize('NFC');
    if (words && end > start) captions.push({ start, end, text: words });
  }
  return captions.sort((a, b) => a.start - b.start);
}

function seconds([hours, minutes, whole, part]: readonly (string | undefined)[]): number {
  const milliseconds = Number((part ?? '0').padEnd(3, '0'));
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + milliseconds / 1000;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ' };

const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt|nbsp);/g, (whole, name: string) => SIGNS[name] ?? whole);
