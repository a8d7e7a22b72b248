/** Who may be put together, as numbers: rows are mentees, columns mentors. */
export type Assignment = {
  rows: number;
  columns: number;
  /** What the pair of a row and a column is worth, row after row: whole numbers from 0 to `most`, and below 0 for a pair that may not be. */
  worth: Int32Array;
  most: number;
  /** How many rows a column can take. */
  places: readonly number[];
};

const none = -1;

/**
 * The column of each row, or -1 for a row that stays alone: as many pairs as there can be, and of all those ways one whose pairs are worth
 * most together. Exact, by shortest augmenting paths (Jonker and Volgenant 1987; Crouse 2016 for rectangular ones), with two additions: a
 * column has several places, and a row may stay alone at a price above all that pairs could be worth. All that is added up are
 * whole numbers under 2^53, so nothing is ever rounded.
 */
export function assign(assignment: Assignment): Int32Array {
  const search = createSearch(assignment);
  for (let row = 0; row < assignment.rows; row++) search.place(row);
  return search.columnOf;
}

/**
 * One shortest path at a time, from a row that has no place yet to a free place, or to a row that had better stay alone. `rowPrice` and
 * `columnPrice` are the dual variables: no pair costs less than its two prices, a pair that stands costs just these, a column with
 * places left has the price 0. While that holds, what is placed is optimal.
 */
function createSearch({ rows, columns, worth, most, places }: Assignment) {
  // More than all pairs together: one pair more is worth any loss in the others.
  const alone = (most + 1) * (rows + 1);
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const columnOf = new Int32Array(rows).fill(none);
  const taken: number[][] = Array.from({ length: columns }, () => []);
  const distance = new Float64Array(columns);
  const cameFrom = new Int32Array(columns);
  // Those without a place are never reached.
  const open = Int32Array.from([...places.keys()].filter((column) => places[column]! > 0));
  let nearest = none;
  const scanned = { rows: new Int32Array(rows), at: new Float64Array(rows), length: 0 };

  /**
   * Looks from a row at all columns that are not reached for good yet, and finds the nearest of them: of several as near, one with a
   * place left. Answers how far it is by that row staying alone.
   */
  function look(row: number, at: number, from: number): number {
    scanned.rows[scanned.length] = row;
    scanned.at[scanned.length++] = at;
    const base = at - rowPrice[row]!;
    const start = row * columns;
    nearest = none;
    let best = Infinity;
    for (let index = from; index < open.length; index++) {
      const column = open[index]!;
      const value = worth[start + column]!;
      let far = distance[column]!;
      if (value >= 0) {
        const reached = base + (most - value) - columnPrice[column]!;
        if (reached < far) {
          far = distance[column] = reached;
          cameFrom[column] = row;
        }
      }
      if (far < best || (far === best && far < Infinity && isFree(column))) {
        best = far;
        nearest = index;
      }
    }
    return base + alone;
  }

  /** Takes the nearest column out of those that are open, to the place `to` among those that are not. Answers it, or -1. */
  function take(to: number): number {
    if (nearest === none) return none;
    const column = open[nearest]!;
    open[nearest] = open[to]!;
    open[to] = column;
    return column;
  }

  const isFree = (column: number) => taken[column]!.length < places[column]!;

  /** Who was reached on the way pays for it, or is paid: afterwards the path costs nothing, and no pair costs less than its prices. */
  function settle(length: number, reached: number): void {
    for (let index = 0; index < scanned.length; index++) rowPrice[scanned.rows[index]!]! += length - scanned.at[index]!;
    for (let index = 0; index < reached; index++) {
      const column = open[index]!;
      columnPrice[column]! -= length - distance[column]!;
    }
  }

  /** Each row on the way takes the place before which it stood; the first one is placed then. */
  function moveAlong(last: number): void {
    let column = last;
    while (column !== none) {
      const row = cameFrom[column]!;
      const before = columnOf[row]!;
      if (before !== none) taken[before]!.splice(taken[before]!.indexOf(row), 1);
      columnOf[row] = column;
      taken[column]!.push(row);
      column = before;
    }
  }

  function leaveAlone(row: number): void {
    const column = columnOf[row]!;
    if (column === none) return;
    taken[column]!.splice(taken[column]!.indexOf(row), 1);
    columnOf[row] = none;
    moveAlong(column);
  }

  /** Finds the cheapest way to have this row placed as well, or, where that is cheapest, a row to stay alone. */
  function place(first: number): void {
    distance.fill(Infinity);
    scanned.length = 0;
    let reached = 0;
    let quits = first;
    let quitsAt = look(first, 0, 0);
    for (;;) {
      const column = take(reached);
      if (column === none || distance[column]! > quitsAt) {
        settle(quitsAt, reached);
        leaveAlone(quits);
        return;
      }
      if (isFree(column)) {
        settle(distance[column]!, reached);
        moveAlong(column);
        return;
      }
      reached += 1;
      for (const row of taken[column]!) {
        const at = look(row, distance[column]!, reached);
        if (at >= quitsAt) continue;
        quitsAt = at;
        quits = row;
      }
    }
  }

  return { columnOf, place };
}
