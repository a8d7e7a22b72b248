import type { Told } from './answers.ts';
import type { Seat } from './line.ts';
import { call } from './rest.ts';

/** Ids that somebody knows, by the collection in whose path they stand. */
export type KnownIds = Record<string, readonly string[]>;

type OpenApi = { paths: Record<string, Record<string, { parameters?: { in: string; name: string; required?: boolean }[] }>> };

/** Every GET of the API as its own description lists it, filled with what somebody knows. */
export async function listReadings(url: string, known: KnownIds, values: Record<string, string>): Promise<string[]> {
  const answer = await fetch(`${url}/api/openapi.json`);
  const { paths } = (await answer.json()) as OpenApi;
  return Object.entries(paths).flatMap(([path, methods]) => {
    if (!methods.get) return [];
    const query = (methods.get.parameters ?? []).filter((one) => one.in === 'query');
    const asked = (one: { name: string }) => `${one.name}=${encodeURIComponent(values[one.name] ?? 'canari')}`;
    const tails = new Set([query.filter((one) => one.required), query.filter((one) => one.required || one.name === 'programmeId')].map((some) => some.map(asked).join('&')));
    return filled(path.replace(/^\/api\/v1/, ''), known, values).flatMap((one) => [...tails].map((tail) => (tail ? `${one}?${tail}` : one)));
  });
}

/** `{id}` stands for each known one of the collection before it; any other parameter for its value. */
function filled(path: string, known: KnownIds, values: Record<string, string>): string[] {
  const place = /\/([^/{]+)\/\{([^}]+)\}/.exec(path);
  if (!place) return path.includes('{') ? [] : [path];
  const [, collection = '', parameter = ''] = place;
  const ids = known[collection] ?? (values[parameter] === undefined ? [] : [values[parameter]]);
  return ids.flatMap((id) => filled(path.replace(`{${parameter}}`, encodeURIComponent(id)), known, values));
}

const atOnce = 6;

/** Asks for all of it. */
export async function sweep(seat: Seat, paths: readonly string[]): Promise<Map<string, Told<unknown>>> {
  const answers = new Map<string, Told<unknown>>();
  const left = [...paths];
  const askNext = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) answers.set(path, await call<unknown>(seat.url(), seat.cookie, 'GET', path));
  };
  await Promise.all(Array.from({ length: atOnce }, askNext));
  return answers;
}
