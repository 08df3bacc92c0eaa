/** The document tree that mammoth reads from a DOCX, as far as we use it; the adapter of that library. */
import mammoth from 'mammoth';
import { EXIT, PublisherError } from '../errors.js';
import { say } from '../model/say.js';
import { SAVE_AS_DOCX } from './remedy.js';

export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  /** Of a text. */
  readonly value?: string;
  /** Of a paragraph; Word keeps the English names of its own styles in every language. */
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  /** Of a run. */
  readonly isBold?: boolean;
  readonly isAllCaps?: boolean;
  readonly font?: string | null;
  /** Points. */
  readonly fontSize?: number | null;
  /** Of a hyperlink. */
  readonly href?: string;
  /** Of a table row. */
  readonly isHeader?: boolean;
  /** Of a table's cell. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Of a picture. */
  readonly altText?: string;
  readonly contentType?: string;
  readonly readAsBuffer?: () => Promise<Uint8Array>;
}

/** @throws PublisherError `docx.broken` */
export async function readNodes(bytes: Uint8Array): Promise<DocxNode> {
  let tree: DocxNode | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        // The tree is all we want: nothing is left to be made into HTML.
        transformDocument: (document: DocxNode) => {
          tree = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    throw broken(error);
  }
  if (!tree) throw broken(undefined);
  return tree;
}

function broken(cause: unknown): PublisherError {
  return new PublisherError({
    code: 'docx.broken',
    exit: EXIT.input,
    message: say('Không đọc được tệp Word (.docx).', 'The Word file (.docx) cannot be read.'),
    hint: SAVE_AS_DOCX,
    cause,
  });
}
