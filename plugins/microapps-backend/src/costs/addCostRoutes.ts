import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { parseAppRef } from '@microapps/backstage-plugin-microapps-node';
import type { MicroappsRouter } from '../http/types';
import { withAuditor } from '../http/withAuditor';
import type { AuthorizedCostService } from './AuthorizedCostService';
import { fromMicros } from './micros';

const DEFAULT_DAYS = 90;

export function addCostRoutes(
  router: MicroappsRouter,
  options: {
    auditor: AuditorService;
    costs: AuthorizedCostService;
    httpAuth: HttpAuthService;
  },
): void {
  const { auditor, costs, httpAuth } = options;

  router.post('/costs', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const { items } = req.body;
    const stored = await withAuditor(
      auditor,
      {
        eventId: 'costs-ingest',
        request: req,
        meta: { items: items.length },
      },
      () => costs.ingest(items, credentials),
    );
    res.json(stored);
  });

  router.get('/apps/:namespace/:name/costs', async (req, res) => {
    const credentials = await httpAuth.credentials(req);
    const ref = parseAppRef(`${req.params.namespace}/${req.params.name}`);
    const { days = DEFAULT_DAYS } = req.query;
    const overview = await costs.costsOf(ref, days, credentials);
    res.json({
      items: overview.days.map(({ date, amountMicros }) => ({
        date,
        amount: fromMicros(amountMicros),
      })),
      currency: overview.summary.currency,
      summary: overview.summary,
      otherCurrencies: overview.otherCurrencies.map(
        ({ amountMicros, ...other }) => ({
          ...other,
          amount: fromMicros(amountMicros),
        }),
      ),
    });
  });
}
