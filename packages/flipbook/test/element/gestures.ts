/** What hands do in a test: fingers that move over the stage, taps and keys. */
import type { FlipbookElement } from '../../src/index.js';

interface Stroke {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly pointerType?: string;
  readonly target?: Element;
  /** All of it in one task, without a frame between two steps. */
  readonly atOnce?: boolean;
}

const stageOf = (element: FlipbookElement): HTMLElement =>
  element.renderRoot.querySelector('.stage') as HTMLElement;

let pointer = 100;

/** A finger that goes down and moves, in parts of the stage (0..1). `up` ends it. */
export async function stroke(
  element: FlipbookElement,
  { from, to, pointerType = 'touch', target, atOnce = false }: Stroke,
): Promise<{
  move: (to: readonly [number, number]) => Promise<void>;
  up: (type?: string) => void;
}> {
  const stage = stageOf(element);
  const box = stage.getBoundingClientRect();
  const pointerId = ++pointer;
  let at = from;
  const fire = (type: string, on: Element): void => {
    const [x, y] = at;
    on.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerId,
        pointerType,
        isPrimary: true,
        button: type === 'pointermove' ? -1 : 0,
        buttons: type === 'pointerup' ? 0 : 1,
        clientX: box.left + x * box.width,
        clientY: box.top + y * box.height,
      }),
    );
  };
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  const move = async (end: readonly [number, number]): Promise<void> => {
    const start = at;
    for (let step = 1; step <= 8; step++) {
      at = [
        start[0] + ((end[0] - start[0]) * step) / 8,
        start[1] + ((end[1] - start[1]) * step) / 8,
      ];
      fire('pointermove', target ?? stage);
      if (!atOnce) await frame();
    }
  };
  fire('pointerdown', target ?? stage);
  await move(to);
  return { move, up: (type = 'pointerup') => fire(type, target ?? stage) };
}

/** A tap at a point of the stage, in parts of it; what lies there gets the click. */
export function click(element: FlipbookElement, x: number, y: number): void {
  const stage = stageOf(element);
  const { left, top, width, height } = stage.getBoundingClientRect();
  const [clientX, clientY] = [left + x * width, top + y * height];
  const target = (element.shadowRoot as ShadowRoot).elementFromPoint(clientX, clientY);
  const init = { clientX, clientY, bubbles: true, composed: true, cancelable: true };
  (target ?? stage).dispatchEvent(new MouseEvent('click', init));
}

export const press = (
  target: Element,
  key: string,
  init: KeyboardEventInit = {},
): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
};
