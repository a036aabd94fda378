/** Lets the reader sort a table by those of its columns that the API sorts by. */
export function offerSorts(table: HTMLTableElement, sort: HTMLInputElement, change: () => void): void {
  for (const heading of sortable(table)) {
    const button = document.createElement('button');
    button.type = 'button';
    const name = heading.querySelector('.name')!;
    button.append(...name.childNodes);
    button.addEventListener('click', () => {
      sort.value = next(heading, sort.value);
      change();
    });
    name.append(button);
  }
}

export function markSort(table: HTMLTableElement, sort: string): void {
  for (const heading of sortable(table)) {
    if (heading.dataset['sort'] !== sort.replace('-', '')) heading.removeAttribute('aria-sort');
    else heading.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending');
  }
}

/** First the way that most readers want, then the other. */
function next(heading: HTMLElement, sort: string): string {
  const field = heading.dataset['sort']!;
  const [first, second] = heading.dataset['first'] === 'descending' ? [`-${field}`, field] : [field, `-${field}`];
  return sort === first ? second : first;
}

function sortable(table: HTMLTableElement): NodeListOf<HTMLElement> {
  return table.querySelectorAll<HTMLElement>('th[data-sort]');
}
