/**
 * Keeping an issue on the device, on the issue's own page: what it costs, how far it has come, what is kept, and what stood in
 * the way.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@e-bulletin/core/i18n.js';
import { bytesOf } from '../model/offline-list.js';
import { sayBytes } from '../model/say-bytes.js';
import { canKeep, KeepError, Keeper, type Kept, type KeepProblem } from './keep.js';

export interface KeepingOptions {
  /** Absolute address of `offline.json`, where this page is the issue's own. */
  readonly list: string | undefined;
  readonly update: () => void;
  readonly say: (text: string) => void;
}

/** Nothing where this page, or this browser, cannot keep it. */
export const keepingOf = (options: KeepingOptions): Keeping | undefined =>
  options.list !== undefined && canKeep() ? new Keeping(options, options.list) : undefined;

/** Where an attempt that failed leads back to, and with which message. */
type Resting = { readonly problem?: KeepProblem | undefined } & (
  | { readonly is: 'open'; readonly bytes: number; readonly media: number }
  | { readonly is: 'kept'; readonly kept: Kept }
);
type State =
  | { readonly is: 'asking' | 'none' }
  | { readonly is: 'keeping'; readonly done: number; readonly all: number }
  | Resting;

export class Keeping {
  readonly #options: KeepingOptions;
  readonly #keeper: Keeper;
  #state: State = { is: 'asking' };
  #stopped = new AbortController();

  constructor(options: KeepingOptions, list: string) {
    this.#options = options;
    this.#keeper = new Keeper(list);
    void this.#ask();
  }

  close(): void {
    this.#stopped.abort();
  }

  render(): TemplateResult | typeof nothing {
    const state = this.#state;
    switch (state.is) {
      case 'asking':
      case 'none':
        return nothing;
      case 'open': {
        const { bytes, media } = state;
        return html`${renderProblem(state)}
          <button type="button" class="button" @click=${() => void this.#keep(false)}>
            ${msg(str`Lưu để đọc khi không có mạng (${sayBytes(bytes)})`, { id: 'bulletin.keep' })}
          </button>
          ${
            media > 0
              ? html`<button type="button" class="button" @click=${() => void this.#keep(true)}>
                  ${msg(str`Lưu cả ghi âm và phim (${sayBytes(bytes + media)})`, { id: 'bulletin.keepMedia' })}
                </button>`
              : nothing
          }`;
      }
      case 'keeping': {
        const { done, all } = state;
        const word = msg(str`Đang lưu: ${sayBytes(done)} trong ${sayBytes(all)}`, {
          id: 'bulletin.keeping',
        });
        return html`<p id="keeping">${word}</p>
          <progress aria-labelledby="keeping" max=${all} .value=${done}></progress>
          <button type="button" class="button" @click=${this.#stop}>
            ${msg('Dừng', { id: 'bulletin.stop' })}
          </button>`;
      }
      case 'kept': {
        const { bytes, stale, media } = state.kept;
        return html`${renderProblem(state)}
          <p>
            ${
              stale
                ? msg('Bản tin đã có bản mới hơn bản ông bà lưu.', { id: 'bulletin.keptStale' })
                : msg(
                    str`Đã lưu ${sayBytes(bytes)}. Mở lại trang này là đọc được, không cần mạng.`,
                    { id: 'bulletin.kept' },
                  )
            }
          </p>
          ${
            stale
              ? html`<button type="button" class="button" @click=${() => void this.#keep(media)}>
                  ${msg('Lưu bản mới', { id: 'bulletin.keepNew' })}
                </button>`
              : nothing
          }
          <button type="button" class="button" @click=${() => void this.#remove()}>
            ${msg('Xoá bản đã lưu', { id: 'bulletin.removeKept' })}
          </button>`;
      }
    }
  }

  async #ask(): Promise<void> {
    const keeper = this.#keeper;
    try {
      const list = await keeper.list(this.#stopped.signal);
      const kept = await keeper.kept();
      this.#set(
        kept
          ? { is: 'kept', kept }
          : { is: 'open', bytes: bytesOf(list.files), media: bytesOf(list.media) },
      );
    } catch {
      // No list: an issue that was built before there were any.
      this.#set({ is: 'none' });
    }
  }

  async #keep(media: boolean): Promise<void> {
    const keeper = this.#keeper;
    const before = this.#state;
    this.#stopped = new AbortController();
    const { signal } = this.#stopped;
    this.#set({ is: 'keeping', done: 0, all: 1 });
    try {
      await keeper.keep(media, (done, all) => this.#set({ is: 'keeping', done, all }), signal);
      await this.#ask();
      this.#options.say(msg('Đã lưu xong bản tin.', { id: 'bulletin.keptNow' }));
    } catch (error) {
      const problem = error instanceof KeepError ? error.problem : undefined;
      this.#set(before.is === 'open' || before.is === 'kept' ? { ...before, problem } : before);
    }
  }

  readonly #stop = (): void => this.#stopped.abort();

  async #remove(): Promise<void> {
    await this.#keeper.remove();
    await this.#ask();
    this.#options.say(msg('Đã xoá bản lưu trên máy.', { id: 'bulletin.removedKept' }));
  }

  #set(state: State): void {
    this.#state = state;
    this.#options.update();
  }
}

function renderProblem({ problem }: Resting): TemplateResult | typeof nothing {
  return problem ? html`<p role="alert">${sayProblem(problem)}</p>` : nothing;
}

function sayProblem(problem: KeepProblem): string {
  switch (problem) {
    case 'network':
      return msg('Chưa lưu xong vì mất mạng. Bấm lưu lần nữa, phần đã lưu không phải tải lại.', {
        id: 'bulletin.keepNetwork',
      });
    case 'full':
      return msg('Máy không còn đủ chỗ để lưu. Xoá bớt ảnh hoặc ứng dụng rồi thử lại.', {
        id: 'bulletin.keepFull',
      });
    case 'refused':
      return msg('Trình duyệt này không cho lưu. Hãy mở bằng Chrome hoặc Safari.', {
        id: 'bulletin.keepRefused',
      });
  }
}
