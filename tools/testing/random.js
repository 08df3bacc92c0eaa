/** A small seeded generator (mulberry32), so that what fails fails again. */
export function random(seed) {
  let state = seed;
  const int = (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return { int, pick: (list) => list[int(list.length)] };
}
