import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonId } from './people';
import { target } from './target';

const dayMs = 24 * 3_600_000;

/** An answer of the portal: its status and whatever JSON it carries. */
export interface Answer<T> {
  status: number;
  body: T;
}

/** What the tests read of an app; more than this is not looked at. */
export interface App {
  summary: AppSummary;
  version: string;
  lifecycle: {
    state: string;
    renew: { allowed: boolean; whyNot?: string };
  };
  mayWrite: boolean;
  risk: {
    score: number;
    class: 'low' | 'medium' | 'high';
    summary: string;
    contributions: { points: number; text: string }[];
  };
  ttl: {
    expiresAt: string;
    days: number;
    graceDays: number;
    renewalsUsed: number;
  };
  gate?: {
    allowed: boolean;
    tier: string;
    stage: string;
    violations: { title: string; reason: string; fix: string }[];
  };
}

export interface AppSummary {
  name: string;
  title: string;
  purpose?: string;
  owner: { team: string };
  state: string;
  tier: 'sandbox' | 'controlled' | 'production';
  riskScore?: number;
  riskClass?: 'low' | 'medium' | 'high';
  expiresAt: string;
  blocked: boolean;
  toDo: number;
  sbom: { state: string; components: number; withoutLicense: number };
  cost: { state: string; amount: number; budget?: number; currency: string };
}

/** A request for an exception, an approval or more. */
export interface Request {
  id: string;
  question: string;
  status: string;
  expiresAt: string;
  mayDecide: boolean;
  whyNot?: string;
}

export interface Decision {
  allowed: boolean;
  violations: { ruleId: string }[];
  exceptionsUsed: { ruleId: string; expiresAt: string }[];
}

export interface AppPage {
  items: AppSummary[];
  totalCount: number;
}

export interface Problem {
  error: { name: string; message: string };
}

/** The portal's HTTP interface, called as one of the example people. */
export class PortalApi {
  private constructor(private readonly token: string) {}

  /** The way `npm run token` gets one. */
  static async as(person: PersonId): Promise<PortalApi> {
    const response = await fetch(`${target.backendUrl}/api/auth/demo/refresh`, {
      headers: {
        'x-demo-person': person,
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    if (!response.ok) {
      throw new Error(`No token for ${person}: status ${response.status}`);
    }
    const { backstageIdentity } = await response.json();
    return new PortalApi(backstageIdentity.token);
  }

  async call<T>(
    method: string,
    path: string,
    body?: { type: string; content: string },
  ): Promise<Answer<T>> {
    const response = await fetch(`${target.backendUrl}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && { 'content-type': body.type }),
      },
      body: body?.content,
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.call<T>('GET', path);
  }

  post<T>(path: string, json: unknown): Promise<Answer<T>> {
    const content = JSON.stringify(json);
    return this.call<T>('POST', path, { type: 'application/json', content });
  }

  /** @throws unless the portal knows the app */
  async app(name: string): Promise<App> {
    const { status, body } = await this.get<App>(appPath(name));
    if (status !== 200) {
      throw new Error(`No app ${name}: ${status} ${JSON.stringify(body)}`);
    }
    return body;
  }

  async apps(query = ''): Promise<AppPage> {
    return (await this.get<AppPage>(`/microapps/apps?${query}`)).body;
  }

  pushManifest(name: string, manifest: string) {
    return this.call<{ status: string } & Problem>(
      'PUT',
      `/microapps/manifests/default/${name}`,
      { type: 'application/yaml', content: manifest },
    );
  }

  gate(name: string) {
    const question = { stage: 'deploy' };
    return this.post<Decision & Problem>(`${appPath(name)}/gate`, question);
  }

  /** Asks to talk to a service that is not approved, until so many days from now. */
  askFor(name: string, service: string, days = 10) {
    return this.post<Request & Problem>('/microapps/escalations', {
      app: `default/${name}`,
      kind: 'exception',
      ruleId: 'third-party-not-approved',
      value: service,
      reason: 'Pilot with the office in Lyon',
      expiresAt: new Date(Date.now() + days * dayMs).toISOString(),
    });
  }

  answer(id: string, answer: string, body: object) {
    const path = `/microapps/escalations/${id}/${answer}`;
    return this.post<Request & Problem>(path, body);
  }

  /** What this person was told of an app, newest first. */
  async notificationsOf(
    title: string,
  ): Promise<{ title: string; description: string; link: string }[]> {
    const { body } = await this.get<{
      notifications: {
        payload: { title: string; description: string; link: string };
      }[];
    }>('/notifications?limit=100');
    return body.notifications
      .map(({ payload }) => payload)
      .filter(payload => payload.title.includes(title));
  }

  /** Runs a scheduled task of the portal now, and waits until it has. */
  async runTask(taskId: string, timeoutMs = 60_000): Promise<void> {
    const tasks = '/microapps/.backstage/scheduler/v1/tasks';
    const lastRun = async () => {
      const { body } = await this.get<{ tasks: ScheduledTask[] }>(tasks);
      const task = body.tasks.find(one => one.taskId === taskId);
      if (!task) throw new Error(`There is no task ${taskId}`);
      return task.taskState?.lastRunEndedAt;
    };
    const deadline = Date.now() + timeoutMs;
    const before = await lastRun();
    // 409: it runs just now, with what was there when it began.
    while ((await this.post(`${tasks}/${taskId}/trigger`, {})).status === 409) {
      await sleep(500);
    }
    while ((await lastRun()) === before) {
      if (Date.now() > deadline) {
        throw new Error(`${taskId} did not run within ${timeoutMs} ms`);
      }
      await sleep(500);
    }
  }

  /** Sends what people are to be told. */
  async sendNotices(): Promise<void> {
    await this.runTask('microapps-outbox');
    await this.runTask('microapps-notices');
  }

  /** Waits until the catalog shows the app, which it does a moment later. */
  async waitForEntity(name: string, timeoutMs = 30_000): Promise<void> {
    const deadline = Date.now() + timeoutMs;
    const path = `/catalog/entities/by-name/component/default/${name}`;
    while ((await this.get(path)).status !== 200) {
      if (Date.now() > deadline) {
        throw new Error(`${name} is not in the catalog after ${timeoutMs} ms`);
      }
      await sleep(200);
    }
  }
}

interface ScheduledTask {
  taskId: string;
  taskState?: { lastRunEndedAt?: string };
}

export function appPath(name: string): string {
  return `/microapps/apps/default/${name}`;
}
