export interface RecordedRequest {
  method: string;
  path: string;
  body: string | undefined;
  signal: AbortSignal | undefined;
}

export type Answer = { status?: number; body: unknown };
type Handler = (request: RecordedRequest) => Answer | Promise<Answer>;

/** Answers what the pages ask over HTTP, and keeps what they asked. */
export class FakeBackend {
  readonly requests: RecordedRequest[] = [];
  private readonly handlers = new Map<string, Handler>();

  on(method: string, path: string, handler: Handler): this {
    this.handlers.set(`${method} ${path}`, handler);
    return this;
  }

  /** The requests to one path, oldest first. */
  asked(path: string): RecordedRequest[] {
    return this.requests.filter(request => request.path === path);
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const request: RecordedRequest = {
      method: init?.method ?? 'GET',
      path: url.pathname.replace('/api', ''),
      body: typeof init?.body === 'string' ? init.body : undefined,
      signal: init?.signal ?? undefined,
    };
    this.requests.push(request);
    const handler = this.handlers.get(`${request.method} ${request.path}`);
    const answer: Answer = handler
      ? await handler(request)
      : refusal(404, 'NotFoundError', `No ${request.method} ${request.path}`);
    return new Response(JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: { 'Content-Type': 'application/json' },
    });
  };
}

/** An error as Backstage backends send it. */
export function refusal(status: number, name: string, message: string): Answer {
  return {
    status,
    body: { error: { name, message }, response: { statusCode: status } },
  };
}
