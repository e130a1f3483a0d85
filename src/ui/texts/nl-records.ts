import type {RecordsTexts} from './en.ts';

/** Nederlands: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Versie van de melding',
  'receipt.reference': 'Kenmerk',
  'receipt.hash': 'Vingerafdruk van dit bewijs',
  'receipt.download': 'Als bestand downloaden (JSON)',
  'receipt.history': 'Eerdere bewijzen ({count})',
  'choices.earlier': 'Hoe het zover kwam ({count})',
  'receipt.by': 'Gevraagd door',
  'receipt.for': 'Waarmee u hebt ingestemd',
  'receipt.until': 'Geldig tot',
  'receipt.policy': 'Verklaring op dat moment',
  'receipt.print': 'Afdrukken',
  'receipt.sound': 'Dit bewijs is volledig en ongewijzigd.',
  'receipt.unchecked': 'Deze pagina kan het bewijs niet controleren, omdat de verbinding niet veilig is.',
  'receipt.hash-missing': 'Dit bewijs heeft geen vingerafdruk, dus niemand kan zien of het is gewijzigd.',
  'receipt.content-changed': 'Dit bewijs is gewijzigd nadat het was gemaakt.',
  'receipt.chain-broken': 'Dit bewijs sluit niet aan op het vorige.',
  'receipt.events-changed': 'Eerdere antwoorden in dit bewijs zijn gewijzigd of weggelaten.',
  'swept.removed': 'Uit uw browser verwijderd: {names}.',
  'swept.nothing': 'Er was niets meer in uw browser om te verwijderen.',
  'swept.kept': 'Deze zijn niet verwijderd:',
  'swept.other-site': '{name}: bewaard op het adres van een andere website, waar we niet bij kunnen.',
  'swept.server-only': '{name}: geen enkele pagina kan dit zien of verwijderen, alleen onze server.',
  'swept.shared': '{name}: iets dat nog aanstaat, gebruikt dit ook.',
  'swept.in-use':
    '{name}: een pagina van deze website gebruikt dit nog. Sluit uw tabbladen van deze website, dan verdwijnt het.',
  'swept.refused': '{name}: uw browser liet ons dit niet verwijderen.',
  'swept.help': 'U kunt deze zelf wissen in de instellingen van uw browser.',
  'cookies.consent': 'Werkt alleen als u het goedvindt.',
  'cookies.necessary': 'Altijd aan: zonder dit werkt de website niet.',
  'cookies.statistics':
    'Aan, tenzij u nee zegt: websites mogen volgens de wet bezoeken tellen zonder het te vragen.',
  'cookies.appearance':
    'Aan, tenzij u nee zegt: websites mogen zich volgens de wet aan u aanpassen zonder het te vragen.',
  'cookies.nothing': 'Bewaart niets in uw browser.',
};
