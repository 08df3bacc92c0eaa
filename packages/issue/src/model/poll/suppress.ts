/**
 * Small cells of a published table are hidden, and as many others as it takes that they cannot be worked out from the
 * totals of rows and columns (primary and complementary suppression).
 */

/**
 * Hides cells: rows are groups, columns options; `null` is hidden. Both totals are taken as known to the reader. After it,
 * a line has no hidden cell, or at least two that together hold at least `least`.
 */
export function suppress(
  table: readonly (readonly number[])[],
  least: number,
): (number | null)[][] {
  const cells: (number | null)[][] = table.map((row) => {
    // A group whose members all said the same is told in full by its total.
    const total = sum(row);
    const told = total > 0 && row.includes(total);
    return row.map((n) => (told || n < least ? null : n));
  });
  const columns = table[0]?.length ?? 0;
  for (let changed = true; changed;) {
    changed = false;
    for (let row = 0; row < table.length; row++) {
      changed =
        guardLine(
          table,
          cells,
          line(columns, (column) => [row, column]),
          least,
        ) || changed;
    }
    for (let column = 0; column < columns; column++) {
      changed =
        guardLine(
          table,
          cells,
          line(table.length, (row) => [row, column]),
          least,
        ) || changed;
    }
  }
  return cells;
}

type Place = readonly [row: number, column: number];

/** Hides the smallest shown cell where the hidden ones of a line could be worked out; true where it did. */
function guardLine(
  table: readonly (readonly number[])[],
  cells: (number | null)[][],
  places: readonly Place[],
  least: number,
): boolean {
  const valueAt = ([row, column]: Place): number => table[row]![column]!;
  const hidden = places.filter(([row, column]) => cells[row]![column] === null);
  const open = places.filter(([row, column]) => cells[row]![column] !== null);
  if (!hidden.length || !open.length) return false;
  if (hidden.length > 1 && sum(hidden.map(valueAt)) >= least) return false;
  // Where the crossing line has hidden cells already, one more costs nothing there.
  const alone = ([row, column]: Place): boolean => {
    const crossing =
      places[0]![0] === places[1]?.[0] ? cells.map((one) => one[column]) : cells[row]!;
    return !crossing.includes(null);
  };
  const cost = (place: Place): number => (alone(place) ? 1e9 : 0) + valueAt(place);
  const [first, ...rest] = open as [Place, ...Place[]];
  const [row, column] = rest.reduce((a, b) => (cost(b) < cost(a) ? b : a), first);
  cells[row]![column] = null;
  return true;
}

function line(length: number, place: (i: number) => Place): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < length; i++) places.push(place(i));
  return places;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, n) => all + n, 0);
}
