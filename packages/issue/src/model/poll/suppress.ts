/**
 * Small cells of a published table are hidden, and as many others as it takes that they cannot be worked out from the
 * totals of rows and columns (primary and complementary suppression).
 */

type Place = readonly [row: number, column: number];
type Cells = readonly (readonly (number | null)[])[];
type Table = readonly (readonly number[])[];

/**
 * Hides cells: rows are groups, columns options; `null` is hidden. Both totals are taken as known to the reader. After it, a
 * line has no hidden cell, or at least two that together hold at least `least`; and no cell of fewer than `least`, or of a group
 * of one mind, follows from everything that is shown, as long as there is anything left to hide. Where a group or an option
 * has nobody at all its total says so: such cells are shown, and protect no others.
 *
 * @param sizes people in each group; where one may choose several options they are fewer than its row adds up to
 * @param most where one may choose several options, what each cell can be at most while the others of its group are what they are
 */
export function suppress(
  table: Table,
  least: number,
  sizes: readonly number[] = table.map(sum),
  most?: Table,
): (number | null)[][] {
  const rows = table.map(sum);
  const columns = (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column]!)));
  const isEmpty = ([row, column]: Place): boolean => rows[row] === 0 || columns[column] === 0;
  const valueAt = ([row, column]: Place): number => table[row]![column]!;
  const isSecret = (place: Place): boolean => {
    // A group whose members all said the same is told in full by its size.
    const told = table[place[0]]!.includes(sizes[place[0]]!);
    return !isEmpty(place) && (told || valueAt(place) < least);
  };
  const cells = table.map((row, i) => row.map((n, j) => (isSecret([i, j]) ? null : n)));
  const isHidden = ([row, column]: Place): boolean => cells[row]![column] === null;
  const places = table.flatMap((row, i) => row.map((_, j): Place => [i, j]));
  const lines = [
    ...rows.map((_, i) => places.filter(([row]) => row === i)),
    ...columns.map((_, j) => places.filter(([, column]) => column === j)),
  ];
  const linesOf = ([row, column]: Place): readonly (readonly Place[])[] => [
    lines[row]!,
    lines[rows.length + column]!,
  ];
  /** Hides the cheapest of these that can protect another; false where there is none. */
  const hideOne = (line: readonly Place[]): boolean => {
    const open = line.filter((place) => !isHidden(place) && !isEmpty(place));
    // Where its other line has hidden cells already, one more costs nothing there.
    const isAlone = (place: Place): boolean =>
      !linesOf(place).some((other) => other !== line && other.some(isHidden));
    const cost = (place: Place): number => (isAlone(place) ? 1e9 : 0) + valueAt(place);
    const [first, ...rest] = open;
    if (!first) return false;
    const [row, column] = rest.reduce((a, b) => (cost(b) < cost(a) ? b : a), first);
    cells[row]![column] = null;
    return true;
  };
  const isThin = (line: readonly Place[]): boolean => {
    const hidden = line.filter(isHidden);
    return hidden.length === 1 || (hidden.length > 1 && sum(hidden.map(valueAt)) < least);
  };
  const isLeft = (place: Place): boolean =>
    isHidden(place) && isSecret(place) && valueAt(place) > 0 && follows(table, cells, most, place);
  for (;;) {
    if (lines.some((line) => isThin(line) && hideOne(line))) continue;
    const found = places.find(isLeft);
    if (!found || !(linesOf(found).some(hideOne) || hideOne(places))) return cells;
  }
}

/**
 * Whether a hidden cell of somebody can have no other value. One more in it is taken from another hidden cell of its row that
 * is not 0, given to a hidden one of that column, and so on until the circle closes; one less goes the other way round.
 */
function follows(
  table: Table,
  cells: Cells,
  most: Table | undefined,
  [row, column]: Place,
): boolean {
  const hasRoom = (i: number, j: number, taken: boolean): boolean =>
    taken ? table[i]![j]! > 0 : !most || table[i]![j]! < most[i]![j]!;
  const closes = (more: boolean): boolean => {
    const isOpen = (i: number, j: number, taken: boolean): boolean =>
      cells[i]![j] === null && !(i === row && j === column) && hasRoom(i, j, taken);
    if (!hasRoom(row, column, !more)) return false;
    const rows = new Set([row]);
    const columns = new Set<number>();
    // A set that is gone through goes on with what is added meanwhile.
    for (const i of rows) {
      for (let j = 0; j < table[i]!.length; j++) {
        if (columns.has(j) || !isOpen(i, j, more)) continue;
        if (j === column) return true;
        columns.add(j);
        for (let k = 0; k < table.length; k++) if (isOpen(k, j, !more)) rows.add(k);
      }
    }
    return false;
  };
  return !closes(true) && !closes(false);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, n) => all + n, 0);
}
