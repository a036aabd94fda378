import { readAll, type Asked } from './api';
import { chooseColumns } from './columns';
import { linkTo, type List } from './links';
import { Rows } from './rows';
import { markSort, offerSorts } from './sorts';

/** What the address may ask besides what the form does. */
const besides: readonly (keyof Asked<`/${List}`>)[] = ['asOf'];

/**
 * Filters, sorts and searches the table of a page by asking the API which records it means, so that table and API never differ.
 * The state is in the address; the links beside the table are the API's answers to exactly that question.
 */
class RecordsTable {
  readonly #list: List;
  /** Of the ledger, where the page stays at one. */
  readonly #version: string | undefined;
  readonly #form: HTMLFormElement;
  readonly #table: HTMLTableElement;
  readonly #said: HTMLElement;
  readonly #rows: Rows;
  #asked: AbortController | null = null;
  #typing = 0;

  constructor(root: HTMLElement) {
    this.#list = root.dataset['list'] as List;
    this.#version = root.dataset['version'];
    this.#form = root.querySelector('form')!;
    this.#table = root.querySelector('table')!;
    this.#said = root.querySelector('[role=status]')!;
    // Before rows are taken out of the page, by whose words the columns are as wide as they are.
    chooseColumns(root, this.#table);
    this.#rows = new Rows(this.#table);
    this.#listen();
    this.#follow();
  }

  #listen(): void {
    offerSorts(this.#table, this.#form.elements.namedItem('sort') as HTMLInputElement, () => this.#change(true));
    this.#form.addEventListener('submit', (event) => { event.preventDefault(); this.#change(true); });
    this.#form.addEventListener('change', () => this.#change(true));
    this.#form.addEventListener('reset', () => setTimeout(() => this.#change(true)));
    this.#form.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'search') return;
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#change(false), 180);
    });
    addEventListener('popstate', () => this.#follow());
  }

  /** Puts the form's state into the address. */
  #change(isStep: boolean): void {
    clearTimeout(this.#typing);
    const query = new URLSearchParams(location.search);
    for (const name of this.#names()) query.delete(name);
    for (const [name, value] of new FormData(this.#form)) {
      if (typeof value === 'string' && value.trim()) query.append(name, value.trim());
    }
    const address = `${location.pathname}${query.size ? `?${query}` : ''}`;
    if (isStep && address !== location.pathname + location.search) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    void this.#show();
  }

  /** Puts the address's state into the form. */
  #follow(): void {
    const query = new URLSearchParams(location.search);
    for (const name of this.#names()) {
      const field = this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
      field.value = query.get(name) ?? '';
    }
    void this.#show();
  }

  #names(): string[] {
    const names = [...this.#form.elements].map((field) => (field as HTMLInputElement).name);
    return [...new Set(names.filter(Boolean))];
  }

  #query(): URLSearchParams {
    const query = new URLSearchParams();
    const state = new URLSearchParams(location.search);
    for (const name of [...this.#names(), ...besides]) {
      const value = state.get(name);
      if (value) query.set(name, value);
    }
    return query;
  }

  async #show(): Promise<void> {
    const query = this.#query();
    const isOfAll = query.size === 0;
    if (this.#version) query.set('version', this.#version);
    linkTo(this.#list, query);
    markSort(this.#table, query.get('sort') ?? '');
    this.#asked?.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    try {
      const ids = isOfAll ? null : await this.#ids(query, signal);
      if (signal.aborted) return;
      const shown = ids === null && this.#rows.areAsTheyCame ? this.#rows.count : this.#rows.show(ids);
      this.#say(this.#found(shown));
    } catch (problem) {
      if (!signal.aborted) this.#say(problem instanceof Error ? problem.message : 'The API does not answer.', true);
    }
  }

  #found(shown: number): string {
    const { count } = this.#rows;
    if (shown === count) return `${count} ${this.#list}`;
    return shown === 0 ? `None of ${count} ${this.#list} fits. Try fewer filters, or clear them.` : `${shown} of ${count} ${this.#list}`;
  }

  async #ids(query: URLSearchParams, signal: AbortSignal): Promise<string[]> {
    const records = await readAll(`/${this.#list}`, query, ['id'], signal);
    return records.map((record) => record.id);
  }

  #say(words: string, isProblem = false): void {
    this.#said.textContent = words;
    this.#said.classList.toggle('wrong', isProblem);
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-list]')) new RecordsTable(root);
