/** `<e-poll>` on a page: every state for every eye, hostile definitions, counts. The line is tested in apps/portal. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import type { PollElement } from '../../src/index.js';
import { templates } from '../../src/generated/locales/en.js';
import {
  address,
  all,
  clean,
  counted,
  definition,
  faults,
  mount,
  one,
  open,
  receipt,
  sent,
  serve,
  until,
} from './fixture.js';

afterEach(clean);

/** A stream whose first result is there before anything else. */
const MARGIN =
  /±|\+\/[-−]|sai số|tin cậy|margin of error|confidence|standard error|sampling error|plus or minus/i;

let told: object = counted;
class CountsAtOnce extends EventTarget {
  constructor() {
    super();
    const data = JSON.stringify(told);
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('result', { data })));
  }
  close(): void {}
}

const STATES: Readonly<Record<string, () => Promise<PollElement>>> = {
  form: () => mount({ definition, preview: true, view: 'all' }),
  'one question at a time': () => mount({ definition, preview: true, view: 'one' }, { width: 390 }),
  'what has to be corrected': async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    await element.submit();
    await element.updateComplete;
    return element;
  },
  sent: () => sent([200, receipt]),
  unsent: () => sent([503, {}]),
  refused: () => sent([403, { code: 'closed', message: 'đã đóng' }]),
  closed: async () => {
    serve({ ...open, state: 'grace' });
    return mount({ src: address() });
  },
  early: async () => {
    serve({ ...open, state: 'scheduled' });
    return mount({ src: address() });
  },
  failed: async () => {
    serve({ nothing: true });
    return mount({ src: address() });
  },
  counts: async () => {
    serve(open, [503, {}], counted);
    const element = await mount({ src: address(), results: true });
    await until(() => one(element, 'table'));
    return element;
  },
  'live counts before the name of the poll': () => wall(counted, 'table'),
  'live counts that are awaited': () =>
    wall({ ...counted, ballots: undefined, withheld: 'few', least: 15, questions: [] }, '.note'),
};

/** Of a poll whose name does not come. */
async function wall(result: object, shown: string): Promise<PollElement> {
  told = result;
  window.fetch = (() => new Promise(() => undefined)) as typeof fetch;
  window.EventSource = CountsAtOnce as unknown as typeof EventSource;
  const frame = document.createElement('div');
  frame.className = 'frame';
  const element = document.createElement('e-poll');
  Object.assign(element, { src: address(), live: true });
  frame.append(element);
  document.body.append(frame);
  await until(() => one(element, shown));
  return element;
}

describe('every state', () => {
  for (const [name, make] of Object.entries(STATES)) {
    it(`${name}: axe finds nothing, light and dark; nothing is cut at 320 px with letters twice as large`, async () => {
      const element = await make();
      expect(await faults(element)).to.deep.equal([]);
      element.setAttribute('theme', 'dark');
      expect(await faults(element)).to.deep.equal([]);
      element.style.setProperty('--e-scale', '2');
      (element.parentElement as HTMLElement).style.width = '320px';
      await element.updateComplete;
      const { right } = element.getBoundingClientRect();
      for (const part of all(element, '.root *')) {
        if (part.closest('.hidden-text')) continue;
        expect(part.getBoundingClientRect().right, part.className || part.localName).to.be.at.most(
          right + 0.5,
        );
      }
      for (const control of all(element, 'button, .option, textarea, .link')) {
        expect(control.getBoundingClientRect().height, control.className).to.be.at.least(48);
      }
    });
  }
});

describe('the receipt', () => {
  for (const [width, scale] of [
    [195, '1'],
    [320, '2'],
    [390, '1'],
  ] as const) {
    it(`is whole, or breaks between its two groups: ${width} px, letters times ${scale}`, async () => {
      const element = await STATES['sent']!();
      (element.parentElement as HTMLElement).style.width = `${width}px`;
      element.style.setProperty('--e-scale', scale);
      await element.updateComplete;
      const lines: Record<number, string> = {};
      const texts = document.createTreeWalker(one(element, '.receipt'), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        [...(node.nodeValue ?? '')].forEach((letter, i) => {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          const { top, width } = range.getBoundingClientRect();
          if (width) lines[top] = (lines[top] ?? '') + letter;
        });
      }
      const said = Object.values(lines).map((line) => line.trim());
      expect(said).to.deep.equal(width === 390 ? ['4X7KM-2P9QA'] : ['4X7KM-', '2P9QA']);
    });
  }
});

describe('a wall without counts', () => {
  it('says with how many ballots they come, and nothing of how many there are', async () => {
    const element = await STATES['live counts that are awaited']!();
    expect(one(element, '.note').textContent).to.contain('ít nhất 15 phiếu');
    expect(one(element, '.root').textContent.match(/\d+/g)).to.deep.equal(['15']);
    // In a hall it is read from as far as the question.
    const size = Number.parseFloat(getComputedStyle(one(element, '.note')).fontSize);
    expect(size).to.be.at.least(30);
  });
});

describe('a wall', () => {
  it('has one table at a time: a statement of a Likert, a group, never more than fits', async () => {
    const { options } = counted.questions[0]!;
    const rows = ['Đường sạch', 'Xe đúng giờ'].map((label, i) => ({ id: `r${i}`, label, options }));
    const questions = [{ ...counted.questions[0], type: 'likert', options: [], rows }];
    const groups = ['Khu phố 1', 'Khu phố 2'].map((label, i) => ({ id: `g${i}`, label, options }));
    const breakdowns = [{ by: 'gio', of: 'gio', groups }];
    const element = await wall({ ...counted, questions, breakdowns }, 'table');
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      expect(all(element, 'table')).to.have.length(1);
      seen.push(one(element, 'caption').innerText.split('\n').at(-1)!);
      all(element, '.steps button').at(-1)!.click();
      await element.updateComplete;
    }
    expect(seen).to.deep.equal([
      'Đường sạch',
      'Xe đúng giờ',
      'Khu phố 1',
      'Khu phố 2',
      'Đường sạch',
    ]);
  });
});

describe('counts on a phone', () => {
  const rows = [
    ['counts', 'tbody th, .count'],
    ['live counts before the name of the poll', '.count'],
  ] as const;
  for (const [name, cells] of rows) {
    it(`${name}: words and numbers are whole, however long the name and large the letters`, async () => {
      const element = await STATES[name]!();
      (element.parentElement as HTMLElement).style.width = '320px';
      one(element, 'tbody th').textContent = 'Đất đai, xây dựng như phường hiện nay '.repeat(3);
      for (const scale of ['1', '1.5', '2']) {
        element.style.setProperty('--e-scale', scale);
        await element.updateComplete;
        for (const cell of all(element, cells)) {
          const letters = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          for (let text = letters.nextNode(); text; text = letters.nextNode()) {
            for (const { index, 0: word } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
              const range = document.createRange();
              range.setStart(text, index);
              range.setEnd(text, index + word.length);
              expect(range.getClientRects().length, `${word} at ${scale}`).to.equal(1);
            }
          }
        }
      }
    });
  }
});

describe('circles and boxes', () => {
  it('grow with the letters beside them', async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    const sizes = (): number[] =>
      ['input[type=radio]', 'input[type=checkbox]'].flatMap((selector) => {
        const control = one(element, selector);
        return [control.offsetWidth, parseFloat(getComputedStyle(control, '::before').width)];
      });
    expect(sizes()).to.deep.equal([30, 14, 30, 18]);
    element.style.setProperty('--e-scale', '1.5');
    expect(sizes()).to.deep.equal([45, 21, 45, 27]);
  });
});

describe('a receipt', () => {
  it('stays when the second of a double press lands on what has come under the finger', async () => {
    for (const kiosk of [false, true]) {
      serve(open, [200, receipt], counted);
      const element = await mount({ src: address(), view: 'all', kiosk });
      one(element, 'input[value=toi]').click();
      await element.updateComplete;
      void element.submit();
      await until(() => element.phase === 'sent' && all(element, '.main-action').length);
      const button = one(element, '.main-action');
      button.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
      await element.updateComplete;
      expect(all(element, '.receipt')).to.have.length(1);
      button.click();
      await until(() => !all(element, '.receipt').length);
      expect(all(element, '.receipt')).to.have.length(0);
      element.remove();
    }
  });
});

describe('a hostile definition', () => {
  const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

  it('is text, whatever it says', async () => {
    const hostile = JSON.parse(
      JSON.stringify(definition, (key, value: unknown) =>
        ['title', 'label', 'help', 'publisher', 'introduction', 'low', 'high'].includes(key)
          ? SCRIPT
          : value,
      ),
    ) as object;
    const element = await mount({ definition: hostile, preview: true, view: 'all' });
    await element.submit();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect('hacked' in window).to.equal(false);
    expect(all(element, 'img, script')).to.have.length(0);
    expect(one(element, '.title').textContent).to.contain('<script>');
  });

  for (const [name, text] of [
    ['deep JSON', '['.repeat(100_000)],
    ['no JSON', '{'],
    ['a number', '7'],
    ['prototype keys', '{"__proto__":{"id":"x"},"constructor":{"prototype":{"id":"x"}}}'],
  ] as const) {
    it(`is refused in words: ${name}`, async () => {
      const element = await mount({ definition: text, preview: true });
      expect(element.phase).to.equal('failed');
      expect(one(element, '[role=alert]').textContent).to.contain('Không đọc được');
      expect('id' in {}).to.equal(false);
    });
  }

  it('has no picture but from http', async () => {
    const pictured = {
      ...definition,
      questions: [
        {
          id: 'q',
          type: 'single',
          title: 'Q',
          options: [
            { id: 'a', label: 'A', image: { href: 'javascript:alert(1)', alt: '' } },
            { id: 'b', label: 'B' },
          ],
        },
      ],
    };
    const element = await mount({ definition: pictured, preview: true });
    expect(all(element, 'img')).to.have.length(0);
  });
});

describe('counts', () => {
  it('are a table with bars against all ballots, the end of the track labelled', async () => {
    const element = await STATES['counts']!();
    const rows = all(element, 'tbody tr:not([aria-hidden])');
    expect(rows.map((row) => row.innerText.replace(/\s+/g, ' '))).to.deep.equal([
      'Thêm sáng thứ Bảy 43 · 50 %',
      'Giờ như nay không hiện',
    ]);
    expect(one(element, 'tfoot').textContent).to.contain('hết vạch = 86 phiếu');
    const [bar = 0, track = 0] = ['.bar', '.track'].map((part) => one(element, part).clientWidth);
    expect(Math.abs(bar - track / 2)).to.be.at.most(1);
    expect(one(element, '.disclosure').textContent).to.contain('tự trả lời');
  });

  it('have no margin of error: for a poll that people choose to join it would mislead', async () => {
    for (const name of ['counts', 'live counts before the name of the poll']) {
      const element = await STATES[name]!();
      const cells = all(element, '.count').map(({ textContent }) => textContent);
      expect(cells).to.have.length(2);
      for (const cell of cells) expect(cell).to.match(/^\s*(\d+( · \d+ %)?|không hiện)\s*$/);
      expect(one(element, '.root').textContent).to.not.match(MARGIN);
      element.remove();
    }
    for (const sentence of Object.values(templates)) {
      const words = typeof sentence === 'string' ? sentence : sentence.strings.join('');
      expect(words).to.not.match(MARGIN);
    }
  });

  it('that are hidden are one sentence; a question that stays behind says among how many it was counted', async () => {
    const [asked] = counted.questions;
    const silent = [{ id: 'a', label: 'Có', count: null, percent: null }];
    const groups = ['Tổ 1', 'Tổ 2', 'Tổ 3'].map((label) => ({ id: label, label, options: silent }));
    serve(open, [503, {}], {
      ...counted,
      questions: [
        { ...asked, ballots: 60, answered: 60 },
        { ...asked, title: 'Đồng ý không?', ballots: 0, answered: 0, options: silent },
      ],
      breakdowns: [{ by: 'gio', of: 'gio', groups }],
    });
    const element = await mount({ src: address(), results: true });
    await until(() => one(element, 'table'));
    expect(all(element, 'table')).to.have.length(1);
    expect(one(element, 'tfoot').innerText.trim()).to.equal('60 / 86 phiếu; hết vạch = 60 phiếu');
    const width = (part: string): number => one(element, part).clientWidth;
    expect(width('.bar') / width('.track')).to.be.closeTo(43 / 60, 0.01);
    expect(all(element, '.note').map(({ innerText }) => innerText.split('\n'))).to.deep.equal([
      ['Đồng ý không?', 'Số đếm không hiện, để không ai suy ra từng người trả lời gì.'],
      [
        'Giờ nào tiện? · Giờ nào tiện?',
        'Tổ 1; Tổ 2; Tổ 3',
        'Số đếm không hiện, để không ai suy ra từng người trả lời gì.',
      ],
    ]);
    expect(await faults(element)).to.deep.equal([]);
  });

  it('stand on one line each, however narrow the column', async () => {
    const element = await STATES['counts']!();
    element.parentElement!.style.width = '220px';
    for (const count of all(element, '.count')) {
      const range = document.createRange();
      range.selectNodeContents(count);
      const ends = [...range.getClientRects()].map(({ bottom }) => Math.round(bottom));
      expect(Math.max(...ends) - Math.min(...ends), count.innerText).to.be.below(8);
    }
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });
});
