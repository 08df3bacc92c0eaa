/**
 * The embed doctor, "bác sĩ nhúng": what this page and its servers do to the bulletin, and the remedy of each. Asked for by
 * `?e-bulletin-debug` in the page's address or `debug` on the tag; nobody else ever loads it. It asks only for addresses that
 * stand in the page's own tags, never for one that a query names.
 */
import { fine, fromViolation, reported, type Finding } from '../model/findings.js';
import { absolute } from '../cdn/absolute.js';
import { lookAt, sources } from './look.js';
import { makePanel, type Panel } from './panel.js';
import { probeIssue } from './probes.js';

export interface Patient {
  /** Version of the script on the page. */
  readonly version: string;
  /** What policies refused and bulletins told so far; grows. */
  readonly heard: readonly Event[];
}

interface Opened extends Element {
  readonly issue?: { readonly title?: string };
}

/** Looks once the page stands, and shows the panel at once. */
export function examine({ version, heard }: Patient): void {
  let seen: Finding[] = [];
  let done = false;
  let panel: Panel | undefined;

  const show = (): void => {
    const told = [...heard].map(toldBy).filter((one): one is Finding => one !== undefined);
    const refused = told.some(({ level, code }) => level === 'block' && code !== 'issue');
    // What a policy refused is not also a server that is away.
    const rest = seen.filter(({ code }) => !(refused && code === 'network'));
    panel?.show([...told, ...rest, ...opened()], done);
  };
  const run = async (): Promise<void> => {
    done = false;
    seen = lookAt();
    show();
    for (const src of sources().filter((one, index, all) => all.indexOf(one) === index)) {
      seen.push(...(await probeIssue(src)));
      show();
    }
    done = true;
    show();
  };
  whenStanding(() => {
    panel = makePanel({
      facts: [`e-bulletin ${version}`, location.href, navigator.userAgent],
      onAgain: () => void run(),
    });
    document.body.append(panel.element);
    // The loader's own listeners came first: the list has the event by now.
    for (const name of ['securitypolicyviolation', 'e-issue-error', 'e-issue-ready'])
      document.addEventListener(name, show);
    void run();
  });
}

function toldBy(event: Event): Finding | undefined {
  if (event.type === 'e-issue-error')
    return reported((event as CustomEvent<{ readonly message: string }>).detail.message);
  const origins = sources().map((src) => absolute(src, location.href)?.origin ?? '');
  return fromViolation(event as SecurityPolicyViolationEvent, [...origins, ...scriptOrigins()]);
}

const opened = (): Finding[] =>
  [...document.querySelectorAll<Opened>('e-bulletin,div.e-bulletin')]
    .map(
      (one) => (one.localName === 'div' ? one.shadowRoot?.firstElementChild : one) as Opened | null,
    )
    .filter((one) => one?.issue)
    .map((one) => fine('opened', `Bản tin đã mở: ${one?.issue?.title ?? ''}`));

/** Where scripts of the page come from: ours is one of them, and its chunks may be what is refused. */
const scriptOrigins = (): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src*="e-bulletin"]')].map(
    ({ src }) => new URL(src).origin,
  );

/** Every tag is parsed, and links have become what they become. */
function whenStanding(start: () => void): void {
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
