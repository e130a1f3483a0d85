import type {RecordsTexts} from './en.ts';

/** Cymraeg: receipts, report after a withdrawal, list of cookies. */
export const words: RecordsTexts = {
  'receipt.notice': 'Fersiwn yr hysbysiad',
  'receipt.reference': 'Cyfeirnod',
  'receipt.hash': 'Ôl bys y dderbynneb hon',
  'receipt.download': 'Lawrlwytho fel ffeil (JSON)',
  'receipt.history': 'Derbynebau cynharach ({count})',
  'choices.earlier': 'Sut y daeth i hyn ({count})',
  'receipt.by': 'Gofynnwyd gan',
  'receipt.for': 'Yr hyn y cytunoch chi iddo',
  'receipt.until': 'Yn dal tan',
  'receipt.policy': 'Y polisi bryd hynny',
  'receipt.print': 'Argraffu',
  'receipt.sound': 'Mae’r dderbynneb hon yn gyflawn a heb ei newid.',
  'receipt.unchecked': 'Ni all y dudalen hon wirio’r dderbynneb, am nad yw ei chysylltiad yn ddiogel.',
  'receipt.hash-missing': 'Does dim ôl bys ar y dderbynneb hon, felly ni all neb ddweud a gafodd ei newid.',
  'receipt.content-changed': 'Newidiwyd y dderbynneb hon ar ôl iddi gael ei gwneud.',
  'receipt.chain-broken': 'Nid yw’r dderbynneb hon yn dilyn o’r un o’i blaen.',
  'receipt.events-changed': 'Newidiwyd neu gadawyd allan atebion cynharach yn y dderbynneb hon.',
  'swept.removed': 'Wedi’u tynnu o’ch porwr: {names}.',
  'swept.nothing': 'Doedd dim ar ôl yn eich porwr i’w dynnu.',
  'swept.kept': 'Ni chafodd y rhain eu tynnu:',
  'swept.other-site': '{name}: wedi’i gadw ar gyfeiriad gwefan arall, na allwn ei gyrraedd.',
  'swept.server-only': '{name}: ni all unrhyw dudalen weld na thynnu hwn, dim ond ein gweinydd.',
  'swept.shared': '{name}: mae rhywbeth sy’n dal ymlaen yn defnyddio hwn hefyd.',
  'swept.in-use':
    '{name}: mae tudalen o’r wefan hon yn dal i’w ddefnyddio. Caewch eich tabiau o’r wefan hon, a bydd yn mynd.',
  'swept.refused': '{name}: ni adawodd eich porwr i ni ei dynnu.',
  'swept.help': 'Gallwch ei glirio eich hun yng ngosodiadau eich porwr.',
  'cookies.consent': 'Yn rhedeg dim ond os ydych chi’n cytuno.',
  'cookies.necessary': 'Ymlaen bob amser: nid yw’r wefan yn gweithio hebddo.',
  'cookies.statistics':
    'Ymlaen oni bai eich bod chi’n dweud na: mae’r gyfraith yn gadael i wefannau gyfrif ymweliadau heb ofyn.',
  'cookies.appearance':
    'Ymlaen oni bai eich bod chi’n dweud na: mae’r gyfraith yn gadael i wefannau addasu i chi heb ofyn.',
  'cookies.nothing': 'Nid yw’n cadw dim yn eich porwr.',
};
