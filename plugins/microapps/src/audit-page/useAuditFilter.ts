import type { AuditQuery } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the address says; days are ISO dates in the reader's time zone. */
export interface AuditFilterValues {
  app: string;
  actor: string;
  action: string;
  from: string;
  to: string;
}

export interface AuditFilter {
  values: AuditFilterValues;
  query: AuditQuery;
  change: (change: Partial<AuditFilterValues>) => void;
  clear: () => void;
}

const names = ['app', 'actor', 'action', 'from', 'to'] as const;

/** The filter of the audit log, kept in the address. */
export function useAuditFilter(): AuditFilter {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    const values = Object.fromEntries(
      names.map(name => [name, params.get(name) ?? '']),
    ) as Record<(typeof names)[number], string>;
    return {
      values,
      query: {
        app: fullAppName(values.app),
        actor: fullActor(values.actor),
        action: values.action || undefined,
        from: startOf(values.from),
        to: endOf(values.to),
      },
      change: change =>
        setParams(
          Object.fromEntries(
            Object.entries({ ...values, ...change }).filter(
              ([, value]) => value,
            ),
          ),
          { replace: true },
        ),
      clear: () => setParams({}, { replace: true }),
    };
  }, [params, setParams]);
}

function fullAppName(app: string): string | undefined {
  const name = app.trim();
  if (!name) {
    return undefined;
  }
  return name.includes('/') ? name : `default/${name}`;
}

/** A user is called by name; a service and the portal as the log writes them. */
function fullActor(actor: string): string | undefined {
  const name = actor.trim();
  if (!name) {
    return undefined;
  }
  if (/^(system|(the )?portal|das portal)$/i.test(name)) {
    return 'system';
  }
  if (name.includes(':')) {
    return name;
  }
  const kebab = name.toLocaleLowerCase('en-US').replace(/\s+/g, '.');
  return `user:default/${kebab}`;
}

function startOf(date: string): string | undefined {
  const start = DateTime.fromISO(date).startOf('day');
  return (date && start.isValid && start.toUTC().toISO()) || undefined;
}

function endOf(date: string): string | undefined {
  const end = DateTime.fromISO(date).endOf('day');
  return (date && end.isValid && end.toUTC().toISO()) || undefined;
}
