/** German texts of what was made, under the keys of the English ones. */
export const outputsMessagesDe = {
  'outputs.made': '{{name}} ist fertig',
  'outputs.madeText':
    'Sie hat eine Seite im Portal, ein Repository, und sie gehört dir.',
  'outputs.open': 'Meine App öffnen',
  'outputs.where': 'Wo sie ist',
  'outputs.whereText':
    'Damit bekommst du eine Kopie von allem. Auch wer dir beim Programmieren hilft, kann das benutzen.',
  'outputs.clone': 'Befehl zum Kopieren des Repositorys',
  'outputs.ends': 'Wann sie endet',
  'outputs.endsText':
    'Am {{date}}, in {{days}}. Wir sagen rechtzeitig Bescheid; du verlängerst mit einem Klick. Endet sie, geht nichts verloren.',
  'outputs.asked': 'Worum wir für dich gebeten haben',
  'outputs.askedText':
    'Du erfährst es, sobald jemand entschieden hat, meist binnen eines Tages. Bis dahin läuft deine App in der Sandbox, nur für dich.',
  'outputs.request': 'Anfrage {{number}}',
  'outputs.next': 'Was du jetzt tust',
  'outputs.nextOpen': 'Öffne deine App und lies, was auf ihrer Seite steht.',
  'outputs.nextReadme':
    'Öffne README.md im Repository: dort steht Schritt für Schritt, wie du änderst, was andere sehen.',
  'outputs.nextMerge':
    'Sind die Anfragen erlaubt, übernimm die vorbereitete Änderung „{{branch}}“. Damit ist die App ganz.',
  'outputs.nextShare': 'Zeig sie jemandem.',
} as const;
