/** What a service answered to a ballot. Only its own receipt means that the ballot is there. */
import { field, listOf, textOf } from './json.js';
import { isRetryable } from './retry.js';

export interface FieldFault {
  readonly question: string;
  readonly message: string;
}

export type Reply =
  | { readonly kind: 'receipt'; readonly receipt: string }
  /** Not taken now; the same may be taken later. */
  | { readonly kind: 'later'; readonly after: number; readonly challenge?: unknown }
  /** Will never be taken as it is. */
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly faults: readonly FieldFault[];
    };

const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** @param after milliseconds of `Retry-After` */
export function readReply(status: number, body: unknown, after = 0): Reply {
  const receipt = field(body, 'receipt');
  if (status >= 200 && status < 300) {
    // A hotel's log-in page answers 200 to everything.
    return typeof receipt === 'string' && RECEIPT.test(receipt) && field(body, 'revision')
      ? { kind: 'receipt', receipt }
      : { kind: 'later', after };
  }
  const code = textOf(field(body, 'code'), 40);
  const challenge = field(body, 'challenge');
  // A 4xx without our shape is a proxy speaking, not the service.
  if (isRetryable(status) || !code)
    return { kind: 'later', after, ...(challenge ? { challenge } : {}) };
  return {
    kind: 'refused',
    code,
    message: textOf(field(body, 'message')) ?? '',
    faults: listOf(field(body, 'details')).flatMap((one) => {
      const question = textOf(field(one, 'question'), 64);
      const message = textOf(field(one, 'message'));
      return question && message ? [{ question, message }] : [];
    }),
  };
}
