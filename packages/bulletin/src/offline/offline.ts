/**
 * "Lưu để đọc khi không có mạng" on the home of an issue. On the issue's own page it keeps the issue on the device; in a
 * portal it leads there, because a worker serves only its own folder; where no worker can be it offers the PDF.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg } from '@e-bulletin/core/i18n.js';
import type { Issue } from '@e-bulletin/issue';
import type { Carrier } from '@e-bulletin/issue/carrier.js';
import { sayBytes } from '../model/say-bytes.js';
import { keepingOf, type KeepingOptions } from './keeping.js';

export { offlineStyles } from './offline.styles.js';

export interface OfflineOptions extends KeepingOptions {
  readonly issue: Issue;
  readonly carrier: Carrier;
}

export class Offline {
  readonly #options: OfflineOptions;
  readonly #keeping: ReturnType<typeof keepingOf>;

  constructor(options: OfflineOptions) {
    this.#options = options;
    this.#keeping = keepingOf(options);
  }

  close(): void {
    this.#keeping?.close();
  }

  render(): TemplateResult | typeof nothing {
    const content = this.#keeping ? this.#keeping.render() : this.#renderElsewhere();
    if (content === nothing) return nothing;
    return html`<section class="offline" part="offline">
      <h3 class="section-title">${msg('Đọc khi không có mạng', { id: 'bulletin.offline' })}</h3>
      ${content}
    </section>`;
  }

  /** Another page, or another file, does what this page cannot. */
  #renderElsewhere(): TemplateResult | typeof nothing {
    const { issue, carrier, list } = this.#options;
    if (carrier.kind === 'folder' && list === undefined) {
      return html`<a class="button" target="_blank" rel="noopener" href=${new URL('index.html', carrier.base).href}>
        ${msg('Mở trang riêng của số báo để lưu', { id: 'bulletin.keepThere' })}
      </a>`;
    }
    const { pdf } = issue;
    if (!pdf) return nothing;
    const size = pdf.size === undefined ? '' : ` (${sayBytes(pdf.size)})`;
    const word = html`${msg('Tải PDF', { id: 'bulletin.downloadPdf' })}${size}`;
    return html`<p>
        ${msg('Trình duyệt này không lưu được cả bản tin. Ông bà có thể tải tệp PDF về máy.', { id: 'bulletin.cannotKeep' })}
      </p>
      ${
        carrier.kind === 'folder'
          ? html`<a class="button" download href=${new URL(pdf.href, carrier.base).href}>${word}</a>`
          : html`<button type="button" class="button" @click=${() => void this.#save(pdf.href)}>${word}</button>`
      }`;
  }

  /** A ZIP tells where a file lies only when it is wanted: beside it, or inside. */
  async #save(href: string): Promise<void> {
    const { carrier, say } = this.#options;
    try {
      const file = await carrier.file?.(href);
      if (!file) return;
      const link = document.createElement('a');
      link.href = file.url;
      link.download = file.name;
      link.click();
    } catch {
      say(
        msg('Chưa tải được phần này. Kiểm tra mạng rồi bấm lại.', { id: 'bulletin.partMissing' }),
      );
    }
  }
}
