/** Which syntax a script has, and which files it imports. */
import { parse, type Node } from 'acorn';

/** Throws where `code` is no module of that edition of ECMAScript. */
export function checkSyntax(code: string, ecmaVersion: 2022 | 'latest'): void {
  parse(code, { ecmaVersion, sourceType: 'module', allowHashBang: true });
}

/** What Chrome 87 or Safari 14.1 cannot parse of ES2022; Firefox 91 can all that these can. */
export function youngerThanOldBrowsers(code: string): string[] {
  const found = new Set<string>();
  visit(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    if (node.type === 'StaticBlock') found.add('static block');
    if (node.type === 'BinaryExpression' && isPrivate(node['left'])) found.add('#x in');
    if (node.type === 'MethodDefinition' && isPrivate(node['key'])) found.add('private method');
  });
  return [...found];
}

const isPrivate = (value: unknown): boolean => isNode(value) && value.type === 'PrivateIdentifier';

type Tree = Node & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Tree =>
  typeof (value as Tree | undefined)?.type === 'string';

function visit(node: Node, look: (node: Tree) => void): void {
  look(node as Tree);
  for (const part of Object.values(node))
    for (const child of [part].flat() as unknown[]) if (isNode(child)) visit(child, look);
}
