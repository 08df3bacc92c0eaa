/** Regions and hotspots: what we write is read back the same, and any document is read without harm. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { composeHotspots, parseHotspots } from '../../src/guided.js';
import { readBox, regionRef } from '../../src/guided/refs.js';
import { NS } from '../../src/names.js';
import type { Box } from '../../src/types.js';
import { plainSaid, wire } from '../support/guided.js';
import type { Fields } from '../support/manifests.js';
import { BASE, sampleHotspots } from '../support/sample.js';

describe('regions', () => {
  const rows: [fragment: string, box: Box | undefined][] = [
    ['xywh=percent:10,20,30,40', [1000, 2000, 3000, 4000]],
    ['xywh=percent:12.345,0,1.5,100', [1235, 0, 150, 10_000]],
    ['t=1,2&xywh=percent:0,0,100,100', [0, 0, 10_000, 10_000]],
    ['xywh=percent:90,90,30,30', [9000, 9000, 1000, 1000]],
    ['xywh=percent:0,0,0,10', undefined],
    ['xywh=percent:100,0,10,10', undefined],
    ['xywh=percent:-1,0,10,10', undefined],
    ['xywh=percent:1,2,3', undefined],
    ['xywh=percent:1.2.3,0,1,1', undefined],
    ['xywh=10,20,30,40', undefined],
    ['xywh=pixel:1,2,3,4', undefined],
    ['', undefined],
  ];
  for (const [fragment, box] of rows) {
    it(`${fragment} → ${JSON.stringify(box)}`, () => expect(readBox(fragment)).to.deep.equal(box));
  }

  it('are written as they are read', () => {
    for (const box of [
      [1, 2, 3, 4],
      [0, 0, 10_000, 10_000],
      [3333, 6667, 1, 9],
    ] as const) {
      expect(readBox(regionRef({ href: 'p', box }).slice(2))).to.deep.equal(box);
    }
  });
});

describe('hotspots', () => {
  it('are read back as they were written', () => {
    const { hotspots, problems } = parseHotspots(
      wire(composeHotspots(sampleHotspots(), 'p/2.jpg')),
      BASE,
    );
    expect(problems).to.deep.equal([]);
    expect(hotspots).to.deep.equal(sampleHotspots());
  });

  const AT = 'p.jpg#xywh=percent:10,10,20,20';
  const spot = (rest: Fields): unknown => ({ guided: [{ imgref: AT, text: 'Tên', ...rest }] });
  const kind = (name: unknown, rest: Fields = {}): unknown =>
    spot({ [NS + 'kind']: name, ...rest });
  const data = (value: unknown): unknown => kind('chart', { [NS + 'data']: value });

  const rows: [name: string, document: unknown, kinds: string[], problems?: string[]][] = [
    ['a film without a kind', spot({ videoref: 'a.mp4' }), ['video']],
    ['sound without a kind', spot({ audioref: 'a.mp3' }), ['audio']],
    ['a region for reading', spot({}), []],
    [
      'an unknown kind',
      kind('vr', { textref: 'x' }),
      [],
      ['unknown-kind /guided/0/https:~1~1e-bulletin.dev~1ns#kind'],
    ],
    [
      'a kind of prototypes',
      kind('constructor', { textref: 'x' }),
      [],
      ['unknown-kind /guided/0/https:~1~1e-bulletin.dev~1ns#kind'],
    ],
    ['no place', kind('link', { imgref: undefined, textref: 'x' }), [], ['bad-region /guided/0']],
    ['a whole page', kind('link', { imgref: 'p.jpg', textref: 'x' }), [], ['bad-region /guided/0']],
    [
      'a place in pixels',
      kind('link', { imgref: 'p.jpg#xywh=1,2,3,4', textref: 'x' }),
      [],
      ['bad-region /guided/0/imgref'],
    ],
    ['no address', kind('poll'), [], ['missing /guided/0']],
    [
      'a link that runs',
      kind('link', { textref: 'javascript:alert(1)' }),
      [],
      ['unsafe-address /guided/0/textref'],
    ],
    ['a link to write to', kind('link', { textref: 'mailto:ubnd@a.vn' }), ['link']],
    [
      'a file to write to',
      kind('file', { textref: 'mailto:ubnd@a.vn' }),
      [],
      ['unsafe-address /guided/0/textref'],
    ],
    ['no name', { guided: [{ imgref: AT, videoref: 'a.mp4' }] }, ['video'], ['missing /guided/0']],
    [
      'a poster that runs',
      spot({ videoref: 'a.mp4', [NS + 'poster']: 'data:image/svg+xml,x' }),
      ['video'],
      ['unsafe-address /guided/0/https:~1~1e-bulletin.dev~1ns#poster'],
    ],
    ['a gallery without pictures', kind('gallery'), [], ['missing /guided/0']],
    [
      'a gallery with one that is none',
      kind('gallery', { children: [{ imgref: 'a.jpg' }, { imgref: 'vbscript:x' }] }),
      ['gallery'],
      ['unsafe-address /guided/0/children/1/imgref'],
    ],
    [
      'a chart of nothing',
      data({ columns: [], rows: [] }),
      [],
      ['missing /guided/0/https:~1~1e-bulletin.dev~1ns#data', 'missing /guided/0'],
    ],
    [
      'a chart of text',
      data('x'),
      [],
      [
        'wrong-type /guided/0/https:~1~1e-bulletin.dev~1ns#data',
        'missing /guided/0/https:~1~1e-bulletin.dev~1ns#data',
        'missing /guided/0',
      ],
    ],
    ['no document', 'x', [], ['wrong-type ']],
    ['nulls', { guided: [null, {}] }, [], ['wrong-type /guided/0']],
  ];
  for (const [name, document, kinds, problems = []] of rows) {
    it(`reads ${name}`, () => {
      const parsed = parseHotspots(document, BASE);
      expect(parsed.hotspots.map((hotspot) => hotspot.kind)).to.deep.equal(kinds);
      expect(plainSaid(parsed.problems)).to.deep.equal(problems);
    });
  }

  it('evens out the rows of a chart', () => {
    const table = { columns: ['A', 2, null], rows: [[1, 'x', {}], 'y', [Infinity]] };
    expect(parseHotspots(data(table), BASE).hotspots[0]?.data).to.deep.equal({
      columns: ['A', '2', ''],
      rows: [
        [1, 'x', null],
        [null, null, null],
        [null, null, null],
      ],
    });
  });

  it('takes of captions, other addresses and inner links what can be used', () => {
    const film = {
      videoref: 'a.m3u8',
      [NS + 'alternates']: ['a.mp4', 'javascript:alert(1)', 7],
      [NS + 'transcript']: ' Dòng một\r\nDòng hai ',
      children: [
        { videoref: 'a.mp4#t=4,6', text: 'Sau' },
        { videoref: 'a.mp4#t=1,3', text: '<b>Trước</b>' },
        { videoref: 'a.mp4#t=3', text: 'Không có hết' },
        { videoref: 'a.mp4#t=3,1', text: 'Ngược' },
        { text: 'Không có lúc' },
        { videoref: 'a.mp4#t=7,8' },
        null,
      ],
    };
    const [read] = parseHotspots(spot(film), BASE).hotspots;
    expect(read?.alternates).to.deep.equal(['a.mp4']);
    expect(read?.captions).to.deep.equal([
      { start: 1, end: 3, text: '<b>Trước</b>' },
      { start: 4, end: 6, text: 'Sau' },
    ]);
    expect(read?.transcript).to.equal(' Dòng một\nDòng hai');
    const targets = [
      '#article=ngo-42',
      '#article=ng%C3%B5',
      '#article=../x',
      '#article=%',
      '#page=7',
    ];
    const links = targets.map((textref) => kind('link', { textref }));
    const found = links.flatMap((link) => parseHotspots(link, BASE).hotspots);
    expect(found.map(({ article, page }) => article ?? page)).to.deep.equal([
      'ngo-42',
      'ngõ',
      undefined,
      undefined,
      7,
    ]);
    expect(
      parseHotspots(kind('poll', { textref: '#article=x' }), BASE).hotspots[0],
    ).not.to.have.property('article');
  });

  it('are at most five hundred on a page', () => {
    const many = { guided: new Array(600).fill({ imgref: AT, videoref: 'a.mp4', text: 'x' }) };
    const { hotspots, problems } = parseHotspots(many, BASE);
    expect(hotspots).to.have.length(500);
    expect(problems[0]?.code).to.equal('too-many');
  });
});
