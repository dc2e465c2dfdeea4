import { useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { microappsTranslationRef } from '../translation';
import { CheckPanel } from './CheckPanel';
import type { ManifestEditorHandle } from './ManifestEditor';
import { MeaningPanel } from './MeaningPanel';
import { PasteWay } from './PasteWay';
import { RegisterButton } from './RegisterButton';
import { RegistrationFailure } from './RegistrationFailure';
import { UploadWay } from './UploadWay';
import { UrlWay } from './UrlWay';
import { useDraft, ways } from './useDraft';
import { useExample } from './useExample';
import { useManifestCheck } from './useManifestCheck';
import { useRegistration } from './useRegistration';
import styles from './AddAppPage.module.css';

type AddFormProps = Pick<ReturnType<typeof useDraft>, 'draft' | 'change'> &
  Omit<ReturnType<typeof useRegistration>, 'reset'>;

/** The three ways, what is wrong so far, and what it would mean. */
export function AddForm(props: AddFormProps) {
  const { draft, change, registration } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const editor = useRef<ManifestEditorHandle>(null);
  const [replaced, setReplaced] = useState<string>();
  const makeExample = useExample();
  const state = useManifestCheck(draft.text);

  const empty = !draft.text.trim();
  const jumpTo = (line: number, column: number) =>
    editor.current?.jumpTo(line, column);

  const replaceText = (text: string, fileName?: string) => {
    setReplaced(
      draft.text.trim() && draft.text !== text ? draft.text : undefined,
    );
    change({ text, fileName, way: 'paste' });
  };

  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Tabs
          selectedKey={draft.way}
          onSelectionChange={key => {
            const way = ways.find(known => known === key);
            if (way) {
              change({ way });
            }
          }}
        >
          <TabList aria-label={t('addPage.ways.label')}>
            {ways.map(way => (
              <Tab key={way} id={way}>
                {t(`addPage.ways.${way}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="paste" className={styles.way}>
            <PasteWay
              text={draft.text}
              fileName={draft.fileName}
              problems={empty ? [] : state.check.value?.problems ?? []}
              editor={editor}
              canUndo={replaced !== undefined}
              onUndo={() => {
                change({ text: replaced, fileName: undefined });
                setReplaced(undefined);
              }}
              onChange={text => change({ text })}
              onExample={async () => replaceText(await makeExample())}
            />
          </TabPanel>
          <TabPanel id="upload" className={styles.way}>
            <UploadWay onText={replaceText} />
          </TabPanel>
          <TabPanel id="url" className={styles.way}>
            <UrlWay
              url={draft.url}
              pending={registration.pending}
              onChange={url => change({ url })}
              onRegister={props.registerUrl}
            />
          </TabPanel>
        </Tabs>
        {registration.error && (
          <RegistrationFailure error={registration.error} way={draft.way} />
        )}
        {draft.way === 'paste' && (
          <RegisterButton
            pending={registration.pending}
            check={state.check}
            empty={empty}
            onRegister={name => props.registerText(name, draft.text)}
            onProblem={jumpTo}
          />
        )}
      </div>
      {draft.way !== 'url' && (
        <div className={styles.stack}>
          <CheckPanel empty={empty} check={state.check} onJump={jumpTo} />
          <div className={styles.meaning}>
            <MeaningPanel state={state} empty={empty} />
          </div>
        </div>
      )}
    </div>
  );
}
