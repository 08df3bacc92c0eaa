/** Whether counts are on the screen, and the panel that shows them, fetched when they first are. */
import type { CSSResult, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { withheldAt } from '@e-bulletin/issue/poll/state.js';
import { getJson } from '../adapters/service.js';
import { field, jsonOf, listOf, textOf } from '../model/json.js';
import { failureMessage, messages } from '../messages.js';
import { waitAfter } from '../model/retry.js';
import type { ResultHost, ResultPanel } from '../panels/result.js';
import type { PollController } from './poll-controller.js';

export interface CountHost extends ReactiveControllerHost, ResultHost {
  readonly results: boolean;
  readonly isConnected: boolean;
  requestUpdate(): void;
  adopt(styles: CSSResult): void;
  focusOn(id: string): void;
  failed(code: string): void;
}

/** Handed to the chunk of the counts, so that bundlers cut nothing out of the form for it. */
const tools = {
  getJson,
  messages,
  failureMessage,
  json: { field, listOf, textOf },
  jsonOf,
  waitAfter,
};

export class CountController implements ReactiveController {
  readonly #host: CountHost;
  readonly #poll: PollController;
  #panel: ResultPanel | undefined;
  /** Asked for by somebody who has answered. */
  #wanted = false;
  /** Their chunk has not come. */
  lost = false;
  #tries = 0;
  #timer = 0;

  constructor(host: CountHost, poll: PollController) {
    this.#host = host;
    this.#poll = poll;
    host.addController(this);
  }

  get showing(): boolean {
    return this.#host.live || this.#host.results || this.#wanted;
  }

  /** Whether the public, or who has answered, may see them now. */
  get mayShow(): boolean {
    const { asked, ballot, endpoints } = this.#poll;
    const voted = ballot?.receipt !== undefined;
    return Boolean(asked && endpoints && !withheldAt(asked.poll, asked.state, voted));
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#panel?.stop();
  }

  /** Another poll, or another attribute. */
  start(): void {
    this.reset();
    this.hostDisconnected();
    if (this.showing) void this.#count();
  }

  reset(): void {
    this.#wanted = this.lost = false;
  }

  readonly show = (): void => {
    this.reset();
    this.#wanted = true;
    this.#host.focusOn('result-title');
    void this.#count();
  };

  readonly #hide = (): void => {
    this.#wanted = false;
    this.#host.focusOn('state');
  };

  render(): TemplateResult | undefined {
    return this.#panel?.render();
  }

  async #count(): Promise<void> {
    try {
      const { ResultPanel, resultStyles } = await import('../panels/result.js');
      this.#host.adopt(resultStyles);
      this.#panel ??= new ResultPanel(this.#host, tools);
    } catch {
      this.reset();
      this.lost = true;
      // Nobody stands at a projector.
      if (this.#host.live) {
        const wait = waitAfter(++this.#tries, Math.random());
        this.#timer = window.setTimeout(() => this.start(), wait);
      }
      this.#host.failed('unreachable');
      return this.#host.requestUpdate();
    }
    const { endpoints, ballot } = this.#poll;
    if (!endpoints || !this.#host.isConnected) return;
    this.#panel.onBack = this.#wanted ? this.#hide : undefined;
    if (this.#host.live) this.#panel.follow(endpoints.stream);
    else void this.#panel.load(endpoints.result, ballot?.receipt);
    this.#host.requestUpdate();
  }
}
