// The test vocabulary in Node: node:test's functions, chai's expect.
export { describe, it, before, after, beforeEach, afterEach } from 'node:test';
export { expect } from 'chai';
export { random } from './random.js';
