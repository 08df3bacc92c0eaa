/** What the bulletin passes on: which link is chosen, of those that can be had from where the reader is. */
import type { Issue } from '@e-bulletin/issue';
import { portalAddress } from '../adapters/portal-address.js';
import type { PagesController } from '../controllers/pages.js';
import {
  shareTargets,
  type SharePlace,
  type ShareTarget,
  type TargetKind,
} from '../model/share-targets.js';
import type { ViewName } from '../model/views.js';

export class Sharing {
  readonly #element: HTMLElement;
  readonly #pages: PagesController;
  #kind: TargetKind = 'issue';

  constructor(element: HTMLElement, pages: PagesController) {
    this.#element = element;
    this.#pages = pages;
  }

  targets(issue: Issue, poll: SharePlace['poll']): readonly ShareTarget[] {
    const { element } = this.#pages;
    return shareTargets(issue, {
      page: element?.page ?? 0,
      article: element?.article,
      portal: portalAddress(this.#element),
      poll,
      hash: this.#element.getAttribute('hash') ?? undefined,
    });
  }

  chosen(issue: Issue, poll: SharePlace['poll']): ShareTarget {
    const targets = this.targets(issue, poll);
    return (targets.find(({ kind }) => kind === this.#kind) ?? targets[0]) as ShareTarget;
  }

  choose(kind: TargetKind): void {
    this.#kind = kind;
  }

  /** From a poll and from an open article its own link is the likely one; from pages and from the home the whole issue is. */
  begin(from: ViewName): void {
    const article = from === 'pages' && this.#pages.element?.article !== undefined;
    this.#kind = from === 'answer' ? 'poll' : article ? 'article' : 'issue';
  }
}
