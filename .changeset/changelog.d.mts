interface Changelog {
  getReleaseLine(changeset: { summary: string }): string;
  getDependencyReleaseLine(
    changesets: readonly object[],
    updated: readonly { readonly name: string; readonly newVersion: string }[],
  ): string;
}
declare const changelog: Changelog;
export default changelog;
