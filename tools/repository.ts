/** Where a package comes from, written into its package.json when it is published (tasks/release.ts). */

/** @param directory of the package inside the repository, with `/` or `\` */
export function withRepository(manifest: string, address: string, directory: string): string {
  const repository = {
    type: 'git',
    url: `git+${address}.git`,
    directory: directory.replaceAll('\\', '/'),
  };
  return `${JSON.stringify({ ...(JSON.parse(manifest) as object), repository }, null, 2)}\n`;
}
