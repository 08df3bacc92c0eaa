/** The table of contents as it is shown: sections as headings, articles under them, and where the reader is. */

/** `ContentsEntry` of @e-bulletin/issue fits. */
export interface Entry {
  readonly title: string;
  readonly page?: number;
  /** Id of the article it leads to. */
  readonly article?: string;
  readonly children: readonly Entry[];
}

/** `Article` of @e-bulletin/issue fits. */
export interface Story {
  readonly id?: string;
  readonly title: string;
  readonly section?: string;
  readonly pages: readonly number[];
}

export interface Line {
  readonly title: string;
  /** Ordinal; absent where the place is not known. */
  readonly page?: number;
  readonly article?: string;
  /** 0 for articles and sections, 1 for what is under an article. */
  readonly depth: number;
}

export interface Section {
  /** Empty for entries that stand under no section. */
  readonly title: string;
  readonly page?: number;
  readonly lines: readonly Line[];
}

/** The contents by section, from the table of contents or, where there is none, from the articles. */
export function sectionsOf(
  entries: readonly Entry[],
  stories: readonly Story[],
): readonly Section[] {
  const tree = entries.length > 0 ? entries : groupStories(stories);
  const sections: { title: string; page?: number; lines: Line[] }[] = [];
  for (const entry of tree) {
    if (entry.children.length > 0) {
      const lines = entry.children.flatMap((child) => linesOf(child, 0));
      sections.push({ ...titled(entry), lines });
      continue;
    }
    const last = sections[sections.length - 1];
    const open = last?.title === '' ? last : undefined;
    if (open) open.lines.push({ ...titled(entry), depth: 0 });
    else sections.push({ title: '', lines: [{ ...titled(entry), depth: 0 }] });
  }
  return sections;
}

/** The line that the reader is in: the last one that begins at or before `page`. */
export function currentLine(sections: readonly Section[], page: number): Line | undefined {
  let current: Line | undefined;
  for (const { lines } of sections) {
    for (const line of lines) {
      if (line.page === undefined || line.page > page) continue;
      if (current?.page === undefined || line.page > current.page) current = line;
    }
  }
  return current;
}

const titled = ({
  title,
  page,
  article,
}: Entry): { title: string; page?: number; article?: string } => ({
  title,
  ...(page !== undefined && { page }),
  ...(article !== undefined && { article }),
});

function linesOf(entry: Entry, depth: number): Line[] {
  return [
    { ...titled(entry), depth },
    ...entry.children.flatMap((child) => linesOf(child, depth + 1)),
  ];
}

function groupStories(stories: readonly Story[]): Entry[] {
  const groups = new Map<string, Entry[]>();
  for (const { id, title, section = '', pages } of stories) {
    const group = groups.get(section) ?? [];
    groups.set(section, group);
    const [page] = pages;
    group.push({
      title,
      children: [],
      ...(page !== undefined && { page }),
      ...(id !== undefined && { article: id }),
    });
  }
  return [...groups].flatMap(([title, children]) => (title ? [{ title, children }] : children));
}
