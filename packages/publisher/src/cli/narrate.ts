/** `e-bulletin narrate` and `e-bulletin align`: options in, a report in words out. */
import { BITRATES } from '../narrate/audio/mp3.js';
import { alignRecording } from '../narrate/align.js';
import { narrateIssue, type NarrateReport } from '../narrate/narrate.js';
import { previewReadings } from '../narrate/readings.js';
import { PROVIDER_NAMES } from '../narrate/voices/index.js';
import type { WorkshopOptions } from '../narrate/workshop.js';
import { formatReport } from '../doctor/index.js';
import { EXIT, type ExitCode } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { pick, say, type Language } from '../model/say.js';
import { seeHelp, usage, type ParsedCommand } from './arguments.js';
import type { Io } from './main.js';
import { ProgressPrinter } from './progress.js';
import { megabytes } from './report.js';

const HELP = seeHelp('narrate');

export async function runNarrate(parsed: ParsedCommand, issue: string, io: Io): Promise<ExitCode> {
  const { values, flags, language } = parsed;
  const articles = values
    .get('article')
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  if (flags.has('preview')) return runPreview(parsed, issue, io, articles);
  const provider = values.get('provider') ?? (values.has('command') ? 'command' : undefined);
  if (provider === undefined) {
    throw usage(
      say('Thiếu --provider: giọng nào đọc.', 'Missing --provider: which voice reads.'),
      say(
        `Có: ${PROVIDER_NAMES.join(', ')}. Đọc thử: --provider espeak`,
        `There are: ${PROVIDER_NAMES.join(', ')}. For a draft: --provider espeak`,
      ),
    );
  }
  const speed = Number(values.get('speed')?.replace(',', '.') ?? 1);
  if (!(speed >= 0.5 && speed <= 2)) {
    throw usage(say('--speed là số từ 0,5 đến 2.', '--speed is a number from 0.5 to 2.'), HELP);
  }
  const bitrate = BITRATES.find((one) => String(one) === (values.get('bitrate') ?? '48'));
  if (bitrate === undefined) {
    throw usage(say('--bitrate chỉ nhận 32, 48 hoặc 64.', '--bitrate takes 32, 48 or 64.'), HELP);
  }
  const progress = new ProgressPrinter(io.err, language);
  const told = new Set<string>();
  try {
    const report = await narrateIssue(
      {
        ...shared(parsed, issue, io),
        force: flags.has('force'),
        clear: flags.has('clear'),
        bitrate,
        voice: {
          provider,
          speed,
          // Said with --quiet too: nothing else tells why nothing happens.
          onWait: (message) => {
            const line = pick(message, language);
            if (told.has(line)) return;
            told.add(line);
            progress.end();
            io.err.write(`${line}\n`);
          },
          ...text(values, 'voice'),
          ...text(values, 'model'),
          ...text(values, 'command'),
        },
        ...(articles ? { articles } : {}),
      },
      (step) => {
        if (!flags.has('quiet')) progress.show(step);
      },
    );
    progress.end();
    io.out.write(narrateText(report, language));
    const findings = [...report.findings, ...ofRecordings(report.build.findings)];
    writeFindings(findings, io, language);
    return findings.some(({ severity }) => severity !== 'info') ? EXIT.findings : EXIT.ok;
  } finally {
    progress.end();
  }
}

/** How everything will be read, without a voice. */
async function runPreview(
  parsed: ParsedCommand,
  issue: string,
  io: Io,
  ids: readonly string[] | undefined,
): Promise<ExitCode> {
  const { flags, language } = parsed;
  const progress = new ProgressPrinter(io.err, language);
  try {
    const { articles, spelled, report } = await previewReadings(
      { ...shared(parsed, issue, io), ...(ids ? { articles: ids } : {}) },
      (step) => {
        if (!flags.has('quiet')) progress.show(step);
      },
    );
    progress.end();
    const sentences = articles.reduce((sum, { readings }) => sum + readings.length, 0);
    const list = spelled.join(', ');
    io.out.write(
      pick(
        say(
          `Cách đọc của ${articles.length} bài, ${sentences} câu: ${report}\n${list && `Chữ tắt sẽ đọc từng chữ cái: ${list}\n`}`,
          `How ${articles.length} articles, ${sentences} sentences are read: ${report}\n${list && `Abbreviations that will be spelled: ${list}\n`}`,
        ),
        language,
      ),
    );
    return EXIT.ok;
  } finally {
    progress.end();
  }
}

export async function runAlign(
  parsed: ParsedCommand,
  recording: string,
  io: Io,
): Promise<ExitCode> {
  const { values, flags, language } = parsed;
  const article = values.get('article');
  const issue = values.get('issue');
  if (article === undefined || issue === undefined) {
    throw usage(
      say(
        'Thiếu --article (mã bài) hoặc --issue (thư mục bản tin).',
        'Missing --article (an id) or --issue (the folder).',
      ),
      say(
        `Ví dụ: e-bulletin align ${recording} --article thu-ngo --issue so-8`,
        `Example: e-bulletin align ${recording} --article thu-ngo --issue so-8`,
      ),
    );
  }
  const progress = new ProgressPrinter(io.err, language);
  try {
    const report = await alignRecording(
      {
        ...shared(parsed, issue, io),
        recording,
        article,
        clear: flags.has('clear'),
        ...text(values, 'credit'),
      },
      (step) => {
        if (!flags.has('quiet')) progress.show(step);
      },
    );
    progress.end();
    const count = report.sentences.length;
    const doubtful = report.sentences.filter((one) => one.doubtful).length;
    io.out.write(
      pick(
        say(
          `Xong: ${report.title}\n  ${count} câu, ${clock(report.seconds)}, ${doubtful} chỗ nên nghe lại\n  Báo cáo: ${report.report}\n  Chỉnh giờ bằng tai: ${report.nudge}\n`,
          `Done: ${report.title}\n  ${count} sentences, ${clock(report.seconds)}, ${doubtful} places to listen to\n  Report: ${report.report}\n  Move times by ear: ${report.nudge}\n`,
        ),
        language,
      ),
    );
    const findings = [...report.findings, ...ofRecordings(report.build.findings)];
    writeFindings(findings, io, language);
    return findings.some(({ severity }) => severity !== 'info') ? EXIT.findings : EXIT.ok;
  } finally {
    progress.end();
  }
}

function shared({ values, command }: ParsedCommand, issue: string, io: Io): WorkshopOptions {
  const accent = values.get('accent');
  if (accent !== undefined && accent !== 'north' && accent !== 'south') {
    throw usage(
      say('--accent chỉ nhận north hoặc south.', '--accent takes north or south.'),
      seeHelp(command),
    );
  }
  return {
    issue,
    signal: io.signal,
    ...text(values, 'lexicon'),
    ...text(values, 'password'),
    ...(accent === undefined ? {} : { accent }),
  };
}

function text<K extends string>(
  values: ReadonlyMap<string, string>,
  key: K,
): Partial<Record<K, string>> {
  const value = values.get(key);
  return value === undefined ? {} : ({ [key]: value } as Record<K, string>);
}

/** The build's remarks on recordings; the rest was said when it was built. */
const ofRecordings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code }) => /^(?:narration|recording)\./.test(code));

function writeFindings(findings: readonly Finding[], io: Io, language: Language): void {
  if (findings.length === 0) return;
  const name = pick(say('lời đọc', 'narration'), language);
  io.out.write(`\n${formatReport(findings, { language, name, width: io.out.columns ?? 80 })}`);
}

/** "4:07", as players show it. */
const clock = (time: number): string => {
  const seconds = Math.round(time);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

function narrateText({ articles, report }: NarrateReport, language: Language): string {
  const of = (state: string): number => articles.filter((one) => one.state === state).length;
  const made = articles.filter((one) => one.state === 'made');
  const sum = (key: 'seconds' | 'bytes' | 'sentences' | 'asked'): number =>
    made.reduce((all, one) => all + (one[key] ?? 0), 0);
  const lines = [
    pick(
      say(
        `Xong: đọc mới ${made.length} bài, giữ ${of('kept')} bài đã đọc, ${of('person')} bài có người đọc.`,
        `Done: ${made.length} articles read, ${of('kept')} kept, ${of('person')} read by people.`,
      ),
      language,
    ),
  ];
  if (made.length > 0) {
    lines.push(
      pick(
        say(
          `  ${clock(sum('seconds'))}, ${megabytes(sum('bytes'), 'vi')}, ${sum('sentences')} câu (đọc mới ${sum('asked')} câu, còn lại có sẵn)`,
          `  ${clock(sum('seconds'))}, ${megabytes(sum('bytes'), 'en')}, ${sum('sentences')} sentences (${sum('asked')} newly said)`,
        ),
        language,
      ),
      pick(say(`  Báo cáo: ${report}`, `  Report: ${report}`), language),
    );
  }
  return `${lines.join('\n')}\n`;
}
