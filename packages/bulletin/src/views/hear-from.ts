/** Hears an article from where its page was tapped. Beside what tells where sentences are printed, and not in the one file. */
import { parseArticle } from '@e-bulletin/issue/guided.js';
import type { PagesElement } from '../controllers/pages.js';
import { sentenceNear } from '../model/sentence-near.js';
import type { Tap } from './tapped.js';

/** What of an audio reader is needed to hear a certain sentence. */
interface Player extends HTMLElement {
  readonly playlist?: readonly { readonly id: string }[];
  readonly trackIndex?: number;
  goToTrack?: (index: number) => void;
  seekToSentence?: (id: string) => void;
  play?: () => void;
}

/** @throws where the article cannot be had */
export async function hearFrom(
  player: Player,
  pages: PagesElement | undefined,
  tap: Tap,
): Promise<void> {
  const { issue, carrier } = pages ?? {};
  const guided = issue?.articles.find(({ id }) => id === tap.article)?.guided;
  if (!guided || !carrier) return;
  const { blocks } = parseArticle(await carrier.json(guided.href), carrier.base);
  const sentence = sentenceNear(blocks, issue, tap);
  const index = player.playlist?.findIndex(({ id }) => id === tap.article) ?? -1;
  if (index !== player.trackIndex) player.goToTrack?.(index);
  // Nothing of it is printed on that page: from its beginning, or it goes on.
  if (sentence !== undefined) player.seekToSentence?.(sentence);
  player.play?.();
  // The button goes with its wish; whoever pressed it is at the player.
  const play = player.shadowRoot?.querySelector<HTMLElement>('.play');
  play?.focus({ preventScroll: true });
}
