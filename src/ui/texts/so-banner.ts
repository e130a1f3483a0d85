import type {BannerTexts} from './en.ts';

/** Soomaali: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookies-ka boggan',
  'banner.text':
    'Cookies qaarkood ayaa loo baahan yahay si boggani u shaqeeyo. Waxaan jeclaan lahayn inaan kuwo kale isticmaalno, laakiin kaliya haddaad oggolaato.',
  'banner.text.named':
    '{organisation} waxay u baahan tahay cookies qaarkood si boggani u shaqeeyo. Waxaan jeclaan lahayn inaan kuwo kale isticmaalno, laakiin kaliya haddaad oggolaato.',
  'banner.ask': 'Waxaan kaa codsanaynaa oggolaansho: {categories}.',
  'banner.gpc':
    'Barowsarkaagu wuxuu diraa Global Privacy Control, waana maqalnay. Kuwani way damnaanayaan ilaa aad shiddo mooyee.',
  'banner.accept': 'Aqbal dhammaan',
  'banner.reject': 'Diid dhammaan',
  'banner.settings': 'Dejinta',
  'banner.on': 'Hore u shidan: {category}. {description} Waxaa maamula {services}.',
  'banner.object': 'Dami {category}',
  'banner.off': 'La damiyay: {categories}.',
  'notice.title': 'Waxa hore u shidan',
  'notice.text':
    'Sharcigu wuxuu boggan u oggol yahay inuu kuwan isticmaalo isagoo aan horay u weydiin. Waad damin kartaa, hadda ama mar dambe.',
  'notice.accept': 'Ha shidnaado',
  'notice.reject': 'Dami',
  'link.policy': 'Siyaasadda asturnaanta',
  'link.rights': 'Xuquuqdaada xogta',
  'confirmation.title': 'Doorashadaada waa la keydiyay',
  'confirmation.granted': 'Waxaad haa tiri: {categories}.',
  'confirmation.refused': 'Waxaad maya tiri: {categories}.',
  'confirmation.change': 'Beddel doorashada',
  'confirmation.hide': 'Qari',
  'trouble.title': 'Dejintu ma soo degin',
  'trouble.text': 'Hubi xiriirkaaga, kadibna mar kale isku day.',
  'category.necessary.title': 'Daruuri ah',
  'category.necessary.description': 'In boggu shaqeeyo oo doorashadan la xasuusto.',
  'category.functional.title': 'Adeegyo dheeraad ah',
  'category.functional.description': 'In la xasuusto sida aad jeceshahay inaad bogga u isticmaasho.',
  'category.analytics.title': 'Tirakoob',
  'category.analytics.description': 'In naloo muujiyo sida bogga loo isticmaalo, si aan u hagaajinno.',
  'category.marketing.title': 'Suuqgeyn',
  'category.marketing.description': 'In xayeysiisyo lagu tuso oo la cabbiro inay shaqeeyaan.',
  'category.media.title': 'Filimo iyo warbaahin kale',
  'category.media.description': 'In la daaro filimo, khariidado iyo qoraallo ka yimid bogag kale.',
  'embed.text':
    'Kani wuxuu ka yimid {service}. Haddaad daarto, {service} wuu ogaan doonaa inaad halkan joogtay.',
  'embed.stores': 'Wuxuu kuwan ku kaydiyaa barowsarkaaga: {names}.',
  'embed.may-store': 'Wuxuu wax ku kaydin karaa barowsarkaaga.',
  'embed.play': 'Hal mar daar',
  'embed.always': 'Mar walba oggolow {service}',
};
