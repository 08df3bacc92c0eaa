// Web Test Runner: elements in Safari's engine (`npm run test:webkit`). Each file has a window of its own, so that none inherits
// what another left.
import { WebKit } from './webkit.mjs';
import base from './wtr.config.mjs';

const webkit = await WebKit.start();
const open = new Map();

const launcher = {
  name: 'WebKit',
  // The runner's commands know two kinds of browser and ask them for a page; what they call of it is here.
  type: 'puppeteer',
  concurrency: 1,
  getPage: () => ({ setViewport: ({ width, height }) => webkit.resize(width, height) }),
  async startSession(id, url) {
    open.set(id, url);
    await webkit.open(url);
  },
  isActive: (id) => open.has(id),
  getBrowserUrl: (id) => open.get(id),
  async stopSession(id) {
    open.delete(id);
    await webkit.close();
    return {};
  },
  stop: () => webkit.stop(),
};

export default {
  ...base,
  files: [
    // Without a sound device GStreamer now and then never ends: the audio reader's files, and these with films, are for `--files`.
    'packages/{bulletin,flipbook,poll,qr-share}/test/element/**/*.test.ts',
    '!packages/flipbook/test/element/{hotspot-kinds,hotspot-media}.test.ts',
    // Nor does a window that asks for the whole screen, where no window manager gives it.
    '!packages/flipbook/test/element/impatient.test.ts',
    // They ask the browser to pretend another screen or other wishes of its user, which WebDriver cannot.
    '!packages/flipbook/test/element/{turning,zoom-fingers,pixel-ratio}.test.ts',
    // WebKit keeps the media queries of a style sheet as an element before has met them: one that comes into another window asks anew
    // only when its own window changes.
    '!packages/flipbook/test/element/upright.test.ts',
    // They want a window that is narrower than MiniBrowser's 447 px.
    '!packages/flipbook/test/element/{full-view,full-view-landscape,letters}.test.ts',
  ],
  browsers: [launcher],
  testsFinishTimeout: 120_000,
};
