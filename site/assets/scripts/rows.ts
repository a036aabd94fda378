const page = 150;

/**
 * The rows of a large table. Only as many as are looked at are in the page, so that thousands are sorted and filtered without
 * a pause: more follow when the reader nears the end of those that are there.
 */
export class Rows {
  readonly #all: readonly HTMLTableRowElement[];
  readonly #byId: ReadonlyMap<string, HTMLTableRowElement>;
  readonly #body: HTMLTableSectionElement;
  readonly #end = document.createElement('div');
  #shown: readonly HTMLTableRowElement[] = [];
  #placed = 0;
  #hasMoved = false;

  constructor(table: HTMLTableElement) {
    this.#body = table.tBodies[0]!;
    this.#all = [...this.#body.rows];
    this.#byId = new Map(this.#all.map((row) => [row.dataset['id']!, row]));
    this.#shown = this.#all;
    this.#placed = this.#all.length;
    table.after(this.#end);
    new IntersectionObserver(() => this.#place(), { rootMargin: '1500px' }).observe(this.#end);
    addEventListener('beforeprint', () => this.#placeAll());
  }

  /** Whether nothing has moved any of them yet. */
  get areAsTheyCame(): boolean {
    return this.#shown === this.#all && this.#placed === this.#all.length && !this.#hasMoved;
  }

  get count(): number {
    return this.#all.length;
  }

  /** Shows the rows of these records in this order; all of them, as they came, where no ids are given. */
  show(ids: readonly string[] | null): number {
    this.#shown = ids === null ? this.#all : ids.map((id) => this.#byId.get(id)).filter((row) => row !== undefined);
    this.#placed = 0;
    this.#hasMoved = true;
    this.#body.replaceChildren();
    this.#place();
    return this.#shown.length;
  }

  #place(): void {
    if (this.#placed >= this.#shown.length) return;
    const next = this.#shown.slice(this.#placed, this.#placed + page);
    this.#placed += next.length;
    this.#body.append(...next);
    // Until the end is out of sight again: an observer speaks only when that changes.
    requestAnimationFrame(() => {
      if (this.#end.getBoundingClientRect().top < innerHeight + 1500) this.#place();
    });
  }

  #placeAll(): void {
    this.#body.append(...this.#shown.slice(this.#placed));
    this.#placed = this.#shown.length;
  }
}
