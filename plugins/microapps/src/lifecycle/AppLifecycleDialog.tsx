import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type {
  AppDetail,
  AppSummary,
} from '@microapps/backstage-plugin-microapps-common';
import {
  appResource,
  ErrorState,
  useResource,
  type LifecycleAction,
} from '@microapps/backstage-plugin-microapps-react';
import type { ReactNode } from 'react';
import { microappsTranslationRef } from '../translation';
import { LifecycleDialog } from './LifecycleDialog';

/**
 * Keeps or ends an app of which only the row of a list is known: what it would
 * mean is asked for first, and whether the person may.
 */
export function AppLifecycleDialog(props: {
  app: Pick<AppSummary, 'namespace' | 'name' | 'title'>;
  action: LifecycleAction;
  onClose: () => void;
  onDone: () => void;
}) {
  const { app, action, onClose, onDone } = props;
  const { namespace, name } = app;
  const { value, error, refresh } = useResource(
    appResource,
    { namespace, name },
    { maxAgeMs: 0 },
  );
  const whyNot = value && whyNotOf(value, action);
  if (value && whyNot === undefined) {
    return (
      <LifecycleDialog
        action={action}
        detail={value}
        onClose={onClose}
        onDone={onDone}
      />
    );
  }
  // A moment without a dialog is calmer than one that changes its shape.
  if (!value && !error) {
    return null;
  }
  return (
    <NotYet {...props}>
      {whyNot && <Text>{whyNot}</Text>}
      {!value && error && <ErrorState error={error} onRetry={refresh} />}
    </NotYet>
  );
}

function NotYet(props: {
  app: Pick<AppSummary, 'title'>;
  action: LifecycleAction;
  onClose: () => void;
  children: ReactNode;
}) {
  const { app, action, onClose, children } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={560}>
      <DialogHeader>
        {t(`lifecycle.${action}.title`, { title: app.title })}
      </DialogHeader>
      <DialogBody>
        <div data-microapps-root>{children}</div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="secondary">
          {t('lifecycle.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

/** Undefined where it may be done. */
function whyNotOf(
  { lifecycle }: AppDetail,
  action: LifecycleAction,
): string | undefined {
  const step = lifecycle?.[action];
  return step && !step.allowed ? step.whyNot ?? '' : undefined;
}
