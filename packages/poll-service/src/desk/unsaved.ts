/** What was typed and is not yet with the service: nobody loses it by a slip, a way back, or another token. */

let typed = false;

/** Notes that something is being written in `place`. */
export function guard(place: HTMLElement): void {
  place.addEventListener('input', () => (typed = true));
}

/** It is with the service, or wanted no more. */
export function letGo(): void {
  typed = false;
}

/** Whether another view may take its place; asks, where something would be lost. */
export function mayLeave(): boolean {
  const may = !typed || confirm('Những gì vừa viết chưa được lưu và sẽ mất. Vẫn rời trang này?');
  if (may) letGo();
  return may;
}

// Back, reload, another address, a closed tab: browsers ask in words of their own.
addEventListener('beforeunload', (event) => {
  if (typed) event.preventDefault();
});
