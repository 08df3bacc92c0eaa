/** The recording as a file, with its bytes. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Listening } from '../controllers/listening.js';
import { hrefOf, noteOf, save } from '../controllers/save.js';
import { bytesOf } from '../model/clock.js';
import { moreMessages } from './more-messages.js';

export function renderDownload(
  listening: Listening,
  language: string,
): TemplateResult | typeof nothing {
  const { bytes, lend } = listening.choice;
  const { source } = listening;
  const href = lend && source ? hrefOf(listening) : source;
  if (!href) return nothing;
  const size = bytes === undefined ? '' : ` (${bytesOf(bytes, language)})`;
  return html`<a
    class="button download"
    href=${href}
    download=${source.replace(/^.*\//, '')}
    @click=${lend && save(listening)}
  >
    ${noteOf(source) ?? moreMessages.download() + size}
  </a>`;
}
