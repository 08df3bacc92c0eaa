/** Counts of a poll: asked for once, or followed on a projector. A chunk of its own; who only answers never loads it. */
import type { TemplateResult } from 'lit';
import type { getJson } from '../adapters/service.js';
import { follow } from '../adapters/stream.js';
import type { jsonOf } from '../model/json.js';
import { resultReader, type Told } from '../model/result.js';
import type { failureMessage, messages } from '../messages.js';
import type { waitAfter } from '../model/retry.js';
import { renderResult } from './result-view.js';

export { resultStyles } from './result.styles.js';

/** The element, as the counts see it. */
export interface ResultHost {
  readonly live: boolean;
  readonly pollTitle: string;
  requestUpdate(): void;
}

/** What the element has already. */
export interface ResultTools {
  readonly getJson: typeof getJson;
  readonly json: Parameters<typeof resultReader>[0];
  readonly messages: typeof messages;
  readonly failureMessage: typeof failureMessage;
  readonly jsonOf: typeof jsonOf;
  readonly waitAfter: typeof waitAfter;
}

export class ResultPanel {
  told: Told | undefined;
  failed = false;
  /** The line to the service is cut; what is shown is old. */
  cut = false;
  /** Table on the projector. */
  at = 0;
  /** Way back to the receipt, where the reader came from there. */
  onBack: (() => void) | undefined;
  again: (() => void) | undefined;
  readonly host: ResultHost;
  readonly tools: ResultTools;
  readonly #read: ReturnType<typeof resultReader>;
  #load: AbortController | undefined;
  #unfollow: (() => void) | undefined;

  constructor(host: ResultHost, tools: ResultTools) {
    this.host = host;
    this.tools = tools;
    this.#read = resultReader(tools.json);
  }

  stop(): void {
    this.#load?.abort();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  /**
   * @param receipt for polls that show their result to those who answered: in an address, which others may write down, only where
   * nothing is told without it
   */
  async load(address: string, receipt?: string): Promise<void> {
    this.stop();
    const load = (this.#load = new AbortController());
    this.again = () => void this.load(address, receipt);
    this.failed = this.cut = false;
    this.host.requestUpdate();
    const url = new URL(address);
    const ask = async (): Promise<Told | undefined> =>
      this.#read(await this.tools.getJson(url.href, load.signal).catch(() => undefined));
    let told = await ask();
    if (receipt && told?.withheld === 'policy') {
      url.searchParams.set('receipt', receipt);
      told = await ask();
    }
    if (!load.signal.aborted) this.#show(told);
  }

  follow(address: string): void {
    this.stop();
    this.again = () => this.follow(address);
    this.#unfollow = follow(address, this.tools, {
      onResult: (value) => this.#show(this.#read(value) ?? this.told),
      onLine: (up) => {
        this.cut = !up;
        if (!up && !this.told) this.failed = true;
        this.host.requestUpdate();
      },
    });
  }

  step(by: number): void {
    const { length } = this.told!.tables;
    this.at = (this.at + by + length) % length;
    this.host.requestUpdate();
  }

  render(): TemplateResult {
    return renderResult(this);
  }

  #show(told: Told | undefined): void {
    this.told = told;
    this.failed = !told;
    if (!told?.tables[this.at]) this.at = 0;
    this.host.requestUpdate();
  }
}
