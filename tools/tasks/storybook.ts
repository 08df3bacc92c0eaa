/** `npm run storybook`: builds the packages, then opens the workbench of every element. */
import { build, run } from '../lib.ts';

await build();
const { code } = await run('npm', ['run', 'storybook', '-w', 'apps/storybook']);
process.exit(code);
