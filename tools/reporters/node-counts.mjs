// A node:test reporter that prints one JSON line: {"passed":12,"failed":0,"skipped":0,"files":[["packages/a.test.ts",1520]]},
// the files with their milliseconds, starting their process included.
import { relative } from 'node:path';

export default async function* counts(source) {
  const total = { passed: 0, failed: 0, skipped: 0, files: [] };
  for await (const { type, data } of source) {
    // A group counts by its tests; one that threw while it was read has none, and has failed itself.
    const why = data?.details?.error?.failureType;
    if (data?.details?.type === 'suite' && (type === 'test:pass' || why === 'subtestsFailed'))
      continue;
    if (type === 'test:pass')
      total[data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed']++;
    else if (type === 'test:fail') total.failed++;
    // The summary of everything names no file.
    else if (type === 'test:summary' && data.file)
      total.files.push([
        relative(process.cwd(), data.file).replaceAll('\\', '/'),
        Math.round(data.duration_ms),
      ]);
  }
  yield JSON.stringify(total) + '\n';
}
