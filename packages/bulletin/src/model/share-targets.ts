/**
 * What can be passed on from where the reader is: the whole issue, the article, the page. Addresses last for years:
 * the static share pages that `e-bulletin build` wrote, else the deep link into the page that holds the bulletin.
 */
import type { Issue } from '@e-bulletin/issue';
import type { articleOn } from './home.js';

export type TargetKind = 'issue' | 'article' | 'page' | 'poll';

export interface ShareTarget {
  readonly kind: TargetKind;
  readonly url: string;
  /** What the link is called. */
  readonly title: string;
}

export interface SharePlace {
  /** Ordinal of the page shown; 0 for none. */
  readonly page: number;
  /** Id of the article that is open. */
  readonly article: string | undefined;
  /** Given: a module that two chunks import would be a third file, with a line of its own in the loader. */
  readonly articleOn: typeof articleOn;
  /** The `share-url` attribute, else the canonical link of the document, else its address. */
  readonly portal: string;
  /** The poll that is shown or would be, at its service. */
  readonly poll?: { readonly url: string; readonly title: string | undefined } | undefined;
  /** The name in `hash="name"`; `undefined` where the portal page does not understand deep links. */
  readonly hash: string | undefined;
}

/** `issue` first; `article`, `page` and `poll` where there is one. */
export function shareTargets(issue: Issue, place: SharePlace): readonly ShareTarget[] {
  const whole = issue.canonical ?? place.portal;
  const targets: ShareTarget[] = [{ kind: 'issue', url: whole, title: issue.title }];
  // Ready pages beside the manifest read #page= and #article=; a portal page does where it has the attribute.
  const key = issue.canonical !== undefined ? '' : place.hash;
  const deep = (part: string): string | undefined =>
    key === undefined
      ? undefined
      : `${withoutFragment(whole)}#${key === '' ? '' : `${key}:`}${part}`;
  const article =
    issue.articles.find(({ id }) => id === place.article) ??
    (place.page > 0 ? place.articleOn(issue, place.page) : undefined);
  if (article) {
    const url = sharePage(article.page?.href, issue.canonical) ?? deep(`article=${article.id}`);
    if (url !== undefined) targets.push({ kind: 'article', url, title: article.title });
  }
  const page = place.page > 1 ? deep(`page=${place.page}`) : undefined;
  if (page !== undefined) {
    const label = issue.pages[place.page - 1]?.label ?? String(place.page);
    targets.push({ kind: 'page', url: page, title: label });
  }
  if (place.poll && /^https?:/.test(place.poll.url)) {
    targets.push({ kind: 'poll', url: place.poll.url, title: place.poll.title ?? issue.title });
  }
  return targets;
}

/** The article's own page stands beside the share page of the issue. */
function sharePage(href: string | undefined, canonical: string | undefined): string | undefined {
  if (href === undefined || canonical === undefined) return undefined;
  try {
    const { protocol, href: url } = new URL(href, canonical);
    return /^https?:$/.test(protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');
