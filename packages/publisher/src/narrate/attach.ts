/** `build` and recordings: the sound goes into the issue, each sentence that is still what was read gets its clip. */
import type { ArticleBlock, Resource } from '@e-bulletin/issue';
import type { MediaDesk } from '../media/desk.js';
import type { Finding } from '../model/finding.js';
import { say, type Say } from '../model/say.js';
import type { SidecarRecording } from '../model/sidecar.js';
import { matchLines } from './match.js';
import { shorten } from './quality.js';
import { readTiming } from './recording.js';
import { linesOf, withClips, type Line } from './texts.js';

export interface AttachInput {
  readonly desk: MediaDesk;
  readonly title: string;
  readonly blocks: readonly ArticleBlock[];
  readonly recording: SidecarRecording | undefined;
  /** A correction was published: a recording that still says the old words must not be offered. */
  readonly corrected: boolean;
}

export interface Attached {
  readonly blocks: readonly ArticleBlock[];
  readonly audio: readonly Resource[];
  /** Address of the clearer one among them. */
  readonly clear: string | undefined;
  readonly duration: number | undefined;
  readonly findings: readonly Finding[];
}

/** More edited sentences than this are counted, not listed. */
const LISTED = 5;
const AGAIN = say(
  'Chạy lại e-bulletin narrate (hoặc align với bản thu mới).',
  'Run e-bulletin narrate again (or align with a new recording).',
);

export async function attachRecording(input: AttachInput): Promise<Attached> {
  const { desk, title, blocks, recording } = input;
  const silent: Attached = {
    blocks,
    audio: [],
    clear: undefined,
    duration: undefined,
    findings: [],
  };
  if (!recording) return silent;
  const warn = (code: string, message: Say, remedy: Say): Finding => ({
    code,
    severity: 'warning',
    message,
    remedy,
    place: title,
  });
  const sound = await desk.find(recording.audio);
  if (typeof sound === 'string' || sound.folder)
    return { ...silent, findings: [warn(...missing(title, recording.audio))] };
  const findings: Finding[] = [];
  const spoken = await timingOf(desk, recording);
  if (recording.timing !== undefined && !spoken)
    findings.push(warn(...missing(title, recording.timing)));
  const lines = linesOf(blocks);
  const matched = matchLines(lines, spoken ?? []);
  if (spoken && (matched.edited.length > 0 || matched.gone > 0)) {
    findings.push(warn('narration.stale', stale(title, matched.edited, matched.gone), AGAIN));
    if (input.corrected) {
      return {
        ...silent,
        findings: [...findings, warn('narration.cleared', cleared(title), AGAIN)],
      };
    }
  }
  const placed = await desk.place(sound.path);
  const clearer = recording.clear === undefined ? 'none' : await desk.find(recording.clear);
  if (clearer === 'missing' || clearer === 'outside')
    findings.push(warn(...missing(title, recording.clear ?? '')));
  const clear = typeof clearer === 'string' ? undefined : await desk.place(clearer.path);
  const clips = matched.spoken.map(
    (one) => one && { ...one, clip: { ...one.clip, href: placed.href } },
  );
  return {
    blocks: spoken ? withClips(blocks, clips) : blocks,
    audio: [
      {
        href: placed.href,
        type: 'audio/mpeg',
        size: placed.bytes,
        ...(recording.credit === undefined ? {} : { title: recording.credit }),
      },
      ...(clear
        ? [
            {
              href: clear.href,
              type: 'audio/mpeg',
              size: clear.bytes,
              title: ['Rõ tiếng', recording.credit].filter(Boolean).join(', '),
            },
          ]
        : []),
    ],
    clear: clear?.href,
    duration: recording.duration ?? spoken?.at(-1)?.clip.end,
    findings,
  };
}

async function timingOf(
  desk: MediaDesk,
  { timing }: SidecarRecording,
): Promise<ReturnType<typeof readTiming>> {
  if (timing === undefined) return undefined;
  const found = await desk.find(timing);
  if (typeof found === 'string') return undefined;
  const text = await desk.text(found.path);
  return text === undefined ? undefined : readTiming(text);
}

const missing = (title: string, file: string): [string, Say, Say] => [
  'recording.missing',
  say(
    `Bài “${title}”: không dùng được tệp lời đọc ${file}.`,
    `The article “${title}”: the recording’s file ${file} cannot be used.`,
  ),
  say(
    'Đặt tệp đó cạnh PDF như cũ, hoặc bỏ mục "recording" của bài trong tệp .ban-tin.json.',
    'Put the file back beside the PDF, or remove the article’s "recording" from the .ban-tin.json file.',
  ),
];

function stale(title: string, edited: readonly Line[], gone: number): Say {
  const named = edited
    .slice(0, LISTED)
    .map((line) => `“${shorten(line.text)}”`)
    .join('; ');
  const more = edited.length > LISTED ? edited.length - LISTED : 0;
  return say(
    `Bài “${title}” đã sửa sau khi thu âm: ${edited.length} câu đổi hoặc thêm, ${gone} câu bỏ. ${named}${more > 0 ? ` và ${more} câu nữa` : ''}`.trim(),
    `The article “${title}” was edited after its recording: ${edited.length} sentences changed or added, ${gone} removed. ${named}${more > 0 ? ` and ${more} more` : ''}`.trim(),
  );
}

const cleared = (title: string): Say =>
  say(
    `Bài “${title}” có đính chính mà bản thu còn đọc lời cũ: bản thu không được đưa vào bản tin.`,
    `The article “${title}” was corrected but its recording says the old words: it was left out of the issue.`,
  );
