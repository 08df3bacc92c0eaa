/** What a shelf of issues shows: the newest by itself, the others by years, and what each is called. Pure. */
import type { Feed, FeedIssue } from '@e-bulletin/issue/feed.js';

export interface ShelfYear {
  /** Empty for issues without a date. */
  readonly year: string;
  readonly issues: readonly FeedIssue[];
}

export interface ShelfPlan {
  readonly newest?: FeedIssue;
  readonly years: readonly ShelfYear[];
}

/** `feed.issues` come newest first; so do the years. */
export function shelfOf({ issues: [newest, ...others] }: Feed): ShelfPlan {
  const years = new Map<string, FeedIssue[]>();
  for (const issue of others) {
    const year = issue.published?.slice(0, 4) ?? '';
    const list = years.get(year);
    if (list) list.push(issue);
    else years.set(year, [issue]);
  }
  return {
    ...(newest && { newest }),
    years: [...years].map(([year, issues]) => ({ year, issues })),
  };
}

export interface IssueNames {
  /** What tells it from the others: "Số 8 · Quý IV năm 2026". */
  readonly name: string;
  /** What it is called beside that, where the shelf does not say so already. */
  readonly title?: string;
}

export function namesOf(issue: FeedIssue, feed: Feed, numbered: (n: string) => string): IssueNames {
  const { title, subtitle, number, series } = issue;
  const name = subtitle ?? (number === undefined ? title : numbered(number));
  return { name, ...(![name, feed.title, series].includes(title) && { title }) };
}

/** 2026-11-05 as a Vietnamese reader writes it: 5/11/2026; 2026-11 is 11/2026. */
export function dateOf(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return [day, month, year].flatMap((part) => (part ? [String(Number(part))] : [])).join('/');
}
