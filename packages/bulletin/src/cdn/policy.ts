/**
 * Trusted Types. Lit asks for a policy named `lit-html` while its module runs and dies where the host allows
 * other names only; `cdn/` gives it this one instead, made once per page and shared by every copy of ours.
 */
import { shared } from '@e-bulletin/core/registry.js';

interface Policy {
  createHTML(text: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): Policy;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;

/** Our policy; `undefined` where there are no Trusted Types or the host refuses the name. */
export function policy(): Policy | undefined {
  return shared('trusted-types/1', () => {
    try {
      return factory?.createPolicy('e-bulletin', { createHTML: (text) => text });
    } catch {
      return undefined;
    }
  });
}

/** False where the host forbids every way to make a template: `trusted-types` without our name. */
export function templatesAllowed(): boolean {
  if (!factory || policy()) return true;
  try {
    // eslint-disable-next-line no-restricted-syntax -- a constant, to see whether templates are allowed at all
    document.createElement('template').innerHTML = '<p></p>';
    return true;
  } catch {
    return false;
  }
}
