/** Every story in the theme `auto`, as `stories.test.ts` plays them in the light one; for `npm run test:full`. */
import { playTheme } from './support/playing.ts';

playTheme('auto');
