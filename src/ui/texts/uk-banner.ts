import type {BannerTexts} from './en.ts';

/** Українська: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Файли cookie на цьому сайті',
  'banner.text':
    'Деякі файли cookie потрібні, щоб цей сайт працював. Ми хотіли б використовувати й інші, але лише за вашої згоди.',
  'banner.text.named':
    '{organisation} потребує деяких файлів cookie, щоб цей сайт працював. Ми хотіли б використовувати й інші, але лише за вашої згоди.',
  'banner.ask': 'Ми просимо дозволу на: {categories}.',
  'banner.gpc':
    'Ваш браузер надсилає Global Privacy Control, і ми це врахували. Це залишиться вимкненим, якщо ви самі його не ввімкнете.',
  'banner.accept': 'Прийняти все',
  'banner.reject': 'Відхилити все',
  'banner.settings': 'Налаштування',
  'banner.on': 'Уже ввімкнено: {category}. {description} Надає: {services}.',
  'banner.object': 'Вимкнути: {category}',
  'banner.off': 'Вимкнено: {categories}.',
  'notice.title': 'Що вже ввімкнено',
  'notice.text':
    'Закон дозволяє цьому сайту використовувати це, не питаючи наперед. Ви можете вимкнути це зараз або пізніше.',
  'notice.accept': 'Залишити',
  'notice.reject': 'Вимкнути',
  'link.policy': 'Політика конфіденційності',
  'link.rights': 'Ваші права щодо даних',
  'confirmation.title': 'Ваш вибір збережено',
  'confirmation.granted': 'Ви сказали «так»: {categories}.',
  'confirmation.refused': 'Ви сказали «ні»: {categories}.',
  'confirmation.change': 'Змінити мій вибір',
  'confirmation.hide': 'Сховати',
  'trouble.title': 'Налаштування не завантажилися',
  'trouble.text': 'Перевірте з’єднання та спробуйте ще раз.',
  'category.necessary.title': 'Украй необхідні',
  'category.necessary.description': 'Щоб сайт працював і пам’ятав цей вибір.',
  'category.functional.title': 'Додаткові можливості',
  'category.functional.description': 'Пам’ятати, як вам зручно користуватися сайтом.',
  'category.analytics.title': 'Статистика',
  'category.analytics.description': 'Показувати нам, як користуються сайтом, щоб ми могли його поліпшити.',
  'category.marketing.title': 'Реклама',
  'category.marketing.description': 'Показувати вам рекламу та вимірювати, чи вона діє.',
  'category.media.title': 'Фільми та інші матеріали',
  'category.media.description': 'Відтворювати фільми, карти й дописи з інших сайтів.',
  'embed.text': 'Це надходить від {service}. Якщо ви це відтворите, {service} дізнається, що ви тут були.',
  'embed.stores': 'Зберігає у вашому браузері: {names}.',
  'embed.may-store': 'Може зберігати дані у вашому браузері.',
  'embed.play': 'Відтворити раз',
  'embed.always': 'Завжди дозволяти {service}',
};
