/** Pictures of an issue, made in a worker and told to the report where one cannot be made. */
import { WorkerFailure, type Pool } from '../build/pool.js';
import { PublisherError } from '../errors.js';
import type { Finding } from '../model/finding.js';
import type { MadePicture, PictureWork } from '../model/picture.js';
import { say } from '../model/say.js';

/** One picture could not be made: `broken` where it cannot be read, else what became of the worker. */
export class PictureFailure extends Error {
  readonly reason: 'broken' | WorkerFailure['reason'];
  constructor(reason: PictureFailure['reason'], cause: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

export interface Pictures {
  /** @throws PictureFailure */
  make(file: string, work: PictureWork): Promise<MadePicture>;
}

export const picturesOf = (pool: Pick<Pool, 'run'>): Pictures => ({
  async make(file, work) {
    try {
      const reply = await pool.run({ kind: 'make', file, work });
      if (reply.kind !== 'made') throw new Error(`a picture was asked for, ${reply.kind} came`);
      return reply.picture;
    } catch (error) {
      if (error instanceof WorkerFailure) throw new PictureFailure(error.reason, error);
      if (error instanceof PublisherError && error.code === 'picture.broken')
        throw new PictureFailure('broken', error);
      throw error;
    }
  },
});

/** What `work` gives; where its picture cannot be made, `undefined`, and `finding` says so. */
export async function orSaid<T>(
  work: Promise<T>,
  said: Finding[],
  finding: Finding,
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PictureFailure)) throw error;
    said.push(finding);
    return undefined;
  }
}

const AGAIN = say(
  'Tắt bớt chương trình khác, rồi chạy lại đúng lệnh này, thêm --force.',
  'Close other programs, then run the same command again with --force.',
);

export const notCut = (title: string, page: number): Finding => ({
  code: 'picture.not-cut',
  severity: 'warning',
  message: say(
    `Bài “${title}” thiếu một ảnh mà trang in vẫn có.`,
    `“${title}” lacks a picture that its page has.`,
  ),
  remedy: AGAIN,
  pages: [page],
});

/** @param title of the article; without it the card is the issue's */
export const noCard = (title?: string): Finding => ({
  code: 'picture.no-card',
  severity: 'warning',
  message:
    title === undefined
      ? say(
          'Không làm được ảnh hiện ra khi gửi bản tin qua Zalo, Facebook.',
          'The picture that shows when the issue is shared could not be made.',
        )
      : say(
          `Không làm được ảnh hiện ra khi gửi bài “${title}” qua Zalo, Facebook.`,
          `The picture that shows when “${title}” is shared could not be made.`,
        ),
  remedy: AGAIN,
});
