/**
 * Many tap twice, or once more while a view gives way to what they asked for. Where the finger is then something else lies, an
 * article on a page or a player's button, and that is not what they mean.
 */

/** From then on a tap is meant for what is seen. */
const SECOND_MS = 500;
/** A finger that means the same place. */
const SAME_PX = 40;

export class SecondTap {
  #first: MouseEvent | undefined;
  #view: unknown;
  #since = 0;

  constructor(element: HTMLElement) {
    element.addEventListener('click', this.#onClick, true);
  }

  /** This view is shown now. */
  shows(view: unknown): void {
    if (view !== this.#view) this.#since = performance.now();
    this.#view = view;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { detail, timeStamp, clientX, clientY } = event;
    const first = this.#first;
    if (
      first &&
      // Keys and screen readers press what they name.
      detail > 0 &&
      // What was pressed in this view may be pressed again at once.
      first.timeStamp < this.#since &&
      timeStamp - this.#since < SECOND_MS &&
      Math.hypot(clientX - first.clientX, clientY - first.clientY) < SAME_PX
    ) {
      event.preventDefault();
      event.stopPropagation();
    } else this.#first = event;
  };
}
