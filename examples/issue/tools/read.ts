/** Reads the sources: issue.json, articles/*.md, charts/*.json, CREDITS.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export type Section = {
  id: string;
  title: string;
  intro: string;
  colour: string;
  wash: string;
  picture: string;
  alt: string;
  page: number;
};
export type Issue = {
  office: string;
  ward: string;
  title: string;
  number: number;
  quarter: string;
  date: string;
  url: string;
  language: string;
  author: string;
  subject: string;
  sections: Section[];
  letters: number;
};
export type Article = {
  id: string;
  file: string;
  title: string;
  section: string;
  author: string;
  kicker: string;
  lead: string;
  /** How many pages the article fills. */
  pages: number;
  body: string;
  /** Picture shown beside the title in the contents. */
  picture: string;
};
export type Credit = { title: string; author: string; how: string; licence: string };
export type Row = { label: string; values: number[] };
export type Chart = {
  id: string;
  kind: 'bar' | 'line' | 'stacked' | 'donut' | 'pictogram' | 'dots';
  title: string;
  unit: string;
  head: string;
  series: string[];
  rows: Row[];
  source: string;
  alt: string;
};

export function readIssue(root: string): Issue {
  return JSON.parse(readFileSync(join(root, 'issue.json'), 'utf8')) as Issue;
}

export function readChart(root: string, id: string): Chart {
  return JSON.parse(readFileSync(join(root, 'charts', `${id}.json`), 'utf8')) as Chart;
}

export function readArticles(root: string, issue: Issue): Article[] {
  const files = readdirSync(join(root, 'articles'))
    .filter((f) => f.endsWith('.md'))
    .sort();
  return files.map((file) => {
    const text = readFileSync(join(root, 'articles', file), 'utf8');
    const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
    if (parts === null) throw new Error(`${file}: no front matter`);
    const facts = new Map<string, string>();
    for (const line of (parts[1] ?? '').split('\n')) {
      const at = line.indexOf(':');
      if (at > 0) facts.set(line.slice(0, at).trim(), line.slice(at + 1).trim());
    }
    const need = (key: string): string => {
      const value = facts.get(key);
      if (value === undefined || value === '') throw new Error(`${file}: "${key}" is missing`);
      return value;
    };
    const section = need('section');
    if (!issue.sections.some((s) => s.id === section))
      throw new Error(`${file}: unknown section ${section}`);
    const body = parts[2] ?? '';
    return {
      id: need('id'),
      file,
      title: need('title'),
      section,
      author: need('author'),
      kicker: need('kicker'),
      lead: need('lead'),
      pages: Number(facts.get('pages') ?? '2'),
      body,
      picture: /^:::figure (\S+)/m.exec(body)?.[1] ?? '',
    };
  });
}

/** The table of CREDITS.md: file, title, author, how it was made, licence. */
export function readCredits(root: string): Map<string, Credit> {
  const credits = new Map<string, Credit>();
  for (const line of readFileSync(join(root, 'CREDITS.md'), 'utf8').split('\n')) {
    const cells = line.split('|').map((c) => c.trim());
    const file = /^`(.+)`$/.exec(cells[1] ?? '')?.[1];
    if (file === undefined) continue;
    credits.set(file, {
      title: cells[2] ?? '',
      author: cells[3] ?? '',
      how: cells[4] ?? '',
      licence: cells[5] ?? '',
    });
  }
  return credits;
}
