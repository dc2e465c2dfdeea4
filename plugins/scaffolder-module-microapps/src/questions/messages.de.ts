/** German texts of what is wrong with an answer, under the keys of the English ones. */
export const problemMessagesDe = {
  'problem.required': 'Bitte beantworte das.',
  'problem.too-long': 'Das ist zu lang. Bitte sag es kürzer.',
  'problem.too-short': 'Bitte sag etwas mehr.',
  'problem.too-many': 'Das sind zu viele für eine App.',
  'problem.name-format':
    'Nimm Kleinbuchstaben, Ziffern und Bindestriche und beginne mit einem Buchstaben: lunch-picker.',
  'problem.name-reserved':
    'Diesen Namen braucht das Portal selbst. Bitte wähle einen anderen.',
  'problem.name-taken':
    'So heißt schon eine andere App. Bitte wähle einen anderen Namen.',
  'problem.one-line': 'Bitte schreib es in eine Zeile.',
  'problem.hidden-character':
    'Darin steckt ein unsichtbares Zeichen, vielleicht vom Kopieren. Bitte tippe es neu.',
  'problem.reference-format': 'Bitte wähle aus der Liste.',
  'problem.domain-format':
    'Schreib die Adresse ohne https://, wie maps.example.com.',
  'problem.duplicate': 'Den hast du schon.',
  'problem.choice': 'Bitte wähle eine der Antworten.',
  'problem.moment-format':
    'Etwas ist schiefgegangen. Bitte lade die Seite neu.',
  'problem.refused':
    'Mit diesen Antworten geht es nicht, und niemand kann es erlauben. „Was das bedeutet“ sagt, was zu ändern ist.',
  'problem.unchecked':
    'Wir konnten deine Antworten gerade nicht prüfen, deshalb geht es noch nicht weiter. Versuche es noch einmal; bleibt es so, sag dem Plattform-Team Bescheid. Deine Antworten bleiben erhalten.',
} as const;
