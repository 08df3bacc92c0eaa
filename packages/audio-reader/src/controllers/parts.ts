/**
 * The parts that come after the face, each in its chunk: what is needed in trouble comes as soon as the player is in view,
 * because a network that is gone brings nothing.
 */
import { adoptStyles, supportsAdoptingStyleSheets, type CSSResult } from 'lit';
import type * as ListView from '../view/list.js';
import type * as MoreView from '../view/more.js';
import type * as TroubleView from '../view/trouble.js';
import type { ListeningElement } from './choice.js';
import type { Life } from './life.js';
import type { Listening } from './listening.js';
import type { Trouble } from './player-state.js';
import type { TrackFault } from './track-loader.js';

export class Parts {
  life: Life | undefined;
  trouble: typeof TroubleView | undefined;
  list: typeof ListView | undefined;
  more: typeof MoreView | undefined;
  readonly #listening: Listening;
  readonly #host: ListeningElement;
  readonly #styles: CSSResult[] = [];
  #bringing: Promise<Life | undefined> | undefined;

  constructor(listening: Listening, host: ListeningElement) {
    this.#listening = listening;
    this.#host = host;
  }

  /** Something is in the way, and the words for it are not here. */
  get wordless(): boolean {
    return !this.trouble && this.#listening.player.trouble !== undefined;
  }

  /** Brings what every player in view has; what fails to come is asked for again the next time. */
  bring(list: boolean): Promise<Life | undefined> {
    if (list && !this.list) void this.#bringList();
    this.#bringing ??= this.#bring();
    return this.#bringing;
  }

  async bringMore(): Promise<void> {
    try {
      this.more ??= await this.adopt(import('../view/more.js'));
    } catch {
      // The next tap asks again.
      this.#listening.place.opened = '';
    }
    this.#host.requestUpdate();
  }

  /** A sentence of ours, with what the office calls its listener. */
  addressed(text: string): string {
    return this.trouble?.addressed(text, this.#host.addressAs) ?? text;
  }

  /** A sentence for a fault; its code while the words are not here. */
  troubleMessage(code: Trouble | TrackFault): string {
    return this.addressed(this.trouble?.troubleMessage(code) ?? code);
  }

  /** A part with its style sheet, which joins the element's own. */
  async adopt<T extends { readonly styles: CSSResult }>(part: Promise<T>): Promise<T> {
    const { styles } = await part;
    if (!this.#styles.includes(styles)) {
      this.#styles.push(styles);
      const root = this.#host.renderRoot as ShadowRoot;
      // Adopting replaces the list, in which the mark of a sentence has its sheet too; older browsers get one more <style> instead.
      adoptStyles(
        root,
        supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets, styles] : [styles],
      );
    }
    return part;
  }

  async #bring(): Promise<Life | undefined> {
    try {
      const [{ Life }, trouble] = await Promise.all([
        import('./life.js'),
        this.adopt(import('../view/trouble.js')),
      ]);
      this.trouble = trouble;
      this.life = new Life(this.#listening);
      return this.life;
    } catch {
      this.#bringing = undefined;
      return undefined;
    } finally {
      this.#host.requestUpdate();
    }
  }

  async #bringList(): Promise<void> {
    try {
      this.list = await this.adopt(import('../view/list.js'));
      this.#host.requestUpdate();
    } catch {
      // The buttons to the next article and the one before are there.
    }
  }
}
