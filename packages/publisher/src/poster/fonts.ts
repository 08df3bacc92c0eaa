/** The type of posters: Be Vietnam Pro (SIL Open Font License), whose stacked diacritics are drawn by Vietnamese hands. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export interface PosterFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const require = createRequire(import.meta.url);
const FAMILY = '@expo-google-fonts/be-vietnam-pro';

export async function loadFonts(): Promise<PosterFonts> {
  const [regular, bold] = await Promise.all([
    readFile(require.resolve(`${FAMILY}/400Regular/BeVietnamPro_400Regular.ttf`)),
    readFile(require.resolve(`${FAMILY}/700Bold/BeVietnamPro_700Bold.ttf`)),
  ]);
  return { regular, bold };
}
