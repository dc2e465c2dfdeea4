import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      microapps?: {
        /**
         * How often the catalog asks for changed manifests; it is told about
         * most of them at once. Default: every 10 seconds, for at most 10 minutes.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
