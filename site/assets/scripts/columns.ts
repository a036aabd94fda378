/** Lets the reader choose which columns a table has. The choice is in the address, as the columns that are left out. */
export function chooseColumns(root: HTMLElement, table: HTMLTableElement): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[data-column]')];
  const follow = (): void => {
    const without = (new URLSearchParams(location.search).get('without') ?? '').split(',');
    for (const box of boxes) {
      box.checked = !without.includes(box.dataset['column']!);
      table.classList.toggle(`without-${box.dataset['column']}`, !box.checked);
    }
    table.dispatchEvent(new Event('columns'));
  };
  const change = (): void => {
    const query = new URLSearchParams(location.search);
    const without = boxes.filter((box) => !box.checked).map((box) => box.dataset['column']);
    if (without.length) query.set('without', without.join(','));
    else query.delete('without');
    history.replaceState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}`);
    follow();
  };
  for (const box of boxes) box.addEventListener('change', (event) => { event.stopPropagation(); change(); });
  addEventListener('popstate', follow);
  follow();
  closeAsMenusDo(root.querySelector('.columns-choice'));
}

/** By Escape, and by whatever is done elsewhere. */
function closeAsMenusDo(choice: HTMLDetailsElement | null): void {
  choice?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !choice.open) return;
    choice.open = false;
    choice.querySelector('summary')!.focus();
  });
  addEventListener('click', (event) => { if (choice?.open && !choice.contains(event.target as Node)) choice.open = false; });
}

/**
 * Reads how wide the columns are; what it gives back keeps them so. A table of which only some rows are in the page would
 * otherwise be laid out anew with each that comes and goes.
 */
export function measureColumns(table: HTMLTableElement): () => void {
  const headings = [...table.tHead!.rows[0]!.cells];
  const measure = (): number[] => headings.map((heading) => heading.getBoundingClientRect().width);
  const keep = (widths: readonly number[]): void => {
    const whole = widths.reduce((sum, width) => sum + width, 0);
    headings.forEach((heading, index) => { heading.style.width = widths[index] ? `${(100 * widths[index]) / whole}%` : ''; });
    table.style.tableLayout = 'fixed';
  };
  const again = (): void => {
    for (const heading of headings) heading.style.width = '';
    table.style.tableLayout = '';
    keep(measure());
  };
  const widths = measure();
  return () => {
    keep(widths);
    let width = table.clientWidth;
    new ResizeObserver(() => { if (table.clientWidth !== width) again(); width = table.clientWidth; }).observe(table);
    table.addEventListener('columns', again);
  };
}
