import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogBody, DialogFooter, Text } from '@backstage/ui';
import type {
  EscalationDraft,
  Tier,
} from '@microapps/backstage-plugin-microapps-common';
import { Facts } from '../forms/Facts';
import { FailureAlert } from '../forms/FailureAlert';
import formStyles from '../forms/Form.module.css';
import { ReasonField } from '../forms/ReasonField';
import { UntilField } from '../forms/UntilField';
import { microappsTranslationRef } from '../translation';
import { MoreField } from './MoreField';
import { useApproverNames } from './useApproverNames';
import { useAskForm } from './useAskForm';

/** What it would allow, why it is wanted, and until when. */
export function AskForm(props: {
  draft: EscalationDraft;
  tier: Tier;
  onDone: () => void;
}) {
  const { draft, tier, onDone } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const approverNames = useApproverNames();
  const form = useAskForm(draft, onDone);
  return (
    <>
      <DialogBody>
        <div data-microapps-root className={formStyles.form}>
          <div>
            <Text weight="bold">{draft.question}</Text>
            <Text as="p" color="secondary" style={{ margin: 0 }}>
              {draft.explanation}
            </Text>
          </div>
          <Facts
            facts={[
              [t('ask.about'), draft.value],
              [t('ask.risk'), draft.riskText],
              [t('ask.data'), draft.dataText],
              [
                t('ask.decides'),
                draft.approvers.length > 0 && approverNames(draft.approvers),
              ],
            ]}
          />
          <MoreField
            kind={draft.kind}
            tier={tier}
            value={form.more}
            onChange={form.setMore}
            tried={form.tried}
          />
          <ReasonField
            label={t(`ask.reason.${draft.kind}`)}
            description={t('ask.reasonHint')}
            value={form.reason}
            onChange={form.setReason}
            tried={form.tried}
            autoFocus
          />
          <UntilField
            label={t('ask.until')}
            value={form.date}
            onChange={form.setDate}
            latest={draft.latestExpiresAt}
            problem={form.tried ? form.dateProblem : undefined}
          />
          {form.error && <FailureAlert error={form.error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {t('forms.cancel')}
        </Button>
        <Button variant="primary" isPending={form.pending} onPress={form.send}>
          {t('ask.send')}
        </Button>
      </DialogFooter>
    </>
  );
}
