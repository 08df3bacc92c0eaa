/** Asks servers what the reader will ask them, and says what came back. The only file of the doctor that fetches. */
import { parse } from '@e-bulletin/core/json.js';
import { absolute } from '../cdn/absolute.js';
import { isStoredIssue, manifestOf } from '../cdn/address.js';
import {
  badStatus,
  fine,
  htmlInstead,
  mixedContent,
  noCors,
  noRange,
  unreachable,
  wrongType,
  type Finding,
} from '../model/findings.js';

const FIRST_BYTES = { headers: { range: 'bytes=0-1' }, cache: 'no-store' } as const;

/** Everything that can be said of one issue's address, as it is written in the page. */
export async function probeIssue(src: string): Promise<Finding[]> {
  const address = absolute(src, location.href)?.href;
  if (address === undefined) return [];
  if (location.protocol === 'https:' && address.startsWith('http:')) return [mixedContent(address)];
  if (isStoredIssue(address) || /\.pdf$/i.test(address)) return probeFile(address);
  const manifest = manifestOf(src, location.href) ?? address;
  const answer = await ask(manifest, { cache: 'no-store' });
  if (!(answer instanceof Response)) return [answer];
  if (!answer.ok) return [badStatus(manifest, answer.status)];
  const text = await answer.text();
  if (/^\s*</.test(text)) return [htmlInstead(manifest)];
  const found = [fine('manifest', `Đọc được ${manifest}`)];
  return [...found, ...(await probeMedia(text, manifest))];
}

async function probeFile(address: string): Promise<Finding[]> {
  const answer = await ask(address, FIRST_BYTES);
  if (!(answer instanceof Response)) return [answer];
  void answer.body?.cancel().catch(() => undefined);
  if (!answer.ok) return [badStatus(address, answer.status)];
  if (typeOf(answer) === 'text/html') return [htmlInstead(address)];
  return [
    answer.status === 206
      ? fine('range', `Máy chủ gửi từng phần của ${address}`)
      : noRange(address),
  ];
}

interface Link {
  readonly href?: unknown;
  readonly type?: unknown;
  readonly alternate?: unknown;
}

/** The first page in each of its types, and the first recording. */
async function probeMedia(text: string, manifest: string): Promise<Finding[]> {
  let links: Link[];
  try {
    const { readingOrder, resources } = parse(text) as Record<string, unknown>;
    links = [...flat(list(readingOrder).slice(0, 1)), ...flat(list(resources)).filter(isAudio)];
  } catch {
    return [];
  }
  const found: Finding[] = [];
  const seen: string[] = [];
  for (const { href, type } of links) {
    if (typeof href !== 'string' || typeof type !== 'string' || seen.includes(type)) continue;
    if (!/^(image|audio)\//.test(type)) continue;
    seen.push(type);
    found.push(...(await probeMedium(new URL(href, manifest).href, type)));
  }
  return found;
}

async function probeMedium(address: string, wanted: string): Promise<Finding[]> {
  const answer = await ask(address, FIRST_BYTES);
  if (!(answer instanceof Response)) return [answer];
  void answer.body?.cancel().catch(() => undefined);
  if (!answer.ok) return [badStatus(address, answer.status)];
  const found: Finding[] = [];
  const type = typeOf(answer);
  if (type !== wanted) found.push(wrongType(address, type, wanted));
  if (wanted.startsWith('audio/') && answer.status !== 206) found.push(noRange(address));
  return found.length > 0 ? found : [fine(`type/${wanted}`, `${wanted} được gửi đúng kiểu`)];
}

/** An answer, or why there is none. */
async function ask(address: string, options: RequestInit): Promise<Response | Finding> {
  try {
    return await fetch(address, options);
  } catch {
    try {
      // What a server gives to no page may still be there: then only its permission is missing.
      await fetch(address, { mode: 'no-cors', cache: 'no-store' });
      return noCors(address);
    } catch {
      return unreachable(address);
    }
  }
}

const list = (value: unknown): Link[] => (Array.isArray(value) ? (value as Link[]) : []);
const flat = (links: readonly Link[]): Link[] =>
  links.reduce<Link[]>((all, one) => [...all, one, ...list(one.alternate)], []);
const isAudio = ({ type }: Link): boolean => typeof type === 'string' && type.startsWith('audio/');
const typeOf = (answer: Response): string =>
  (answer.headers.get('content-type') ?? '').replace(/;.*$/, '').trim().toLowerCase();
