/** The error of search, in the one shape of the package; `errors.en.ts` has the English. */
import { IssueError } from '../errors.js';

/** The index file is damaged, of another version, or beyond what a page may ask of a phone. */
export const BAD_INDEX = [
  'Tệp tìm kiếm không dùng được ({}).',
  'Tạo lại bản tin bằng lệnh e-bulletin build và tải lên lần nữa.',
] as const;

export function badIndex(detail: string): IssueError {
  return new IssueError('bad-index', BAD_INDEX, detail);
}
