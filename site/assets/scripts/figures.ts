const bounds: Readonly<Record<string, string>> = {
  'exact': 'exactly this',
  'about': 'about this',
  'at-least': 'at least this; no upper end is known',
  'at-most': 'at most this; it may be less',
  'range': 'between these two',
};

/**
 * Explains a figure where it stands: what it rests on, its bound and its date. All of it is in the markup already; without
 * scripts the figure is a link to its record, or to the list of those that it is made of.
 */
export function explainFigures(): void {
  const figures = [...document.querySelectorAll<HTMLAnchorElement>('a.figure:has(data)')];
  if (figures.length === 0 || !HTMLElement.prototype.showPopover) return;
  const note = document.createElement('div');
  note.className = 'figure-note';
  note.popover = 'auto';
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', 'About this figure');
  document.body.append(note);
  for (const figure of figures) {
    figure.setAttribute('aria-haspopup', 'dialog');
    figure.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      explain(note, figure);
    });
  }
}

function explain(note: HTMLElement, figure: HTMLAnchorElement): void {
  const said = figure.querySelector('data')!;
  const { bound, asOf, records } = said.dataset;
  const facts = document.createElement('dl');
  if (bound) fact(facts, 'Bound', bounds[bound] ?? bound);
  if (asOf) fact(facts, 'As of', day(asOf));
  note.replaceChildren(strong(said.textContent ?? ''), facts, onwards(figure), ...counted((records ?? '').split(' ').filter(Boolean)));
  note.showPopover();
  note.scrollTop = 0;
  stand(note, figure);
  note.querySelector('a')?.focus({ preventScroll: true });
  note.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed' && note.contains(document.activeElement)) figure.focus({ preventScroll: true });
  }, { once: true });
}

/** Made when it is asked for: the first formatter of a page loads the data of its language, which takes a phone a tenth of a second. */
function day(date: string): string {
  return new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function strong(words: string): HTMLElement {
  const element = document.createElement('strong');
  element.textContent = words;
  return element;
}

function fact(list: HTMLElement, name: string, words: string): void {
  const [term, text] = [document.createElement('dt'), document.createElement('dd')];
  [term.textContent, text.textContent] = [name, words];
  list.append(term, text);
}

/** The records that a figure is made of, each with its amount, date and sources: what the references at the end say of them. */
function counted(ids: readonly string[]): HTMLElement[] {
  const all = ids.flatMap((id) => document.querySelector<HTMLElement>(`#${CSS.escape(`record-${id}`)}`) ?? []);
  if (all.length === 0) return [];
  const [heading, list] = [document.createElement('p'), document.createElement('ul')];
  heading.textContent = all.length === 1 ? 'From' : `From ${all.length} records`;
  list.append(...all.map((reference) => {
    const item = document.createElement('li');
    item.append(...[...reference.querySelectorAll(':scope > p, :scope > .sources')].map((part) => part.cloneNode(true)));
    return item;
  }));
  return [heading, list];
}

/** To the record, to the question that a sum answers, else to where the page says what the figure is made of. */
function onwards(figure: HTMLAnchorElement): HTMLElement {
  const made = figure.hash ? document.getElementById(figure.hash.slice(1)) : null;
  const question = made?.querySelector<HTMLAnchorElement>(':scope > a[href^="/api/"]');
  const link = document.createElement('a');
  link.href = (question ?? figure).href;
  link.textContent = link.pathname.startsWith('/api/') ? 'The question to the API' : made ? 'In the list at the end' : 'The record';
  return link;
}

/** Under the figure, or above it where there is no room below. */
function stand(note: HTMLElement, figure: HTMLElement): void {
  const at = figure.getClientRects()[0]!;
  const below = at.bottom + 8 + note.offsetHeight < innerHeight;
  const top = below ? at.bottom + 8 : Math.max(8, at.top - 8 - note.offsetHeight);
  const left = Math.min(Math.max(16, at.left), innerWidth - note.offsetWidth - 16);
  note.style.setProperty('top', `${top}px`);
  note.style.setProperty('left', `${left}px`);
}
