import {
  discoveryApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import { CopyCommand } from '@microapps/backstage-plugin-microapps-react';
import { useEffect, useState } from 'react';
import { microappsTranslationRef } from '../../translation';
import { useAppRef } from '../useAppRef';
import styles from './UploadSbomDialog.module.css';

/** The button that shows how a parts list gets here, with the commands. */
export function UploadSbomDialog() {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <DialogTrigger>
      <Button variant="secondary">{t('entity.sbom.show')}</Button>
      <Dialog width={640}>
        <DialogHeader>{t('entity.sbom.title')}</DialogHeader>
        <DialogBody>
          <div data-microapps-root>
            <Steps />
          </div>
        </DialogBody>
        <DialogFooter>
          <Button slot="close" variant="secondary">
            {t('entity.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

function Steps() {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { namespace, name } = useAppRef();
  const baseUrl = useBackendUrl();
  const upload = [
    'curl --fail-with-body -X POST \\',
    '  -H "Authorization: Bearer $PORTAL_TOKEN" \\',
    '  -H "Content-Type: application/json" \\',
    '  --data-binary @sbom.json \\',
    `  "${baseUrl}/apps/${namespace}/${name}/evidence/sbom"`,
  ].join('\n');
  return (
    <ol className={styles.steps}>
      <li>
        <p>{t('entity.sbom.make')}</p>
        <CopyCommand
          name={t('entity.sbom.makeCommand')}
          command="npx @cyclonedx/cdxgen -o sbom.json"
        />
      </li>
      <li>
        <p>{t('entity.sbom.upload')}</p>
        <CopyCommand name={t('entity.sbom.uploadCommand')} command={upload} />
      </li>
      <li>
        <p>{t('entity.sbom.then')}</p>
      </li>
    </ol>
  );
}

function useBackendUrl(): string {
  const discoveryApi = useApi(discoveryApiRef);
  const [baseUrl, setBaseUrl] = useState('');
  useEffect(() => {
    let current = true;
    discoveryApi.getBaseUrl('microapps').then(url => {
      if (current) {
        setBaseUrl(url);
      }
    });
    return () => {
      current = false;
    };
  }, [discoveryApi]);
  return baseUrl;
}
