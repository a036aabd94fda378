/** So few are laid out at once that a pause is long enough for them. */
const atOnce = 3;

/** What the styles let a browser lay out only when it comes near. */
const later = '.records table:not(:has(> .gap)) > tbody > tr, .route, .of-types';

/** In the next pause, and on a page without pauses not much later. */
function soon(step: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(step, { timeout: 200 });
  else setTimeout(step);
}

/**
 * What has not been laid out is told to nobody who listens to a page, neither rows of a table nor headings. So once the page
 * stands, the rest of it is laid out in its pauses, a little at a time.
 */
export function layOutTheRest(): void {
  if (document.readyState !== 'complete') addEventListener('load', () => soon(begin), { once: true });
  else soon(begin);
}

function begin(): void {
  const waiting = [...document.querySelectorAll(later)];
  const step = (): void => {
    for (const one of waiting.splice(0, atOnce)) one.classList.add('laid-out');
    if (waiting.length > 0) soon(step);
    else document.documentElement.classList.add('laid-out');
  };
  step();
}
