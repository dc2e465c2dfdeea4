import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Draft } from '../answers/types';

/** Starts making the app and leads to where one can watch. */
export function useCreate(templateRef: string) {
  const scaffolderApi = useApi(scaffolderApiRef);
  const taskRoute = useRouteRef(scaffolderPlugin.routes.ongoingTask);
  const navigate = useNavigate();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  const create = async (draft: Draft) => {
    setPending(true);
    setError(undefined);
    try {
      const { taskId } = await scaffolderApi.scaffold({
        templateRef,
        // Plain data, as the template's form describes it.
        values: JSON.parse(JSON.stringify(draft)),
      });
      if (taskRoute) {
        navigate(taskRoute({ taskId }));
      }
    } catch (reason) {
      setPending(false);
      setError(reason instanceof Error ? reason.message : `${reason}`);
    }
  };
  return { create, pending, error };
}
