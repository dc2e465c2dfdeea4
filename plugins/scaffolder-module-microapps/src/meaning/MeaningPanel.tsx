import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { BgProvider, VisuallyHidden } from '@backstage/ui';
import {
  microappsReactTranslationRef,
  TierBadge,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { TemplateFacts } from '../answers/types';
import { wizardTranslationRef } from '../translation';
import type { Meaning } from './askPolicy';
import { MeaningFacts } from './MeaningFacts';
import { MeaningFailed } from './MeaningFailed';
import { thingsToSettle } from './thingsToSettle';
import { ThingsToSettle } from './ThingsToSettle';
import type { LiveMeaning } from './useMeaning';
import styles from './MeaningPanel.module.css';

interface MeaningPanelProps {
  /** Undefined before there is anything to ask about. */
  live: LiveMeaning | undefined;
  template: TemplateFacts;
}

/** What the answers mean: tier and why, life, cost, who must agree, and how it starts. */
export function MeaningPanel({ live, template }: MeaningPanelProps) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const titleId = useId();
  const content = useRef<HTMLDivElement>(null);
  const [minHeight, setMinHeight] = useState<number>();
  const meaning = live?.error ? undefined : live?.meaning;

  // A failure takes the room of the answer before it: nothing below jumps.
  useLayoutEffect(() => {
    if (meaning && content.current) {
      setMinHeight(content.current.offsetHeight);
    }
  }, [meaning]);

  return (
    <aside className={styles.panel} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {t('meaning.title')}
      </h3>
      <VisuallyHidden aria-live="polite">
        {live && <Summary live={live} />}
      </VisuallyHidden>
      {live?.error && (
        <div style={{ minHeight }}>
          <BgProvider bg="neutral-1">
            <MeaningFailed error={live.error} onRetry={live.retry} />
          </BgProvider>
        </div>
      )}
      {!live?.error && (
        <div
          ref={content}
          className={styles.content}
          data-stale={live?.pending || undefined}
          aria-busy={live?.pending || undefined}
        >
          {meaning ? (
            <Answer meaning={meaning} template={template} />
          ) : (
            <Introduction asked={live !== undefined} template={template} />
          )}
        </div>
      )}
    </aside>
  );
}

function Introduction(props: { asked: boolean; template: TemplateFacts }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  return (
    <>
      <h4 className={styles.kind}>{t('meaning.kind.none')}</h4>
      <p className={styles.quiet}>
        {t(props.asked ? 'meaning.loading' : 'meaning.later')}
      </p>
      <MeaningFacts template={props.template} />
    </>
  );
}

function Answer(props: { meaning: Meaning; template: TemplateFacts }) {
  const { meaning, template } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const { locale } = useFormat();
  const { tier, wish, start } = meaning;
  const reasons = new Intl.ListFormat(locale).format(
    tier.reasons.map(reason => reason.replace(/\.$/, '')),
  );
  return (
    <>
      <div>
        <div className={styles.head}>
          <h4 className={styles.kind}>
            {t(`meaning.kind.${wish.audience ?? 'none'}`)}
          </h4>
          <TierBadge tier={tier.effective} />
        </div>
        {reasons && (
          <p className={styles.text}>{t('meaning.because', { reasons })}</p>
        )}
      </div>
      <MeaningFacts meaning={meaning} template={template} />
      <ThingsToSettle meaning={meaning} />
      {start.settled.length > 0 && (
        <p className={styles.quiet}>{t('meaning.settled')}</p>
      )}
    </>
  );
}

/** One sentence for those who listen, instead of the whole panel each time. */
function Summary({ live }: { live: LiveMeaning }) {
  const { t } = useTranslationRef(wizardTranslationRef);
  const { t: word } = useTranslationRef(microappsReactTranslationRef);
  const { meaning, error } = live;
  if (error) {
    return <>{t('meaning.failed')}</>;
  }
  if (!meaning) {
    return null;
  }
  const count = thingsToSettle(meaning).length;
  return (
    <>
      {t('meaning.summary', {
        kind: t(`meaning.kind.${meaning.wish.audience ?? 'none'}`),
        tier: word(`tier.${meaning.tier.effective}`),
        settle: count
          ? t('meaning.toSettle', { count })
          : t('meaning.nothingToSettle'),
      })}
    </>
  );
}
