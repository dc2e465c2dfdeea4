import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { AppSummary } from '@microapps/backstage-plugin-microapps-common';
import {
  BudgetBar,
  microappsReactTranslationRef,
  RiskBadge,
  StatusTag,
  TierBadge,
  TtlBar,
  useFormat,
} from '@microapps/backstage-plugin-microapps-react';
import { microappsTranslationRef } from '../translation';
import type { ColumnId } from './fitColumns';
import styles from './AppCell.module.css';

interface CellContentProps {
  app: AppSummary;
}

/** Name and purpose; a link to the app's page where there is one. */
export function NameContent(
  props: CellContentProps & { href: string | undefined },
) {
  const { app, href } = props;
  const { t } = useTranslationRef(microappsTranslationRef);
  const { t: word } = useTranslationRef(microappsReactTranslationRef);
  const purpose = app.purpose || t('indexPage.cell.noPurpose');
  return (
    <div className={styles.stack}>
      {href ? (
        <Link
          href={href}
          variant="body-medium"
          weight="bold"
          color="primary"
          standalone
          truncate
          title={app.title}
        >
          {app.title}
        </Link>
      ) : (
        <strong className={styles.truncate}>{app.title}</strong>
      )}
      <span className={styles.line}>
        {app.state !== 'active' && (
          <StatusTag tone="neutral">{word(`state.${app.state}`)}</StatusTag>
        )}
        {app.blocked && <BlockedTag toDo={app.toDo} />}
        <span className={styles.detail} title={purpose}>
          {purpose}
        </span>
      </span>
    </div>
  );
}

function BlockedTag({ toDo }: { toDo: number }) {
  const { t } = useTranslationRef(microappsTranslationRef);
  return (
    <StatusTag tone="negative">
      {toDo > 0
        ? t('indexPage.cell.blocked', { count: toDo })
        : t('indexPage.cell.blockedUnknown')}
    </StatusTag>
  );
}

export function OwnerContent({ app }: CellContentProps) {
  const { team, name, contact } = app.owner;
  return (
    <div className={styles.stack}>
      <span className={styles.truncate} title={team}>
        {team}
      </span>
      <span className={styles.detail} title={`${name}, ${contact}`}>
        {name}
      </span>
    </div>
  );
}

export function TierContent({ app }: CellContentProps) {
  return <TierBadge tier={app.tier} derived={app.tierDerived} />;
}

export function StageContent({ app }: CellContentProps) {
  const { t } = useTranslationRef(microappsReactTranslationRef);
  return <span className={styles.truncate}>{t(`stage.${app.stage}`)}</span>;
}

export function RiskContent({ app }: CellContentProps) {
  return <RiskBadge riskClass={app.riskClass} score={app.riskScore} />;
}

export function TimeContent({ app }: CellContentProps) {
  const format = useFormat();
  return (
    <div className={styles.stack}>
      <TtlBar startsAt={app.startsAt} expiresAt={app.expiresAt} size="small" />
      <span className={styles.detail} title={format.dateTime(app.expiresAt)}>
        {format.remaining(app.expiresAt)}
      </span>
    </div>
  );
}

export function InsideContent({ app }: CellContentProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const { state, components } = app.sbom;
  if (state === 'none') {
    return (
      <span className={styles.detail}>{t('indexPage.cell.partsNone')}</span>
    );
  }
  return (
    <div className={styles.stack}>
      <span className={styles.truncate}>
        {t('indexPage.cell.parts', { count: components })}
      </span>
      {state === 'stale' && (
        <span
          className={styles.detail}
          title={t('indexPage.cell.partsOldTitle')}
        >
          {t('indexPage.cell.partsOld')}
        </span>
      )}
    </div>
  );
}

export function CostContent({ app }: CellContentProps) {
  const { t } = useTranslationRef(microappsTranslationRef);
  const format = useFormat();
  const { state, amount, budget, currency } = app.cost;
  if (state === 'none') {
    return (
      <span className={styles.detail}>{t('indexPage.cell.costNone')}</span>
    );
  }
  const spent = format.money(amount, currency);
  if (budget === undefined) {
    return <span className={styles.truncate}>{spent}</span>;
  }
  const text = t('indexPage.cell.costOf', {
    spent,
    budget: format.money(budget, currency),
  });
  return (
    <div className={styles.stack}>
      <BudgetBar cost={app.cost} size="small" />
      <span className={styles.detail} title={text}>
        {text}
      </span>
    </div>
  );
}

const contents = {
  owner: OwnerContent,
  tier: TierContent,
  stage: StageContent,
  risk: RiskContent,
  expires: TimeContent,
  sbom: InsideContent,
  cost: CostContent,
};

/** What one column says about one app. */
export function AppCell(
  props: CellContentProps & { column: ColumnId; href: string | undefined },
) {
  const { app, column, href } = props;
  if (column === 'name') {
    return <NameContent app={app} href={href} />;
  }
  const Content = contents[column];
  return <Content app={app} />;
}
