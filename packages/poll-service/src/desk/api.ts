/** The administration's HTTP interface. The token lives in this tab only and never stands in an address. */

import type { OptionPicture } from './pictures.js';
import { askToken } from './token.js';

const KEPT = 'e-bulletin-token';
/** The service has taken it. */
let proved = false;
let token = sessionStorage.getItem(KEPT) ?? '';

/** One thing that is wrong: in a definition at a JSON pointer with its code, in a box of paper ballots at a question. */
export interface Detail {
  readonly message?: string;
  readonly code?: string;
  readonly at?: string;
  readonly question?: string;
}

export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: string;
  readonly details: readonly Detail[];

  constructor(code: string, message: string, details: readonly Detail[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

export const hasToken = (): boolean => token !== '';

export function setToken(value: string): void {
  token = value.trim();
  proved = false;
  if (token) sessionStorage.setItem(KEPT, token);
  else sessionStorage.removeItem(KEPT);
}

export interface CallOptions {
  /** The version of what is changed, as it was when the change began: refused (`changed`) where it is another by now. */
  readonly seen?: string | undefined;
  /** Nobody is asked for another token: it would be over what a hall is looking at. */
  readonly quiet?: boolean;
  /** A secret of this request: sent again with the same one, it is done once. */
  readonly once?: string;
}

/** @throws DeskError with the service's own words */
export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  options: CallOptions = {},
): Promise<T> {
  const { seen, quiet = false, once } = options;
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        ...(once === undefined ? {} : { 'idempotency-key': once }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new DeskError('offline', 'Không nối được với dịch vụ. Kiểm tra mạng rồi thử lại.');
  }
  if (answer.ok) proved = true;
  if (answer.status === 204) return undefined as T;
  // A web server in front of the service speaks HTML.
  const value = (await answer.json().catch(() => ({
    code: 'unreadable',
    message: `Dịch vụ chưa trả lời được (${answer.status}). Những gì đang viết vẫn còn; thử lại sau ít phút.`,
  }))) as T & { code: string; message: string; details?: readonly Detail[] };
  if (answer.ok && value.code !== 'unreadable') return value;
  if (answer.status === 401) {
    // In the middle of something: the page stays, and goes on where it was.
    const renewed = proved && !quiet ? await askToken() : '';
    if (renewed) {
      token = renewed;
      sessionStorage.setItem(KEPT, token);
      return call(method, path, body, options);
    }
    if (proved)
      throw new DeskError(
        value.code,
        'Chưa làm được vì mã quản trị đã đổi. Bấm lần nữa để nhập mã mới.',
      );
    setToken('');
    throw new DeskError(
      value.code,
      'Mã quản trị chưa đúng, hoặc đã đổi. Xem lại rồi nhập lần nữa.',
    );
  }
  throw new DeskError(value.code, value.message, value.details);
}

/** The path with a ticket for a minute, for what the browser fetches by itself. */
export async function ticketed(path: string, options: CallOptions = {}): Promise<string> {
  return (await call<{ path: string }>('POST', '/admin/tickets', { path }, options)).path;
}

export async function download(path: string): Promise<void> {
  location.assign(await ticketed(path));
}

export interface PollLine {
  readonly id: string;
  readonly title: string;
  readonly state: 'draft' | 'scheduled' | 'open' | 'grace' | 'final';
  readonly level: string;
  readonly results: string;
  readonly symmetric: boolean;
  /** IANA name; the moments below in milliseconds. */
  readonly zone: string;
  readonly opensAt?: number;
  readonly closesAt?: number;
  /** The count stands from then on. */
  readonly finalAt?: number;
  /** While it lasts, by the clock of the service. */
  readonly meetingUntil?: number;
  readonly minutes: boolean;
}

export interface Definition {
  [key: string]: unknown;
  id: string;
  title: string;
  questions: Question[];
}

export interface Question {
  [key: string]: unknown;
  id: string;
  type: string;
  title: string;
  options?: { id: string; label: string; image?: OptionPicture }[];
  statements?: { id: string; label: string }[];
  noOpinion?: boolean;
  max?: number | string;
}

/** What is counted of one question in a box of paper ballots. */
export interface PaperQuestion {
  readonly question: string;
  readonly title: string;
  readonly cells: readonly { readonly name: string; readonly label: string }[];
}

/** A poll as the office sees it. */
export interface Described {
  readonly definition: Definition;
  readonly state: PollLine['state'];
  /** Of its words, and of whether residents see them; a change says from which one it began. */
  readonly version: string;
  /** As residents type it. */
  readonly address: string;
  readonly frozen: boolean;
  readonly paper: readonly PaperQuestion[];
}
