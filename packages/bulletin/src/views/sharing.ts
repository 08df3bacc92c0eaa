/** What the bulletin passes on: which link is chosen, of those that can be had from where the reader is. */
import type { Issue } from '@e-bulletin/issue';
import { portalAddress } from '../adapters/portal-address.js';
import type { PagesController } from '../controllers/pages.js';
import { shareTargets, type ShareTarget, type TargetKind } from '../model/share-targets.js';

export class Sharing {
  readonly #element: HTMLElement;
  readonly #pages: PagesController;
  #kind: TargetKind = 'issue';

  constructor(element: HTMLElement, pages: PagesController) {
    this.#element = element;
    this.#pages = pages;
  }

  targets(issue: Issue): readonly ShareTarget[] {
    const { element } = this.#pages;
    return shareTargets(issue, {
      page: element?.page ?? 0,
      article: element?.article,
      portal: portalAddress(this.#element),
      hash: this.#element.getAttribute('hash') ?? undefined,
    });
  }

  chosen(issue: Issue): ShareTarget {
    const targets = this.targets(issue);
    return (targets.find(({ kind }) => kind === this.#kind) ?? targets[0]) as ShareTarget;
  }

  choose(kind: TargetKind): void {
    this.#kind = kind;
  }

  /** From an open article its own link is the likely one; from pages and from the home the whole issue is. */
  begin(fromPages: boolean): void {
    const article = fromPages && this.#pages.element?.article !== undefined;
    this.#kind = article ? 'article' : 'issue';
  }
}
