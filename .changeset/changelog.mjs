/** How a changelog is written: what the changesets say and nothing before it, and in one line what the package now stands on. */
export default {
  getReleaseLine: ({ summary }) => `- ${summary.trim().replaceAll('\n', '\n  ')}`,
  getDependencyReleaseLine: (changesets, updated) =>
    updated.length === 0
      ? ''
      : `- Stands on ${updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(', ')}.`,
};
