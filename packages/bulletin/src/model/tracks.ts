/** The articles of an issue that can be heard, in the order of the pages. Pure. */
import type { Issue } from '@e-bulletin/issue';
import { homeOf } from './home.js';

export interface Track {
  readonly id: string;
  readonly title: string;
  /** Heading under which it is listed; empty where there is none. */
  readonly section: string;
}

/** Every article has text; a recording where there is one, the device's voice elsewhere. */
export function tracksOf(issue: Issue): readonly Track[] {
  return homeOf(issue).sections.flatMap(({ title: section, articles }) =>
    articles.map(({ id, title }) => ({ id, title, section })),
  );
}
