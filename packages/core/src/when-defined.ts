/** Waiting for an element of ours, which may have to take another name than its own (`define.ts`). */
import { alternative, isDefined, tagOf } from './define.js';

/** The tag under which our element for `tag` is registered, as soon as it is; a stranger's element is not waited for. */
export function whenDefined(tag: string): Promise<string> {
  return new Promise((resolve) => {
    for (const name of [tag, alternative(tag)]) {
      if (!name) continue;
      void customElements.whenDefined(name).then(() => {
        if (isDefined(tag)) resolve(tagOf(tag));
      });
    }
  });
}
