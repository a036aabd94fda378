// Reads the ledger from /api and writes it into the page. Text goes in as text, never as markup; only a brief's body is HTML,
// from the API's own renderer, which lets no HTML of the author's through.

import { inWords, words } from './words.js';

async function read(path) {
  let answer;
  try {
    answer = await fetch(`/api/${path}`, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('the API does not answer');
  }
  const body = await answer.json().catch(() => null);
  if (!answer.ok) throw new Error(body?.detail ?? body?.title ?? `the API answered ${answer.status}`);
  if (body === null) throw new Error('the API answered with something other than JSON');
  return body;
}

async function readAll(path) {
  const records = [];
  let page;
  let cursor = '';
  do {
    page = await read(`${path}?limit=500${cursor}`);
    records.push(...page.data);
    cursor = `&cursor=${encodeURIComponent(page.next ?? '')}`;
  } while (page.next);
  return { ...page, data: records };
}

/** An element with attributes and children; strings become text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function amounts(deal) {
  const list = make('ul', { class: 'amounts' });
  for (const part of deal.money) {
    const told = [part.kind, part.class === deal.class ? null : part.class].filter(Boolean).map(words);
    const item = make('li', {}, inWords(part));
    if (told.length > 0) item.append(' ', make('small', {}, `(${told.join(', ')})`));
    list.append(item);
  }
  return list;
}

function row(deal) {
  const link = make('a', { href: `/api/deals/${encodeURIComponent(deal.id)}` }, deal.title);
  const status = make('span', { class: deal.class === 'gone' ? 'status gone' : 'status' }, words(deal.status));
  const cell = (label, content) => make('td', { 'data-label': label }, content);
  return make('tr', {},
    make('th', { scope: 'row' }, link),
    cell('Kind', words(deal.kind)),
    cell('Status', status),
    cell('Amount', amounts(deal)),
    cell('As of', make('time', { datetime: deal.asOf }, deal.asOf)));
}

function table(deals) {
  const head = make('tr', {}, ...['Deal', 'Kind', 'Status', 'Amount', 'As of'].map((name) => make('th', { scope: 'col' }, name)));
  return make('table', {}, make('thead', {}, head), make('tbody', {}, ...deals.map(row)));
}

async function showDeals() {
  const { data, version } = await readAll('deals');
  data.sort((a, b) => b.asOf.localeCompare(a.asOf) || a.title.localeCompare(b.title));
  const note = make('p', { class: 'note', role: 'status' }, `${data.length} deals, the latest news first. Version ${version} of the ledger.`);
  return [note, table(data)];
}

async function showBrief() {
  const { data } = await readAll('briefs');
  if (data.length === 0) return [make('p', { class: 'note' }, 'There is no brief yet.')];
  const latest = data.reduce((a, b) => (b.date > a.date ? b : a));
  const brief = await read(`briefs/${encodeURIComponent(latest.id)}`);
  const body = make('div');
  body.innerHTML = brief.html;
  // The page's own headings stand above the brief's.
  for (const heading of body.querySelectorAll('h2')) heading.replaceWith(make('h4', {}, ...heading.childNodes));
  return [make('article', {},
    make('h3', {}, brief.title),
    make('p', { class: 'note' }, 'Figures as of ', make('time', { datetime: brief.asOf }, brief.asOf)),
    make('p', { class: 'summary' }, brief.summary),
    body)];
}

async function fill(id, show) {
  const section = document.getElementById(id);
  const heading = section.querySelector('h2');
  try {
    section.replaceChildren(heading, ...await show());
  } catch (problem) {
    section.replaceChildren(heading, make('p', { class: 'problem', role: 'alert' }, `This cannot be shown: ${problem.message.replace(/\.$/, '')}.`));
  }
}

fill('deals', showDeals);
fill('brief', showBrief);
