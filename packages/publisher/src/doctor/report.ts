/** Findings as a report for people, or as JSON for programs. */
import { type Finding } from '../model/finding.js';
import { pick, say, type Language, type Say } from '../model/say.js';

export interface ReportOptions {
  readonly language: Language;
  /** What was looked at: a file's name. */
  readonly name: string;
  /** Columns of the terminal; 80 where it is not known. */
  readonly width?: number;
}

const GROUPS: readonly { severity: Finding['severity']; title: Say }[] = [
  { severity: 'error', title: say('Phải sửa', 'Must be mended') },
  { severity: 'warning', title: say('Nên sửa', 'Better be mended') },
  { severity: 'info', title: say('Để biết', 'Good to know') },
];

/** `3, 5–9, 12`; a long list ends with how many there are. */
export function pageList(pages: readonly number[], language: Language): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const ranges: string[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (sorted[end + 1] === (sorted[end] as number) + 1) end++;
    const [from, to] = [sorted[i] as number, sorted[end] as number];
    ranges.push(from === to ? `${from}` : end === i + 1 ? `${from}, ${to}` : `${from}–${to}`);
    i = end + 1;
  }
  const word = pick(say('trang', sorted.length === 1 ? 'page' : 'pages'), language);
  const most = ranges.slice(0, 8).join(', ');
  const rest =
    ranges.length > 8
      ? pick(say(`… (${sorted.length} trang)`, `… (${sorted.length} pages)`), language)
      : '';
  return `${word} ${most}${rest}`;
}

/** Breaks at spaces; lines after the first are indented like it. */
function wrap(text: string, indent: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((one) => indent + one).join('\n');
}

function summary(findings: readonly Finding[], { language, name }: ReportOptions): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((f) => f.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) {
    return pick(say(`${name}: không có gì phải sửa.`, `${name}: nothing needs mending.`), language);
  }
  const parts = [
    errors > 0 ? say(`${errors} điều phải sửa`, `${errors} to be mended`) : undefined,
    warnings > 0 ? say(`${warnings} điều nên sửa`, `${warnings} better mended`) : undefined,
  ].flatMap((part) => (part ? [pick(part, language)] : []));
  return `${name}: ${parts.join(', ')}.`;
}

/** The report as text, calm and in groups, the gravest on top; what mends several things in a row is said once, after them. */
export function formatReport(findings: readonly Finding[], options: ReportOptions): string {
  const { language, width = 80 } = options;
  const out = [summary(findings, options)];
  for (const { severity, title } of GROUPS) {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) continue;
    out.push('', pick(title, language));
    for (const [at, { message, remedy, pages, place }] of group.entries()) {
      const text = pick(message, language).replace(/\.$/, '');
      const where =
        pages && pages.length > 0
          ? ` (${pageList(pages, language)})`
          : place && !text.includes(place)
            ? ` (${place})`
            : '';
      out.push(`  - ${wrap(`${text}${where}.`, '    ', width).trimStart()}`);
      const again = group[at + 1]?.remedy;
      if (!remedy || (again && pick(again, language) === pick(remedy, language))) continue;
      out.push(wrap(pick(remedy, language), '    ', width));
    }
  }
  return `${out.join('\n')}\n`;
}

/** Stable shape of `e-bulletin check --json`. */
export function toJson(findings: readonly Finding[], name: string): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((f) => f.severity === severity).length;
  return `${JSON.stringify({ version: 1, name, errors: count('error'), warnings: count('warning'), findings }, null, 2)}\n`;
}
