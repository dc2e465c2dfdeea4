import { DragEvent, useRef, useState } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { RiUploadCloud2Line } from '@remixicon/react';
import { microappsTranslationRef } from '../translation';
import { readManifestFile } from './readManifestFile';
import styles from './UploadWay.module.css';

interface UploadWayProps {
  onText(text: string, fileName: string): void;
}

/** Takes a file by drag and drop or by the button. */
export function UploadWay({ onText }: UploadWayProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string>();

  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (!file) {
      return;
    }
    if (files.length > 1) {
      setProblem(t('addPage.upload.several'));
      return;
    }
    const reading = await readManifestFile(file);
    if ('problem' in reading) {
      setProblem(t(`addPage.upload.${reading.problem}`, { name: file.name }));
      return;
    }
    setProblem(undefined);
    onText(reading.text, file.name);
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };

  return (
    <div className={styles.upload}>
      <div
        className={styles.target}
        data-over={over || undefined}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <RiUploadCloud2Line size={36} aria-hidden />
        <strong>{t('addPage.upload.drop')}</strong>
        <span>{t('addPage.upload.or')}</span>
        <Button variant="primary" onPress={() => input.current?.click()}>
          {t('addPage.upload.choose')}
        </Button>
        <input
          ref={input}
          className={styles.input}
          type="file"
          tabIndex={-1}
          aria-label={t('addPage.upload.input')}
          accept=".yaml,.yml,.json,text/yaml,application/yaml,application/json"
          onChange={event => {
            take([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
      </div>
      {problem && <Alert role="alert" status="warning" icon title={problem} />}
    </div>
  );
}
