import type {RecordsTexts} from './en.ts';

/** Українська: receipts, report after a withdrawal. */
export const words: RecordsTexts = {
  'receipt.notice': 'Версія повідомлення',
  'receipt.reference': 'Номер',
  'receipt.hash': 'Відбиток цієї квитанції',
  'receipt.download': 'Завантажити як файл (JSON)',
  'receipt.history': 'Попередні квитанції ({count})',
  'choices.earlier': 'Як до цього дійшло ({count})',
  'receipt.by': 'Хто питав',
  'receipt.for': 'На що ви погодилися',
  'receipt.until': 'Діє до',
  'receipt.policy': 'Політика на той час',
  'receipt.print': 'Друкувати',
  'receipt.sound': 'Ця квитанція повна й незмінена.',
  'receipt.unchecked': 'Ця сторінка не може перевірити квитанцію, бо її з’єднання небезпечне.',
  'receipt.hash-missing': 'Ця квитанція не має відбитка, тому ніхто не може сказати, чи її змінювали.',
  'receipt.content-changed': 'Цю квитанцію змінили після створення.',
  'receipt.chain-broken': 'Ця квитанція не продовжує попередню.',
  'receipt.events-changed': 'Попередні відповіді в цій квитанції змінено або пропущено.',
  'swept.removed': 'Вилучено з вашого браузера: {names}.',
  'swept.nothing': 'У вашому браузері вже не було чого вилучати.',
  'swept.kept': 'Це не вилучено:',
  'swept.other-site': '{name}: зберігається за адресою іншого сайту, до якої ми не маємо доступу.',
  'swept.server-only': '{name}: жодна сторінка не може це побачити чи вилучити, лише наш сервер.',
  'swept.shared': '{name}: це використовує також дещо, що досі ввімкнено.',
  'swept.in-use':
    '{name}: сторінка цього сайту досі це використовує. Закрийте вкладки цього сайту, і воно зникне.',
  'swept.refused': '{name}: ваш браузер не дав нам це вилучити.',
  'swept.help': 'Ви можете очистити це самостійно в налаштуваннях браузера.',
};
