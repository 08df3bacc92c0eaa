/** What is not yet with the service, or not yet on paper: nobody loses it by a slip, a way back, or another token. */

const TYPED = 'Những gì vừa viết chưa được lưu và sẽ mất. Vẫn rời trang này?';

/** The questions that a way out of this page has to ask. */
const held = new Set<string>();

/** Notes that something is being written in `place`. */
export function guard(place: HTMLElement): void {
  place.addEventListener('input', () => hold(TYPED));
}

/** Something would be lost with this page; `question` says what. */
export function hold(question: string): void {
  held.add(question);
}

/** It is where it belongs, or wanted no more. */
export function letGo(question = TYPED): void {
  held.delete(question);
}

/** Whether what `question` is about may be lost; asks, where it would be. */
export function mayLose(question: string): boolean {
  const may = !held.has(question) || confirm(question);
  if (may) letGo(question);
  return may;
}

/** Whether another view may take the place of this one; asks, where something would be lost. */
export function mayLeave(): boolean {
  return [...held].every(mayLose);
}

// Back, reload, another address, a closed tab: browsers ask in words of their own.
addEventListener('beforeunload', (event) => {
  if (held.size) event.preventDefault();
});
