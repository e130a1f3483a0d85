import type {RecordsTexts} from './en.ts';

/** Română: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Versiunea notei',
  'receipt.reference': 'Referință',
  'receipt.hash': 'Amprenta acestei dovezi',
  'receipt.download': 'Descărcați ca fișier (JSON)',
  'receipt.history': 'Dovezi anterioare ({count})',
  'choices.earlier': 'Cum s-a ajuns aici ({count})',
  'receipt.by': 'Întrebat de',
  'receipt.for': 'Ce ați acceptat',
  'receipt.until': 'Valabil până la',
  'receipt.policy': 'Politica la acel moment',
  'receipt.print': 'Tipăriți',
  'receipt.sound': 'Această dovadă este completă și nemodificată.',
  'receipt.unchecked': 'Această pagină nu poate verifica dovada, deoarece conexiunea ei nu este sigură.',
  'receipt.hash-missing':
    'Această dovadă nu are amprentă, deci nimeni nu poate spune dacă a fost modificată.',
  'receipt.content-changed': 'Această dovadă a fost modificată după ce a fost creată.',
  'receipt.chain-broken': 'Această dovadă nu este o continuare a celei dinainte.',
  'receipt.events-changed': 'Răspunsuri anterioare din această dovadă au fost modificate sau omise.',
  'swept.removed': 'Eliminat din browserul dumneavoastră: {names}.',
  'swept.nothing': 'Nu mai era nimic de eliminat din browserul dumneavoastră.',
  'swept.kept': 'Acestea nu au fost eliminate:',
  'swept.other-site': '{name}: păstrat la adresa altui site, la care nu putem ajunge.',
  'swept.server-only': '{name}: nicio pagină nu îl poate vedea sau elimina, doar serverul nostru.',
  'swept.shared': '{name}: este folosit și de ceva care este încă pornit.',
  'swept.in-use':
    '{name}: o pagină a acestui site îl folosește încă. Închideți filele acestui site și va dispărea.',
  'swept.refused': '{name}: browserul dumneavoastră nu ne-a lăsat să îl eliminăm.',
  'swept.help': 'Le puteți șterge chiar dumneavoastră din setările browserului.',
  'cookies.consent': 'Funcționează numai dacă acceptați.',
  'cookies.necessary': 'Mereu pornit: fără acesta, site-ul nu funcționează.',
  'cookies.statistics':
    'Pornit dacă nu spuneți nu: legea permite site-urilor să numere vizitele fără să întrebe.',
  'cookies.appearance':
    'Pornit dacă nu spuneți nu: legea permite site-urilor să se adapteze la dumneavoastră fără să întrebe.',
  'cookies.nothing': 'Nu păstrează nimic în browserul dumneavoastră.',
};
