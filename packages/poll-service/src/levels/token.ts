/** Who counts as one: the text that is marked as having answered, by the level of the poll. */
import { readCode, type Poll } from '@e-bulletin/issue/poll.js';
import { ServiceError } from '../errors.js';
import { CODE_LENGTH } from './codes.js';
import { subjectOfPass } from './pass.js';
import type { PortalKey } from './portal.js';

const DEVICE = /^[\w-]{22,128}$/;

export function isDeviceToken(text: string | undefined): text is string {
  return DEVICE.test(text ?? '');
}

/** `undefined` where anybody may answer any number of times. @throws ServiceError */
export function markedToken(
  { id, level }: Poll,
  token: string | undefined,
  portal: PortalKey | undefined,
  key: string,
  now: number,
): string | undefined {
  switch (level) {
    case 'open':
      return undefined;
    case 'device':
      if (!isDeviceToken(token)) throw new ServiceError('bad-token');
      return token;
    case 'code': {
      const code = readCode(token ?? '', CODE_LENGTH);
      if (code === undefined) throw new ServiceError('bad-code');
      return code;
    }
    case 'subject':
      if (!portal) throw new ServiceError('not-supported');
      return subjectOfPass(key, token ?? '', now) ?? portal.subjectOf(token ?? '', id, now);
  }
}
