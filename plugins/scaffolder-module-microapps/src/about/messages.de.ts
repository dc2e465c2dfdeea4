/** German texts of the first page, under the keys of the English ones. */
export const aboutMessagesDe = {
  'about.name': 'Wie heißt deine App?',
  'about.nameHelp':
    'Ein kurzer Name für Adressen. Er bleibt für immer: Kleinbuchstaben, Ziffern und Bindestriche.',
  'about.namePlaceholder': 'mittagswahl',
  'about.purpose': 'Wofür ist sie da?',
  'about.purposeHelp':
    'Ein oder zwei Sätze, wie du es einer Kollegin erzählen würdest.',
  'about.purposePlaceholder': 'Findet ein Mittagslokal, das allen passt.',
  'about.team': 'Für welches Team ist sie?',
  'about.teamHelp': 'Das Team steht gemeinsam mit dir für die App ein.',
  'about.noTeam':
    'Du bist noch in keinem Team, also könnte niemand für die App einstehen. Bitte das Plattform-Team, dich in eines aufzunehmen, und komm dann wieder.',
  'about.teamLoading': 'Deine Teams werden nachgesehen…',
  'about.developer': 'Schreibst du beruflich Software?',
  'about.developerYes': 'Ja',
  'about.developerNo': 'Nein',
  'about.sponsor': 'Wer aus der IT kann dir dabei helfen?',
  'about.sponsorHelp':
    'Jemand, den du fragen kannst, wenn etwas komisch ist. Kennst du noch niemanden, fragen wir für dich.',
  'about.sponsorSearch': 'Nach einem Namen suchen',
  'about.sponsorUnknown': 'Weiß ich noch nicht',
  'about.sponsorKnown': 'Ich kenne jemanden',
  'about.sponsorNobody': 'Niemand mit diesem Namen gefunden.',
  'about.costCenter': 'Welche Kostenstelle bezahlt sie?',
  'about.costCenterHelp': 'Deine Teamleitung kennt die Nummer.',
  'about.costCenterUnknown': 'Weiß ich nicht',
  'about.costCenterKnown': 'Ich kenne sie',
  'about.costCenterLabel': 'Nummer der Kostenstelle',
} as const;
