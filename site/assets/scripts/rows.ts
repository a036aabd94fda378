/** As many as fill a window and what is near to it. */
const page = 50;
/** So few are left in the page, where its own search finds them. */
const few = 500;
const ahead = 1500;

/**
 * The rows of a large table. Only as many as are looked at are in the page, so that thousands are sorted and filtered without
 * a pause: more follow when the reader nears the end of those that are there.
 */
export class Rows {
  readonly #all: readonly HTMLTableRowElement[];
  readonly #byId: ReadonlyMap<string, HTMLTableRowElement>;
  readonly #table: HTMLTableElement;
  readonly #end = document.createElement('div');
  #body: HTMLTableSectionElement;
  #shown: readonly HTMLTableRowElement[] = [];
  #placed = 0;
  #isWaiting = false;
  #isAsItCame = true;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#body = table.tBodies[0]!;
    this.#all = [...this.#body.rows];
    this.#byId = new Map(this.#all.map((row) => [row.dataset['id']!, row]));
    this.#shown = this.#all;
    this.#placed = this.#all.length;
    table.after(this.#end);
    if (this.#all.length > few) this.#start();
    new IntersectionObserver(() => this.#place(), { rootMargin: `${ahead}px` }).observe(this.#end);
    addEventListener('beforeprint', () => this.#placeAll());
  }

  /** Whether all of them are to be seen, in the order in which they came. */
  get areAsTheyCame(): boolean {
    return this.#isAsItCame;
  }

  get count(): number {
    return this.#all.length;
  }

  /** Shows the rows of these records in this order; all of them, as they came, where no ids are given. */
  show(ids: readonly string[] | null): number {
    this.#shown = ids === null ? this.#all : ids.map((id) => this.#byId.get(id)).filter((row) => row !== undefined);
    this.#isAsItCame = ids === null;
    this.#start();
    return this.#shown.length;
  }

  /** Begins anew with the first of them. */
  #start(): void {
    const body = document.createElement('tbody');
    this.#placed = Math.min(page, this.#shown.length);
    body.append(...this.#shown.slice(0, this.#placed));
    this.#table.replaceChild(body, this.#body);
    this.#body = body;
    this.#placeSoon();
  }

  #place(): void {
    if (this.#placed >= this.#shown.length || this.#end.getBoundingClientRect().top >= innerHeight + ahead) return;
    const next = this.#shown.slice(this.#placed, this.#placed + page);
    this.#placed += next.length;
    this.#body.append(...next);
    this.#placeSoon();
  }

  /** Until the end is out of sight again: an observer speaks only when that changes. */
  #placeSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      this.#place();
    });
  }

  #placeAll(): void {
    this.#body.append(...this.#shown.slice(this.#placed));
    this.#placed = this.#shown.length;
  }
}
