/**
 * Search through all issues of a shelf, each by its own static index, fetched when first searched. Issues answer in their
 * own time; one that cannot be read is named, and the others answer all the same.
 */
import type { Issue } from '@e-bulletin/issue';
import type { FeedIssue } from '@e-bulletin/issue/feed.js';
import type { Hit, SearchIndex } from '@e-bulletin/issue/search.js';
import { failureOf, openIssue } from '../adapters/open-issue.js';

/** So many issues are searched at a press; older ones at the next. */
export const AT_ONCE = 12;
/** Indexes fetched side by side: a phone has one line. */
const LINES = 3;
/** The best of each issue; whoever wants more opens it and searches there. */
const MOST_HITS = 8;

export interface ShelfHit {
  readonly page: number;
  /** What is printed on the page. */
  readonly label: string;
  /** Title of the article, where the place is in one. */
  readonly article: string | undefined;
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** What one issue answered. */
export type Answer =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'found';
      readonly hits: readonly ShelfHit[];
      /** There are more than these. */
      readonly more: boolean;
      /** Found by taking the words for keys of Telex or VNI: shown where no issue has them as they were typed. */
      readonly rawKeys: boolean;
    }
  /** `message` is empty where the issue has nothing to be searched. */
  | { readonly is: 'failed'; readonly message: string };

interface Opened {
  readonly issue: Issue;
  readonly index: SearchIndex;
}

export class ShelfSearch {
  readonly #issues: readonly FeedIssue[];
  readonly #changed: () => void;
  readonly #language: () => 'vi' | 'en';
  readonly #opened = new Map<string, Promise<Opened | undefined>>();
  readonly #answers = new Map<string, Answer>();
  #asking = new AbortController();
  #query = '';
  #reach = 0;

  constructor(issues: readonly FeedIssue[], language: () => 'vi' | 'en', changed: () => void) {
    this.#issues = issues;
    this.#language = language;
    this.#changed = changed;
  }

  /** What was asked; empty where nothing is searched. */
  get query(): string {
    return this.#query;
  }

  /** Issues that were asked, newest first. */
  get asked(): readonly FeedIssue[] {
    return this.#query ? this.#issues.slice(0, this.#reach) : [];
  }

  get older(): boolean {
    return this.#query !== '' && this.#reach < this.#issues.length;
  }

  answerOf(issue: FeedIssue): Answer {
    const answer = this.#answers.get(issue.id) ?? { is: 'waiting' };
    const doubtful = answer.is === 'found' && answer.rawKeys && this.#typed;
    return doubtful ? { ...answer, hits: [] } : answer;
  }

  /** The words were found as they were typed, or still may be. */
  get #typed(): boolean {
    return this.asked.some(({ id }) => {
      const one = this.#answers.get(id);
      return !one || (one.is === 'found' && !one.rawKeys);
    });
  }

  /** Searches the newest issues; resolves when all have answered, or another question came. */
  ask(query: string): Promise<void> {
    this.#asking.abort();
    this.#answers.clear();
    this.#query = query.trim();
    this.#reach = 0;
    return this.askOlder();
  }

  askOlder(): Promise<void> {
    this.#reach = Math.min(this.#reach + AT_ONCE, this.#issues.length);
    return this.#run();
  }

  /** Asks those again that failed. */
  retry(): Promise<void> {
    for (const [id, { is }] of this.#answers) if (is === 'failed') this.#answers.delete(id);
    return this.#run();
  }

  close(): void {
    this.#asking.abort();
    this.#opened.clear();
  }

  async #run(): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    this.#changed();
    const left = this.asked.filter(({ id }) => !this.#answers.has(id));
    const line = async (): Promise<void> => {
      for (let issue = left.shift(); issue && !asking.signal.aborted; issue = left.shift()) {
        const answer = await this.#askOne(issue);
        if (asking.signal.aborted) return;
        this.#answers.set(issue.id, answer);
        this.#changed();
      }
    };
    const lines: Promise<void>[] = [];
    for (let at = 0; at < LINES; at++) lines.push(line());
    await Promise.all(lines);
  }

  async #askOne(entry: FeedIssue): Promise<Answer> {
    const query = this.#query;
    let opening = this.#opened.get(entry.id);
    if (!opening) {
      opening = open(entry);
      this.#opened.set(entry.id, opening);
    }
    try {
      const opened = await opening;
      return opened ? found(opened, query) : { is: 'failed', message: '' };
    } catch (error) {
      this.#opened.delete(entry.id);
      const failure = await failureOf(error, this.#language());
      return { is: 'failed', message: failure?.message ?? '' };
    }
  }
}

/** `undefined` for an issue without an index: a PDF alone, or one made by other tools. */
async function open({ href }: FeedIssue): Promise<Opened | undefined> {
  const [{ openIndex }, { issue, carrier }] = await Promise.all([
    import('@e-bulletin/issue/search.js'),
    openIssue(href, new AbortController().signal),
  ]);
  try {
    if (!issue?.search) return undefined;
    return { issue, index: openIndex(await carrier.json(issue.search.href)) };
  } finally {
    carrier.close();
  }
}

function found({ issue, index }: Opened, query: string): Answer {
  const titles = new Map(issue.articles.map(({ id, title }) => [id, title]));
  const find = (rawKeys: boolean): readonly Hit[] =>
    index.query(query, { limit: MOST_HITS + 1, rawKeys });
  const typed = find(false);
  const rawKeys = !typed[0];
  const hits = (rawKeys ? find(true) : typed).flatMap(({ page, article, snippet }) => {
    const label = issue.pages[page - 1]?.label;
    // A hit on a page that the issue does not have leads nowhere.
    if (label === undefined) return [];
    const title = article === undefined ? titleOn(issue, page) : titles.get(article);
    return [{ page, label, article: title, ...snippet }];
  });
  return { is: 'found', hits: hits.slice(0, MOST_HITS), more: hits.length > MOST_HITS, rawKeys };
}

/** Where blocks do not name their article: the only one of the page. */
function titleOn({ articles }: Issue, page: number): string | undefined {
  const [only, other] = articles.filter(({ pages }) => pages.includes(page));
  return other ? undefined : only?.title;
}
