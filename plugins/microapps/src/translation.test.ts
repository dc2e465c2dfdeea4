import de from './de';
import { addPageMessages } from './add-page/messages';
import { askMessages } from './ask/messages';
import { auditMessages } from './audit-page/messages';
import { entityMessages } from './entity/messages';
import { formsMessages } from './forms/messages';
import { indexPageMessages } from './index-page/messages';
import { ideasMessages } from './proposals/messages';
import { lifecycleMessages } from './lifecycle/messages';
import { reviewsMessages } from './reviews/messages';
import { rulesMessages } from './rules-page/messages';

type Messages = { readonly [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value]]
      : flatten(value, `${prefix}${key}.`),
  );
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(match => match[1]).sort();

it('German says the same things with the same facts', () => {
  const english = flatten({
    addPage: addPageMessages,
    ask: askMessages,
    audit: auditMessages,
    entity: entityMessages,
    forms: formsMessages,
    ideas: ideasMessages,
    indexPage: indexPageMessages,
    lifecycle: lifecycleMessages,
    reviews: reviewsMessages,
    rules: rulesMessages,
  });
  const german: Record<string, string> = de;
  expect(Object.keys(german).sort()).toEqual(
    english.map(([key]) => key).sort(),
  );
  const different = english.filter(
    ([key, text]) => `${placeholders(text)}` !== `${placeholders(german[key])}`,
  );
  expect(different).toEqual([]);
});
