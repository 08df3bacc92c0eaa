/**
 * The first page before the reader: the cover, and "Sau" where the reader will have it, while its code is still on its way.
 * The picture comes first on a slow line and the code after it; a tap meanwhile is kept and answered.
 *
 * The button lies in a tree of its own inside the bulletin's, so that its styles may come and go. Where anything is
 * uncertain (another page was asked for, other letters or colours, a home comes first) there is no early view.
 */
import { keepTaps } from '../adapters/early-taps.js';
import { startsElsewhere } from '../adapters/early-picture.js';
import { HEADER, PAGE_BOX } from '../model/geometry.js';
import { firstView } from '../model/views.js';

/** In step with flipbook-element.styles.ts and core/controls.styles.ts; test/node/early.test.ts compares the two. */
const RULES =
  ':host{position:absolute;inset:0;pointer-events:none;container-type:size}' +
  `div{padding-top:${HEADER}}` +
  `img{${PAGE_BOX}}` +
  'button{pointer-events:auto;position:absolute;right:10px;bottom:12px;box-sizing:border-box;display:flex;align-items:center;' +
  'justify-content:center;gap:8px;min-height:64px;padding:8px 16px;border:2px solid;border-radius:var(--e-radius,12px);' +
  'background:var(--e-paper,#fffdf9);color:var(--e-accent,#0b4f6c);' +
  'font:700 20px/1.35 var(--e-font,system-ui,sans-serif);touch-action:manipulation}' +
  'button:after{content:"\\203a"/""}' +
  '.t{background:var(--e-accent,#0b4f6c);color:var(--e-on-accent,#fff)}' +
  '@container (min-width:1140px){button{right:16px;bottom:auto;top:calc(50% - 42px);min-width:116px;' +
  'min-height:76px}}';

export interface EarlyView {
  /** The page itself has a cover. */
  readonly covered: boolean;
  /** The first page's picture where it has none, or that there is no such picture. */
  readonly show: (picture?: HTMLImageElement) => void;
  /** Resolves when the picture is here and the line is free for the reader's code, or a tap wants it. */
  readonly free: Promise<void>;
  /** The reader does not arrive. */
  readonly close: () => void;
}

/** A cover that does not come holds the reader up no longer than this. */
const PATIENCE_MS = 4000;

/** Draws the early view into `bulletin`, an element that is not upgraded yet; `place` holds its fallback content. */
export function earlyView(bulletin: HTMLElement, place: Element): EarlyView | undefined {
  if (bulletin.shadowRoot || !isOrdinary(bulletin)) return undefined;
  const layer = document.createElement('div');
  const inner = layer.attachShadow({ mode: 'open' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    inner.adoptedStyleSheets = [sheet];
  } catch {
    // Safari before 16.4, Firefox before 101.
    return undefined;
  }
  let steps = 0;
  let hurry = (): void => undefined;
  const next = document.createElement('button');
  next.type = 'button';
  next.textContent = 'Sau';
  inner.append(next);
  next.onclick = () => {
    steps += 1;
    next.className = 't';
    hurry();
  };
  bulletin.attachShadow({ mode: 'open' }).append(document.createElement('slot'), layer);
  const close = (): void => layer.remove();
  keepTaps(bulletin, {
    take: () => {
      const focused = inner.activeElement === next;
      close();
      return { steps, focused };
    },
  });
  const cover = place.querySelector('img');
  return {
    covered: !!cover,
    show: (picture) => {
      hurry();
      if (!picture) return;
      const box = document.createElement('div');
      box.append(picture);
      inner.prepend(box);
    },
    free: new Promise((resolve) => {
      hurry = resolve;
      if (cover?.complete) return resolve();
      cover?.addEventListener('load', hurry);
      cover?.addEventListener('error', hurry);
      setTimeout(hurry, PATIENCE_MS);
    }),
    close,
  };
}

/** The reader will begin with its first page, in the letters and colours that are known here. */
function isOrdinary(bulletin: HTMLElement): boolean {
  const asked = startsElsewhere(bulletin);
  const start = bulletin.getAttribute('start') ?? undefined;
  const width = bulletin.offsetWidth;
  return (
    width >= 340 &&
    firstView({ start, asked, width }) === 'pages' &&
    !asked &&
    !bulletin.matches('[theme],[lang]') &&
    !bulletin.querySelector('[slot]') &&
    !getComputedStyle(bulletin).getPropertyValue('--e-scale') &&
    CSS.supports('container-type:size')
  );
}
