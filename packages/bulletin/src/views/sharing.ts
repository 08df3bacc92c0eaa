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

export interface SharingHost extends Pick<SharePlace, 'articleOn'> {
  readonly element: HTMLElement;
  readonly pages: PagesController;
  /** Another link was chosen. */
  readonly update: () => void;
}

export class Sharing {
  readonly #host: SharingHost;
  #kind: TargetKind = 'issue';

  constructor(host: SharingHost) {
    this.#host = host;
  }

  targets(issue: Issue, poll: SharePlace['poll']): readonly ShareTarget[] {
    const { element, pages, articleOn } = this.#host;
    return shareTargets(issue, {
      page: pages.element?.page ?? 0,
      article: pages.element?.article,
      articleOn,
      portal: portalAddress(element),
      poll,
      hash: element.getAttribute('hash') ?? undefined,
    });
  }

  chosen(issue: Issue, poll: SharePlace['poll']): ShareTarget {
    const targets = this.targets(issue, poll);
    return (targets.find(({ kind }) => kind === this.#kind) ?? targets[0]) as ShareTarget;
  }

  choose(kind: TargetKind): void {
    this.#kind = kind;
    this.#host.update();
  }

  /** From a poll and from an open article its own link is the likely one; from pages and from the home the whole issue is. */
  begin(from: ViewName): void {
    const article = from === 'pages' && this.#host.pages.element?.article !== undefined;
    this.#kind = from === 'answer' ? 'poll' : article ? 'article' : 'issue';
  }
}
