/** A poll on the wall fills its card and never leaves it: nobody scrolls a wall, and its code comes last. */

/** How much larger or smaller than it is elsewhere; tried from the largest down. */
const MOST = 1.6;
const LEAST = 0.4;
const STEP = 0.05;

/** Enlarges `poll` as far as what it lies in has room, now and whenever one of them gets another size. Without `zoom` in CSS it stays. */
export function fitWall(poll: HTMLElement): void {
  let seen: Element | undefined;
  const fit = (): void => {
    const wall = poll.parentElement;
    if (!wall) return observer.disconnect();
    if (wall !== seen) observer.observe((seen = wall));
    let scale = MOST;
    do poll.style.setProperty('zoom', (scale -= STEP).toFixed(2));
    while (scale > LEAST && wall.scrollHeight > wall.clientHeight);
  };
  // In the frame after: what is observed must not change while it is told.
  const observer = new ResizeObserver(() => requestAnimationFrame(fit));
  observer.observe(poll);
}
