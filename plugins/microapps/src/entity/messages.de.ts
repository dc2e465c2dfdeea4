/** German texts of the entity cards and the governance tab, under the keys of the English ones. */
export const entityMessagesDe = {
  'entity.close': 'Schließen',
  'entity.unknown.headline': 'Noch nicht gelesen',
  'entity.unknown.sentence':
    'Der Katalog kennt diese App, ihr Manifest ist aber noch nicht gelesen. Das dauert eine Minute; dann steht hier mehr.',
  'entity.risk.title': 'Risiko',
  'entity.risk.help':
    'Wie viel Schaden ein Fehler in dieser App anrichten könnte, von 0 bis 100. Es zählt, mit wem sie spricht, welche Daten sie hat, wer sie nutzt und was sie darf. Tests und klare Zuständigkeit senken es.',
  'entity.risk.ofHundred': '{{score}} von 100',
  'entity.risk.was': 'vorher {{score}}',
  'entity.risk.computed': 'berechnet',
  'entity.risk.why': 'Warum so viel',
  'entity.risk.unknownHeadline': 'Noch nicht bekannt',
  'entity.risk.unknownSentence':
    'Das Risiko wird aus dem Manifest berechnet. Es erscheint hier, sobald das geschehen ist.',
  'entity.ttl.title': 'Lebenszeit',
  'entity.ttl.help':
    'Jede Micro-App hat ein Enddatum, damit nichts vergessen weiterläuft. Vorher erfahren es die Zuständigen, und eine archivierte App lässt sich zurückholen.',
  'entity.ttl.idle': 'zuletzt ungenutzt',
  'entity.ttl.sentence':
    'Endet am {{date}}, wird dann archiviert und {{grace}} aufbewahrt.',
  'entity.ttl.endedSentence':
    'Die Zeit ist am {{date}} abgelaufen. Die App wird archiviert und {{grace}} aufbewahrt: Es geht nichts verloren.',
  'entity.ttl.stoppedSentence': 'Ende der Laufzeit: {{date}}.',
  'entity.ttl.from.manifest': '{{days}}, wie im Manifest gewünscht',
  'entity.ttl.from.risk': '{{days}}, aus dem Risiko',
  'entity.ttl.from.tier-maximum': '{{days}}, mehr erlaubt die Stufe nicht',
  'entity.ttl.renewals_one': '{{count}} Mal verlängert',
  'entity.ttl.renewals_other': '{{count}} Mal verlängert',
  'entity.ttl.renewalsOf': '{{used}} von {{most}} Verlängerungen genutzt',
  'entity.ttl.whatThen': 'Was geschieht dann',
  'entity.ttl.stepNotices':
    'Die Zuständigen erfahren es {{days}} Tage vorher und können verlängern.',
  'entity.ttl.stepArchive':
    'Am {{date}} wird sie archiviert: Sie hält an, Code und Daten bleiben.',
  'entity.ttl.stepKept':
    'Danach lässt sie sich {{grace}} lang zurückholen, wie sie war.',
  'entity.ttl.stepDeleted': 'Erst dann wird sie gelöscht.',
  'entity.inside.title': 'Was drin ist',
  'entity.inside.help':
    'Woraus diese App besteht, aus ihrer Stückliste (SBOM). Damit können wir sagen, wenn ein Teil eine Schwachstelle hat und unter welcher Lizenz es steht.',
  'entity.inside.parts_one': '{{number}} Teil',
  'entity.inside.parts_other': '{{number}} Teile',
  'entity.inside.withoutLicense_one': '{{count}} Teil nennt keine Lizenz.',
  'entity.inside.withoutLicense_other': '{{count}} Teile nennen keine Lizenz.',
  'entity.inside.everyLicense': 'Jedes Teil nennt seine Lizenz.',
  'entity.inside.uploaded': 'hochgeladen',
  'entity.inside.version': 'für Version {{version}}',
  'entity.inside.stale': 'einer älteren Version',
  'entity.inside.staleSentence':
    'Die App hat jetzt Version {{version}}. Lade die neue Liste hoch, damit wir auf die richtigen Teile achten.',
  'entity.inside.list': 'Liste ansehen',
  'entity.inside.noneHeadline': 'Nicht bekannt',
  'entity.inside.noneSentence':
    'Noch hat niemand die Liste der Teile (SBOM) hochgeladen.',
  'entity.inside.noneWhy':
    'Ohne sie kann niemand vor einem schwachen Teil warnen.',
  'entity.sbom.show': 'Zeig mir, wie',
  'entity.sbom.title': 'Stückliste hochladen',
  'entity.sbom.make':
    'Erzeuge im Ordner der App die Liste (CycloneDX, JSON). Die meisten Werkzeuge können das; dieses kennt fast alle Sprachen:',
  'entity.sbom.makeCommand': 'Befehl, der die Liste erzeugt',
  'entity.sbom.upload':
    'Schicke sie hierher. $PORTAL_TOKEN ist das Token deiner Pipeline für dieses Portal; es kommt von den Plattform-Leuten.',
  'entity.sbom.uploadCommand': 'Befehl, der die Liste schickt',
  'entity.sbom.then':
    'Die Karte zeigt die Teile gleich danach. Am besten macht deine Pipeline beides bei jeder neuen Version.',
  'entity.cost.title': 'Kosten',
  'entity.cost.help':
    'Was die App in diesem Monat gekostet hat, aus der täglichen Abrechnung, gegen das Budget in ihrem Manifest.',
  'entity.cost.ofBudget': 'von {{budget}} in diesem Monat',
  'entity.cost.thisMonth': 'in diesem Monat',
  'entity.cost.noBudget': 'Es ist kein Budget gesetzt. Es gehört ins Manifest.',
  'entity.cost.over': '{{excess}} über dem Budget.',
  'entity.cost.early':
    'Der Monat ist jung: vor dem vierten Tag keine Vorhersage.',
  'entity.cost.headingInside': 'Voraussichtlich {{forecast}}; im Budget.',
  'entity.cost.headingOver':
    'Voraussichtlich {{forecast}}; das ist mehr als das Budget.',
  'entity.cost.used': '{{percent}} % des Budgets verbraucht',
  'entity.cost.hardCap': 'feste Grenze: mehr darf sie nicht ausgeben',
  'entity.cost.lastDay': 'Zahlen bis {{date}}',
  'entity.cost.budget': 'Budget',
  'entity.cost.noneHeadline': 'Noch keine Zahlen',
  'entity.cost.noneSentence':
    'Sie erscheinen einen Tag nach der ersten Abrechnung dieser App.',
  'entity.cost.budgetIs': 'Budget {{budget}} im Monat',
  'entity.gate.title': 'Darf sie weiter?',
  'entity.gate.question.commit': 'Darf diese Änderung hinein?',
  'entity.gate.question.build': 'Darf sie gebaut werden?',
  'entity.gate.question.renew': 'Darf sie verlängert werden?',
  'entity.gate.question.deploy.sandbox': 'Darf sie in der Sandbox laufen?',
  'entity.gate.question.deploy.controlled':
    'Darf sie als kontrollierte App laufen?',
  'entity.gate.question.deploy.production': 'Darf sie in Produktion laufen?',
  'entity.gate.question.promote.sandbox': 'Darf sie in die Sandbox?',
  'entity.gate.question.promote.controlled':
    'Darf sie eine kontrollierte App werden?',
  'entity.gate.question.promote.production': 'Darf sie in Produktion gehen?',
  'entity.gate.yes': 'Ja',
  'entity.gate.notYet_one': 'Noch nicht — {{count}} Sache zu tun',
  'entity.gate.notYet_other': 'Noch nicht — {{count}} Sachen zu tun',
  'entity.gate.unchecked': 'Konnte nicht geprüft werden',
  'entity.gate.uncheckedSentence':
    'Die Regeln gaben keine Antwort, also bleibt es, wie es ist. An deiner App liegt es nicht; sage es den Plattform-Leuten, wenn es so bleibt.',
  'entity.gate.allMet_one': 'Sie erfüllt die {{count}} geprüfte Regel.',
  'entity.gate.allMet_other': 'Sie erfüllt alle {{count}} geprüften Regeln.',
  'entity.gate.never': 'Das Tor hat noch niemand gefragt.',
  'entity.gate.exceptions_one': '{{count}} Ausnahme wurde genutzt.',
  'entity.gate.exceptions_other': '{{count}} Ausnahmen wurden genutzt.',
  'entity.gate.warnings_one': '{{count}} Hinweis',
  'entity.gate.warnings_other': '{{count}} Hinweise',
  'entity.gate.decided': 'Entschieden',
  'entity.rule.about': 'Zu dieser Regel',
  'entity.rule.aboutNamed': 'Zu dieser Regel: {{title}}',
  'entity.rule.reason': 'Warum sie die App aufhält',
  'entity.rule.value': 'Es geht um',
  'entity.rule.fix': 'Was zu tun ist',
  'entity.rule.suggestion': 'Nimm stattdessen',
  'entity.rule.exception': 'Ausnahmen',
  'entity.rule.exceptionBy':
    '{{approvers}} darf sie erlauben, höchstens {{days}}.',
  'entity.rule.id': 'Name der Regel',
  'entity.rule.page': 'Mehr lesen',
};
