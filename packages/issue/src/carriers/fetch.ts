/** One fetch whose every failure is an `IssueError` that says what to do. An abort stays the caller's `AbortError`. */
import { parse } from '@e-bulletin/core/json.js';
import { IssueError, issueError } from '../errors.js';

/** The manifest of 2,000 pages has 2 MB, an index of them 20 MB. */
const MAX_JSON = 1e8;

/** The answer to a GET (or HEAD) with a good status. @throws IssueError */
export async function fetchFile(
  address: string,
  init: RequestInit = {},
  fetcher: typeof fetch = fetch,
): Promise<Response> {
  const policy = watchPolicy(address);
  let response: Response;
  try {
    response = await fetcher(address, init);
  } catch (error) {
    throw await networkError(error, address, policy, init.signal);
  } finally {
    policy.stop();
  }
  if (response.ok) return response;
  void response.body?.cancel();
  throw statusError(response.status, address);
}

/** The JSON value of an answer. @throws IssueError `wrong-type`, `not-json` */
export async function readJson(response: Response, address: string): Promise<unknown> {
  let text: string;
  if (Number(response.headers.get('content-length')) > MAX_JSON) {
    void response.body?.cancel();
    throw issueError('not-json', shortName(address));
  }
  try {
    text = await response.text();
  } catch (error) {
    throw await networkError(error, address);
  }
  try {
    return parse(text);
  } catch {
    // A login page, or a site that answers every address with its front page.
    throw issueError(/^\s*</.test(text) ? 'wrong-type' : 'not-json', shortName(address));
  }
}

/** Why a fetch, or the reading of its body, was refused. */
export async function networkError(
  error: unknown,
  address: string,
  policy?: Policy,
  signal?: AbortSignal | null,
): Promise<unknown> {
  if (
    error instanceof IssueError ||
    signal?.aborted ||
    (error as Error | undefined)?.name === 'AbortError'
  ) {
    return error;
  }
  const directive = await policy?.broken();
  if (directive) return issueError('policy', directive);
  if (globalThis.navigator?.onLine === false) return issueError('offline');
  const url = new URL(address);
  const own = globalThis.location?.origin;
  // CORS, a wrong name and a dead host look alike to a page; which host it was is all that can be said.
  return own && own !== 'null' && own !== url.origin
    ? issueError('blocked', url.host)
    : issueError('unreachable');
}

function statusError(status: number, address: string): IssueError {
  if (status === 404 || status === 410) return issueError('not-found', shortName(address));
  if (status === 401 || status === 403) return issueError('forbidden', shortName(address));
  return issueError('server', String(status));
}

/** Path without its folders, for sentences. */
export function shortName(address: string): string {
  const path = address.replace(/[?#].*$/, '');
  const name = path.slice(path.lastIndexOf('/', path.length - 2) + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Policy {
  /** The CSP directive that refused the address, if one did. */
  broken(): Promise<string>;
  stop(): void;
}

/** A page's CSP refuses a fetch with the same bare error as a dead host; the event tells them apart. */
function watchPolicy(address: string): Policy {
  let directive = '';
  const host = globalThis.document;
  const listen = (event: SecurityPolicyViolationEvent): void => {
    if (event.blockedURI && address.startsWith(event.blockedURI))
      directive = event.effectiveDirective;
  };
  host?.addEventListener('securitypolicyviolation', listen);
  return {
    // The event is queued when the fetch is refused: it arrives a task later.
    broken: async () => {
      if (host) await new Promise((done) => setTimeout(done, 50));
      return directive;
    },
    stop: () => host?.removeEventListener('securitypolicyviolation', listen),
  };
}
