import { size, type Heights } from './heights';

/** The groups of a table's rows that are in the page, one after the other, and room for those that are not. */
export class Groups {
  readonly #table: HTMLTableElement;
  readonly #above = gap();
  readonly #below = gap();
  #placed: readonly HTMLTableSectionElement[];
  #first = 0;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#placed = [...table.tBodies];
  }

  get placed(): readonly HTMLTableSectionElement[] {
    return this.#placed;
  }

  get first(): number {
    return this.#first;
  }

  /** The first one after them. */
  get end(): number {
    return this.#first + this.#placed.length;
  }

  /** How far the upper edge of what is looked at is below that of the first row. */
  get looked(): number {
    return -this.#above.getBoundingClientRect().top;
  }

  /** Leaves room for all, and has none. */
  empty(heights: Heights): void {
    this.#clear();
    this.#table.append(this.#above, this.#below);
    this.#makeRoom(heights);
  }

  place(at: number, rows: readonly HTMLTableRowElement[], heights: Heights): HTMLTableSectionElement {
    const group = groupOf(rows.slice(at * size, (at + 1) * size));
    [...group.rows].forEach((row, index) => { row.ariaRowIndex = String(at * size + index + 2); });
    const isNext = this.#placed.length > 0 && at > this.#first;
    if (isNext) this.#below.before(group);
    else this.#above.after(group);
    this.#placed = isNext ? [...this.#placed, group] : [group, ...this.#placed];
    if (!isNext) this.#first = at;
    this.#makeRoom(heights);
    return group;
  }

  /** Keeps those from one on, up to another that is not kept. */
  keep(from: number, upTo: number, heights: Heights): void {
    const groups = this.#placed.map((group, index) => ({ group, at: this.#first + index }));
    const gone = groups.filter(({ at }) => at < from || at >= upTo);
    if (gone.length === 0) return;
    for (const { group, at } of gone) heights.see(at, group.getBoundingClientRect());
    for (const { group } of gone) group.remove();
    const kept = groups.filter(({ at }) => at >= from && at < upTo);
    [this.#placed, this.#first] = [kept.map(({ group }) => group), kept[0]?.at ?? 0];
    this.#makeRoom(heights);
  }

  /** All as one group, without room for any other. */
  placeAll(rows: readonly HTMLTableRowElement[]): void {
    this.#clear();
    this.#placed = [groupOf(rows)];
    this.#table.append(...this.#placed);
    this.#above.remove();
    this.#below.remove();
  }

  #clear(): void {
    for (const group of this.#placed) group.remove();
    [this.#placed, this.#first] = [[], 0];
  }

  #makeRoom(heights: Heights): void {
    this.#above.style.height = `${heights.sum(0, this.#first)}px`;
    this.#below.style.height = `${heights.sum(this.end)}px`;
  }
}

function groupOf(rows: readonly HTMLTableRowElement[]): HTMLTableSectionElement {
  const group = document.createElement('tbody');
  group.append(...rows);
  return group;
}

function gap(): HTMLTableSectionElement {
  const group = groupOf([]);
  group.className = 'gap';
  return group;
}
