/**
 * Registers `<e-bulletin>` and brings its children when they are first needed. The only file of this package
 * that knows the sibling elements by name.
 */
import { BulletinElement } from './bulletin-element.js';
import './define.js';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'e-flipbook': () => import('@e-bulletin/flipbook/define.js'),
  'e-audio-reader': () => import('@e-bulletin/audio-reader/define.js'),
  'e-poll': () => import('@e-bulletin/poll/define.js'),
  'e-qr-share': () => import('@e-bulletin/qr-share/define.js'),
};

BulletinElement.loader = (tag) => elements[tag]?.() ?? Promise.resolve();
