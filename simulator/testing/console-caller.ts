type Json = { [key: string]: unknown };

/** One console call; a refusal is thrown with its sentence. */
export function consoleCaller(url: string) {
  return async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await fetch(`${url}/console/api${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    const answer = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${String(answer.error)}`);
    return answer;
  };
}
