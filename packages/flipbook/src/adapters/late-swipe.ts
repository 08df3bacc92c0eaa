/** What a finger meant that swiped while what follows fingers was on its way. */
import { CONTROLS, intentOf, mayTurn } from '../model/gesture.js';
import { isSelecting } from '../view/selecting.js';

/** The step that the stroke from `down` to `up` asks for; 0 where it was no swipe over a page. */
export function swipe(down: PointerEvent, up: PointerEvent, stage: HTMLElement): 0 | 1 | -1 {
  const { pointerId, pointerType, button, isPrimary, clientX, clientY } = down;
  // The event has forgotten what it hit.
  const hit = (stage.getRootNode() as ShadowRoot).elementFromPoint(clientX, clientY);
  const may = mayTurn({
    pointerType,
    button,
    isPrimary,
    onControl: hit?.closest(CONTROLS) !== null,
    selecting: isSelecting(stage),
    magnified: (visualViewport?.scale ?? 1) > 1.01,
  });
  const across = up.clientX - clientX;
  // A mouse would click as well.
  if (!may || pointerType === 'mouse' || up.pointerId !== pointerId) return 0;
  if (intentOf(across, up.clientY - clientY) !== 'turn') return 0;
  const rtl = getComputedStyle(stage).direction === 'rtl';
  return across < 0 === rtl ? -1 : 1;
}
