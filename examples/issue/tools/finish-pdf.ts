/** What Chromium does not write: page labels, document facts, an outline nested by section. And the checks. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFObject,
} from 'pdf-lib';
import { plan, type Book } from './book.ts';

export type Facts = {
  office: string;
  ward: string;
  title: string;
  url: string;
  number: number;
  quarter: string;
  date: string;
  language: string;
  pages: number;
  printedNumber: string;
  sections: { id: string; title: string; firstPage: number; lastPage: number }[];
  articles: {
    id: string;
    title: string;
    section: string;
    author: string;
    firstPage: number;
    lastPage: number;
  }[];
};

export async function finishPdf(
  bytes: Uint8Array,
  book: Book,
  headings: string[],
  draft: boolean,
): Promise<{ pdf: Uint8Array; facts: Facts }> {
  const { issue } = book;
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = doc;
  const pages = doc.getPages();
  const pageOf = new Map(pages.map((p, k) => [p.ref.toString(), k + 1]));
  const found = destinations(doc, pageOf);
  const wrong = (what: string): void => {
    if (!draft) throw new Error(what);
    console.log(`! ${what}`);
  };

  const facts: Facts = {
    office: issue.office,
    ward: issue.ward,
    title: issue.title,
    url: issue.url,
    number: issue.number,
    quarter: issue.quarter,
    date: issue.date,
    language: issue.language,
    pages: pages.length,
    printedNumber: 'PDF page minus 2; PDF pages 1 and 2 are "Bìa 1" and "Bìa 2"',
    sections: [],
    articles: [],
  };
  if (!book.only) {
    const planned = plan(book);
    for (const a of book.articles) {
      const firstPage = found.get(a.id);
      if (firstPage === undefined || firstPage !== planned.get(a.id)) {
        wrong(`${a.id} starts on PDF page ${firstPage}, planned ${planned.get(a.id)}`);
        continue;
      }
      facts.articles.push({
        id: a.id,
        title: a.title,
        section: a.section,
        author: a.author,
        firstPage,
        lastPage: firstPage + a.pages - 1,
      });
    }
    for (const s of issue.sections) {
      const first = found.get(`phan-${s.id}`);
      if (first === undefined || first !== s.page) {
        wrong(`Section ${s.id} starts on PDF page ${first}, planned ${s.page}`);
        continue;
      }
      const last = Math.max(
        ...facts.articles.filter((a) => a.section === s.id).map((a) => a.lastPage),
      );
      facts.sections.push({ id: s.id, title: s.title, firstPage: first, lastPage: last });
    }
    for (const [id, page] of [
      ['thu-ban-doc', issue.letters],
      ['lich', 62],
      ['danh-ba', 63],
    ] as const) {
      if (found.get(id) !== page) wrong(`${id} is on PDF page ${found.get(id)}, planned ${page}`);
    }
    if (pages.length !== 64) wrong(`${pages.length} pages instead of 64`);
    nestOutline(
      doc,
      new Set(issue.sections.map((s) => s.title)),
      new Set(book.articles.map((a) => a.title)),
      headings,
    );
    catalog.set(
      PDFName.of('PageLabels'),
      context.obj({
        Nums: [0, { P: PDFHexString.fromText('Bìa '), S: 'D', St: 1 }, 2, { S: 'D', St: 1 }],
      }),
    );
  }
  unwrapFigures(doc);
  if (!catalog.has(PDFName.of('StructTreeRoot'))) throw new Error('The PDF is not tagged');

  doc.setTitle(`${issue.title}, số ${issue.number}, ${issue.quarter}`, {
    showInWindowTitleBar: true,
  });
  doc.setAuthor(issue.author);
  doc.setSubject(issue.subject);
  doc.setKeywords(['bản tin', 'phường Sen Hồng', `số ${issue.number}`, issue.quarter]);
  const day = new Date(`${issue.date}T00:00:00Z`);
  doc.setCreationDate(day);
  doc.setModificationDate(day);
  catalog.set(PDFName.of('Lang'), PDFString.of(issue.language));
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const pdf = await doc.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return { pdf, facts };
}

/** Chromium tags <figure> and its <img> both as Figure; the outer one, which has no Alt, becomes a Div with picture and Caption. */
function unwrapFigures(doc: PDFDocument): void {
  const S = PDFName.of('S');
  const figure = PDFName.of('Figure');
  const elements = doc.context
    .enumerateIndirectObjects()
    .map(([, o]) => o)
    .filter(
      (o): o is PDFDict => o instanceof PDFDict && o.get(S) === figure && o.has(PDFName.of('P')),
    );
  let described = 0;
  for (const element of elements) {
    if (element.has(PDFName.of('Alt'))) described++;
    else element.set(S, PDFName.of('Div'));
  }
  if (described < 40) throw new Error(`Only ${described} figures have a text alternative`);
}

/** Named destinations: id in the HTML -> page. */
function destinations(doc: PDFDocument, pageOf: Map<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  const dests = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of dests?.entries() ?? []) {
    const target = doc.context.lookup(value);
    const array =
      target instanceof PDFDict
        ? target.lookupMaybe(PDFName.of('D'), PDFArray)
        : target instanceof PDFArray
          ? target
          : undefined;
    const page = pageOf.get(array?.get(0)?.toString() ?? '');
    if (page !== undefined) found.set(name.decodeText(), page);
  }
  return found;
}

type Item = { ref: PDFRef; dict: PDFDict; title: string; kids: Item[] };

/** Chromium nests by heading level; sections and articles are both H1, so articles are moved under their section. */
function nestOutline(
  doc: PDFDocument,
  sections: Set<string>,
  articles: Set<string>,
  headings: string[],
): void {
  // Chromium loses the space where a heading breaks into lines: the words are taken from the document again.
  const squash = (t: string): string => t.replace(/\s+/g, '');
  const words = new Map(headings.map((h) => [squash(h), h.replace(/\s+/g, ' ').trim()]));
  const { context } = doc;
  const rootRef = doc.catalog.get(PDFName.of('Outlines'));
  const root = doc.catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const read = (parent: PDFDict): Item[] => {
    const items: Item[] = [];
    let at: PDFObject | undefined = parent.get(PDFName.of('First'));
    while (at instanceof PDFRef) {
      const dict = context.lookup(at, PDFDict);
      const title = dict.lookup(PDFName.of('Title'));
      const plain =
        title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '';
      const text = words.get(squash(plain)) ?? plain.trim();
      dict.set(PDFName.of('Title'), PDFHexString.fromText(text));
      items.push({ ref: at, dict, title: text, kids: read(dict) });
      at = dict.get(PDFName.of('Next'));
    }
    return items;
  };
  const flat = (items: Item[]): Item[] =>
    items.flatMap((i) =>
      i.dict.has(PDFName.of('Dest')) || i.dict.has(PDFName.of('A')) ? [i] : flat(i.kids),
    );
  const top: Item[] = [];
  let section: Item | undefined;
  let count = 0;
  for (const item of flat(read(root))) {
    if (sections.has(item.title)) {
      section = item;
      top.push(item);
    } else if (
      section !== undefined &&
      (articles.has(item.title) || item.title === 'Thư bạn đọc')
    ) {
      section.kids.push(item);
      if (articles.has(item.title)) count++;
    } else {
      top.push(item);
    }
  }
  if (count !== articles.size) {
    const have = new Set(top.flatMap((i) => i.kids.map((k) => k.title)));
    throw new Error(
      `The outline lacks: ${[...articles].filter((a) => !have.has(a)).join(' | ')}; it has ${top.map((i) => i.title).join(' | ')}`,
    );
  }
  const write = (parentRef: PDFObject, parent: PDFDict, items: Item[], open: boolean): void => {
    for (const key of ['First', 'Last', 'Count']) parent.delete(PDFName.of(key));
    items.forEach((item, k) => {
      item.dict.set(PDFName.of('Parent'), parentRef);
      for (const key of ['Prev', 'Next']) item.dict.delete(PDFName.of(key));
      const before = items[k - 1];
      const after = items[k + 1];
      if (before !== undefined) item.dict.set(PDFName.of('Prev'), before.ref);
      if (after !== undefined) item.dict.set(PDFName.of('Next'), after.ref);
      write(item.ref, item.dict, item.kids, false);
    });
    const first = items[0];
    const last = items.at(-1);
    if (first === undefined || last === undefined) return;
    parent.set(PDFName.of('First'), first.ref);
    parent.set(PDFName.of('Last'), last.ref);
    parent.set(PDFName.of('Count'), PDFNumber.of(open ? items.length : -items.length));
  };
  if (rootRef !== undefined) write(rootRef, root, top, true);
}
