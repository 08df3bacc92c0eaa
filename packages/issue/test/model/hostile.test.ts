/** Whatever stands at whatever place of an issue's documents: it is read or refused, and no address that could run comes out. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { IssueError, parseManifest } from '../../src/index.js';
import { parseArticle, parseHotspots } from '../../src/guided.js';
import { parsePoll } from '../../src/poll.js';
import { openIndex } from '../../src/search.js';
import { ARTICLE, richDocuments, SPOTS_PAGE } from '../support/hostile/documents.js';
import { LINKS, TEXTS, VALUES } from '../support/hostile/payloads.js';
import { placesOf, replaced } from '../support/hostile/poison.js';

const BASE = 'https://phuong.example.vn/so-8/manifest.json';
const DOCUMENTS = richDocuments(2);
/** Every place meets a fifth of the values, every value a fifth of the places; `npm run test:full` tries all. */
const STRIDE = globalThis.process?.env['FULL'] === '1' ? 1 : 5;
const ALL = [...LINKS, ...TEXTS, ...VALUES];

type Read = (document: unknown) => unknown;

const READERS: readonly [name: string, path: string, read: Read][] = [
  ['manifest', 'manifest.json', (value) => ({ ...parseManifest(value, BASE).issue, source: null })],
  ['article', `a/${ARTICLE}.json`, (value) => parseArticle(value, BASE).blocks],
  ['hotspots', `g/${SPOTS_PAGE}.json`, (value) => parseHotspots(value, BASE).hotspots],
  ['search', 'search.json', (value) => openIndex(value).query('đất đai')],
  [
    'poll',
    'polls/1.json',
    (value) => parsePoll((value as { definition?: unknown } | null)?.definition, BASE).poll,
  ],
];

describe('a hostile value', () => {
  for (const [name, path, read] of READERS) {
    const honest = DOCUMENTS.get(path);

    it(`is read or refused at every place of a ${name}`, () => {
      expect(read(honest)).to.not.equal(undefined);
      const faults: string[] = [];
      for (const [index, place] of placesOf(honest).entries()) {
        for (const value of ALL.filter((_, turn) => (turn + index) % STRIDE === 0)) {
          const fault = faultOf(() => read(replaced(honest, place, value)));
          if (fault) faults.push(`/${place.join('/')} = ${JSON.stringify(value)}: ${fault}`);
        }
      }
      expect(faults).to.deep.equal([]);
      expect('polluted' in {}).to.equal(false);
    });
  }
});

function faultOf(read: () => unknown): string | undefined {
  try {
    return dangerous(read());
  } catch (error) {
    return error instanceof IssueError ? undefined : String(error);
  }
}

/** The first address of a result that a browser would run, or an object where only words may be. */
function dangerous(value: unknown, key = ''): string | undefined {
  if (typeof value === 'string') {
    if (!/^(href|poster|canonical|alternates)$/.test(key)) return undefined;
    // As browsers read it: no control characters in front, no tabs and line ends within.
    // eslint-disable-next-line no-control-regex
    const seen = value.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
    return scheme === undefined || ['http', 'https', 'mailto', 'tel', 'blob'].includes(scheme)
      ? undefined
      : `${key}: ${value}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if ('_$litType$' in value) return `${key}: a template`;
  const entries = Array.isArray(value)
    ? value.map((item: unknown) => [key, item] as const)
    : Object.entries(value);
  for (const [name, item] of entries) {
    const found = dangerous(item, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
