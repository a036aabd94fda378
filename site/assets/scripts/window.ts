import { Groups } from './groups';
import { Heights } from './heights';

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
  readonly #groups: Groups;
  #rows: readonly HTMLTableRowElement[] = [];
  #heights = new Heights([], []);
  #isWaiting = false;
  #isWhole = true;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#groups = new Groups(table);
    addEventListener('scroll', () => this.#fillSoon(), { passive: true });
    addEventListener('resize', () => this.#fillSoon(), { passive: true });
    addEventListener('beforeprint', () => this.#placeAll());
    addEventListener('afterprint', () => this.#rows.length && this.#start());
  }

  /** Shows these rows, of which those that were there already are taken for as high as they were. */
  show(rows: readonly HTMLTableRowElement[]): void {
    this.#heights = new Heights(rows, this.#groups.placed);
    this.#rows = rows;
    this.#table.ariaRowCount = String(rows.length + 1);
    this.#start();
  }

  #start(): void {
    this.#isWhole = false;
    this.#groups.empty(this.#heights);
    this.#fill();
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
    if (this.#isWhole || this.#heights.count === 0) return;
    const { looked } = this.#groups;
    const middle = this.#heights.groupAt(looked);
    this.#groups.keep(...this.#around(looked, 2 * ahead), this.#heights);
    const [from, upTo] = this.#around(looked, ahead);
    const { first, end } = this.#groups;
    if (first === end) this.#place(middle, middle);
    else if (end < upTo && middle >= first) this.#place(end, middle);
    else if (first > from) this.#place(first - 1, middle);
    else return;
    this.#fillSoon();
  }

  /** The groups so near to what is looked at: the first of them, and the first after them. */
  #around(looked: number, near: number): [from: number, upTo: number] {
    if (this.#rows.length <= few) return [0, this.#heights.count];
    return [this.#heights.groupAt(looked - near), this.#heights.groupAt(looked + innerHeight + near) + 1];
  }

  /** What is looked at stays where it is when what is above it turns out higher or lower than was thought. */
  #place(at: number, middle: number): void {
    const group = this.#groups.place(at, this.#rows, this.#heights);
    const more = this.#heights.see(at, group.getBoundingClientRect());
    if (at < middle && more !== 0) scrollBy({ top: more, behavior: 'instant' });
  }

  /** On paper every row is there. */
  #placeAll(): void {
    if (this.#isWhole) return;
    this.#isWhole = true;
    this.#groups.placeAll(this.#rows);
  }
}
