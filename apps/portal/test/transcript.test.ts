/**
 * What a screen reader is given, from Chromium's own accessibility tree: open the contents, go to an article, read it,
 * return; and find a word.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { openSite, type Site } from './support/portal-page.ts';
import { control, lyingAt, opened } from './support/reader.ts';

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
  readonly childIds?: readonly string[];
}

/** Said with their name; what is inside is said again as text otherwise. */
const NAMED = /^(button|image|heading|textbox|searchbox|link|radio|slider)$/;
/** Places, said by role and name, and entered. */
const PLACES = /^(dialog|group|navigation|list|listitem|paragraph|status)$/;

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

describe('what a screen reader is given', () => {
  it('contents, an article, its words, and back', async () => {
    const { page, close } = await site.open('/');
    await opened(page);
    const tree = await listenTo(page);
    const button = await control(page, 'Mục lục');
    await button.focus();
    await page.keyboard.press('Enter');
    await control(page, 'Đóng');
    const contents = await tree.under('dialog', /^Mục lục$/);
    expect(contents.slice(0, 3)).to.deep.equal([
      'heading 2 "Mục lục"',
      'button "Đóng"',
      'navigation "Mục lục"',
    ]);
    const entry = contents.find((line) => /^button "Ngõ 42 hết ngập.*trang 10"$/.test(line)) ?? '';
    expect(entry).not.to.equal('');
    const handle = await control(page, /"(.*)"/.exec(entry)?.[1] ?? '');
    await handle.focus();
    await page.keyboard.press('Enter');
    await lyingAt(page, 12);
    expect(await tree.focused()).to.match(/^group "Trang 10/);
    const words = await tree.until('group', /^Trang 10/, /Ngõ 42 hết ngập/);
    expect(words[0]).to.equal('image "Trang 10"');
    expect(words.filter((line) => line.includes('Ngõ 42 hết ngập:'))).to.deep.equal([
      'heading 3 "Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa"',
    ]);
    const at = words.findIndex((line) => line.startsWith('heading 3'));
    const text = words.slice(at).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).to.contain('đã chạy thử. Chiều thứ');
    expect(text).to.match(/image "Hình: Những ống cống bê tông/);
    expect(text, 'running heads are for the eye').not.to.contain('Bản tin phường Sen Hồng · Số 8');
    expect(
      await tree.count('Sau bốn tháng thi công, tuyến cống dài 380 mét dưới ngõ 42'),
      'nothing twice',
    ).to.equal(1);
    await button.focus();
    await page.keyboard.press('Enter');
    await control(page, 'Đóng');
    expect(await tree.focused(), 'the contents open where the reader is').to.match(
      /^button "Ngõ 42/,
    );
    await page.keyboard.press('Escape');
    expect(await tree.focused()).to.equal('button "Mục lục"');
    await close();
  });

  it('a word, found, and its place in the pages', async () => {
    const { page, close } = await site.open('/');
    await opened(page);
    const tree = await listenTo(page);
    // The portal has a "Tìm" of its own.
    const button = await page.waitForSelector('e-bulletin >>> [data-panel=search]');
    await button?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('e-bulletin >>> .field');
    expect(await tree.focused()).to.equal('searchbox "Chữ cần tìm"');
    await page.keyboard.type('ong cong duong kinh');
    const found = await tree.until(
      'dialog',
      /^Tìm trong bản tin$/,
      /^button .*Ống cống đường kính.*trang 10"$/,
    );
    expect(found.some((line) => /^StaticText "Thấy \d+ chỗ\."$/.test(line))).to.equal(true);
    await page.keyboard.press('ArrowDown');
    expect(await tree.focused()).to.match(/^button .*Ống cống đường kính/);
    await page.keyboard.press('Enter');
    await lyingAt(page, 12);
    expect(await tree.focused()).to.match(/^group "Trang 10/);
    const bar = await tree.until('group', /^Kết quả tìm$/, /Chỗ sau/);
    expect(bar).to.include.members([
      'button "Chỗ trước"',
      'button "Chỗ sau"',
      'button "Đóng kết quả tìm"',
    ]);
    await close();
  });
});

interface Tree {
  /** Lines under the first node of a role and name. */
  under(role: string, name: RegExp): Promise<string[]>;
  /** The same once one of them is `line`. */
  until(role: string, name: RegExp, line: RegExp): Promise<string[]>;
  /** The control that has the focus, or the group. */
  focused(): Promise<string>;
  /** How often text is said on the whole page. */
  count(text: string): Promise<number>;
}

async function listenTo(page: Page): Promise<Tree> {
  const session: CDPSession = await page.createCDPSession();
  await session.send('Accessibility.enable');
  const read = async (): Promise<Map<string, Node>> => {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
      nodes: Node[];
    };
    return new Map(nodes.map((node) => [node.nodeId, node]));
  };
  const under = async (role: string, name: RegExp): Promise<string[]> => {
    const nodes = await read();
    for (const node of nodes.values()) {
      if (node.role?.value === role && name.test(nameOf(node))) return say(node, nodes);
    }
    return [];
  };
  return {
    under,
    until: async (role, name, line) => {
      let lines: string[] = [];
      for (const end = Date.now() + 30_000; Date.now() < end;) {
        lines = await under(role, name);
        if (lines.some((one) => line.test(one))) return lines;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${String(line)} was never said, but:\n${lines.join('\n')}`);
    },
    focused: async () => {
      // Focus moves in a microtask after the panel is drawn.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
      );
      const nodes = await read();
      const focus = [...nodes.values()].filter(
        (node) =>
          node.role?.value !== 'RootWebArea' &&
          node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
      );
      return focus.map((node) => `${String(node.role?.value)} "${nameOf(node)}"`).join(' ');
    },
    count: async (text) => {
      const nodes = await read();
      const said = [...nodes.values()].filter(
        (node) => !node.ignored && node.role?.value === 'StaticText',
      );
      return said.filter((node) => nameOf(node).includes(text)).length;
    },
  };
}

const nameOf = (node: Node): string =>
  String(node.name?.value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The lines of a node's children, as they are come by. */
function say(node: Node, nodes: ReadonlyMap<string, Node>): string[] {
  return (node.childIds ?? []).flatMap((id) => {
    const child = nodes.get(id);
    if (!child) return [];
    const role = String(child.role?.value ?? '');
    const name = nameOf(child);
    if (!child.ignored && NAMED.test(role)) {
      const level = child.properties?.find((one) => one.name === 'level')?.value.value;
      return [`${role}${level ? ` ${String(level)}` : ''} "${name}"`];
    }
    if (!child.ignored && role === 'StaticText') return [`StaticText "${name}"`];
    const inner = say(child, nodes);
    return !child.ignored && PLACES.test(role) && name ? [`${role} "${name}"`, ...inner] : inner;
  });
}
