import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, BgProvider, Button, Container, Header } from '@backstage/ui';
import { type FormEvent, useEffect, useRef } from 'react';
import { AboutQuestions } from '../about/AboutQuestions';
import { pages, type Draft, type TemplateFacts } from '../answers/types';
import { DoesQuestions } from '../does/DoesQuestions';
import { MeaningPanel } from '../meaning/MeaningPanel';
import { ProblemText } from '../questions/ProblemText';
import { ReviewQuestions } from '../review/ReviewQuestions';
import { wizardTranslationRef } from '../translation';
import { useCreate } from './useCreate';
import { useWizard, type Wizard } from './useWizard';
import styles from './Wizard.module.css';

interface WizardPageProps {
  templateRef: string;
  title: string;
  template: TemplateFacts;
  initial: Draft;
}

/** Three pages of plain questions; beside them, what the answers mean. */
export function WizardPage(props: WizardPageProps) {
  const { templateRef, title, template, initial } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const wizard = useWizard({ initial, template });
  const creation = useCreate(templateRef);
  const form = useRef<HTMLFormElement>(null);
  const { page, told, live } = wizard;

  useEffect(() => {
    window.scrollTo({ top: 0 });
    form.current?.focus({ preventScroll: true });
  }, [page]);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')
      ?.focus();
  }, [told]);

  const step = t('wizard.step', {
    number: `${pages.indexOf(page) + 1}`,
    of: `${pages.length}`,
    page: t(`wizard.page.${page}`),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!creation.pending && (await wizard.next())) {
      await creation.create(wizard.draft);
    }
  };

  return (
    <div data-microapps-root>
      <Header
        title={t('wizard.title')}
        description={t('wizard.template', { step, template: title })}
      />
      <Container>
        <div className={styles.columns}>
          <form
            ref={form}
            className={styles.questions}
            aria-label={step}
            tabIndex={-1}
            noValidate
            onSubmit={submit}
          >
            <BgProvider bg="neutral-1">
              <Questions wizard={wizard} />
              <div className={styles.footer}>
                <Verdict wizard={wizard} failure={creation.error} />
                <div className={styles.buttons}>
                  {page !== 'about' && (
                    <Button
                      variant="secondary"
                      isDisabled={creation.pending}
                      onPress={() =>
                        wizard.goTo(pages[pages.indexOf(page) - 1])
                      }
                    >
                      {t('wizard.back')}
                    </Button>
                  )}
                  <Button
                    type="submit"
                    variant="primary"
                    // What could not be checked is not allowed.
                    isDisabled={Boolean(live?.error) || !wizard.person}
                    isPending={wizard.checking || creation.pending}
                  >
                    {nextWords()}
                  </Button>
                </div>
              </div>
            </BgProvider>
          </form>
          <div className={styles.meaning}>
            <MeaningPanel live={live} template={template} />
          </div>
        </div>
      </Container>
    </div>
  );

  function nextWords(): string {
    if (page !== 'review') {
      return t('wizard.next');
    }
    return t(
      live?.meaning?.start.sandboxFirst
        ? 'wizard.createAndAsk'
        : 'wizard.create',
    );
  }
}

function Questions({ wizard }: { wizard: Wizard }) {
  const { draft, page, person, live, problems, change, goTo } = wizard;
  switch (page) {
    case 'about':
      return (
        <AboutQuestions
          value={draft.about ?? {}}
          onChange={about => change({ about })}
          problems={problems}
          person={person}
        />
      );
    case 'does':
      return (
        <DoesQuestions
          value={draft.does ?? {}}
          onChange={does => change({ does })}
          problems={problems}
          meaning={live?.meaning}
        />
      );
    default:
      return (
        <ReviewQuestions
          value={draft.review ?? {}}
          onChange={review => change({ review })}
          problems={problems}
          draft={draft}
          meaning={live?.meaning}
          person={person}
          onGoTo={goTo}
        />
      );
  }
}

/** Why it does not go on, for those who look at the button. */
function Verdict(props: { wizard: Wizard; failure: string | undefined }) {
  const { wizard, failure } = props;
  const { t } = useTranslationRef(wizardTranslationRef);
  const { page, problems, live } = wizard;
  if (failure) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title={t('wizard.failed')}
        description={`${failure} ${t('wizard.failedNext')}`}
      />
    );
  }
  const whole = problems.find(({ field }) => field === page);
  return (
    <div role="alert">
      {live?.error && <ProblemText code="unchecked" />}
      {!live?.error && whole && <ProblemText code={whole.code} />}
      {!whole && problems.length > 0 && t('wizard.mend')}
    </div>
  );
}
