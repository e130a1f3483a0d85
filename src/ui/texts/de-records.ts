import type {RecordsTexts} from './en.ts';

/** Deutsch: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Version des Hinweises',
  'receipt.reference': 'Kennzeichen',
  'receipt.hash': 'Fingerabdruck dieses Belegs',
  'receipt.download': 'Als Datei herunterladen (JSON)',
  'receipt.history': 'Frühere Belege ({count})',
  'choices.earlier': 'Wie es dazu kam ({count})',
  'receipt.by': 'Gefragt von',
  'receipt.for': 'Wozu Sie zugestimmt haben',
  'receipt.until': 'Gilt bis',
  'receipt.policy': 'Datenschutzerklärung zu dieser Zeit',
  'receipt.print': 'Drucken',
  'receipt.sound': 'Dieser Beleg ist vollständig und unverändert.',
  'receipt.unchecked': 'Diese Seite kann den Beleg nicht prüfen, weil ihre Verbindung nicht sicher ist.',
  'receipt.hash-missing': 'Dieser Beleg hat keinen Fingerabdruck. Niemand kann sagen, ob er geändert wurde.',
  'receipt.content-changed': 'Dieser Beleg wurde nachträglich geändert.',
  'receipt.chain-broken': 'Dieser Beleg schließt nicht an den vorigen an.',
  'receipt.events-changed': 'Frühere Antworten in diesem Beleg wurden geändert oder weggelassen.',
  'swept.removed': 'Aus Ihrem Browser entfernt: {names}.',
  'swept.nothing': 'In Ihrem Browser war nichts mehr zu entfernen.',
  'swept.kept': 'Dies wurde nicht entfernt:',
  'swept.other-site': '{name}: liegt unter der Adresse einer anderen Website, die wir nicht erreichen.',
  'swept.server-only': '{name}: Keine Seite kann dies sehen oder entfernen, nur unser Server.',
  'swept.shared': '{name}: Etwas, das noch eingeschaltet ist, verwendet dies auch.',
  'swept.in-use':
    '{name}: Eine Seite dieser Website verwendet dies noch. Schließen Sie Ihre Tabs dieser Website, dann verschwindet es.',
  'swept.refused': '{name}: Ihr Browser hat uns dies nicht entfernen lassen.',
  'swept.help': 'Sie können dies selbst in den Einstellungen Ihres Browsers löschen.',
  'cookies.consent': 'Läuft nur, wenn Sie zustimmen.',
  'cookies.necessary': 'Immer eingeschaltet: Ohne dies funktioniert die Website nicht.',
  'cookies.statistics':
    'Eingeschaltet, außer Sie sagen Nein: Das Gesetz erlaubt Websites, Besuche ohne Frage zu zählen.',
  'cookies.appearance':
    'Eingeschaltet, außer Sie sagen Nein: Das Gesetz erlaubt Websites, sich ohne Frage an Sie anzupassen.',
  'cookies.nothing': 'Speichert nichts in Ihrem Browser.',
};
