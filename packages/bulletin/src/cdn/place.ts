/**
 * Where the script came from, and under which nonce. Both can be known only while the script itself runs.
 */

export interface Place {
  /** Address of the folder the script lies in; `undefined` when the browser does not tell. */
  readonly base: string | undefined;
  readonly nonce: string;
}

export function findPlace(): Place {
  const script = document.currentScript;
  if (script instanceof HTMLScriptElement && script.src) {
    return { base: folderOf(script.src), nonce: script.nonce };
  }
  // A module has no currentScript, and a file that must also be a classic script may not say
  // `import.meta`. A stack names the address of a module everywhere; chunk integrity needs it.
  const named = /\bhttps?:\/\/[^\s()@]+?\.js\b/.exec(new Error().stack ?? '');
  const base = named ? folderOf(named[0]) : undefined;
  return { base, nonce: nonceOf(base) };
}

const folderOf = (address: string): string => address.replace(/[^/]*([?#].*)?$/, '');

/** A module script's own element is still in the page; its nonce is readable to scripts. */
function nonceOf(base: string | undefined): string {
  if (base === undefined) return '';
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[src]')) {
    if (script.nonce && folderOf(script.src) === base) return script.nonce;
  }
  return '';
}
