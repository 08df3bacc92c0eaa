/** A poll on the wall fills its card and never leaves it: nobody scrolls a wall, and its code comes last. */

/** Enlarges `poll` as far as its card has room, whenever it has another size. Without `zoom` in CSS it stays as it is. */
export function fitWall(poll: HTMLElement): void {
  const fit = (): void => {
    const wall = poll.parentElement;
    if (!wall) return;
    let percent = 160;
    do poll.style.zoom = `${(percent -= 5)}%`;
    while (percent > 40 && wall.scrollHeight > wall.clientHeight);
  };
  // In the frame after: what is observed must not change while it is told.
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(poll);
}
