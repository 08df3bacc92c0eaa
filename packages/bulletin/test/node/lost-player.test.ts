/**
 * A part of the player's own code does not come: "Nghe" says so, and hears the article when it is pressed again and the line is back.
 * Of the built scripts: a bundler's own `import()` cannot ask twice in most browsers (docs/adr/0095).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@e-bulletin/tools/testing';
// @boundaries-ignore what the player's own tests make
import { press, wait } from '../../../audio-reader/test/support/face.ts';
// @boundaries-ignore what the player's own tests make
import { partsLab, RECORDED, recovers, visit } from '../../../audio-reader/test/support/parts.ts';
// @boundaries-ignore what the player's own tests make
import { together, type Scenario } from '../../../audio-reader/test/support/together.ts';

const CDN = join(import.meta.dirname, '../../cdn');

partsLab(
  new Map(
    ['e-bulletin.js', ...readdirSync(join(CDN, 'chunks')).map((name) => `chunks/${name}`)].map(
      (name) => [`/${name}`, readFileSync(join(CDN, name))],
    ),
  ),
);

const scenarios: Scenario[] = [
  [
    'the text: it is said, and comes with "Thử lại"',
    () => recovers(/text-side/, false, '.trouble .button'),
  ],

  [
    'the voice: nobody says that the device has none',
    () => recovers(/reader-voice/, false, '.trouble .button'),
  ],

  [
    'the words for trouble as well: the face says it, and "Nghe" tries again',
    () => recovers(/text-side|trouble/, false, '.row .play'),
  ],

  [
    'what "Thêm" reveals: the next press asks again',
    async () => {
      const { page, release, close } = await visit({ which: /reader-more/ }, RECORDED);
      await wait(page, '.article p');
      await press(page, '.more');
      await page.waitForFunction(
        `document.querySelector('e-audio-reader').renderRoot.querySelector('.more').ariaExpanded === 'false'`,
      );
      release();
      await press(page, '.more');
      await wait(page, '.panel');
      await close();
    },
  ],
];

describe('a part of the player that does not come', () => together(scenarios));
