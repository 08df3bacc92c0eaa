/** From what an office wants on the wall to a PDF and a picture, without a browser or a system package. */
import { checkAddress, encode, type AddressFault } from '@e-bulletin/issue/qr.js';
import { formatFor, layoutPoster, type PosterFormat } from '@e-bulletin/issue/poster.js';
import { PublisherError, EXIT } from '../errors.js';
import type { Say } from '../model/say.js';
import { drawPosters, measureWith } from './draw.js';
import { loadFonts } from './fonts.js';
import { encoder } from './matrix.js';

export interface PosterOptions {
  /** Where the code leads. */
  readonly address: string;
  readonly office: string;
  readonly title: string;
  /** A sheet, or the distance in metres that it must be read from; default A4. */
  readonly format?: PosterFormat;
  readonly distance?: number;
  /** What to do; default "Quét mã để đọc bản tin". */
  readonly call?: string;
  /** Small lines: dates, what is collected and what is not. */
  readonly notes?: readonly string[];
  /** PNG or JPEG of the office's seal or emblem. */
  readonly seal?: Uint8Array;
  readonly language?: 'vi' | 'en';
}

export interface PosterResult {
  readonly pdf: Uint8Array;
  readonly format: PosterFormat;
  /** Metres from which the code is read: ten times the side of its symbol. */
  readonly reach: number;
  /** Version of the symbol. */
  readonly version: number;
}

const CALL: Say = { vi: 'Quét mã để đọc bản tin', en: 'Scan to read the bulletin' };

const FAULTS: Record<AddressFault, Say> = {
  empty: {
    vi: 'Chưa có địa chỉ cho mã QR. Hãy thêm --address https://…',
    en: 'There is no address for the code. Add --address https://…',
  },
  'not-address': {
    vi: 'Đây không phải địa chỉ trang web; địa chỉ bắt đầu bằng https://',
    en: 'This is not a web address; it begins with https://',
  },
  scheme: {
    vi: 'Chỉ làm mã cho địa chỉ http hoặc https.',
    en: 'Codes are made for http and https addresses only.',
  },
  credentials: {
    vi: 'Địa chỉ có tên đăng nhập trước tên miền; hãy bỏ phần trước dấu @.',
    en: 'The address has a user name before its domain; remove the part before the @.',
  },
  'hidden-characters': {
    vi: 'Địa chỉ có khoảng trắng hoặc ký tự ẩn; hãy gõ lại.',
    en: 'The address has spaces or hidden characters; type it again.',
  },
  'foreign-letters': {
    vi: 'Tên miền có chữ của bảng chữ cái khác, trông giống nhưng không phải; hãy gõ lại.',
    en: 'The domain has letters of another alphabet that look alike; type it again.',
  },
  'too-long': {
    vi: 'Địa chỉ quá dài, mã sẽ khó quét; hãy dùng địa chỉ dưới 480 ký tự.',
    en: 'The address is too long for a code that scans; use one under 480 characters.',
  },
};

/** @throws PublisherError `poster.address` when the address may not be printed */
export async function makePoster(options: PosterOptions): Promise<PosterResult> {
  const checked = checkAddress(options.address);
  if (typeof checked === 'string') {
    throw new PublisherError({
      code: 'poster.address',
      exit: EXIT.usage,
      message: FAULTS[checked],
    });
  }
  const language = options.language ?? 'vi';
  const format =
    options.format ?? (options.distance === undefined ? 'A4' : formatFor(options.distance));
  const fonts = await loadFonts();
  const matrix = encode(checked.text, encoder);
  const poster = layoutPoster(
    format,
    {
      office: options.office.normalize('NFC'),
      title: options.title.normalize('NFC'),
      call: (options.call ?? CALL[language]).normalize('NFC'),
      address: checked.words,
      notes: (options.notes ?? []).map((note) => note.normalize('NFC')),
    },
    matrix,
    measureWith(fonts),
    { seal: options.seal !== undefined },
  );
  const pdf = await drawPosters([{ poster, matrix }], {
    fonts,
    title: options.title,
    language,
    ...(options.seal ? { seal: options.seal } : {}),
  });
  return { pdf, format, reach: poster.symbol / 100, version: matrix.version };
}
