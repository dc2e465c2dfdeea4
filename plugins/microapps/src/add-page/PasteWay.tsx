import type { RefObject } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import type { ManifestProblem } from '@microapps/backstage-plugin-microapps-common';
import { RiArrowGoBackLine, RiFileTextLine } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { ManifestEditor, ManifestEditorHandle } from './ManifestEditor';
import { ManifestLinks } from './ManifestLinks';
import { summaryId } from './CheckPanel';
import styles from './AddAppPage.module.css';

interface PasteWayProps {
  text: string;
  fileName: string | undefined;
  problems: readonly ManifestProblem[];
  editor: RefObject<ManifestEditorHandle>;
  /** An earlier text was replaced and can be had back. */
  canUndo: boolean;
  onUndo(): void;
  onChange(text: string): void;
  onExample(): void;
}

/** The text, to be pasted, mended, or started from an example. */
export function PasteWay(props: PasteWayProps) {
  const { text, fileName, problems, editor } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <div className={styles.stack}>
      <div className={styles.toolbar}>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiFileTextLine />}
          onPress={props.onExample}
        >
          {t('addPage.editor.example')}
        </Button>
        {props.canUndo && (
          <>
            <span className={styles.note} role="status">
              {t('addPage.editor.replaced')}
            </span>
            <Button
              variant="secondary"
              size="small"
              iconStart={<RiArrowGoBackLine />}
              onPress={props.onUndo}
            >
              {t('addPage.editor.undo')}
            </Button>
          </>
        )}
        <ManifestLinks />
      </div>
      {fileName && (
        <p className={styles.note}>
          {t('addPage.editor.fromFile', { name: fileName })}
        </p>
      )}
      <ManifestEditor
        ref={editor}
        value={text}
        onChange={props.onChange}
        problems={problems}
        label={t('addPage.editor.label')}
        placeholder={t('addPage.editor.placeholder')}
        describedBy={summaryId}
      />
    </div>
  );
}
