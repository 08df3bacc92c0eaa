/** The steps of a ranking, in its chunk. */

/** An option brought to another place of an order; one that is not in it yet is put in. */
export function movedTo(
  order: readonly string[],
  option: string,
  place: number,
): readonly string[] {
  const rest = order.filter((id) => id !== option);
  const at = Math.min(Math.max(place, 0), rest.length);
  return [...rest.slice(0, at), option, ...rest.slice(at)];
}
