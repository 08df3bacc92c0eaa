/** Gives back to the page what a tag that was never closed swallowed. A chunk of its own: few pages need it. */
import { swallowedFrom, type ChildNode } from '../model/fallback.js';

export function giveBack(host: Element): void {
  const children = [...host.childNodes];
  const from = swallowedFrom(children.map(describe));
  if (from < 0 || !host.parentNode) return;
  const after = host.nextSibling;
  for (const child of children.slice(from)) host.parentNode.insertBefore(child, after);
}

function describe(node: Node): ChildNode {
  if (!(node instanceof Element)) return { tag: '', slotted: false, leads: false };
  return {
    tag: node.localName,
    slotted: node.hasAttribute('slot'),
    leads: node.matches('a, img, picture') || node.querySelector('a, img') !== null,
  };
}
