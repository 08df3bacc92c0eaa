/** What lies open at one slot: the one or two sides of paper of a spread, hinged at the spine. Plain DOM. */
import type { BookLayout } from '../model/layout.js';
import type { Spread } from '../model/spreads.js';
import { create, PageFace, type FacePage, type Part } from './page-face.js';

/** A page with its size, to be fitted into the box of a page. */
export interface ViewPage extends FacePage {
  readonly width: number;
  readonly height: number;
}

export type Side = 'left' | 'right';

export interface Half {
  /** `whole` where the sheet has one side only and is bound at its edge. */
  readonly side: Side | 'whole';
  readonly element: HTMLElement;
  readonly face: PageFace;
  readonly page: ViewPage;
  /** The face shows one half of a page that lies across the spine. */
  readonly divided: boolean;
}

export class Sheet {
  readonly element = create('div', 'sheet');
  readonly halves: readonly Half[];

  /** `across`: two sides of a spine, as in spread view. */
  constructor(spread: Spread, pages: readonly ViewPage[], across: boolean) {
    const halves: Half[] = [];
    const add = (side: Half['side'], number: number | undefined, part: Part): void => {
      const page = number === undefined ? undefined : pages[number - 1];
      if (!page) return;
      const element = create('div', `half ${side}`);
      const face = new PageFace(page, part);
      element.append(face.element);
      halves.push({ side, element, face, page, divided: part !== 'all' });
    };
    if (spread.whole === undefined) {
      add('left', spread.left, 'all');
      add('right', spread.right, 'all');
    } else if (across) {
      add('left', spread.whole, 'left');
      add('right', spread.whole, 'right');
    } else {
      add('whole', spread.whole, 'all');
    }
    this.halves = halves;
    this.element.append(...halves.map(({ element }) => element));
    this.show(false);
  }

  /** Shown, and not part of a turn. */
  get lies(): boolean {
    return !this.element.inert;
  }

  get shown(): boolean {
    return this.element.classList.contains('shown');
  }

  /** Visible, and reachable when it lies still. */
  show(shown: boolean, inert = false): void {
    this.element.classList.toggle('shown', shown);
    this.element.inert = inert || !shown;
  }

  /** Every half lies flat and unshaded. */
  lay(): void {
    for (const { element, face } of this.halves) {
      element.classList.remove('moving');
      element.style.transform = '';
      face.shade.style.opacity = '';
    }
  }

  /** Fits pages of any shape into the box of a page; the bound edge stays at the spine. */
  fit({ page: box }: BookLayout, pixel: number): void {
    for (const { side, face, page, divided } of this.halves) {
      const room = divided ? box.width * 2 : box.width;
      const scale = Math.min(room / page.width, box.height / page.height) || 0;
      const width = page.width * scale;
      const { style } = face.element;
      // The left picture goes on for one device pixel under the right page: that hides the seam that scaling by the browser may open.
      const over = side === 'left' ? pixel : 0;
      style.setProperty('--_image', `${divided ? width : width + over}px`);
      style.width = `${(divided ? width / 2 : width) + over}px`;
      style.marginRight = `${-over}px`;
      style.height = `${page.height * scale}px`;
      if (!divided) continue;
      const sheet = this.element.style;
      sheet.setProperty('--_image', `${width}px`);
      sheet.setProperty('--_height', style.height);
    }
  }

  /** Lets go of the pictures, which others may show. */
  remove(): void {
    for (const { face } of this.halves) face.show(undefined);
    this.element.remove();
  }
}
