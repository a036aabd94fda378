/** A page of one of the API's lists. */
export interface Page<T> {
  data: T[];
  total: number;
  next: string | null;
  version: number;
}

/** What the API says of a request that it cannot answer: RFC 9457. */
interface Problem {
  title?: string;
  detail?: string;
}

/** Reads JSON from the API of this website. What goes wrong is told in the API's own words. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(`/api/${path}`, { headers: { Accept: 'application/json' }, signal: signal ?? null });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok && body !== null) return body as T;
  const problem = (body ?? {}) as Problem;
  throw new Error(problem.detail ?? problem.title ?? `The API answered ${answer.status}.`);
}

/** Reads a list to its end. */
export async function readAll<T>(path: string, query: URLSearchParams, signal?: AbortSignal): Promise<T[]> {
  const records: T[] = [];
  const asked = new URLSearchParams(query);
  asked.set('limit', '500');
  for (;;) {
    const page = await read<Page<T>>(`${path}?${asked}`, signal);
    records.push(...page.data);
    if (!page.next) return records;
    asked.set('cursor', page.next);
  }
}
