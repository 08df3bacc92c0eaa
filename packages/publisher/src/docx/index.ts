/** Reads a DOCX: the best source of an article's text, because nothing of it was cut into lines and columns. */
import { countWords } from '../articles/article-blocks.js';
import { type ReadDocx } from '../model/contracts.js';
import { readBlocks } from './blocks.js';
import { readNodes } from './nodes.js';

export { applyDocx } from './match.js';

/** @throws PublisherError `docx.broken` */
export const readDocx: ReadDocx = async (bytes) => {
  const blocks = await readBlocks(await readNodes(bytes));
  const title = blocks.find((block) => block.role === 'heading1')?.text;
  return { blocks, words: countWords(blocks), ...(title === undefined ? {} : { title }) };
};
