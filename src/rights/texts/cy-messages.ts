import type {FormMessages} from './en-messages.ts';

export const messagesWelsh: FormMessages = {
  tooLong: '{question}: defnyddiwch {limit} nod neu lai. Rydych wedi ysgrifennu {length}.',
  email: 'Rhowch gyfeiriad e-bost fel enw@example.org',
  phone: 'Rhowch rif ffôn fel 020 7946 0000',
  chooseOne: '{question} Dewiswch un o’r atebion a gynigir',
  chooseSome: '{question} Dewiswch o’r atebion a gynigir',
  honeypot: 'Gadewch y maes cudd yn wag',
};
