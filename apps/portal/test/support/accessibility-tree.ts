/** What a screen reader is given, from Chromium's own accessibility tree, as lines to compare. */
import type { CDPSession, Page } from 'puppeteer-core';

interface Node {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
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

export interface Tree {
  /** Lines under the first node of a role and name. */
  under(role: string, name: RegExp): Promise<string[]>;
  /** The same once one of them is `line`. */
  until(role: string, name: RegExp, line: RegExp): Promise<string[]>;
  /** The control that has the focus, or the group. */
  focused(): Promise<string>;
  /** How often text is said on the whole page. */
  count(text: string): Promise<number>;
  /** What is said when a key has moved the focus: role, name, and the state it is in. */
  spoken(): Promise<string>;
}

export async function listenTo(page: Page): Promise<Tree> {
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
    spoken: async () => {
      const { result } = await session.send('Runtime.evaluate', { expression: FOCUS });
      if (!result.objectId) return '';
      const { nodes } = (await session.send('Accessibility.getPartialAXTree', {
        objectId: result.objectId,
        fetchRelatives: false,
      })) as unknown as { nodes: Node[] };
      await session.send('Runtime.releaseObject', { objectId: result.objectId });
      return nodes[0] ? spokenOf(nodes[0]) : '';
    },
  };
}

/** The element that has the focus, through every shadow root. */
const FOCUS = `(() => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
})()`;

/** Roles and states in the words of NVDA in Vietnamese. */
const ROLES: Readonly<Record<string, string>> = {
  button: 'nút',
  link: 'liên kết',
  radio: 'nút chọn',
  checkbox: 'ô đánh dấu',
  searchbox: 'ô tìm',
  textbox: 'ô nhập',
  slider: 'thanh trượt',
  heading: 'tiêu đề',
  group: 'nhóm',
  dialog: 'hộp thoại',
  alert: 'cảnh báo',
  status: 'trạng thái',
};

function spokenOf(node: Node): string {
  const state = (name: string): unknown =>
    node.properties?.find((one) => one.name === name)?.value.value;
  const role = String(node.role?.value);
  const states = [
    state('checked') === 'true' && 'đã chọn',
    state('pressed') === 'true' && 'đã bấm',
    state('expanded') === true && 'đang mở',
    state('expanded') === false && 'đang đóng',
    state('disabled') === true && 'không dùng được',
    role === 'slider' && String(state('valuetext') ?? node.value?.value ?? ''),
  ].filter(Boolean);
  const level = role === 'heading' ? ` cấp ${String(state('level'))}` : '';
  const kind = (ROLES[role] ?? role) + level;
  return [`${kind} “${nameOf(node)}”`, ...states].join(', ');
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
