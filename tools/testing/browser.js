// The test vocabulary in the browser: mocha's globals (Web Test Runner), chai's expect.
export const { describe, it, before, after, beforeEach, afterEach } = globalThis;
export { expect } from 'chai';
export { random } from './random.js';
