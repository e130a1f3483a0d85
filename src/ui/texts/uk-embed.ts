import type {EmbedTexts} from './en.ts';

/** Українська: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Якщо ви це відтворите, про ваше відвідування дізнається {services}.',
  'embed.show-text': 'Якщо ви це покажете, про ваше відвідування дізнається {services}.',
  'embed.kept': 'Дані залишаться у вашому браузері щонайбільше на {duration}.',
  'embed.stores': '{service} зберігає у вашому браузері: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'доки ви не закриєте браузер',
  'embed.may-store': '{service} може зберігати дані у вашому браузері.',
  'embed.once':
    '«{play}» стосується лише цієї сторінки. Те, що зберігається у вашому браузері, залишиться там, доки ви цього не вилучите.',
  'embed.lasts':
    '«{always}» — це ваша згода, яку отримує {organisation}. Вона діє протягом {days} днів. Ви можете відкликати її будь-коли за посиланням «{settings}».',
  'embed.play': 'Відтворити раз',
  'embed.show-map': 'Показати карту раз',
  'embed.show-form': 'Показати форму раз',
  'embed.show-other': 'Показати раз',
  'embed.always': 'Завжди дозволяти {service}',
  'embed.more': 'Докладніше',
  'embed.close': 'Закрити',
};
