/**
 * Draws the illustrations of the issue: pictures/*.svg.
 *
 *   node tools/draw.ts [name ...]
 *
 * Everything is drawn from the few parts in draw/, so that people, houses and trees look alike on every page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { H, reseed, W } from './draw/canvas.ts';
import { scenes as canal } from './draw/scenes/canal.ts';
import { scenes as reading } from './draw/scenes/reading.ts';
import { scenes as together } from './draw/scenes/together.ts';
import { scenes as schoolSafety } from './draw/scenes/school-safety.ts';
import { scenes as growing } from './draw/scenes/growing.ts';
import { scenes as papers } from './draw/scenes/papers.ts';
import { scenes as atHome } from './draw/scenes/at-home.ts';
import { scenes as warned } from './draw/scenes/warned.ts';
import { scenes as leisure } from './draw/scenes/leisure.ts';

const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'pictures');
const scenes = {
  ...canal,
  ...reading,
  ...together,
  ...schoolSafety,
  ...growing,
  ...papers,
  ...atHome,
  ...warned,
  ...leisure,
};

mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
for (const [name, draw] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  reseed(name);
  const inner = draw();
  writeFileSync(
    join(out, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${inner}</svg>\n`,
  );
}
