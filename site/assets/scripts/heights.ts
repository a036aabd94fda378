/** Rows that come and go together: few enough that the eye does not wait for them. */
export const size = 10;
/** How high a row is thought to be before any was seen, in pixels. */
const thought = 56;

/** How high each group of a table's rows is: as it was last seen, or as it is thought to be. */
export class Heights {
  readonly #all: number[];

  /** @param placed The groups that are in the page, whose heights are taken for those of the rows. */
  constructor(rows: readonly HTMLTableRowElement[], placed: readonly HTMLTableSectionElement[]) {
    this.#all = expected(rows, placed);
  }

  get count(): number {
    return this.#all.length;
  }

  /** Takes a group for as high as it was seen to be. Gives back how much more that is than was thought. */
  see(group: number, { height }: DOMRect): number {
    const more = height - this.#all[group]!;
    this.#all[group] = height;
    return more;
  }

  /** Of the groups from one on, up to another that is not counted. */
  sum(from: number, upTo = this.count): number {
    return this.#all.slice(from, upTo).reduce((sum, height) => sum + height, 0);
  }

  /** The group that is so far below the first one's upper edge, or the nearest to it. */
  groupAt(offset: number): number {
    let group = 0;
    for (let left = offset; group < this.count - 1 && left >= this.#all[group]!; group++) left -= this.#all[group]!;
    return group;
  }
}

/** As high as each group is where the rows stand in this order already, else as most of those that are seen are. */
function expected(rows: readonly HTMLTableRowElement[], placed: readonly HTMLTableSectionElement[]): number[] {
  const seen = placed.map((group) => ({ group, box: group.getBoundingClientRect() })).filter(({ box }) => box.height > 0);
  const there = seen.reduce((sum, { group }) => sum + group.rows.length, 0);
  const usual = seen.reduce((sum, { box }) => sum + box.height, 0) / there || thought;
  const starts = rows.filter((_, index) => index % size === 0);
  if (there !== rows.length || seen.length !== 1 || seen[0]!.group.rows[0] !== rows[0]) {
    return starts.map((_, group) => usual * Math.min(size, rows.length - group * size));
  }
  const tops = starts.map((row) => row.getBoundingClientRect().top);
  return tops.map((top, group) => (tops[group + 1] ?? seen[0]!.box.bottom) - top);
}
