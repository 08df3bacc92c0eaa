/**
 * What only some polls need, in chunks of their own. They are here before the form is, so that nothing is missing when the line is
 * cut after that.
 */
import type { CSSResult } from 'lit';
import { ServiceFailure } from '../adapters/service.js';
import type { Asked, Reader } from '../model/description.js';
import type * as ranking from '../panels/ranking.js';
import type * as rare from '../panels/rare.js';

export interface Parts {
  readonly ranking?: typeof ranking | undefined;
  readonly rare?: typeof rare | undefined;
}

/** The element, as far as it decides what is needed. */
export interface PartsHost {
  readonly kiosk: boolean;
  readonly preview: boolean;
  /** Takes the style sheet of a panel. */
  adopt(styles: CSSResult): void;
}

/** @throws ServiceFailure where a chunk does not come */
export async function partsFor({ poll, state }: Asked, host: PartsHost): Promise<Parts> {
  const { questions, collects, breakdowns } = poll;
  const plain =
    state === 'open' &&
    /open|device/.test(poll.level) &&
    !(host.kiosk || host.preview || collects.length || breakdowns.length) &&
    questions.every(
      (one) => one.type === 'text' || !(one.shuffle || one.options.some(({ image }) => image)),
    );
  const ranks = questions.some(({ type }) => type === 'ranking');
  const [rare, ranking] = await Promise.all([
    plain ? undefined : arrived(fetchRare()),
    ranks ? arrived(import('../panels/ranking.js')) : undefined,
  ]);
  if (rare) host.adopt(rare.rareStyles);
  if (ranking) host.adopt(ranking.rankingStyles);
  return { rare, ranking };
}

export const fetchRare = (): Promise<typeof rare> => import('../panels/rare.js');

export const reader: Reader = async () =>
  (await arrived(import('@e-bulletin/issue/poll/parse.js'))).parsePoll;

async function arrived<T>(chunk: Promise<T>): Promise<T> {
  try {
    return await chunk;
  } catch {
    throw new ServiceFailure('unreachable');
  }
}
