/** What a release writes into the changelogs: the sentences of the changesets, not the machinery around them. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
// @boundaries-ignore the repository's own, which no package has
import changelog from '../../../.changeset/changelog.mjs';

describe('a changelog', () => {
  it('has the words of a changeset as they are', () => {
    expect(changelog.getReleaseLine({ summary: 'One sentence.\nAnd another.' })).to.equal(
      '- One sentence.\n  And another.',
    );
  });

  it('names in one line what a package now stands on, however many changes that had', () => {
    const updated = [
      { name: '@e-bulletin/core', newVersion: '0.2.0' },
      { name: '@e-bulletin/issue', newVersion: '0.2.1' },
    ];
    expect(changelog.getDependencyReleaseLine([{}, {}, {}], updated)).to.equal(
      '- Stands on `@e-bulletin/core` 0.2.0, `@e-bulletin/issue` 0.2.1.',
    );
    expect(changelog.getDependencyReleaseLine([{}], [])).to.equal('');
  });
});
