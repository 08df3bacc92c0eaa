/**
 * Reads what `cdn/` will serve and says what a portal would choke on. The rules of DESIGN section 7, checked on the
 * output, dependencies included.
 */
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { walk } from './walk.mjs';

/** Starts pdf.js's worker: a file of the portal's own origin, and no blob. */
const STARTS_WORKER = /^chunks\/flipbook-pdf-book\./;

/** Addresses that are names and never fetched. */
const NAMES = ['http://www.w3.org/', 'https://e-bulletin.dev/ns#', 'https://readium.org/'];

/** Where only a reader's own press leads: a film that an issue has there (docs/adr/0024), a link passed on. */
const PRESSED = [
  'https://www.youtube-nocookie.com/embed/',
  'https://www.facebook.com/sharer/',
  // Only where the office gave its account at Zalo (`zalo-oa`), and then only after a press.
  'https://sp.zalo.me/plugins/sdk.js',
];

/** Methods younger than Chrome 87, Safari 14.1 or Firefox 91. */
const YOUNG = [
  'at',
  'findLast',
  'findLastIndex',
  'toSorted',
  'toReversed',
  'toSpliced',
  'hasOwn',
  'randomUUID',
];

/** Bytes after gzip: the loader is on every page of a portal, the single file on those with a strict CSP. */
export const LIMITS = { 'e-bulletin.js': 6 * 1024, 'e-bulletin.single.js': 190 * 1024 };

/**
 * pdf.js, as its authors publish it: it comes only where a PDF is read, and brings its own stand-ins for young methods. What
 * would break a portal's policy is refused all the same (docs/adr/0025).
 */
const VENDORED = /^chunks\/pdf(-worker)?\./;
/** Names of formats, and what core-js tries its own `URL` with. */
const VENDORED_NAMES =
  /^https?:\/\/(www\.w3\.org|ns\.adobe\.com|www\.xfa\.org|www\.apache\.org|github\.com\/zloirock|foo\.bar|example\.com|a\b|x\b)/;

function bannedInVendored(node) {
  switch (node.type) {
    case 'CallExpression':
      if (['eval', 'importScripts'].includes(node.callee.name)) return `${node.callee.name}()`;
      if (node.callee.object?.name === 'document' && node.callee.property?.name === 'write')
        return 'document.write';
      break;
    case 'NewExpression':
      if (node.callee.name === 'Function') return 'new Function';
      break;
    case 'ImportExpression':
      return 'an import() that nobody checks';
    case 'Literal':
      if (typeof node.value === 'string' && /^https?:\/\/[a-z0-9]/i.test(node.value))
        return VENDORED_NAMES.test(node.value) ? undefined : `the address ${node.value}`;
  }
  return undefined;
}

/** @returns {string[]} faults, each with the file and the place */
export function checkFile(name, code) {
  const faults = [];
  const fault = (text, node) =>
    faults.push(
      `${name}: ${text}${node ? `: ${code.slice(node.start, Math.min(node.end, node.start + 80))}` : ''}`,
    );

  const strange = /[\u0080-\uffff]/.exec(code);
  if (strange)
    fault(
      `not ASCII at ${strange.index}: ${code.slice(Math.max(0, strange.index - 30), strange.index + 10)}`,
    );

  const limit = LIMITS[name];
  const size = gzipSync(code, { level: 9 }).length;
  if (limit && size > limit) fault(`${size} bytes gzip, more than ${limit}`);

  const vendored = VENDORED.test(name);
  const chunk = name.startsWith('chunks/');
  for (const sourceType of chunk ? ['module'] : ['script', 'module']) {
    let program;
    try {
      program = parse(code, { ecmaVersion: vendored ? 'latest' : 2022, sourceType });
    } catch (error) {
      fault(`is no valid ${sourceType}: ${error.message}`);
      continue;
    }
    if (sourceType === 'script') continue;
    walk(program, (node) => {
      const text = vendored ? bannedInVendored(node) : bannedIn(node, chunk);
      if (text && !(text === 'new Worker' && STARTS_WORKER.test(name))) fault(text, node);
    });
  }
  return faults;
}

function bannedIn(node, chunk) {
  switch (node.type) {
    case 'CallExpression':
      return bannedCall(node);
    case 'ChainExpression':
      if (spreadsInChain(node.expression))
        return 'a spread in an optional call (wrong in Chrome 80-90)';
      break;
    case 'NewExpression':
      if (['Event', 'Function', 'Worker', 'SharedWorker'].includes(node.callee.name))
        return `new ${node.callee.name}`;
      break;
    case 'ClassDeclaration':
    case 'ClassExpression':
      if (/Event$/.test(node.superClass?.name ?? '')) return 'a class that extends an event';
      break;
    case 'ForInStatement':
      return 'for...in';
    case 'ImportExpression':
      if (chunk) return 'an import() that nobody checks';
      break;
    case 'ImportDeclaration':
      return 'an import, which most browsers do not try twice (docs/adr/0095)';
    case 'MetaProperty':
      if (node.meta.name === 'import') return 'import.meta';
      break;
    case 'StaticBlock':
      return 'a static block (Safari 16.4)';
    case 'PrivateIdentifier':
      break;
    case 'MethodDefinition':
      if (node.key.type === 'PrivateIdentifier') return 'a private method (Safari 15)';
      break;
    case 'BinaryExpression':
      if (node.operator === 'in' && node.left.type === 'PrivateIdentifier')
        return '#x in y (Safari 15)';
      break;
    case 'TaggedTemplateExpression':
      if (node.tag.property?.name === 'raw')
        return 'String.raw, which escaping to ASCII would change';
      break;
    case 'Literal':
      if (node.regex && /\(\?<[=!]/.test(node.regex.pattern)) return 'a lookbehind (Safari 16.4)';
      if (node.regex && /[dv]/.test(node.regex.flags)) return 'a young regular expression flag';
      if (typeof node.value === 'string') return bannedAddress(node.value);
      break;
    case 'TemplateElement':
      return bannedAddress(node.value.raw);
  }
  return undefined;
}

function spreadsInChain(node) {
  if (!node) return false;
  if (node.type === 'CallExpression' && node.arguments.some(({ type }) => type === 'SpreadElement'))
    return true;
  return spreadsInChain(node.callee ?? node.object);
}

function bannedCall({ callee, arguments: list }) {
  if (['eval', 'importScripts', 'structuredClone'].includes(callee.name)) return `${callee.name}()`;
  if (callee.type !== 'MemberExpression') return undefined;
  const method = callee.property.name;
  const object = callee.object.name;
  if (object === 'Array' && method === 'from') return 'Array.from';
  if (method === 'entries' && list.length === 0) return '.entries()';
  if (method === 'bind' && list.length > 1) return 'a partial .bind()';
  if (object === 'document' && method === 'write') return 'document.write';
  if (YOUNG.includes(method)) return `.${method}() is too young`;
  return undefined;
}

function bannedAddress(text) {
  for (const [address] of text.matchAll(/\bhttps?:\/\/[a-z0-9][^\s"'<>]*/gi)) {
    // `.invalid` is reserved: no such host will ever be (RFC 2606).
    if (
      ![...NAMES, ...PRESSED].some((name) => address.startsWith(name)) &&
      !/\.invalid\b/.test(address)
    )
      return `the address ${address}`;
  }
  return undefined;
}
