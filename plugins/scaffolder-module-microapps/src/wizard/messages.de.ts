/** German texts around the pages of questions, under the keys of the English ones. */
export const wizardMessagesDe = {
  'wizard.title': 'Eine App machen',
  'wizard.step': 'Schritt {{number}} von {{of}} · {{page}}',
  'wizard.template': '{{step}} · {{template}}',
  'wizard.page.about': 'Was sie ist',
  'wizard.page.does': 'Was sie tut',
  'wizard.page.review': 'Noch einmal ansehen',
  'wizard.list.text':
    'Wähle, was es ist. Du beantwortest ein paar Fragen, und zwei Minuten später ist sie da.',
  'wizard.list.cost': 'Etwa {{cost}} im Monat',
  'wizard.list.choose': 'Auswählen',
  'wizard.list.chooseNamed': '{{name}} auswählen',
  'wizard.list.already': 'Gibt es deine App schon?',
  'wizard.list.add': 'Im Portal eintragen',
  'wizard.list.unsure': 'Noch nicht sicher, ob es sich lohnt?',
  'wizard.list.idea': 'Erzähl erst jemandem deine Idee',
  'wizard.back': 'Zurück',
  'wizard.next': 'Weiter',
  'wizard.create': 'Erstellen',
  'wizard.createAndAsk': 'Erstellen und fragen',
  'wizard.creating': 'Einen Moment…',
  'wizard.mend': 'Bitte verbessere, was markiert ist, dann geht es weiter.',
  'wizard.failed': 'Deine App wurde nicht erstellt',
  'wizard.failedNext':
    'Es wurde nichts angelegt, und deine Antworten bleiben erhalten. Versuche es noch einmal; bleibt es so, sag dem Plattform-Team Bescheid.',
} as const;
