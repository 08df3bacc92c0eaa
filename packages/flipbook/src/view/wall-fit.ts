/** What is on the wall never leaves its card: nobody scrolls a wall, and the code of a poll comes last. */

/**
 * Enlarges the poll of a page, or what is slotted, as far as its card has room, whenever it has another size. Without `zoom`
 * in CSS it stays as it is.
 */
export function fitWall(poll: HTMLElement): void {
  // Once for each, however often a presentation begins.
  if (poll.style.zoom) return;
  poll.style.zoom = '100%';
  const fit = (): void => {
    const wall = (poll.assignedSlot ?? poll).parentElement;
    if (!wall) return;
    let percent = 160;
    do poll.style.zoom = `${(percent -= 5)}%`;
    while (percent > 40 && wall.scrollHeight > wall.clientHeight);
  };
  // In the frame after: what is observed must not change while it is told.
  new ResizeObserver(() => requestAnimationFrame(fit)).observe(poll);
}
