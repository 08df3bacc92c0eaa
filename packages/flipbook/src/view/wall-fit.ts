/** A poll on the wall fills its card and never leaves it: nobody scrolls a wall, and its code comes last. */

/** Enlarges `poll` as far as its card has room, now and whenever one of the two gets another size. Without `zoom` in CSS it stays. */
export function fitWall(poll: HTMLElement): void {
  let wall = poll;
  const { style } = poll;
  // In the frame after: what is observed must not change while it is told.
  const observer = new ResizeObserver(() => requestAnimationFrame(fit));
  const fit = (): void => {
    const { parentElement } = poll;
    if (!parentElement) return observer.disconnect();
    if (wall !== parentElement) observer.observe((wall = parentElement));
    for (let percent = 160; percent > 40; percent -= 5) {
      style.zoom = `${percent}%`;
      if (wall.scrollHeight <= wall.clientHeight) return;
    }
  };
  observer.observe(poll);
}
