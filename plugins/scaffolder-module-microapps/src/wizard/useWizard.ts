import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { microappsApiRef } from '@microapps/backstage-plugin-microapps-react';
import { DateTime } from 'luxon';
import { useMemo, useState } from 'react';
import { checkPage } from '../answers/checkPage';
import {
  pages,
  type Draft,
  type Page,
  type Problem,
  type TemplateFacts,
} from '../answers/types';
import { wishOfDraft } from '../answers/wishOfDraft';
import { useMeaning, type LiveMeaning } from '../meaning/useMeaning';
import type { Person } from '../person/readPerson';
import { usePerson } from '../person/usePerson';

export interface Wizard {
  draft: Draft;
  page: Page;
  person: Person | undefined;
  /** Undefined before there is anything to ask about. */
  live: LiveMeaning | undefined;
  /** What the person was told after wanting to go on, as far as it still holds. */
  problems: Problem[];
  /** A new one each time the person was told why it does not go on. */
  told: object;
  checking: boolean;
  change(answers: Partial<Draft>): void;
  goTo(page: Page): void;
  /** Goes on, or says why not. True when the last page is through. */
  next(): Promise<boolean>;
}

/** What was said, and of which answers. */
interface Told {
  problems: Problem[];
  draft: Draft;
}

/** Where the person is, what they answered, and what it means. */
export function useWizard(options: {
  initial: Draft;
  template: TemplateFacts;
}): Wizard {
  const { initial, template } = options;
  const microappsApi = useApi(microappsApiRef);
  const catalogApi = useApi(catalogApiRef);
  const person = usePerson();
  const [draft, setDraft] = useState(initial);
  const [page, setPage] = useState<Page>('about');
  const [told, setTold] = useState<Told>({ problems: [], draft: initial });
  const [checking, setChecking] = useState(false);

  const wish = useMemo(
    () =>
      person && saysWhatItDoes(draft)
        ? wishOfDraft({ draft, template, person, now: DateTime.now() })
        : undefined,
    [draft, template, person],
  );
  const live = useMeaning(wish);

  const change = (answers: Partial<Draft>) => {
    setDraft(last => ({ ...last, ...answers }));
    // Another answer may describe the same app: it is worth asking again all the same.
    if (live.error) {
      live.retry();
    }
  };
  const goTo = (other: Page) => {
    setTold({ problems: [], draft });
    setPage(other);
  };
  const next = async () => {
    if (!person || checking) {
      return false;
    }
    setChecking(true);
    const found = await checkPage(page, {
      ...{ draft, template, person, microappsApi, catalogApi },
      now: DateTime.now(),
    });
    setChecking(false);
    setTold({ problems: found, draft });
    if (found.length > 0) {
      return false;
    }
    const following = pages[pages.indexOf(page) + 1];
    if (following) {
      goTo(following);
    }
    return !following;
  };

  return {
    draft,
    page,
    person,
    live: wish && live,
    problems: stillTrue(told, draft),
    told,
    checking,
    change,
    goTo,
    next,
  };
}

function saysWhatItDoes({ does = {} }: Draft): boolean {
  const { audience, people, data, services = [] } = does;
  return Boolean(audience || people || data || services.length);
}

/** A mark goes as soon as the answer is another one, not only at the next press. */
function stillTrue(told: Told, draft: Draft): Problem[] {
  return told.problems.filter(
    ({ field }) => answerAt(told.draft, field) === answerAt(draft, field),
  );
}

function answerAt(draft: Draft, field: string): unknown {
  const answer = field
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null
          ? Reflect.get(at, key)
          : undefined,
      draft,
    );
  return typeof answer === 'object' ? JSON.stringify(answer) : answer;
}
