/** Every story in the theme `dark`, as `stories.test.ts` plays them in the light one; for `npm run test:full`. */
import { playTheme } from './support/playing.ts';

playTheme('dark');
