import { noAnswer, type Told } from './answers.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const patience = 10_000;

/** A request to the API of the node at `url`; never throws. */
export async function call<T>(url: string, cookie: string, method: Method, path: string, body?: unknown): Promise<Told<T>> {
  try {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    const data = text === '' ? null : JSON.parse(text);
    return answer.ok ? { ok: true, data } : { ok: false, problem: data };
  } catch {
    return noAnswer;
  }
}
