/** The test vocabulary shared by Node (node:test) and the browser (mocha), with chai's `expect` in both. */
type Body = () => unknown;
export function describe(name: string, body: () => void): void;
export function it(name: string, body: Body): void;
export function before(body: Body): void;
export function after(body: Body): void;
export function beforeEach(body: Body): void;
export function afterEach(body: Body): void;
export { expect } from 'chai';
/** A small seeded generator (mulberry32), so that what fails fails again. */
export interface Random {
  /** 0 to below `below`. */
  int(below: number): number;
  pick<T>(list: readonly T[]): T;
}
export function random(seed: number): Random;
