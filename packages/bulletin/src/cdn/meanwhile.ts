/**
 * What the loader does for a bulletin while the reader's code is on its way: asks for the manifest and the first picture,
 * and shows the first page (early-view.ts). The one file has its code with it and does without.
 */
import { askEarly } from '../adapters/early-manifest.js';
import { askPicture } from '../adapters/early-picture.js';
import { HOME_BELOW } from '../model/views.js';
import { manifestOf } from './address.js';
import type { Meanwhile } from './boot.js';
import { earlyView } from './early-view.js';
import { templatesAllowed } from './policy.js';

/** `home`: a home comes first, and what it needs beside the elements may be brought. */
export function meanwhile(
  home: () => unknown,
  src: string,
  place: Element,
  bulletin: HTMLElement,
): Meanwhile {
  const manifest = manifestOf(src, location.href);
  // Under another name may lie a shelf of issues.
  const may = /\/manifest\.json$/.test(manifest ?? '') && templatesAllowed();
  const view = may ? earlyView(bulletin, place) : undefined;
  if (!view && bulletin.offsetWidth < HOME_BELOW) home();
  const ask = (): void => {
    const answer = manifest === undefined ? undefined : askEarly(src, manifest);
    // A guess: whatever goes wrong, the reader asks for itself.
    if (answer) askPicture(place, answer).then(view?.show, () => view?.show());
    else view?.show();
  };
  // A cover comes before everything; without one the picture is known by the manifest.
  if (!view?.covered) ask();
  return view ? { free: view.covered ? view.free.then(ask) : view.free, close: view.close } : {};
}
