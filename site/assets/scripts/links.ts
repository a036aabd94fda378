/** The lists that have a page with a table. */
export type List = 'deals' | 'commitments';

/** Lets the links beside the table lead to the API's answers to the question that it shows, and to the feed of what it is about. */
export function linkTo(list: List, query: URLSearchParams): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-format]')) {
    const asked = new URLSearchParams(query);
    const { format } = link.dataset;
    if (format !== 'json') asked.set('format', format!);
    link.href = addressOf(list, asked);
  }
  const followed = new URLSearchParams([...query].filter(([name]) => name === 'company' || name === 'tag'));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-feed]')) link.href = addressOf('feed.xml', followed);
}

function addressOf(route: string, query: URLSearchParams): string {
  return `/api/${route}${query.size ? `?${query}` : ''}`;
}
