import type {BannerTexts} from './en.ts';

/** Nederlands: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookies op deze website',
  'banner.text':
    'Sommige cookies zijn nodig om deze website te laten werken. We willen ook graag andere gebruiken, maar alleen als u dat goedvindt.',
  'banner.text.named':
    '{organisation} heeft sommige cookies nodig om deze website te laten werken. We willen ook graag andere gebruiken, maar alleen als u dat goedvindt.',
  'banner.ask': 'We vragen uw toestemming voor: {categories}.',
  'banner.gpc':
    'Uw browser stuurt Global Privacy Control, en we hebben dat ontvangen. Deze blijven uit, tenzij u ze aanzet.',
  'banner.accept': 'Alles accepteren',
  'banner.reject': 'Alles weigeren',
  'banner.settings': 'Instellingen',
  'banner.on': 'Staat al aan: {category}. {description} Beheerd door {services}.',
  'banner.object': '{category} uitzetten',
  'banner.off': 'Uitgezet: {categories}.',
  'notice.title': 'Wat al aanstaat',
  'notice.text':
    'Deze website mag dit volgens de wet gebruiken zonder het eerst te vragen. U kunt het uitzetten, nu of later.',
  'notice.accept': 'Aan laten staan',
  'notice.reject': 'Uitzetten',
  'link.policy': 'Privacyverklaring',
  'link.rights': 'Uw rechten over uw gegevens',
  'confirmation.title': 'Uw keuze is opgeslagen',
  'confirmation.granted': 'U zei ja tegen: {categories}.',
  'confirmation.refused': 'U zei nee tegen: {categories}.',
  'confirmation.change': 'Mijn keuze wijzigen',
  'confirmation.hide': 'Verbergen',
  'trouble.title': 'De instellingen zijn niet geladen',
  'trouble.text': 'Controleer uw verbinding en probeer het opnieuw.',
  'category.necessary.title': 'Strikt noodzakelijk',
  'category.necessary.description': 'De website laten werken en deze keuze onthouden.',
  'category.functional.title': 'Extra functies',
  'category.functional.description': 'Onthouden hoe u de website graag gebruikt.',
  'category.analytics.title': 'Statistieken',
  'category.analytics.description':
    'Ons laten zien hoe de website wordt gebruikt, zodat we die kunnen verbeteren.',
  'category.marketing.title': 'Advertenties',
  'category.marketing.description': 'U advertenties laten zien en meten of ze werken.',
  'category.media.title': 'Video’s en andere media',
  'category.media.description': 'Video’s, kaarten en berichten van andere websites afspelen.',
  'embed.text': 'Dit komt van {service}. Als u het afspeelt, weet {service} dat u hier was.',
  'embed.stores': 'Dit wordt in uw browser bewaard: {names}.',
  'embed.may-store': 'Er kan iets in uw browser worden bewaard.',
  'embed.play': 'Eén keer afspelen',
  'embed.always': '{service} altijd toestaan',
};
