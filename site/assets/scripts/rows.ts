import { measureColumns } from './columns';
import { RowWindow } from './window';

/** So few are left as they came until another order or fewer of them are asked for. */
const few = 500;

/** The rows of a large table: which of them are shown, and in which order. */
export class Rows {
  readonly #all: readonly HTMLTableRowElement[];
  readonly #byId: ReadonlyMap<string, HTMLTableRowElement>;
  readonly #window: RowWindow;
  #isAsItCame = true;

  constructor(table: HTMLTableElement) {
    this.#all = [...table.tBodies].flatMap((group) => [...group.rows]);
    this.#byId = new Map(this.#all.map((row) => [row.dataset['id']!, row]));
    this.#window = new RowWindow(table);
    if (this.#all.length <= few) return;
    const keep = measureColumns(table);
    this.#window.show(this.#all);
    keep();
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
    const rows = ids === null ? this.#all : ids.map((id) => this.#byId.get(id)).filter((row) => row !== undefined);
    this.#isAsItCame = ids === null;
    this.#window.show(rows);
    return rows.length;
  }
}
