// A node:test reporter that prints one JSON line of counts: {"passed":12,"failed":0,"skipped":0}.
export default async function* counts(source) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of source) {
    // A group counts by its tests; one that threw while it was read has none, and has failed itself.
    const why = data?.details?.error?.failureType;
    if (data?.details?.type === 'suite' && (type === 'test:pass' || why === 'subtestsFailed'))
      continue;
    if (type === 'test:pass')
      total[data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed']++;
    else if (type === 'test:fail') total.failed++;
  }
  yield JSON.stringify(total) + '\n';
}
