import {onWelshDate, welshDate} from '../../../rights/welsh-date.ts';
import {countsFromArrival, type Letter, type LetterFacts, type LetterName, paragraphs} from './letter.ts';

/** The drafts in Welsh. */
export const welshLetters: Readonly<Record<LetterName, (facts: LetterFacts) => Letter>> = {
  'request-received': (facts) => ({
    subject: `Mae eich cais ${facts.reference} wedi ein cyrraedd`,
    text: automatic(
      facts,
      `Cawsom eich cais ${onWelshDate(facts.arrived)}. Y cyfeirnod yw ${facts.reference}.`,
      `Byddwch yn cael ein hateb erbyn ${welshDate(facts.due)}; os bydd angen mwy o amser arnom, byddwn yn ysgrifennu cyn hynny ac yn dweud pam.`,
    ),
  }),
  'complaint-received': (facts) => ({
    subject: `Mae eich cwyn ${facts.reference} wedi ein cyrraedd`,
    text: automatic(
      facts,
      `Mae’r neges hon yn cadarnhau bod eich cwyn gyda ni ac y byddwn yn edrych i mewn iddi heb oedi. Byddwn yn ysgrifennu atoch am y cynnydd a’r canlyniad.`,
      `Cawsom eich cwyn ${onWelshDate(facts.arrived)}. Y cyfeirnod yw ${facts.reference}.`,
    ),
  }),
  'address-corrected': (facts) => ({
    subject: `Bydd ein llythyrau am ${facts.reference} yn dod i’r cyfeiriad hwn`,
    text: automatic(
      facts,
      `Mae ${facts.reference}, a gyrhaeddodd ${onWelshDate(facts.arrived)}, gyda ni. O hyn ymlaen, byddwn yn ysgrifennu atoch amdano yn y cyfeiriad hwn.`,
      'Nid yw dolenni yn ein negeseuon cynharach amdano yn gweithio mwyach.',
    ),
  }),
  identity: (facts) => ({
    subject: `Eich cais ${facts.reference}: dangoswch i ni pwy ydych chi`,
    text: letter(
      facts,
      `Mae eich cais a gafwyd ${onWelshDate(facts.arrived)} gyda ni. Cyn ateb, mae angen i ni fod yn siŵr mai chi sy’n gofyn, fel na fydd rhywun arall yn cael eich gwybodaeth.`,
      facts.reason,
      'Peidiwch ag anfon mwy nag yr ydym yn gofyn amdano. Mae’r mis ar gyfer ein hateb yn dechrau ar y diwrnod y cawn hyn gennych.',
    ),
  }),
  clarification: (facts) => ({
    subject: `Eich cais ${facts.reference}: cwestiwn`,
    text: letter(
      facts,
      `Mae eich cais a gafwyd ${onWelshDate(facts.arrived)} gyda ni. Mae angen i ni wybod mwy er mwyn dod o hyd i’r wybodaeth y mae eich cais yn ymwneud â hi.`,
      facts.reason,
      welshQuestionTime(facts.pauses ?? true),
    ),
  }),
  extension: (facts) => ({
    subject: `Eich cais ${facts.reference}: mae angen mwy o amser arnom`,
    text: letter(
      facts,
      `Cawsom eich cais ${onWelshDate(facts.arrived)}. Ni allwn ei ateb o fewn mis, ac rydym yn estyn yr amser o ddau fis.${whenTimeCounts(facts)} Byddwch yn cael ein hateb erbyn ${welshDate(facts.due)}.`,
      `Y rheswm: ${facts.reason}`,
      waysToComplain(facts),
    ),
  }),
  answer: (facts) => ({
    subject: `Ein hateb i’ch cais ${facts.reference}`,
    text: letter(
      facts,
      `Dyma ein hateb i’ch cais a gafwyd ${onWelshDate(facts.arrived)}.`,
      facts.reason,
      waysToComplain(facts),
    ),
  }),
  refusal: (facts) => ({
    subject: `Ein hateb i’ch cais ${facts.reference}`,
    text: letter(
      facts,
      `Rydym wedi ystyried eich cais a gafwyd ${onWelshDate(facts.arrived)}, ac ni allwn wneud yr hyn y gofynnoch amdano.`,
      `Y rheswm: ${facts.reason}`,
      waysToComplain(facts),
    ),
  }),
  acknowledgement: (facts) => ({
    subject: `Eich cwyn ${facts.reference}`,
    text: letter(
      facts,
      `Cawsom eich cwyn ${onWelshDate(facts.arrived)}, a byddwn yn edrych i mewn iddi heb oedi.`,
      welshAlsoAsked(facts),
      facts.reason,
      'Byddwn yn ysgrifennu atoch am y cynnydd a’r canlyniad.',
    ),
  }),
  progress: (facts) => ({
    subject: `Eich cwyn ${facts.reference}: cynnydd`,
    text: letter(
      facts,
      `Rydym yn ysgrifennu i ddweud sut mae’r gwaith ar eich cwyn a gafwyd ${onWelshDate(facts.arrived)} yn mynd rhagddo.`,
      facts.reason,
      'Byddwn yn ysgrifennu atoch eto am y cynnydd neu’r canlyniad.',
    ),
  }),
  'complaint-outcome': (facts) => ({
    subject: `Canlyniad eich cwyn ${facts.reference}`,
    text: letter(
      facts,
      `Rydym wedi edrych i mewn i’ch cwyn a gafwyd ${onWelshDate(facts.arrived)}. Dyma’r canlyniad.`,
      facts.reason,
      welshAlsoAsked(facts),
      waysToComplain(facts),
    ),
  }),
};

/** A complaint that was a request: the officer adds to the draft what happens with it. */
function welshAlsoAsked({asked = []}: LetterFacts): string {
  return asked.length === 0
    ? ''
    : `Gofynnoch i ni hefyd am hyn: ${asked.map((one) => `“${one}”`).join('; ')}.`;
}

/** Whether the time goes on while we wait for the answer to a question about what is meant: a paragraph of the letter. */
export function welshQuestionTime(pauses: boolean): string {
  const time = pauses
    ? 'Nid yw’r dyddiau hyd at eich ateb yn cyfrif tuag at yr amser ar gyfer ein hateb ni.'
    : 'Mae’r amser ar gyfer ein hateb ni yn dal i redeg wrth i ni aros am eich ateb chi.';
  return `${time} Os byddai’n well gennych beidio â dweud mwy, rhowch wybod i ni: byddwn wedyn yn chwilio cyn belled ag y bo’n rhesymol.`;
}

/** Where the time of a request does not begin on the day on which it arrived, or has days that do not count. */
function whenTimeCounts(facts: LetterFacts): string {
  if (countsFromArrival(facts)) return '';
  if (!facts.counted) return ` ${timeInGeneral}`;
  const {start, pausedDays} = facts.counted;
  const days = pausedDays === 1 ? 'un diwrnod' : `${pausedDays} o ddyddiau`;
  return [
    start === facts.arrived
      ? ''
      : ` Dechreuodd yr amser ${onWelshDate(start)}, pan gawsom yr hyn sy’n dangos pwy ydych chi.`,
    pausedDays === 0 ? '' : ` Nid yw ${days}, pan oeddem yn aros am eich ateb i’n cwestiwn, yn cyfrif.`,
  ].join('');
}

/** While a question is open, the date can still move. */
const timeInGeneral =
  'Os gwnaethom ofyn i chi ddangos pwy ydych chi, mae’r amser yn cyfrif o’r diwrnod y cawsom hynny gennych. Nid yw’r dyddiau pan oeddem yn aros am eich ateb i gwestiwn am eich cais yn cyfrif.';

function automatic(facts: LetterFacts, ...texts: readonly string[]): string {
  return paragraphs(
    'Helo',
    ...texts,
    facts.statusLink && `I weld sut mae’r gwaith yn mynd: ${facts.statusLink}`,
    facts.confirmLink &&
      `Cadarnhewch mai hwn yw eich cyfeiriad e-bost: ${facts.confirmLink}\nNid yw ein hamser ni yn aros am hyn.`,
    'Os na wnaethoch gysylltu â ni, gallwch anwybyddu’r neges hon.',
    signature(facts),
  );
}

function letter(facts: LetterFacts, ...texts: readonly string[]): string {
  return paragraphs(facts.name ? `Annwyl ${facts.name}` : 'Helo', ...texts, signature(facts));
}

function waysToComplain({regulator}: LetterFacts): string {
  return `Os nad ydych yn cytuno, gallwch gwyno wrthym ni. Gallwch hefyd gwyno wrth y ${regulator.welshName} (${regulator.url}, ffôn ${regulator.phone}), a gallwch fynd i’r llys.`;
}

function signature({organisation, reference}: LetterFacts): string {
  const {name, email, phone} = organisation;
  const lines = [name, email, phone?.replace('tel:', ''), `Cyfeirnod: ${reference}`];
  return lines.flatMap((line) => line ?? []).join('\n');
}
