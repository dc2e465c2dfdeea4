/** German texts of *Add an app*, under the keys of the English ones. */
export const addPageMessagesDe = {
  'addPage.title': 'App hinzufügen',
  'addPage.subtitle':
    'Füge ihre microapp.yaml ein, lade sie hoch oder gib ihre Adresse an. Registriert wird erst, wenn du den Knopf drückst.',
  'addPage.ways.label': 'Wie das Manifest hierher kommt',
  'addPage.ways.paste': 'Einfügen',
  'addPage.ways.upload': 'Datei hochladen',
  'addPage.ways.url': 'Adresse',
  'addPage.editor.label': 'Manifest (microapp.yaml)',
  'addPage.editor.placeholder': 'Füge hier den Inhalt der microapp.yaml ein.',
  'addPage.editor.example': 'Mit einem Beispiel anfangen',
  'addPage.editor.fromFile': 'Aus {{name}}. Du kannst es hier verbessern.',
  'addPage.editor.replaced': 'Dein früherer Text wurde ersetzt.',
  'addPage.editor.undo': 'Zurückholen',
  'addPage.editor.reference': 'Was jedes Feld bedeutet',
  'addPage.editor.schema': 'JSON-Schema für deinen Editor',
  'addPage.upload.drop': 'Lege die microapp.yaml hier ab',
  'addPage.upload.or': 'oder',
  'addPage.upload.choose': 'Datei auswählen',
  'addPage.upload.input': 'Manifest-Datei',
  'addPage.upload.tooLarge':
    '{{name}} ist zu groß für ein Manifest. Eine microapp.yaml ist eine Seite Text, höchstens 64 KB.',
  'addPage.upload.unreadable':
    '{{name}} ist kein reiner Text. Speichere die Datei als UTF-8-Text und versuche es noch einmal.',
  'addPage.upload.several':
    'Bitte eine Datei nach der anderen: lege die microapp.yaml einer App ab.',
  'addPage.url.label': 'Adresse des Manifests',
  'addPage.url.description':
    'Das Portal liest die Datei von dort, jetzt und wenn sie sich ändert. Es muss die Adresse öffnen können.',
  'addPage.url.placeholder':
    'https://github.com/acme/lunch/blob/main/microapp.yaml',
  'addPage.url.invalid':
    'Eine Adresse beginnt mit https:// und führt zu einer microapp.yaml.',
  'addPage.url.register': 'Von dieser Adresse registrieren',
  'addPage.url.hint':
    'Probleme in der Datei stehen hier, nachdem du den Knopf gedrückt hast.',
  'addPage.check.waiting': 'Wird geprüft…',
  'addPage.check.nothingYet': 'Probleme stehen hier, während du tippst.',
  'addPage.check.fine': 'Keine Probleme. Bereit zum Registrieren.',
  'addPage.check.problems_one': '{{count}} Problem zu lösen',
  'addPage.check.problems_other': '{{count}} Probleme zu lösen',
  'addPage.check.warnings_one': '{{count}} Hinweis',
  'addPage.check.warnings_other': '{{count}} Hinweise',
  'addPage.check.both': '{{problems}}, {{warnings}}',
  'addPage.check.error': 'Problem',
  'addPage.check.warning': 'Hinweis',
  'addPage.check.place': 'Zeile {{line}}, Spalte {{column}}',
  'addPage.check.wholeFile': 'Ganze Datei',
  'addPage.check.tooLarge':
    'Das ist zu groß für ein Manifest. Eine microapp.yaml ist eine Seite Text, höchstens 64 KB.',
  'addPage.check.failed': 'Das Manifest konnte gerade nicht geprüft werden.',
  'addPage.check.retry': 'Noch einmal prüfen',
  'addPage.meaning.title': 'Was es bedeuten würde',
  'addPage.meaning.empty':
    'Ist das Manifest vollständig, steht hier, welche Stufe die App bekommt, wie riskant sie ist, wie lange sie lebt und was noch zu tun ist.',
  'addPage.meaning.broken':
    'Löse erst die Probleme; dann stehen hier Stufe, Risiko und Lebenszeit.',
  'addPage.meaning.tier': 'Stufe',
  'addPage.meaning.tierTooLow':
    'Niedriger angegeben, als sie sein muss: sie müsste {{tier}} sein.',
  'addPage.meaning.tierDerived':
    'Keine angegeben; das ist die, die sie braucht.',
  'addPage.meaning.tierDeclared':
    'Wie angegeben; sie braucht mindestens {{tier}}.',
  'addPage.meaning.tierBecause': 'Denn: {{reasons}}.',
  'addPage.meaning.risk': 'Risiko',
  'addPage.meaning.time': 'Lebenszeit',
  'addPage.meaning.ends':
    'Würde am {{date}} enden, wenn du sie heute registrierst, und kann verlängert werden.',
  'addPage.meaning.gateNote':
    'Du kannst sie jetzt registrieren. Das ist erst nötig, bevor sie in Betrieb geht.',
  'addPage.meaning.warnings_one':
    '{{count}} weitere Sache, die gut zu wissen ist',
  'addPage.meaning.warnings_other':
    '{{count}} weitere Dinge, die gut zu wissen sind',
  'addPage.meaning.failed':
    'Das ließ sich gerade nicht ermitteln. Registrieren kannst du trotzdem.',
  'addPage.meaning.retry': 'Noch einmal versuchen',
  'addPage.register.button': 'Registrieren',
  'addPage.register.problemsFirst':
    'Löse erst die Probleme. Das erste steht in Zeile {{line}}.',
  'addPage.register.problemsFirstNoLine': 'Löse erst die Probleme.',
  'addPage.failure.conflict':
    'Die App wurde nicht registriert: ihr Name gehört schon zu etwas anderem',
  'addPage.failure.notAllowed':
    'Die App wurde nicht registriert: du darfst sie nicht ändern',
  'addPage.failure.refused':
    'Die App wurde nicht registriert: das Manifest wurde nicht angenommen',
  'addPage.failure.refusedUrl':
    'Die App konnte von dieser Adresse nicht registriert werden',
  'addPage.failure.unreachable':
    'Die App wurde nicht registriert: das Portal antwortet nicht',
  'addPage.failure.other':
    'Die App wurde nicht registriert: bei uns ist etwas schiefgegangen',
  'addPage.failure.conflictNext':
    'Wähle einen anderen Namen oder frage die Leute der App, die ihn hat.',
  'addPage.failure.notAllowedNext':
    'Bitte den Besitzer der App, sie zu ändern oder dich zum Mitbesitzer zu machen.',
  'addPage.failure.refusedNext': 'Verbessere es und versuche es noch einmal.',
  'addPage.failure.unreachableNext':
    'Prüfe deine Verbindung und versuche es noch einmal.',
  'addPage.failure.otherNext':
    'Versuche es noch einmal; bleibt es so, sag dem Plattform-Team Bescheid.',
  'addPage.failure.kept': 'Alles, was du getippt hast, ist noch da.',
  'addPage.success.registered': '{{title}} ist registriert',
  'addPage.success.updated': '{{title}} ist auf dem neuesten Stand',
  'addPage.success.unchanged': '{{title}} war schon genau so registriert',
  'addPage.success.registeredText':
    'Sie steht jetzt auf der Liste und in ein paar Sekunden im Katalog.',
  'addPage.success.updatedText':
    'Das Portal richtet sich jetzt nach dieser Fassung des Manifests.',
  'addPage.success.unchangedText': 'Nichts hat sich geändert.',
  'addPage.success.ends':
    'Sie endet am {{date}} ({{left}}), wird dann archiviert und {{days}} aufbewahrt.',
  'addPage.success.warnings_one': '{{count}} Hinweis zum Manifest',
  'addPage.success.warnings_other': '{{count}} Hinweise zum Manifest',
  'addPage.success.open': 'Ihre Seite öffnen',
  'addPage.success.another': 'Noch eine hinzufügen',
  'addPage.success.list': 'Alle Apps ansehen',
} as const;
