/**
 * Decides what a reader meets first, and brings everything that is not the pages (`views/composer.ts`): before them on a
 * phone, where the home is the first view; when the browser is idle elsewhere.
 */
import { nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Feed } from '@e-bulletin/issue/feed.js';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { firstTrail, namesPlace, type Trail, type ViewName } from '../model/views.js';
import type * as ComposerModule from '../views/composer.js';
import type { Composer } from '../views/composer.js';
import type { ComposerHost, Opened } from '../views/context.js';
import type { Shelf } from '../shelf/shelf.js';
import { readerMissing } from '../view/failure.js';
import type { PagesController } from './pages.js';
import { SecondTap } from './second-tap.js';

interface Host extends ReactiveElement {
  readonly page: number | undefined;
  readonly hash: string | undefined;
  readonly start: string | undefined;
}

export class ViewsController implements ReactiveController {
  readonly #host: Host;
  readonly #parts: Omit<ComposerHost, 'element'> & { readonly pages: PagesController };
  readonly #second: SecondTap;
  #composer: Composer | undefined;
  #shelf: Shelf | undefined;
  #opened: Opened | undefined;
  #trail: Trail = ['pages'];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #composing: Promise<boolean> | undefined;

  constructor(host: Host, parts: Omit<ComposerHost, 'element'>) {
    this.#host = host;
    this.#parts = parts;
    this.#second = new SecondTap(host);
    host.addController(this);
  }

  /** What a reader meets first, decided when an issue is asked for. */
  get first(): ViewName {
    return this.#trail[this.#trail.length - 1] as ViewName;
  }

  /** Another view than the pages is shown. */
  get covers(): boolean {
    return !!this.#shelf || (this.#composer?.view ?? 'pages') !== 'pages';
  }

  /** What is shown where `src` is no issue but a shelf of them. */
  get feed(): Feed | undefined {
    return this.#shelf?.feed;
  }

  /** Leads back from the pages; `undefined` where nothing lies behind them. */
  get goBack(): (() => void) | undefined {
    return this.#before && this.#leave;
  }

  /** Where "back" leads; known before the rest is here, so that the header does not change when it comes. */
  get #before(): ViewName | undefined {
    if (this.#composer?.view) return this.#composer.before;
    return this.#opened && this.#trail[this.#trail.length - 2];
  }

  /** Shows the home and resolves true; or false: the pages are the first view. */
  async open(opened: Opened): Promise<boolean> {
    this.#opened = opened;
    if (this.first === 'home') return this.#compose();
    this.#host.addEventListener('e-hotspot-open', this.#hurry, { once: true });
    this.#waiting = setTimeout(() => void this.#compose(), LATER_MS);
    return false;
  }

  /** Shows a shelf of issues. @throws IssueError where there is no feed either */
  async shelve(carrier: Carrier, signal: AbortSignal): Promise<void> {
    const { Shelf } = await import('../shelf/shelf.js');
    const feed = await carrier.manifest();
    if (!signal.aborted) {
      this.#shelf = new Shelf({ ...this.#parts, element: this.#host }, feed, carrier.base);
    }
  }

  /** An issue was asked for: decides what comes first, and fetches it beside the manifest. A bare PDF has no home. */
  prepare(bare: boolean): void {
    const { hash, page, start, offsetWidth } = this.#host;
    const scale = Number(getComputedStyle(this.#host).getPropertyValue('--e-scale')) || 1;
    const linked = typeof hash === 'string' && namesPlace(location.hash, hash);
    const asked = bare || page !== undefined || linked;
    this.#trail = firstTrail({ start, asked, width: (offsetWidth || innerWidth) / scale });
    if (this.first === 'home') composer().catch(() => undefined);
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#composing = undefined;
    this.#opened = undefined;
    this.#composer?.close();
    this.#shelf?.close();
    this.#shelf = undefined;
  }

  hostUpdated(): void {
    this.#composer?.dress();
    this.#second.shows(this.#composer?.view);
  }

  render(): TemplateResult | typeof nothing {
    return (this.#shelf ?? this.#composer)?.render() ?? nothing;
  }

  /** A place on the first page was pressed before the rest was asked for. */
  readonly #hurry = (event: Event): void => {
    if (!this.#composer) void this.#compose().then(() => this.#composer?.onHotspot(event));
  };

  readonly #leave = async (): Promise<void> => {
    if (await this.#compose()) this.#composer?.back();
    else this.#parts.say(readerMissing().hint);
  };

  /** Once for an issue. False where it does not arrive: the pages can be read without it. */
  #compose(): Promise<boolean> {
    clearTimeout(this.#waiting);
    return (this.#composing ??= this.#bring());
  }

  async #bring(): Promise<boolean> {
    const opened = this.#opened;
    if (!opened) return false;
    try {
      const { Composer } = await composer();
      this.#composer ??= new Composer({ ...this.#parts, element: this.#host });
    } catch {
      this.#composing = undefined;
      return false;
    }
    if (opened !== this.#opened) return false;
    this.#composer.open(opened, this.#trail);
    return true;
  }
}

const composer = (): Promise<typeof ComposerModule> => import('../views/composer.js');

/** The first page stands by then, and what it needs next is on its way. */
const LATER_MS = 2500;
