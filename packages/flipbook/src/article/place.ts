/** What opening and closing an article does to the address, where it is ours to write: opening is a jump, closing goes back. */
import type { PlaceDoor } from '../controllers/place-door.js';

export class ArticlePlace {
  readonly #place: PlaceDoor;
  /** Length of the history after the article's entry was added; 0 where none was. */
  #added = 0;

  constructor(place: PlaceDoor) {
    this.#place = place;
  }

  /** `article` is read now, over `page`; `undefined`, the pages are. */
  read(page: number, article: string | undefined): void {
    const { here } = this.#place;
    if (!here) return;
    here.article = article;
    const { address, full } = here;
    const was = address?.read().article;
    const added = this.#added;
    if (article === undefined) this.#added = 0;
    if (!address || (was === undefined && article === undefined)) return;
    if (article === undefined && added === history.length) history.back();
    else if (article === undefined || was !== undefined) address.replace({ page, article });
    else {
      address.push({ page, article }, { page }, full?.next());
      // Frames that may write no history stay where they are.
      if (address.read().article === article) this.#added = history.length;
    }
  }
}
