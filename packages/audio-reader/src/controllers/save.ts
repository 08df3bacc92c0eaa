/** Saves a recording that is lent: it has no address before it is asked for as a whole. Pressing brings it. */
import { faultOf } from '../adapters/address.js';
import { messages } from '../messages.js';
import type { Listening } from './listening.js';

/** An address may be given back this long after the browser was told to save it, milliseconds. */
const SAVED = 60_000;

/** What the link says while a recording is on its way, and when it did not come. */
const notes = new Map<string, string>();

export const noteOf = (source: string): string | undefined => notes.get(source);

/** For a link that only has to be pressed. */
export const hrefOf = (_listening: Listening): string => '#';

/** What a press does. */
export const save =
  (listening: Listening) =>
  async (event: Event): Promise<void> => {
    event.preventDefault();
    const { choice, parts, source, telling } = listening;
    const { item } = choice;
    const loading = messages.loading();
    if (!item?.lend || notes.get(source) === loading) return;
    const note = (words: string): void => {
      notes.set(source, words);
      telling.say(words);
      listening.update();
    };
    const given = new AbortController();
    note(loading);
    try {
      const link = document.createElement('a');
      link.href = await item.lend(source, given.signal);
      link.download = source.replace(/^.*\//, '');
      link.click();
      notes.delete(source);
      listening.update();
      setTimeout(() => given.abort(), SAVED);
    } catch (error) {
      note(parts.troubleMessage(await faultOf(source, given.signal, error)));
    }
  };
