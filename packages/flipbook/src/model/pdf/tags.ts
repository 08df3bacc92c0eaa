/** The structure tree of a PDF's page, flat: to which block marked content belongs, and what that block is. */
import type { TextRole } from '@e-bulletin/issue';

/** As pdf.js gives it. */
export interface TreeNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}

export interface Tag {
  /** Number of the block in reading order. */
  readonly block: number;
  readonly role: TextRole;
  readonly alt?: string;
}

const ROLES: Readonly<Record<string, TextRole>> = {
  H: 'heading2',
  Title: 'heading1',
  H1: 'heading1',
  H2: 'heading2',
  H3: 'heading3',
  H4: 'heading4',
  H5: 'heading5',
  H6: 'heading6',
  P: 'paragraph',
  LI: 'listItem',
  TOCI: 'listItem',
  Caption: 'caption',
  TD: 'tableCell',
  TH: 'tableCell',
  Figure: 'figure',
  Formula: 'figure',
  Artifact: 'artifact',
};
/** What stands inside a line and makes no block of its own. */
const INLINE =
  /^(Span|Link|Reference|Strong|Em|Quote|Lbl|LBody|Code|Annot|Ruby|Warichu|Note|BibEntry|Sub)$/;
/** Blocks whose paragraphs are theirs: a list item and a cell are one, however many paragraphs lie in them. */
const WHOLE = /^(listItem|tableCell|caption|figure)$/;
const DEEPEST = 64;

export function tagsOf(root: TreeNode | null | undefined): ReadonlyMap<string, Tag> {
  const tags = new Map<string, Tag>();
  let blocks = 0;
  const visit = (node: TreeNode, parent: Tag | undefined, depth: number): void => {
    if (node.type === 'content' && node.id !== undefined) {
      tags.set(node.id, parent ?? { block: blocks++, role: 'paragraph' });
      return;
    }
    if (depth > DEEPEST) return;
    const { role = '', alt, children = [] } = node;
    const known = ROLES[role];
    let tag = parent;
    if (known && !(parent && WHOLE.test(parent.role))) {
      tag = { block: blocks++, role: known, ...(alt && { alt }) };
    } else if (!known && !INLINE.test(role)) {
      tag = parent && WHOLE.test(parent.role) ? parent : undefined;
    }
    // A picture without marked content is known by its alternative text alone.
    if (tag && tag !== parent && tag.role === 'figure') tags.set(`figure ${tag.block}`, tag);
    for (const child of children) visit(child, tag, depth + 1);
  };
  if (root) visit(root, undefined, 0);
  return tags;
}
