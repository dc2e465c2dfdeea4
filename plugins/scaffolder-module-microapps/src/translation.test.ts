import { aboutMessages } from './about/messages';
import de from './de';
import { doesMessages } from './does/messages';
import { meaningMessages } from './meaning/messages';
import { outputsMessages } from './outputs/messages';
import { problemMessages } from './questions/messages';
import { reviewMessages } from './review/messages';
import { wizardMessages } from './wizard/messages';

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
    about: aboutMessages,
    does: doesMessages,
    meaning: meaningMessages,
    outputs: outputsMessages,
    problem: problemMessages,
    review: reviewMessages,
    wizard: wizardMessages,
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
