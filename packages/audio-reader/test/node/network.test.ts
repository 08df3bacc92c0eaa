/** Real recordings in Chromium, from a server on this machine that behaves as networks do. Needs the built package. */
import { after, before, describe } from '@e-bulletin/tools/testing';
import { together } from '../support/together.ts';
import { asking } from './network/asking.ts';
import { failing, mending } from './network/failing.ts';
import { lab, openLab } from './network/player.ts';
import { jumping, playing } from './network/playing.ts';

before(openLab);
after(() => lab.close());

describe('recordings', () =>
  together([
    // Those that wait longest begin first.
    ...mending,
    ...failing('native'),
    ...failing('howler'),
    ...playing('native'),
    ...playing('howler'),
    ...jumping,
    ...asking,
  ]));
