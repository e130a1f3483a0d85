import type {RecordsTexts} from './en.ts';

/** Soomaali: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Nooca ogeysiiska',
  'receipt.reference': 'Tixraac',
  'receipt.hash': 'Sumadda rasiidkan',
  'receipt.download': 'U soo degso fayl ahaan (JSON)',
  'receipt.history': 'Rasiidyadii hore ({count})',
  'choices.earlier': 'Sida lagu yimid ({count})',
  'receipt.by': 'Waxaa weydiiyay',
  'receipt.for': 'Waxa aad oggolaatay',
  'receipt.until': 'Wuxuu jirayaa ilaa',
  'receipt.policy': 'Siyaasaddii waqtigaas',
  'receipt.print': 'Daabac',
  'receipt.sound': 'Rasiidkani waa dhammaystiran yahay lamana beddelin.',
  'receipt.unchecked': 'Boggani ma hubin karo rasiidka, sababtoo ah xiriirkiisu ma aha mid ammaan ah.',
  'receipt.hash-missing': 'Rasiidkani sumad ma laha, sidaas darteed qofna ma sheegi karo in la beddelay.',
  'receipt.content-changed': 'Rasiidkan waa la beddelay kadib markii la sameeyay.',
  'receipt.chain-broken': 'Rasiidkani kama dambeeyo kii ka horreeyay.',
  'receipt.events-changed': 'Jawaabihii hore ee rasiidkan waa la beddelay ama waa la reebay.',
  'swept.removed': 'Waa laga saaray barowsarkaaga: {names}.',
  'swept.nothing': 'Barowsarkaaga waxba kuma harin oo la saaro.',
  'swept.kept': 'Kuwan lama saarin:',
  'swept.other-site': '{name}: wuxuu ku jiraa ciwaanka bog kale, oo aannaan gaari karin.',
  'swept.server-only': '{name}: bog ma arki karo mana saari karo, serverkeenna oo keliya ayaa kara.',
  'swept.shared': '{name}: wax weli shidan ayaa isna isticmaala.',
  'swept.in-use':
    '{name}: bog ka mid ah boggan ayaa weli isticmaalaya. Xir tab-yada boggan, wuuna bixi doonaa.',
  'swept.refused': '{name}: barowsarkaagu nooma oggolaan inaan saarno.',
  'swept.help': 'Adigu waad ka tirtiri kartaa dejinta barowsarkaaga.',
  'cookies.consent': 'Wuxuu shaqeeyaa kaliya haddaad oggolaato.',
  'cookies.necessary': 'Mar walba shidan: boggu ma shaqeeyo la’aantiis.',
  'cookies.statistics':
    'Shidan ilaa aad maya tiraahdo: sharcigu wuxuu bogagga u oggol yahay inay booqashooyinka tiriyaan iyagoo aan weydiin.',
  'cookies.appearance':
    'Shidan ilaa aad maya tiraahdo: sharcigu wuxuu bogagga u oggol yahay inay kula qabsadaan iyagoo aan weydiin.',
  'cookies.nothing': 'Waxba kuma kaydiyo barowsarkaaga.',
};
