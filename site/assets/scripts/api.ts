import type { components, paths } from 'openapi';

/** A route of the API, as openapi.json has it: `/deals`. */
export type Route = keyof paths;

/** What a route answers in JSON. */
export type Answer<R extends Route> = paths[R] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
} ? Body : never;

/** The parameters that a route takes. */
export type Asked<R extends Route> = paths[R] extends { get: { parameters: { query?: infer Query } } } ? NonNullable<Query> : never;

/** A route that answers with a page of records, and takes the most that a page may hold. */
export type ListRoute = {
  [R in Route]: Answer<R> extends { data: unknown[]; next: string | null } ? ('limit' extends keyof Asked<R> ? R : never) : never;
}[Route];

/** A record of a list. */
export type Listed<R extends ListRoute> = Answer<R> extends { data: (infer Item)[] } ? Item : never;

type Problem = components['schemas']['Problem'];

/** Reads JSON from the API of this website. What goes wrong is told in the API's own words. */
export async function read<R extends Route>(route: R, query?: URLSearchParams, signal?: AbortSignal): Promise<Answer<R>> {
  const asked = query?.size ? `?${query}` : '';
  const answer = await fetch(`/api${route}${asked}`, { headers: { Accept: 'application/json' }, signal: signal ?? null })
    .catch(() => { throw new Error('The API cannot be reached. What the page shows is as it was.'); });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok && body !== null) return body as Answer<R>;
  const problem = (body ?? {}) as Partial<Problem>;
  throw new Error(problem.detail ?? problem.title ?? `The API answered ${answer.status}.`);
}

/** Reads some fields of all records of a list, to its end. */
export async function readAll<R extends ListRoute, F extends string & keyof Listed<R>>(
  route: R, query: URLSearchParams, fields: readonly F[], signal?: AbortSignal): Promise<Pick<Listed<R>, F>[]> {
  const records: Pick<Listed<R>, F>[] = [];
  const asked = new URLSearchParams(query);
  asked.set('fields', fields.join(','));
  asked.set('limit', '500');
  for (;;) {
    const page = await read(route, asked, signal) as { data: Pick<Listed<R>, F>[]; next: string | null };
    records.push(...page.data);
    if (!page.next) return records;
    asked.set('cursor', page.next);
  }
}
