/**
 * How much comes from one place, in memory only. An address is never kept: the key is its image under a salt that is born
 * with the process and replaced every day. A bucket never refuses; it tells how far its owner is over budget, and others
 * decide what that costs (work, or waiting).
 */
import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

export interface BucketOptions {
  /** Free at once: a hall of people behind one address. */
  readonly burst: number;
  /** Given back each second. */
  readonly rate: number;
  /** Furthest over budget; beyond it nothing costs more. */
  readonly most: number;
}

interface Bucket {
  level: number;
  at: number;
}

const DAY = 86_400_000;
const MOST_BUCKETS = 100_000;
const DEFAULTS: BucketOptions = { burst: 120, rate: 1, most: 600 };

export class Buckets {
  readonly #options: BucketOptions;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();
  #salt = randomBytes(32);
  #born: number;

  constructor(options: Partial<BucketOptions> = {}, now: () => number = Date.now) {
    this.#options = { ...DEFAULTS, ...options };
    this.#now = now;
    this.#born = now();
  }

  /** Seconds until as much has been given back as was taken too much; 0 within budget. */
  wait(debt: number): number {
    return Math.ceil(debt / this.#options.rate);
  }

  /** Takes one, and tells by how many its place is over budget. */
  take(address: string): number {
    const bucket = this.#bucketOf(address);
    bucket.level = Math.max(bucket.level - 1, -this.#options.most);
    return Math.max(0, -bucket.level);
  }

  /** By how many the next one would be over budget. */
  look(address: string): number {
    return Math.max(0, 1 - this.#bucketOf(address).level);
  }

  #bucketOf(address: string): Bucket {
    const now = this.#now();
    if (now - this.#born > DAY) {
      this.#salt = randomBytes(32);
      this.#born = now;
      this.#buckets.clear();
    }
    const { burst, rate } = this.#options;
    const key = createHmac('sha256', this.#salt).update(placeOf(address)).digest('base64url');
    const bucket = this.#buckets.get(key) ?? { level: burst, at: now };
    bucket.level = Math.min(burst, bucket.level + (Math.max(0, now - bucket.at) / 1000) * rate);
    bucket.at = now;
    if (!this.#buckets.has(key) && this.#buckets.size >= MOST_BUCKETS) this.#forgetOldest();
    // The map keeps the order of insertion: the one looked at last goes to its end.
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #forgetOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key);
      if (this.#buckets.size < MOST_BUCKETS * 0.9) return;
    }
  }
}

/** A whole IPv4 address; of IPv6 the first 64 bits, which are one household. */
export function placeOf(address: string): string {
  const text = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(text)) return text;
  const [head = '', tail] = text.toLowerCase().split('::');
  const parts = (side: string): string[] => (side ? side.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - parts(head).length - parts(tail).length;
  const all = [...parts(head), ...Array<string>(Math.max(0, missing)).fill('0')];
  return [...all, ...parts(tail ?? '')]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
