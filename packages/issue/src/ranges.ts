/**
 * Bytes of a remote file by HTTP Range, as the ZIP carrier reads them and as `<e-flipbook>` reads a PDF: the whole file
 * where a server knows no ranges, an `IssueError` for every failure.
 */
export {
  openSource as openRanges,
  type SourceSetup as RangesSetup,
  type ZipSource as Ranges,
} from './carriers/zip-source.js';
