/** Rows that come and go together: few enough that the eye does not wait for them. */
const size = 10;
/** So far above and below what is looked at there are rows, in pixels. */
const ahead = 1200;
/** So few are all placed, where the page's own search finds them. */
const few = 200;

/**
 * The part of a table's rows that is in the page: what is looked at and what is near to it. So thousands are sorted, filtered
 * and scrolled without a pause, and the page is as high as if all of them were there.
 */
export class RowWindow {
  readonly #table: HTMLTableElement;
  readonly #above = gap();
  readonly #below = gap();
  #rows: readonly HTMLTableRowElement[] = [];
  /** The height of each group: as it was last seen, or as it is thought to be. */
  #heights: number[] = [];
  #first = 0;
  #placed: HTMLTableSectionElement[];
  #isWaiting = false;
  #isWhole = true;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#placed = [...table.tBodies];
    addEventListener('scroll', () => this.#fillSoon(), { passive: true });
    addEventListener('resize', () => this.#fillSoon(), { passive: true });
    addEventListener('beforeprint', () => this.#placeAll());
    addEventListener('afterprint', () => this.#rows.length && this.#start());
  }

  /** Shows these rows, of which those that were there already are taken for as high as they were. */
  show(rows: readonly HTMLTableRowElement[]): void {
    this.#heights = heights(rows, this.#placed);
    this.#rows = rows;
    this.#table.ariaRowCount = String(rows.length + 1);
    this.#start();
  }

  #start(): void {
    this.#clear();
    this.#isWhole = false;
    this.#table.append(this.#above, this.#below);
    this.#makeRoom();
    this.#fill();
  }

  #clear(): void {
    for (const group of this.#placed) group.remove();
    [this.#placed, this.#first] = [[], 0];
  }

  /** In a task of its own, beside the one that paints. */
  #fillSoon(): void {
    if (this.#isWaiting || this.#isWhole) return;
    this.#isWaiting = true;
    setTimeout(() => {
      this.#isWaiting = false;
      this.#fill();
    });
  }

  /** One step: lets go what is far away, and places the nearest group that is missing. */
  #fill(): void {
    if (this.#isWhole || this.#heights.length === 0) return;
    const looked = -this.#above.getBoundingClientRect().top;
    const middle = this.#groupAt(looked);
    this.#letGo(...this.#around(looked, 2 * ahead));
    const [from, upTo] = this.#around(looked, ahead);
    const end = this.#first + this.#placed.length;
    if (this.#placed.length === 0) this.#place(middle, middle);
    else if (end < upTo && middle >= this.#first) this.#place(end, middle);
    else if (this.#first > from) this.#place(this.#first - 1, middle);
    else return;
    this.#fillSoon();
  }

  /** The groups so near to what is looked at: the first of them, and the first after them. */
  #around(looked: number, near: number): [from: number, upTo: number] {
    if (this.#rows.length <= few) return [0, this.#heights.length];
    return [this.#groupAt(looked - near), this.#groupAt(looked + innerHeight + near) + 1];
  }

  #groupAt(offset: number): number {
    let group = 0;
    for (let left = offset; group < this.#heights.length - 1 && left >= this.#heights[group]!; group++) left -= this.#heights[group]!;
    return group;
  }

  #letGo(from: number, upTo: number): void {
    const groups = this.#placed.map((group, index) => ({ group, at: this.#first + index }));
    const gone = groups.filter(({ at }) => at < from || at >= upTo);
    if (gone.length === 0) return;
    for (const { group, at } of gone) this.#heights[at] = group.getBoundingClientRect().height;
    for (const { group } of gone) group.remove();
    const kept = groups.filter(({ at }) => at >= from && at < upTo);
    [this.#placed, this.#first] = [kept.map(({ group }) => group), kept[0]?.at ?? 0];
    this.#makeRoom();
  }

  #place(at: number, middle: number): void {
    const group = document.createElement('tbody');
    group.append(...this.#rows.slice(at * size, (at + 1) * size));
    [...group.rows].forEach((row, index) => { row.ariaRowIndex = String(at * size + index + 2); });
    const isNext = this.#placed.length > 0 && at > this.#first;
    if (isNext) this.#below.before(group);
    else this.#above.after(group);
    this.#placed = isNext ? [...this.#placed, group] : [group, ...this.#placed];
    if (!isNext) this.#first = at;
    this.#makeRoom();
    this.#measure(group, at, middle);
  }

  /** What is looked at stays where it is when what is above it turns out higher or lower than was thought. */
  #measure(group: HTMLElement, at: number, middle: number): void {
    const { height } = group.getBoundingClientRect();
    const more = height - this.#heights[at]!;
    this.#heights[at] = height;
    if (at < middle && more !== 0) scrollBy({ top: more, behavior: 'instant' });
  }

  /** Leaves room for the rows that are not there. */
  #makeRoom(): void {
    const sum = (groups: readonly number[]): string => `${groups.reduce((all, height) => all + height, 0)}px`;
    this.#above.style.height = sum(this.#heights.slice(0, this.#first));
    this.#below.style.height = sum(this.#heights.slice(this.#first + this.#placed.length));
  }

  /** On paper every row is there. */
  #placeAll(): void {
    if (this.#isWhole) return;
    this.#clear();
    this.#isWhole = true;
    const all = document.createElement('tbody');
    all.append(...this.#rows);
    this.#table.append(all);
    this.#placed = [all];
    this.#above.remove();
    this.#below.remove();
  }
}

function gap(): HTMLTableSectionElement {
  const body = document.createElement('tbody');
  body.className = 'gap';
  return body;
}

/** How high each group of these rows will be: as high as it is where the rows stand in this order already, else as most are. */
function heights(rows: readonly HTMLTableRowElement[], placed: readonly HTMLTableSectionElement[]): number[] {
  const boxes = placed.map((group) => group.getBoundingClientRect());
  const there = placed.reduce((sum, group) => sum + group.rows.length, 0);
  const usual = boxes.reduce((sum, box) => sum + box.height, 0) / there || 56;
  const starts = rows.filter((_, index) => index % size === 0);
  if (there !== rows.length || placed.length !== 1 || placed[0]!.rows[0] !== rows[0]) {
    return starts.map((_, group) => usual * Math.min(size, rows.length - group * size));
  }
  const tops = starts.map((row) => row.getBoundingClientRect().top);
  return tops.map((top, group) => (tops[group + 1] ?? boxes[0]!.bottom) - top);
}
