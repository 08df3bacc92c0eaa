/**
 * `in.ban-tin.json`, the file beside the PDF that holds what a PDF does not: office, address, date, sections, corrections.
 * The command writes it the first time with what it found; afterwards a person's values win (`src/sidecar/` does the merge).
 */
import type { Box } from '@e-bulletin/issue';

export interface SidecarArticle {
  /** Lasting id; part of the share address. */
  readonly id: string;
  readonly title: string;
  readonly section?: string;
  readonly pages: readonly number[];
  /** The order of blocks, as indexes into the derived order; absent when the derived order is right. */
  readonly blocks?: readonly number[];
  /** Descriptions of its pictures, in order. */
  readonly alts?: readonly string[];
  readonly corrections?: readonly { readonly date: string; readonly note: string }[];
  /** Replaces the text of blocks (index in the derived order → text), for errors of extraction. */
  readonly texts?: Readonly<Record<string, string>>;
  /** The article was withdrawn: its page stays and says so. */
  readonly removed?: boolean | { readonly date: string; readonly note: string };
  /** Its recording: `narrate` and `align` write this, and a person may name files of their own. */
  readonly recording?: SidecarRecording;
}

export interface SidecarRecording {
  /** The sound, a file beside the PDF. */
  readonly audio: string;
  /** Guided Navigation document that tells where each sentence lies in it; without it nothing is marked while it plays. */
  readonly timing?: string;
  /** The same recording made clearer for those who hear badly ("Rõ tiếng"); its sentences lie at the same times. */
  readonly clear?: string;
  /** Who reads, for readers. */
  readonly credit?: string;
  /** Seconds. */
  readonly duration?: number;
  /** Read by a machine: `narrate` may make it anew. Absent for recordings of people, which it never touches. */
  readonly voice?: string;
  /** Of what the machine was given to say: an office that changes how a name is read hears it the next time. */
  readonly said?: string;
}

export interface SidecarHotspot {
  readonly page: number;
  readonly box: Box;
  readonly kind: 'video' | 'audio' | 'gallery' | 'chart' | 'poll' | 'link' | 'file' | 'map';
  /** An address, `#article=<id>`, `#page=<printed number>`, or a file or folder beside the PDF (`media/ngo-42.mp4`). */
  readonly href: string;
  readonly title?: string;
  /** A picture beside the PDF, of a film before it plays or of a map. */
  readonly poster?: string;
}

export interface SidecarPoll {
  readonly href: string;
  readonly title?: string;
}

export interface Sidecar {
  readonly version: 1;
  /** Name of the office that publishes. */
  readonly publisher?: string;
  /** Absolute address of the folder the issue will be served from. */
  readonly address?: string;
  readonly title?: string;
  /** Name of the bulletin ("Bản tin phường Bến Nghé"). */
  readonly series?: string;
  /** "8". */
  readonly number?: string;
  readonly subtitle?: string;
  /** ISO date. */
  readonly date?: string;
  readonly language?: string;
  readonly sections?: readonly string[];
  readonly articles?: readonly SidecarArticle[];
  readonly hotspots?: readonly SidecarHotspot[];
  readonly polls?: readonly SidecarPoll[];
  /** Sentences about a page for those who cannot see it, by ordinal. */
  readonly pageAlts?: Readonly<Record<string, string>>;
  /** Keys above that were guessed and that nobody has touched; every build writes them anew. */
  readonly doubtful?: readonly { readonly place: string; readonly why: string }[];
  /** Unknown keys survive. */
  readonly [key: string]: unknown;
}
