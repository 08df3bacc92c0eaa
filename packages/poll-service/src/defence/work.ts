/**
 * What being over budget costs: work for a program, waiting for the plain form. Both are proved by what the sender brings
 * along, under the poll's key, so that nothing is kept and any instance may check what another one asked.
 */
import { isSolved, type Challenge, type Work } from '@e-bulletin/issue/poll.js';
import { createHmac } from 'node:crypto';
import { same } from '../secrets.js';

/** Least and most zero bits: about 16,000 and 260,000 hashes, the latter a second on a phone of 2019. */
const LEAST = 14;
const MOST = 18;
/** A challenge that has become this much too light still counts. */
const LENIENCE = 2;
/** A place in the line is kept for so long, seconds. */
const KEPT = 600;

/** Zero bits for so many submissions over budget: one more for each fourfold. */
export function bitsFor(debt: number): number {
  return Math.min(MOST, LEAST + Math.floor(Math.log2(Math.max(1, debt)) / 2));
}

export function challengeOf(key: string, day: string, bits: number): Challenge {
  return { salt: `${day}.${bits}.${macOf(key, 'work', day, String(bits))}`, bits };
}

/** Whether this work was asked by us, today or yesterday, is heavy enough, and is done. */
export function isDone(
  key: string,
  days: readonly string[],
  bits: number,
  secret: string,
  work: Work | undefined,
): boolean {
  const [day = '', asked = ''] = work?.salt.split('.') ?? [];
  const given = Number(asked);
  return (
    days.includes(day) &&
    given >= bits - LENIENCE &&
    given <= MOST &&
    same(challengeOf(key, day, given).salt, work?.salt ?? '') &&
    isSolved(challengeOf(key, day, given), secret, work)
  );
}

/** A place in the line for one secret, due in so many seconds. */
export function placeInLine(key: string, secret: string, now: number, seconds: number): string {
  const due = String(Math.ceil(now / 1000) + seconds);
  return `${due}.${macOf(key, 'wait', secret, due)}`;
}

/** Seconds until the place is due, 0 where it is; `undefined` where it is none. */
export function secondsLeft(
  key: string,
  secret: string,
  now: number,
  place: string,
): number | undefined {
  const due = place.split('.')[0] ?? '';
  if (!same(`${due}.${macOf(key, 'wait', secret, due)}`, place)) return undefined;
  const left = Number(due) - Math.floor(now / 1000);
  return left < -KEPT ? undefined : Math.max(0, left);
}

function macOf(key: string, ...parts: readonly string[]): string {
  return createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(JSON.stringify(parts))
    .digest('base64url')
    .slice(0, 22);
}
