/** So long is laid out without a break, in milliseconds: what is done meanwhile waits for no longer than this and one more. */
const atOnce = 8;

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
    for (const start = performance.now(); waiting.length > 0 && performance.now() - start < atOnce;) layOut(waiting.shift()!);
    if (waiting.length > 0) soon(step);
    else document.documentElement.classList.add('laid-out');
  };
  step();
}

/** Here and now, by asking where it stands: else the browser would do it later, and nobody could tell how long it takes. */
function layOut(one: Element): void {
  one.classList.add('laid-out');
  one.getBoundingClientRect();
}
