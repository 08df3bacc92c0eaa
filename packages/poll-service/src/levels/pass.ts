/**
 * What the plain form carries instead of the portal's token: that one lives an hour at most, and people take their time. Signed
 * by the poll's key, so that any instance knows it and it ends with the poll.
 */
import { createHmac } from 'node:crypto';
import { same } from '../secrets.js';

const PREFIX = 'pass';
/** Half a day, milliseconds. */
const KEPT = 43_200_000;

export function passFor(key: string, subject: string, now: number): string {
  const text = `${Buffer.from(subject).toString('base64url')}.${now + KEPT}`;
  return `${PREFIX}.${text}.${macOf(key, text)}`;
}

/** The account; `undefined` where it is none of ours or too old. */
export function subjectOfPass(key: string, pass: string, now: number): string | undefined {
  const [prefix, subject = '', due = '', mac = '', ...more] = pass.split('.');
  const good =
    prefix === PREFIX &&
    !more.length &&
    same(macOf(key, `${subject}.${due}`), mac) &&
    Number(due) > now;
  return good ? Buffer.from(subject, 'base64url').toString() : undefined;
}

function macOf(key: string, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64url'))
    .update(`pass:${text}`)
    .digest('base64url');
}
