/** A ZIP as readers see it, for tools: what this refuses, no reader opens. Part of the public API. */
export {
  findDirectory,
  readDirectory,
  TAIL,
  type DirectoryPlace,
  type ZipEntry,
} from './carriers/zip-directory.js';
export { entryEnd, unpack } from './carriers/zip-entry.js';
