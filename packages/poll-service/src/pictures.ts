/**
 * Pictures of options. The office sends them within the definition, as `data:` addresses; here each is drawn anew as a JPEG, so that
 * nothing else of the file is kept (where a photograph was taken, what a script would find), and lies beside its poll under the hash
 * of its content. The address in the definition says that hash, so what residents saw cannot be changed behind the words.
 */
import type { Poll } from '@e-bulletin/issue/poll.js';
import { ServiceError } from './errors.js';
import { digestOf } from './secrets.js';
import { places, type Transaction } from './store/db.js';

export interface Picture {
  readonly name: string;
  /** JPEG in base64: every engine, and a backup, keeps text. */
  readonly body: string;
}

/** Longer side, in pixels: a drawing can be read on a whole screen of a phone. */
const SIDE = 1200;
/** Largest that is opened, in pixels; a small file can unfold into more memory than there is. */
const MOST_PIXELS = 50_000_000;
const QUALITY = 80;
/** Characters of a hash in a name, 128 bits. */
const NAME_LENGTH = 32;
const SENT = /^\s*data:[\w/+.-]*;base64,([\w+/=]+)\s*$/i;
/** By their first bytes: what says that it is one may be a drawing with scripts or addresses in it. */
const KINDS = [/^\xff\xd8\xff/, /^\x89PNG\r\n/, /^RIFF[^]{4}WEBP/];

const addressOf = (poll: string, name: string): string => `/polls/${poll}/pictures/${name}`;
const NAMED = /^\/polls\/([^/]+)\/pictures\/([^/]+)$/;

type Fields = Readonly<Record<string, unknown>>;

/** The definition with addresses of its own in place of the pictures that came with it. @throws ServiceError `bad-definition` */
export async function takePictures(
  definition: unknown,
): Promise<{ definition: unknown; pictures: readonly Picture[] }> {
  const pictures: Picture[] = [];
  const poll = fieldOf(definition, 'id');
  const questions = await mapped(fieldOf(definition, 'questions'), async (question, q) => {
    const options = await mapped(fieldOf(question, 'options'), async (option, o) => {
      const image = fieldOf(option, 'image');
      const href = fieldOf(image, 'href');
      if (typeof href !== 'string' || !/^\s*data:/i.test(href)) return option;
      const at = `/questions/${q}/options/${o}/image/href`;
      const picture = await drawn(SENT.exec(href)?.[1] ?? '', at);
      pictures.push(picture);
      return {
        ...(option as Fields),
        image: { ...(image as Fields), href: addressOf(String(poll), picture.name) },
      };
    });
    return options ? { ...(question as Fields), options } : question;
  });
  if (!pictures.length) return { definition, pictures };
  return { definition: { ...(definition as Fields), questions }, pictures };
}

async function drawn(base64: string, at: string): Promise<Picture> {
  const bytes = Buffer.from(base64, 'base64');
  const unreadable = (): ServiceError =>
    new ServiceError('bad-definition', [
      {
        at,
        code: 'bad-picture',
        severity: 'error',
        message: 'Không mở được hình này. Chọn một tệp JPEG, PNG hoặc WebP.',
      },
    ]);
  const start = bytes.toString('latin1', 0, 12);
  if (!KINDS.some((kind) => kind.test(start))) throw unreadable();
  const { default: sharp } = await import('sharp');
  const jpeg = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer()
    .catch(() => {
      throw unreadable();
    });
  const body = jpeg.toString('base64');
  return { name: `${digestOf(body).slice(0, NAME_LENGTH)}.jpg`, body };
}

/**
 * Keeps these of a poll, and of those that it had what its options still show. @throws ServiceError `bad-definition` where one is
 * shown that nobody sent
 */
export async function keepPictures(
  tx: Transaction,
  poll: Poll,
  pictures: readonly Picture[],
): Promise<void> {
  const shown = new Map<string, string>();
  poll.questions.forEach((question, q) => {
    if (!('options' in question)) return;
    question.options.forEach(({ image }, o) => {
      const [, owner, name] = NAMED.exec(image?.href ?? '') ?? [];
      if (owner === poll.id) shown.set(name!, `/questions/${q}/options/${o}/image/href`);
    });
  });
  const names = [...shown.keys()];
  await tx.run(
    `DELETE FROM picture WHERE poll_id = ?${
      names.length ? ` AND name NOT IN ${places(1, names.length)}` : ''
    }`,
    [poll.id, ...names],
  );
  for (const { name, body } of pictures) {
    await tx.run(
      'INSERT INTO picture (poll_id, name, body) VALUES (?, ?, ?) ON CONFLICT (poll_id, name) DO NOTHING',
      [poll.id, name, body],
    );
  }
  const kept = await tx.all<{ name: string }>('SELECT name FROM picture WHERE poll_id = ?', [
    poll.id,
  ]);
  const lost = names.filter((name) => !kept.some((one) => one.name === name));
  if (!lost.length) return;
  throw new ServiceError(
    'bad-definition',
    lost.map((name) => ({
      at: shown.get(name),
      code: 'no-picture',
      severity: 'error',
      message: 'Dịch vụ không có hình này. Chọn lại tệp hình.',
    })),
  );
}

/** JPEG; `undefined` where there is none. */
export async function readPicture(
  tx: Transaction,
  poll: string,
  name: string,
): Promise<Buffer | undefined> {
  const [row] = await tx.all<{ body: string }>(
    'SELECT body FROM picture WHERE poll_id = ? AND name = ?',
    [poll, name],
  );
  return row && Buffer.from(row.body, 'base64');
}

/** A page that stands alone, with the pictures in it that nobody keeps yet. */
export function withPictures(page: string, poll: string, pictures: readonly Picture[]): string {
  return pictures.reduce(
    (all, { name, body }) =>
      all.replaceAll(addressOf(poll, name), `data:image/jpeg;base64,${body}`),
    page,
  );
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Fields)[name]
    : undefined;
}

/** One after the other: each picture is opened whole. */
async function mapped(
  list: unknown,
  change: (one: unknown, at: number) => Promise<unknown>,
): Promise<unknown[] | undefined> {
  if (!Array.isArray(list)) return undefined;
  const changed: unknown[] = [];
  for (const [i, one] of list.entries()) changed.push(await change(one, i));
  return changed;
}
