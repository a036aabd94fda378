/**
 * Explains a figure where it stands: its record, bound, date and sources. What is shown is a template that the server wrote
 * beside the text; without scripts the figure is a link to its record.
 */
export function explainFigures(): void {
  const figures = [...document.querySelectorAll<HTMLAnchorElement>('a.figure[data-note]')];
  if (figures.length === 0 || !HTMLElement.prototype.showPopover) return;
  const note = document.createElement('div');
  note.className = 'figure-note';
  note.popover = 'auto';
  note.id = 'figure-note';
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', 'About this figure');
  document.body.append(note);
  for (const figure of figures) {
    figure.setAttribute('aria-haspopup', 'dialog');
    figure.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      explain(note, figure);
    });
  }
}

function explain(note: HTMLElement, figure: HTMLAnchorElement): void {
  const about = document.getElementById(figure.dataset['note']!);
  if (!about) return void location.assign(figure.href);
  note.replaceChildren(...[...about.childNodes].map((node) => node.cloneNode(true)));
  note.showPopover();
  stand(note, figure);
  note.querySelector<HTMLElement>('a, button')?.focus();
  note.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') figure.focus({ preventScroll: true });
  }, { once: true });
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
