/** One poll on one element: where it stands, the form while it is open, and what became of the answer that was sent. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answers } from '@e-bulletin/issue/poll/types.js';
import { randomSecret } from '../adapters/device.js';
import { getJson, ServiceFailure } from '../adapters/service.js';
import { carriesBallots, endpointsOf, type Endpoints } from '../model/address.js';
import { cast, forgetAt, type Ballot } from '../model/ballot.js';
import { readAsked, type Asked } from '../model/description.js';
import { CODE, FormPanel, type FormHost } from '../panels/form.js';
import { messages } from '../panels/states-messages.js';
import { outbox } from './outbox.js';
import { fetchRare, partsFor, reader, type Parts, type PartsHost } from './parts.js';

/** What the element tells its controller. */
export interface PollHost extends ReactiveControllerHost, FormHost, PartsHost {
  readonly src: string;
  readonly action: string;
  readonly token: string;
  readonly kiosk: boolean;
  readonly preview: boolean;
  requestUpdate(): void;
  /** Definition in the page: an object, or JSON text. */
  inlineDefinition(): unknown;
  /** What became of the ballot has changed. */
  ballotChanged(before: Ballot | undefined, now: Ballot | undefined): void;
  /** The poll cannot be shown. */
  failed(code: string): void;
}

export type Phase =
  | 'empty'
  | 'loading'
  | 'failed'
  | 'early'
  | 'account'
  | 'form'
  | 'sending'
  | 'unsent'
  | 'sent'
  | 'refused'
  | 'previewed'
  | 'closed';

export class PollController implements ReactiveController {
  asked: Asked | undefined;
  form: FormPanel | undefined;
  endpoints: Endpoints | undefined;
  ballot: Ballot | undefined;
  /** An unsent answer outlives the page. */
  durable = true;
  failure: string | undefined;
  parts: Parts = {};
  readonly #host: PollHost;
  #again = false;
  #previewed = false;
  /** Pressed once more, and not answered yet: a slow line shall not look like a dead button. */
  #hurried = false;
  #load: AbortController | undefined;
  #closing = 0;
  #unwatch: (() => void) | undefined;

  constructor(host: PollHost) {
    this.#host = host;
    host.addController(this);
  }

  get phase(): Phase {
    const { asked, ballot, failure } = this;
    const { src, action, token, preview } = this.#host;
    if (this.#previewed) return 'previewed';
    if (ballot?.pending) return ballot.tries > 0 && !this.#hurried ? 'unsent' : 'sending';
    if (!this.#again && ballot) {
      if (ballot.refusal && ballot.refusal.code !== 'bad-answers') return 'refused';
      if (ballot.receipt) return 'sent';
    }
    if (failure) return 'failed';
    if (!asked) return src || action ? 'loading' : 'empty';
    if (asked.state === 'draft' || asked.state === 'scheduled') return 'early';
    if (asked.state !== 'open') return 'closed';
    return asked.poll.level === 'subject' && !token && !preview ? 'account' : 'form';
  }

  /** Why the service refused. */
  get refusal(): string {
    const { code = '', message = '' } = this.ballot?.refusal ?? {};
    return (this.parts.rare?.refusalMessage(code, message) ?? message) || messages.refusedOther();
  }

  hostDisconnected(): void {
    this.#load?.abort();
    clearTimeout(this.#closing);
    this.#watch('');
  }

  /** Reads the poll: another address, or another try. */
  async load(): Promise<void> {
    this.#load?.abort();
    const { signal } = (this.#load = new AbortController());
    const { src, action, preview } = this.#host;
    const inline = src ? undefined : this.#host.inlineDefinition();
    this.asked = this.form = this.failure = undefined;
    this.#previewed = this.#again = false;
    this.endpoints = endpointsOf(src || action, document.baseURI);
    this.#host.requestUpdate();
    if (!this.endpoints && !(preview && inline !== undefined)) {
      if (src || action || inline !== undefined) this.#fail('bad-address');
      return;
    }
    await this.#follow(signal);
    if (signal.aborted) return;
    try {
      const { poll: address } = this.endpoints ?? { poll: document.baseURI };
      const said = inline === undefined ? await getJson(address, signal) : undefined;
      const base = inline === undefined ? address : document.baseURI;
      const asked = await this.#read(said, inline, base);
      if (signal.aborted) return;
      if (!asked) return this.#fail('unreadable');
      this.asked = asked;
      this.#begin();
      if (!preview && !carriesBallots(address)) this.#fail('insecure');
    } catch (error) {
      if (!signal.aborted)
        this.#fail(error instanceof ServiceFailure ? error.message : 'unreadable');
    }
    this.#host.requestUpdate();
  }

  /** Keeps the answers and sends them. */
  async send(answers: Answers): Promise<void> {
    const { asked, endpoints, form } = this;
    const { kiosk, preview, token } = this.#host;
    if (!asked || !form) return;
    if (preview) {
      this.#previewed = true;
      this.#host.requestUpdate();
      return;
    }
    if (!endpoints) return;
    const { poll, ticket, challenge } = asked;
    const secret = randomSecret();
    // At a kiosk each person's answer is a ballot of its own, also while others still wait to be sent.
    const id = kiosk ? `${endpoints.poll}#${secret}` : endpoints.poll;
    if (kiosk) this.#watch(id);
    const fresh = { id, url: endpoints.poll, secret, forgetAt: forgetAt(poll, Date.now()) };
    const code = form.code?.value;
    const known = this.ballot;
    // A change stays one, also where the storage has ceased to answer since it told of the first.
    await outbox().put(id, (before = known) => {
      const device = before?.token ?? randomSecret();
      const own = { open: '', device, code, subject: token }[poll.level];
      return cast(before, fresh, {
        answers,
        ...(own && { token: own }),
        ...(ticket && { ticket }),
        ...(challenge ? { challenge } : {}),
      });
    });
    this.#again = false;
    this.durable = await outbox().durable();
    this.#host.requestUpdate();
  }

  /** Sends what waits, at once. */
  readonly sendNow = (): void => {
    this.#hurried = true;
    outbox().wake();
    this.#host.requestUpdate();
  };

  /** Answers once more: after a refusal, to change what was sent, or the next person at a kiosk. */
  restart(): void {
    // What was refused may be sent by another card.
    const refused = this.ballot?.refusal && this.form?.answers;
    this.#again = true;
    this.#begin();
    if (this.#host.kiosk) {
      this.#watch('');
      void this.refresh();
    } else if (refused) this.form?.mend(refused, []);
    this.#host.requestUpdate();
  }

  /** Fetches our words about refusals; resolves to why the service refused. */
  async explain(): Promise<string> {
    const rare = this.parts.rare ?? (await fetchRare().catch(() => undefined));
    this.parts = { ...this.parts, rare };
    this.#host.requestUpdate();
    return this.refusal;
  }

  /** Asks the service again how the poll stands, unless somebody is at it. */
  async refresh(): Promise<void> {
    const { endpoints } = this;
    const signal = this.#load?.signal;
    if (!this.#host.src || !endpoints || !signal || signal.aborted) return;
    const said = await getJson(endpoints.poll, signal).catch(() => undefined);
    const next = await this.#read(said, undefined, endpoints.poll).catch(() => undefined);
    if (!next || signal.aborted || this.form?.inUse) return;
    this.asked = next;
    this.failure = undefined;
    this.#begin();
    this.#host.requestUpdate();
  }

  /** What was said of a poll, and what it needs. */
  async #read(said: unknown, inline: unknown, base: string): Promise<Asked | undefined> {
    const asked = await readAsked(said, inline, base, reader);
    if (asked) this.parts = await partsFor(asked, this.#host);
    return asked;
  }

  #begin(): void {
    const { asked } = this;
    this.#previewed = false;
    this.#awaitClose();
    this.form = asked && new FormPanel(asked.poll, this.#host, this.parts);
    if (this.form && this.#again && this.ballot?.receipt && !this.#host.kiosk) {
      this.form.keep = () => {
        this.#again = false;
        this.#host.requestUpdate();
      };
    }
  }

  /** When the hour of close comes by this device's clock, the service is asked whether it is so. */
  #awaitClose(): void {
    clearTimeout(this.#closing);
    const left = (this.asked?.poll.closesAt ?? 0) - Date.now();
    if (left > 0 && left < 2 ** 31) {
      this.#closing = window.setTimeout(() => void this.refresh(), left + 1000);
    }
  }

  /** What became of the ballot that this device sent here before. */
  async #follow(signal: AbortSignal): Promise<void> {
    const { preview, kiosk } = this.#host;
    this.#watch('');
    if (preview || !this.endpoints) return;
    const { poll } = this.endpoints;
    const found = kiosk ? undefined : await outbox().find(poll);
    this.durable = await outbox().durable();
    if (signal.aborted) return;
    if (!kiosk) this.#watch(poll);
    this.ballot = found;
    if (found?.refusal) void this.explain();
    outbox().wake();
  }

  #watch(id: string): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.ballot = undefined;
    if (!id) return;
    this.#unwatch = outbox().watch(id, (ballot) => {
      const before = this.ballot;
      this.ballot = ballot;
      this.#hurried = false;
      if (ballot?.refusal && before?.pending) this.#refused(before, ballot);
      // The page was opened without a line: what is behind the receipt comes now.
      if (this.failure && ballot && !ballot.pending) void this.refresh();
      this.#host.ballotChanged(before, ballot);
      this.#host.requestUpdate();
    });
  }

  /** Back to the form with what was answered, where it can be mended. */
  #refused({ pending }: Ballot, { refusal }: Ballot): void {
    const { code, faults } = refusal!;
    const wrongCode = code === 'bad-code' && [{ question: CODE, message: this.refusal }];
    if (!pending || !(wrongCode || code === 'bad-answers')) return;
    this.#again = true;
    this.form?.mend(pending.answers, wrongCode || faults);
  }

  #fail(code: string): void {
    this.failure = code;
    this.#host.failed(code);
    this.#host.requestUpdate();
  }
}
