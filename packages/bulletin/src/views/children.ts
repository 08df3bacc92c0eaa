/**
 * The elements that listen, ask and share: those that the page put into the slots, or ours, brought and made when first
 * wanted. Each gets what it needs by properties, so an element of the page's own with the same names will do.
 */
import { html, type TemplateResult } from 'lit';
import { isDefined, tagOf } from '@e-bulletin/core/define.js';
import type { ElementLoader } from '../controllers/pages.js';
import type { ViewName } from '../model/views.js';
import type { SlotName } from './context.js';

const TAGS: Readonly<Record<SlotName, string>> = {
  audio: 'e-audio-reader',
  poll: 'e-poll',
  share: 'e-qr-share',
};

/** The view whose element stands in a slot. */
export const SLOTS: Partial<Record<ViewName, SlotName>> = {
  listen: 'audio',
  answer: 'poll',
  share: 'share',
};

/** Attributes of the bulletin that its children need too. */
const PASSED_ON = ['lang', 'theme', 'address-as'];

export class Children {
  readonly #host: HTMLElement;
  readonly #loader: () => ElementLoader | undefined;
  readonly #made = new Map<SlotName, HTMLElement>();

  constructor(host: HTMLElement, loader: () => ElementLoader | undefined) {
    this.#host = host;
    this.#loader = loader;
  }

  /** The page's own element for a slot, else ours. */
  get(slot: SlotName): HTMLElement {
    return this.#given(slot) ?? this.#make(slot);
  }

  /** Brings the class of the element in a slot. @throws when it does not arrive. */
  async bring(slot: SlotName): Promise<void> {
    const given = this.#given(slot);
    // A name of the page's own is the page's to register.
    if (given && given.localName !== tagOf(TAGS[slot])) return;
    if (!isDefined(TAGS[slot])) await this.#loader()?.(TAGS[slot]);
  }

  /** Gives properties to the element in a slot; equal values are not set again. */
  give(slot: SlotName, properties: Readonly<Record<string, unknown>>): void {
    const element = this.get(slot) as HTMLElement & Record<string, unknown>;
    for (const name of Object.keys(properties)) {
      if (element[name] !== properties[name]) element[name] = properties[name];
    }
  }

  /** Forgets the elements made for an issue that is closed. */
  clear(): void {
    this.#made.clear();
  }

  render(slot: SlotName): TemplateResult {
    return html`<slot name=${slot}>${this.#given(slot) ? '' : this.#make(slot)}</slot>`;
  }

  #given(slot: SlotName): HTMLElement | undefined {
    return [...this.#host.children].find((child) => child.slot === slot) as HTMLElement | undefined;
  }

  #make(slot: SlotName): HTMLElement {
    const tag = tagOf(TAGS[slot]);
    let element = this.#made.get(slot);
    // Before our class has come nobody knows that the name is a stranger's.
    if (element?.localName !== tag) {
      element = document.createElement(tag);
      for (const name of PASSED_ON) {
        const value = this.#host.getAttribute(name);
        if (value !== null) element.setAttribute(name, value);
      }
      this.#made.set(slot, element);
    }
    return element;
  }
}
