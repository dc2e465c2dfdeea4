import { isRecord } from '../answers/readTemplateFacts';

/** What the template's task leaves behind. */
export interface CreatedOutput {
  /** Of the app. */
  title?: string;
  /** Path or address of the app's page. */
  appUrl?: string;
  cloneCommand?: string;
  /** RFC 3339 or `YYYY-MM-DD`. */
  endsOn?: string;
  sandboxFirst: boolean;
  requests: { id: string; url?: string }[];
}

/** Reads the output of a task; whatever is missing or odd is left out. */
export function readOutput(output: unknown): CreatedOutput {
  const fields = isRecord(output) ? output : {};
  const { links } = fields;
  const first = Array.isArray(links) ? links.find(isRecord) : undefined;
  return {
    title: textOf(fields.title),
    appUrl: safeUrl(fields.entityUrl) ?? safeUrl(first?.url),
    cloneCommand: textOf(fields.cloneCommand),
    endsOn: textOf(fields.endsOn),
    sandboxFirst: fields.sandboxFirst === true,
    requests: Array.isArray(fields.requests)
      ? fields.requests.flatMap(readRequest)
      : [],
  };
}

function readRequest(request: unknown): CreatedOutput['requests'] {
  if (!isRecord(request) || typeof request.id !== 'string') {
    return [];
  }
  return [{ id: request.id, url: safeUrl(request.url) }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

/** An address of the portal itself or of the web, nothing that runs. */
function safeUrl(value: unknown): string | undefined {
  const url = textOf(value);
  return url && (/^https?:\/\//i.test(url) || /^\/(?!\/)/.test(url))
    ? url
    : undefined;
}
