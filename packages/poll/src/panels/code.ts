/** The code of a printed card: from the page's address, or typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { codeOfFragment, codeOfText, hasMarks } from '../model/code.js';
import { codeMessages as messages } from './code-messages.js';

/** The element, as the field sees it. */
export interface CodeHost {
  readonly code: string;
  readonly preview: boolean;
}

export class CodeField {
  typed = '';
  /** It came with the address, or from the portal; the field is not needed, unless the service does not take it. */
  readonly #given: boolean;
  readonly #host: CodeHost;

  constructor(host: CodeHost) {
    this.#host = host;
    const found = codeOfFragment(location.hash);
    if (found && !host.code) {
      this.typed = found.code;
      history.replaceState(history.state, '', location.pathname + location.search + found.rest);
    }
    this.#given = this.value !== '';
  }

  get title(): string {
    return messages.code();
  }

  get value(): string {
    return codeOfText(this.typed || this.#host.code) ?? '';
  }

  /** What has to be corrected; `undefined` where nothing. */
  get fault(): string | undefined {
    if (this.value || this.#host.preview) return undefined;
    return hasMarks(this.typed) ? messages.marked() : messages.wrong();
  }

  render(id: string, fault: string | undefined): TemplateResult {
    if (this.#given && !fault) {
      const code = this.value.replace(/(.{4})(?=.)/g, '$1-');
      return html`<p class="note">${messages.here(code)}</p>`;
    }
    return html`<div class="question ${fault ? 'faulty' : ''}" id=${id}>
      <label class="legend" for="${id}-field">${this.title}</label>
      <p class="help" id="${id}-note">
        ${messages.help()}
      </p>
      ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}
      <input
        id="${id}-field"
        class="field code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        maxlength="40"
        aria-describedby="${id}-note${fault ? ` ${id}-fault` : ''}"
        aria-invalid=${fault ? 'true' : 'false'}
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
      />
    </div>`;
  }
}
