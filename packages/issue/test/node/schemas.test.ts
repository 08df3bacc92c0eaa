/** What we compose is valid by Readium's own schemas and by ours; what is wrong is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { composeManifest } from '../../src/compose.js';
import { composeFeed } from '../../src/feed.js';
import { composeArticle, composeHotspots } from '../../src/guided.js';
import { NS } from '../../src/names.js';
import { sampleFeed } from '../support/feed.js';
import { sampleBlocks, sampleHotspots, sampleIssue } from '../support/sample.js';

const FOLDER = new URL('../../schemas/', import.meta.url);
const OURS = [
  'issue',
  'article',
  'hotspots',
  'page-text',
  'feed',
  'ban-tin',
  'poll/definition',
  'poll/submission',
  'poll/receipt',
  'poll/result',
];

interface Schema {
  $id: string;
  title: string;
  description?: string;
  examples?: unknown[];
}

function readSchemas(): Map<string, Schema> {
  const schemas = new Map<string, Schema>();
  for (const name of readdirSync(FOLDER, { recursive: true }) as string[]) {
    if (!name.endsWith('.schema.json')) continue;
    schemas.set(
      name.replaceAll('\\', '/'),
      JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema,
    );
  }
  return schemas;
}

const schemas = readSchemas();
const ajv = new Ajv({ strict: false, allErrors: true });
(formats as unknown as (ajv: Ajv) => void)(ajv);
for (const schema of schemas.values()) ajv.addSchema(schema);

function validator(id: string): ValidateFunction {
  const validate = ajv.getSchema(id);
  if (!validate) throw new Error(`no schema ${id}`);
  return validate;
}

function faults(id: string, value: unknown): string[] {
  const validate = validator(id);
  // What goes over the wire: keys whose value is undefined are not there.
  if (validate(JSON.parse(JSON.stringify(value)))) return [];
  return (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
}

const READIUM = 'https://readium.org/webpub-manifest/schema/publication.schema.json';
const GUIDED = 'https://readium.org/guided-navigation/schema/document.schema.json';
const own = (name: string): string => `https://e-bulletin.dev/schema/${name}.schema.json`;

describe('the schemas', () => {
  it('are all there, with names of their own', () => {
    expect(schemas.size).to.be.above(30);
    expect(new Set([...schemas.values()].map(({ $id }) => $id)).size).to.equal(schemas.size);
  });

  it('come with Readium’s licences', () => {
    for (const part of ['webpub-manifest', 'guided-navigation']) {
      expect(readFileSync(new URL(`readium/${part}/LICENSE`, FOLDER), 'utf8')).to.include(
        'BSD 3-Clause',
      );
    }
  });

  for (const name of OURS) {
    it(`${name}: is described, and its examples are valid`, () => {
      const schema = schemas.get(`${name}.schema.json`);
      expect(schema?.$id).to.equal(own(name));
      expect(schema?.description).to.be.a('string');
      expect(schema?.examples).to.have.length.above(0);
      for (const example of schema?.examples ?? [])
        expect(faults(own(name), example)).to.deep.equal([]);
    });
  }
});

describe('what we write', () => {
  const manifest = composeManifest(sampleIssue());

  it('is a valid Readium manifest', () => expect(faults(READIUM, manifest)).to.deep.equal([]));
  it('is a valid issue', () => expect(faults(own('issue'), manifest)).to.deep.equal([]));

  it('is valid too for the smallest issue', () => {
    const { title, language, progression, pages } = sampleIssue();
    const small = composeManifest({
      title,
      language,
      progression,
      pages: pages.slice(1, 2),
      contents: [{ title: 'Một', children: [] }],
      articles: [],
      polls: [],
      number: '8-9',
    });
    expect(faults(READIUM, small)).to.deep.equal([]);
    expect(faults(own('issue'), small)).to.deep.equal([]);
  });

  for (const [name, address] of [
    ['with share pages and a clearer recording', { page: 'a/x.html', clear: 'm/x-ro.mp3' }],
    ['without', {}],
  ] as const) {
    it(`is a valid article, ${name}`, () => {
      const document = composeArticle(sampleBlocks(), address);
      expect(faults(GUIDED, document)).to.deep.equal([]);
      expect(faults(own('article'), document)).to.deep.equal([]);
    });
  }

  it('is a valid article without a block', () => {
    expect(faults(own('article'), composeArticle([]))).to.deep.equal([]);
  });

  it('is a valid document of hotspots', () => {
    const document = composeHotspots(sampleHotspots(), 'p/002.jpg');
    expect(faults(GUIDED, document)).to.deep.equal([]);
    expect(faults(own('hotspots'), document)).to.deep.equal([]);
  });

  it('is a valid feed', () => {
    expect(faults(own('feed'), composeFeed(sampleFeed()))).to.deep.equal([]);
  });

  // A validator that refuses nothing proves nothing.
  const broken: [name: string, schema: string, value: unknown][] = [
    ['a manifest without pages', READIUM, { ...manifest, readingOrder: undefined }],
    [
      'bare articles, whose keys are no links',
      READIUM,
      { ...manifest, articles: [{ title: 'x' }] },
    ],
    ['a page without a type', READIUM, { ...manifest, readingOrder: [{ href: 'p/1.jpg' }] }],
    [
      'a page without a size',
      own('issue'),
      { ...manifest, readingOrder: [{ href: 'p/1.jpg', type: 'image/jpeg' }] },
    ],
    [
      'an article without an id',
      own('issue'),
      {
        ...manifest,
        [NS + 'articles']: [{ href: 'a', type: 'text/html', title: 'x', properties: {} }],
      },
    ],
    [
      'an issue without our profile',
      own('issue'),
      { ...manifest, metadata: { title: 'x', language: 'vi', conformsTo: [] } },
    ],
    ['a feed without issues', own('feed'), composeFeed({ ...sampleFeed(), issues: [] })],
    [
      'a feed that does not say where it lies',
      own('feed'),
      { ...composeFeed(sampleFeed()), links: [{ rel: 'alternate', href: 'feed.xml' }] },
    ],
    [
      'a feed whose issue cannot be opened',
      own('feed'),
      { ...composeFeed(sampleFeed()), publications: [{ metadata: { title: 'x' }, links: [] }] },
    ],
    ['a role of our own', GUIDED, { guided: [{ role: ['sapo'], text: 'x' }] }],
    [
      'a link that runs',
      own('article'),
      {
        guided: [
          {
            role: ['article'],
            children: [
              {
                role: ['paragraph'],
                text: 'x',
                [NS + 'marks']: [{ start: 0, end: 1, kind: 'link', href: ' JavaScript:alert(1)' }],
              },
            ],
          },
        ],
      },
    ],
    [
      'a film without an address',
      own('hotspots'),
      { guided: [{ imgref: 'p.jpg#xywh=percent:1,1,1,1', [NS + 'kind']: 'video', text: 'x' }] },
    ],
    [
      'a hotspot without a place',
      own('hotspots'),
      { guided: [{ imgref: 'p.jpg', [NS + 'kind']: 'link', textref: 'x' }] },
    ],
    [
      'a line without places',
      own('page-text'),
      { blocks: [{ role: 'paragraph', lines: [{ text: 'x', y: 1, h: 1 }] }] },
    ],
    [
      'an id with a space',
      own('ban-tin'),
      { version: 1, articles: [{ id: 'thu gom', title: 'x' }] },
    ],
    ['an address that is none', own('ban-tin'), { version: 1, address: 'bennghe.vn' }],
    ['a date by hand', own('ban-tin'), { version: 1, date: '1/10/2026' }],
  ];
  for (const [name, schema, value] of broken) {
    it(`refuses ${name}`, () => expect(faults(schema, value)).to.not.deep.equal([]));
  }
});
