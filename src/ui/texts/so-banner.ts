import type {BannerTexts} from './en.ts';

/** Soomaali: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookies-ka website-kan',
  'banner.text':
    'Cookies qaarkood ayaa loo baahan yahay si website-kani u shaqeeyo. Haddaad oggolaato, annaga oo ah {organisation} waxaan kuwo kale u isticmaali doonnaa:',
  'banner.category': '{category}:',
  'banner.purpose': '{purpose}.',
  'banner.purpose.services': '{purpose} ({services}).',
  'banner.controllers': 'Waxa la ogaado waxaa sidoo kale dano u gaar ah u isticmaali doona {services}.',
  'banner.lasts':
    'Oggolaanshuhu wuxuu jirayaa {days} maalmood. Mar kasta waad la noqon kartaa, adigoo furaya “{settings}”.',
  'banner.gpc':
    'Barowsarkaagu wuxuu diraa Global Privacy Control, waana tixgelinnay. Kuwani way damnaanayaan ilaa aad adigu shiddo.',
  'banner.accept': 'Aqbal dhammaan',
  'banner.reject': 'Diid dhammaan',
  'banner.settings': 'Dejinta',
  'banner.on': 'Hore u shidan: {category}. {description} Waxaa maamula {services}.',
  'banner.object': 'Dami {category}',
  'banner.off': 'La damiyay: {categories}.',
  'notice.title': 'Waxa hore u shidan',
  'notice.text':
    'Kuwan waxaa isticmaala {organisation}, iyada oo aan hore laguu weydiin. Sharciga UK wuxuu taas ku oggol yahay shuruudo, kuwaas oo ku qoran “{settings}”. Waad damin kartaa, hadda ama mar dambe.',
  'notice.accept': 'Ha shidnaado',
  'notice.reject': 'Dami',
  'link.policy': 'Siyaasadda asturnaanta',
  'link.cookies': 'Cookies-ka aan isticmaalno',
  'link.rights': 'Xuquuqdaada xogta',
  'link.settings': 'Dejinta cookies-ka',
  'confirmation.title': 'Doorashadaada waa la keydiyay',
  'confirmation.granted': 'Waxaad haa tiri: {categories}.',
  'confirmation.refused': 'Waxaad maya tiri: {categories}.',
  'confirmation.left-on': 'Waxaad u daysay inay shidnaadaan: {categories}.',
  'confirmation.change': 'Beddel doorashada',
  'confirmation.hide': 'Qari',
  'trouble.title': 'Dejintu ma soo degin',
  'trouble.text': 'Hubi xiriirkaaga, kadibna mar kale isku day.',
  'category.necessary.title': 'Daruuri ah',
  'category.necessary.description': 'In website-ku shaqeeyo oo doorashadan la xasuusto.',
  'category.functional.title': 'Adeegyo dheeraad ah',
  'category.functional.description': 'In la xasuusto sida aad jeceshahay inaad website-ka u isticmaasho.',
  'category.functional.purpose': 'in la xasuusto sida aad jeceshahay inaad website-ka u isticmaasho',
  'category.analytics.title': 'Tirakoob',
  'category.analytics.description':
    'In naloo muujiyo sida dadku website-ka u isticmaalaan, si aan u hagaajinno.',
  'category.analytics.purpose': 'in la arko sida dadku website-ka u isticmaalaan, si aan u hagaajinno',
  'category.marketing.title': 'Suuqgeyn',
  'category.marketing.description': 'In xayeysiisyo lagu tuso oo la cabbiro inay shaqeeyaan iyo in kale.',
  'category.marketing.purpose':
    'in xayeysiisyo lagugu tuso halkan iyo meelo kale, lana arko inay shaqeeyaan iyo in kale',
  'category.media.title': 'Filimo iyo warbaahin kale',
  'category.media.description': 'In la daaro filimo, khariidado iyo qoraallo ka yimid website-yo kale.',
  'category.media.purpose': 'in la daaro filimo, khariidado iyo qoraallo ka yimid website-yo kale',
  'embed.text': 'Haddaad kan daarto, {services} ayaa ogaan doona inaad halkan joogtay.',
  'embed.stores': '{service} wuxuu barowsarkaaga ku kaydiyaa: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'ilaa aad barowsarka xirto',
  'embed.may-store': '{service} wuxuu wax ku kaydin karaa barowsarkaaga.',
  'embed.once':
    '“{play}” waxay khusaysaa boggan oo keliya. Waxa barowsarkaaga lagu kaydiyo way ku sii jirayaan ilaa aad tirtirto.',
  'embed.lasts':
    '“{always}” waxay jirtaa {days} maalmood. Mar kasta waad la noqon kartaa, adigoo furaya “{settings}”.',
  'embed.play': 'Hal mar daar',
  'embed.always': 'Mar walba oggolow {service}',
  'embed.more': 'Faahfaahin',
  'embed.close': 'Xir',
};
