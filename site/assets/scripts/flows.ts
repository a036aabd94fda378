/**
 * Marks, in the graph of flows, what belongs to the company or the loop that the reader is at, and fetches the graph anew when
 * a filter changes. Without scripts the form asks for the page itself, and the graph is as it is.
 */
const place = document.getElementById('graph');
if (place) {
  listen(place);
  const form = document.querySelector<HTMLFormElement>('form[data-graph]');
  form?.addEventListener('submit', (event) => { event.preventDefault(); void ask(place, form); });
  form?.addEventListener('change', () => void ask(place, form));
}

function listen(graph: HTMLElement): void {
  const pickAt = (event: Event): void => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-company], [data-loop]') : null;
    if (at) pick(graph, at);
    else clear(graph);
  };
  graph.addEventListener('mouseover', pickAt);
  graph.addEventListener('focusin', pickAt);
  graph.addEventListener('mouseleave', () => clear(graph));
  graph.addEventListener('focusout', () => clear(graph));
  graph.addEventListener('keydown', walk);
}

/** Arrows walk along the companies. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const at = event.target instanceof Element ? event.target.closest('[data-company]') : null;
  if (step === 0 || !at) return;
  const companies = [...document.querySelectorAll<HTMLElement>('#graph .nodes [data-company]')];
  const next = companies[companies.indexOf(at as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function pick(graph: HTMLElement, at: HTMLElement): void {
  clear(graph);
  const { company, loop } = at.dataset;
  const steps = loop ? pairs(loop.split(' ')) : null;
  const near = new Set<string>(company ? [company] : loop!.split(' '));
  for (const edge of graph.querySelectorAll<SVGElement>('.edge')) {
    const { from, to } = edge.dataset;
    const isPicked = steps ? steps.has(`${from} ${to}`) : from === company || to === company;
    edge.classList.toggle('is-picked', isPicked);
    if (isPicked) near.add(from!).add(to!);
  }
  for (const node of graph.querySelectorAll<HTMLElement>('.nodes [data-company]')) node.classList.toggle('is-picked', near.has(node.dataset['company']!));
  graph.classList.add('is-picking');
}

function clear(graph: HTMLElement): void {
  graph.classList.remove('is-picking');
  for (const picked of graph.querySelectorAll('.is-picked')) picked.classList.remove('is-picked');
}

function pairs(companies: readonly string[]): Set<string> {
  return new Set(companies.map((company, index) => `${company} ${companies[(index + 1) % companies.length]}`));
}

async function ask(graph: HTMLElement, form: HTMLFormElement): Promise<void> {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) query.append(name, value);
  const said = form.querySelector('[role=status]');
  const answer = await fetch(`${form.action}${query.size ? `?${query}` : ''}`).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('graph') : null;
  if (!page) {
    if (said) said.textContent = 'The graph could not be fetched.';
    return;
  }
  graph.replaceChildren(...page.childNodes);
  if (said) said.textContent = graph.querySelector('[data-summary]')?.textContent ?? '';
}
