/** Lets the reader choose which columns a table has. The choice is in the address, as the columns that are left out. */
export function chooseColumns(root: HTMLElement, table: HTMLTableElement): void {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[data-column]')];
  const follow = (): void => {
    const without = (new URLSearchParams(location.search).get('without') ?? '').split(',');
    for (const box of boxes) {
      box.checked = !without.includes(box.dataset['column']!);
      table.classList.toggle(`without-${box.dataset['column']}`, !box.checked);
    }
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
}
