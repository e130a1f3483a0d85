import {formatCalendarDate} from '../../../platform/pure/calendar.ts';
import {countsFromArrival, type Letter, type LetterFacts, type LetterName, paragraphs} from './letter.ts';

/** The drafts in English. */
export const englishLetters: Readonly<Record<LetterName, (facts: LetterFacts) => Letter>> = {
  'request-received': (facts) => ({
    subject: `We have your request ${facts.reference}`,
    text: automatic(
      facts,
      `We received your request on ${dateOf(facts.arrived)}. Its reference is ${facts.reference}.`,
      `You will have our answer by ${dateOf(facts.due)}; if we need longer we will write before then and say why.`,
    ),
  }),
  'complaint-received': (facts) => ({
    subject: `We have your complaint ${facts.reference}`,
    text: automatic(
      facts,
      `This message confirms that we have your complaint and will look into it without delay. We will write to you about progress and the outcome.`,
      `We received it on ${dateOf(facts.arrived)}. Its reference is ${facts.reference}.`,
    ),
  }),
  'address-corrected': (facts) => ({
    subject: `Our letters about ${facts.reference} come to this address`,
    text: automatic(
      facts,
      `We have ${facts.reference}, which arrived on ${dateOf(facts.arrived)}. From now on, we write to you about it at this address.`,
      'Links in our earlier messages about it no longer work.',
    ),
  }),
  identity: (facts) => ({
    subject: `Your request ${facts.reference}: please show us who you are`,
    text: letter(
      facts,
      `We have your request of ${dateOf(facts.arrived)}. Before we answer, we need to be sure that it is you who asks, so that your information does not reach someone else.`,
      facts.reason,
      'Please do not send more than we ask for. The month for our answer begins on the day on which we have this from you.',
    ),
  }),
  clarification: (facts) => ({
    subject: `Your request ${facts.reference}: a question`,
    text: letter(
      facts,
      `We have your request of ${dateOf(facts.arrived)}. We need to know more to find the information that your request is about.`,
      facts.reason,
      englishQuestionTime(facts.pauses ?? true),
    ),
  }),
  extension: (facts) => ({
    subject: `Your request ${facts.reference}: we need more time`,
    text: letter(
      facts,
      `We received your request on ${dateOf(facts.arrived)}. We cannot answer it within one month, and extend the time by two months.${whenTimeCounts(facts)} You will have our answer by ${dateOf(facts.due)}.`,
      `The reason: ${facts.reason}`,
      waysToComplain(facts),
    ),
  }),
  answer: (facts) => ({
    subject: `Our answer to your request ${facts.reference}`,
    text: letter(
      facts,
      `This is our answer to your request of ${dateOf(facts.arrived)}.`,
      facts.reason,
      waysToComplain(facts),
    ),
  }),
  refusal: (facts) => ({
    subject: `Our answer to your request ${facts.reference}`,
    text: letter(
      facts,
      `We have considered your request of ${dateOf(facts.arrived)}, and cannot do what you asked.`,
      `The reason: ${facts.reason}`,
      waysToComplain(facts),
    ),
  }),
  acknowledgement: (facts) => ({
    subject: `Your complaint ${facts.reference}`,
    text: letter(
      facts,
      `We received your complaint on ${dateOf(facts.arrived)}, and will look into it without delay.`,
      englishAlsoAsked(facts),
      facts.reason,
      'We will write to you about progress and the outcome.',
    ),
  }),
  progress: (facts) => ({
    subject: `Your complaint ${facts.reference}: progress`,
    text: letter(
      facts,
      `This is to tell you how far we are with your complaint of ${dateOf(facts.arrived)}.`,
      facts.reason,
      'We will write to you again about progress or the outcome.',
    ),
  }),
  'complaint-outcome': (facts) => ({
    subject: `The outcome of your complaint ${facts.reference}`,
    text: letter(
      facts,
      `We have looked into your complaint of ${dateOf(facts.arrived)}. This is the outcome.`,
      facts.reason,
      englishAlsoAsked(facts),
      waysToComplain(facts),
    ),
  }),
};

/** A complaint that was a request: the officer adds to the draft what happens with it. */
function englishAlsoAsked({asked = []}: LetterFacts): string {
  return asked.length === 0
    ? ''
    : `You also asked us for this: ${asked.map((one) => `“${one}”`).join('; ')}.`;
}

const dateOf = (date: LetterFacts['due']): string => formatCalendarDate(date);

/** Whether the time goes on while we wait for the answer to a question about what is meant: a paragraph of the letter. */
export function englishQuestionTime(pauses: boolean): string {
  const time = pauses
    ? 'The days until your answer do not count towards the time for ours.'
    : 'The time for our answer goes on while we wait for yours.';
  return `${time} If you prefer not to say more, tell us: we will then search as far as is reasonable.`;
}

/** Where the time of a request does not begin on the day on which it arrived, or has days that do not count. */
function whenTimeCounts(facts: LetterFacts): string {
  if (countsFromArrival(facts)) return '';
  if (!facts.counted) return ` ${timeInGeneral}`;
  const {start, pausedDays} = facts.counted;
  const days = pausedDays === 1 ? 'One day' : `${pausedDays} days`;
  return [
    start === facts.arrived
      ? ''
      : ` The time began on ${dateOf(start)}, when we had what shows us who you are.`,
    pausedDays === 0
      ? ''
      : ` ${days} on which we waited for your answer to our question ${pausedDays === 1 ? 'does' : 'do'} not count.`,
  ].join('');
}

/** While a question is open, the date can still move. */
const timeInGeneral =
  'If we asked you to show who you are, the time counts from the day on which we had this from you. Days on which we waited for your answer to a question about your request do not count.';

/** A letter that the service sends by itself. It repeats nothing that was typed into a form. */
function automatic(facts: LetterFacts, ...texts: readonly string[]): string {
  return paragraphs(
    'Hello',
    ...texts,
    facts.statusLink && `To see how far we are: ${facts.statusLink}`,
    facts.confirmLink &&
      `Please confirm that this is your email address: ${facts.confirmLink}\nOur time does not wait for this.`,
    'If you did not contact us, you can ignore this message.',
    signature(facts),
  );
}

function letter(facts: LetterFacts, ...texts: readonly string[]): string {
  return paragraphs(facts.name ? `Dear ${facts.name}` : 'Hello', ...texts, signature(facts));
}

/** UK GDPR Article 12(4): a refusal names the complaint to the regulator, and the court. */
function waysToComplain({regulator}: LetterFacts): string {
  return `If you do not agree, you can complain to us. You can also complain to the ${regulator.name} (${regulator.url}, telephone ${regulator.phone}), and you can go to court.`;
}

function signature({organisation, reference}: LetterFacts): string {
  const {name, email, phone} = organisation;
  const lines = [name, email, phone?.replace('tel:', ''), `Reference: ${reference}`];
  return lines.flatMap((line) => line ?? []).join('\n');
}
