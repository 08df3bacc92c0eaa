/** Random order that stays the same on one device, so that a reload does not move what was just read. */

interface Placed {
  readonly exclusive: boolean;
}

/** The options as they are shown; "Không có ý kiến" and the like stay last. */
export function shuffled<T extends Placed>(options: readonly T[], seed: string): readonly T[] {
  const free = options.filter(({ exclusive }) => !exclusive);
  const random = generator(seed);
  for (let i = free.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [free[i], free[j]] = [free[j] as T, free[i] as T];
  }
  return [...free, ...options.filter(({ exclusive }) => exclusive)];
}

/** Numbers from 0 to 1 that follow from the seed: FNV-1a, then mulberry32. */
function generator(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) {
    state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
