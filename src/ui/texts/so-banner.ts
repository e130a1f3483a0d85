import type {FormatTexts} from '../format.ts';
import type {BannerTexts} from './en.ts';

/** Soomaali: texts of the banner and the confirmation. */
export const texts: BannerTexts & FormatTexts = {
  'banner.title': 'Cookies-ka website-kan',
  'banner.text': 'Haddaad oggolaato, annaga oo ah {organisation} waxaan cookies u isticmaali doonnaa:',
  'banner.category': '{category}:',
  'banner.purpose': '{purpose}.',
  'banner.purpose.services': '{purpose} ({services}).',
  'banner.controllers': 'Waxa la ogaado waxaa sidoo kale dano u gaar ah u isticmaali doona {services}.',
  'banner.lasts':
    'Oggolaanshuhu wuxuu jirayaa {days} maalmood. Mar kasta waad la noqon kartaa, adigoo furaya “{settings}”.',
  'banner.needed': 'Waxa website-kani u baahan yahay mar walba way shidan yihiin.',
  'changed.title': 'Waxa isbeddelay',
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
  'confirmation.left-on': 'Way shidan yihiin, sidaad dooratay: {categories}.',
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
  // Words that some browsers do not have, from https://cldr.unicode.org
  'format.and': 'iyo',
  'format.year': '1 Sannad|# Sannado',
  'format.month': '1 bil|# bilood',
  'format.week': '1 toddobaad|# toddobaadyo',
  'format.day': '1 maalin|# maalmood',
  'format.hour': '1 saacad|# saacadood',
  'format.minute': '1 daqiiqad|# daqiiqo',
  'format.second': '# ilbiriqsi',
  'format.months':
    'Janaayo|Febraayo|Maarso|Abriil|Maayo|Juun|Luulyo|Agosto|Sebtembar|Oktoobar|Noofeembar|Diseembar',
};
