/**
 * One hash over all ballots of a sealed poll (a Merkle tree as in RFC 6962, over names and seals in the order of the names):
 * whoever keeps the signed minutes can tell later whether a ballot was added, dropped or altered.
 */
import { createHash } from 'node:crypto';
import type { StillBox } from '../store/box.js';
import { readBallots } from './seal.js';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export class MerkleTree {
  /** Roots of full subtrees, the largest first. */
  readonly #roots: { hash: Buffer; leaves: number }[] = [];

  add(text: string): void {
    let node = { hash: sha256(LEAF, Buffer.from(text)), leaves: 1 };
    for (let last = this.#roots.at(-1); last?.leaves === node.leaves; last = this.#roots.at(-1)) {
      this.#roots.pop();
      node = { hash: sha256(NODE, last.hash, node.hash), leaves: node.leaves * 2 };
    }
    this.#roots.push(node);
  }

  /** In hex; of nothing, the hash of nothing. */
  root(): string {
    const hashes = this.#roots.map(({ hash }) => hash);
    const last = hashes.pop();
    if (!last) return sha256().toString('hex');
    return hashes.reduceRight((right, left) => sha256(NODE, left, right), last).toString('hex');
  }
}

export async function ballotsRoot(box: StillBox, poll: string): Promise<string> {
  const tree = new MerkleTree();
  for await (const row of readBallots(box, poll)) {
    tree.add(JSON.stringify([row.ballot_id, row.revision, row.seal, row.answers]));
  }
  return tree.root();
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
