/** What a request asks for and where it comes from. No address, agent or URL of a request is kept or written anywhere. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CurrentPoll } from '../book.js';
import type { BucketOptions } from '../defence/buckets.js';
import { isDeviceToken } from '../levels/token.js';
import { PICTURE } from './pages/picture.js';
import { ServiceError } from '../errors.js';
import type { Card } from './pages/shell.js';
import type { StopBounds } from './stop.js';
import { wordsOf } from './pages/words.js';

export interface HttpOptions extends StopBounds {
  /** Origins of portals whose pages may read and send, such as `https://bennghe.vn`. */
  readonly allowOrigins: readonly string[];
  /** The service's own address as residents type it; tells whether cookies need https. */
  readonly publicUrl?: string;
  /** Most screens of residents that follow results at a time. */
  readonly readers: number;
  readonly onFault: (error: Error) => void;
  /** What the operator should change; told once. */
  readonly onWarn: (message: string) => void;
  /** Addresses or networks of web servers whose `X-Forwarded-For` is believed. */
  readonly trustProxy: readonly string[];
  /** Submissions from one place that are free of work. */
  readonly buckets: Partial<BucketOptions>;
  /** Milliseconds after which a stop waits for nobody but files on their way; default 5,000. */
  readonly stopWithin: number;
  /** Milliseconds after which it waits for these no longer; default 25,000. */
  readonly downloadsWithin: number;
  /** Told of every route while the server is built. */
  readonly onRoute?: (method: string, path: string) => void;
}

/** Longest name of a host that DNS knows, with its port. */
const LONGEST_HOST = 260;

/** The service's own address as residents type it, without a slash at the end. @throws ServiceError where the host is no name */
export function baseOf(request: FastifyRequest, options: HttpOptions): string {
  if (options.publicUrl !== undefined) return options.publicUrl;
  const base = `${request.protocol}://${request.host}`;
  if (base.length > LONGEST_HOST || !URL.canParse(base)) throw new ServiceError('bad-request');
  return base;
}

/** Where a poll is found by who types or scans; its path is read in capitals too. */
export function shortAddress(base: string, poll: string): string {
  return `${base}/p/${poll}`;
}

/** What a link to a poll shows in a chat. */
export function cardFor(
  request: FastifyRequest,
  { poll, state }: CurrentPoll,
  options: HttpOptions,
): Card {
  const base = baseOf(request, options);
  const url = `${base}/polls/${poll.id}`;
  const words = wordsOf(poll.language);
  const closes =
    state === 'open' && poll.closesAt !== undefined
      ? ` ${words.until(words.moment(poll.closesAt, poll.zone))}`
      : '';
  const image = poll.cover && absolute(poll.cover.href, url);
  return {
    locale: words.locale,
    title: poll.title,
    site: poll.publisher ?? words.asked,
    description: `${poll.introduction ?? `${words.asked}.`}${closes}`.slice(0, 300),
    url,
    image: image
      ? { href: image, alt: poll.cover!.alt }
      : { href: `${url}/card.jpg`, alt: poll.title, ...PICTURE },
  };
}

/** `undefined` for an address that only stood for "relative to the definition". */
function absolute(href: string, base: string): string | undefined {
  const url = new URL(href, base);
  return url.hostname === 'e-bulletin.invalid' ? new URL(url.pathname, base).href : url.href;
}

export function wantsHtml(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

export function isForm(request: FastifyRequest): boolean {
  return request.body instanceof URLSearchParams;
}

/** Another site's page may not send in a visitor's name. Programs without an origin may. @throws ServiceError */
export function checkOrigin(request: FastifyRequest, options: HttpOptions): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined || site === 'same-origin') return;
  if (!isForm(request) && options.allowOrigins.includes(origin)) return;
  const own = [host, options.publicUrl && new URL(options.publicUrl).host];
  if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) {
    throw new ServiceError('other-origin');
  }
}

/** Lets the portals that were named read the answer; never with cookies. */
export function allowOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  options: HttpOptions,
): void {
  const { origin } = request.headers;
  reply.header('vary', 'Origin');
  if (origin === undefined || !options.allowOrigins.includes(origin)) return;
  reply.header('access-control-allow-origin', origin);
  reply.header('access-control-expose-headers', 'ETag, Retry-After');
}

/** The versions that a change may begin from, of `If-Match`; `undefined` where the sender does not mind. */
export function seenOf(request: FastifyRequest): readonly string[] | undefined {
  const given = request.headers['if-match'];
  if (given === undefined || given.trim() === '*') return undefined;
  // A web server in between that packs an answer makes its tag weak; it is the same version all the same.
  return [...given.matchAll(/"([^"]*)"/g)].map(([, version = '']) => version);
}

/**
 * Of `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header), a secret of the sender: the same again is the same request.
 * @throws ServiceError `bad-key`
 */
export function keyOf(request: FastifyRequest): string | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return undefined;
  // The draft's header is a string in quotation marks; most senders leave them out.
  const key = /^("?)([\w-]{22,128})\1$/.exec(String(given).trim())?.[2];
  if (key === undefined) throw new ServiceError('bad-key');
  return key;
}

/** JSON that a cache may ask about again. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
  cache: string,
): FastifyReply {
  const body = JSON.stringify(value);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', cache);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(tag)) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}

/** Where a request comes from; '' where its sender has closed the line meanwhile, and the socket knows no address any more. */
export function addressOf(request: FastifyRequest): string {
  return (request.ip as string | undefined) ?? '';
}

/** Name of the cookie by which the plain form knows a device. */
export function deviceCookie({ publicUrl }: HttpOptions): string {
  // The prefix binds it to this host; browsers accept that over https only.
  return `${isSecure(publicUrl) ? '__Host-' : ''}e-bulletin-device`;
}

export function isSecure(publicUrl: string | undefined): boolean {
  return publicUrl?.startsWith('https:') ?? false;
}

/** What such a cookie says; of several of one name (another path, another host of the domain) the first that is a device's. */
export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name && isDeviceToken(value)) return value;
  }
  return undefined;
}
