/**
 * What a touch means. Pure rules, so that "links, selection and controls never turn a page" is a table in
 * the tests and not a hope.
 */

/** A turn needs this many pixels sideways. */
const INTENT_PX = 10;
/** ... within this many degrees of the horizontal; steeper is the portal's own scrolling. */
const INTENT_DEGREES = 35;

export type Intent = 'turn' | 'scroll' | 'undecided';

export function intentOf(dx: number, dy: number): Intent {
  const steep = Math.abs(dy) > Math.abs(dx) * Math.tan((INTENT_DEGREES * Math.PI) / 180);
  if (Math.hypot(dx, dy) < INTENT_PX) return 'undecided';
  if (steep) return 'scroll';
  return Math.abs(dx) >= INTENT_PX ? 'turn' : 'undecided';
}

export interface Press {
  readonly pointerType: string;
  /** 0 is the main button, a finger or the pen's tip. */
  readonly button: number;
  /** False for the second finger of a pinch. */
  readonly isPrimary: boolean;
  /** The press began on a link, a control, a player or text that can be selected with this pointer. */
  readonly onControl: boolean;
  /** Text is selected: the reader may be dragging its handles. */
  readonly selecting: boolean;
  /** The browser's own pinch zoom is at work: a finger moves the view, not the page. */
  readonly magnified: boolean;
}

/** Whether a drag that starts with this press may turn a page. */
export function mayTurn(press: Press): boolean {
  return (
    press.isPrimary &&
    press.button === 0 &&
    !press.onControl &&
    !press.selecting &&
    !press.magnified
  );
}

/** Members of a page that a touch belongs to, and never to the turning leaf. */
export const CONTROLS =
  'a,button,input,select,textarea,label,summary,audio,video,iframe,[contenteditable],[role=button],[role=link],[data-no-turn]';

/** Text of a page: a mouse selects it. */
export const TEXT = '.words span:not([role])';

/** What a press of this pointer is for: it turns nothing and moves nothing. */
export const heldBy = ({ pointerType }: Pick<Press, 'pointerType'>): string =>
  pointerType === 'mouse' ? `${CONTROLS},${TEXT}` : CONTROLS;

/** Narrowest and widest strip at the side of the book whose tap turns, in CSS pixels. */
const EDGE = { min: 48, max: 120, part: 0.18 } as const;

/** What a tap at `x` of a book `width` wide asks for, in left and right: reading direction is the caller's. */
export function edgeAt(x: number, width: number): 'left' | 'right' | undefined {
  const strip = Math.min(EDGE.max, Math.max(EDGE.min, width * EDGE.part), width / 3);
  if (x < strip) return 'left';
  return x > width - strip ? 'right' : undefined;
}
