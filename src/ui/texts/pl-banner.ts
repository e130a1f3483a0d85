import type {BannerTexts} from './en.ts';

/** Polski: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Pliki cookie na tej stronie',
  'banner.text':
    'Niektóre pliki cookie są potrzebne, aby ta strona działała. Jeśli się zgodzisz, my, czyli {organisation}, użyjemy też innych w tych celach:',
  'banner.category': '{category}:',
  'banner.purpose': '{purpose}.',
  'banner.purpose.services': '{purpose} ({services}).',
  'banner.controllers': 'Zebranych danych użyje też do własnych celów: {services}.',
  'banner.lasts':
    'Zgoda obowiązuje przez {days} dni. Możesz ją wycofać w każdej chwili pod linkiem „{settings}”.',
  'banner.gpc':
    'Twoja przeglądarka wysyła Global Privacy Control i uwzględniamy to. To pozostanie wyłączone, dopóki tego nie włączysz.',
  'banner.accept': 'Akceptuj wszystko',
  'banner.reject': 'Odrzuć wszystko',
  'banner.settings': 'Ustawienia',
  'banner.on': 'Już włączone: {category}. {description} Prowadzi: {services}.',
  'banner.object': 'Wyłącz: {category}',
  'banner.off': 'Wyłączono: {categories}.',
  'notice.title': 'Co jest już włączone',
  'notice.text':
    '{organisation} używa tego bez wcześniejszego pytania. Prawo brytyjskie pozwala na to pod warunkami, które są wymienione pod linkiem „{settings}”. Możesz to wyłączyć teraz lub później.',
  'notice.accept': 'Pozostaw włączone',
  'notice.reject': 'Wyłącz',
  'link.policy': 'Polityka prywatności',
  'link.cookies': 'Pliki cookie, których używamy',
  'link.rights': 'Twoje prawa dotyczące danych',
  'link.settings': 'Ustawienia plików cookie',
  'confirmation.title': 'Twój wybór został zapisany',
  'confirmation.granted': 'Twoja odpowiedź „tak” dotyczy: {categories}.',
  'confirmation.refused': 'Twoja odpowiedź „nie” dotyczy: {categories}.',
  'confirmation.left-on': 'Pozostawiono włączone: {categories}.',
  'confirmation.change': 'Zmień mój wybór',
  'confirmation.hide': 'Ukryj',
  'trouble.title': 'Nie udało się wczytać ustawień',
  'trouble.text': 'Sprawdź połączenie i spróbuj ponownie.',
  'category.necessary.title': 'Niezbędne',
  'category.necessary.description': 'Działanie strony i zapamiętanie tego wyboru.',
  'category.functional.title': 'Dodatkowe funkcje',
  'category.functional.description': 'Zapamiętanie, jak lubisz korzystać ze strony.',
  'category.functional.purpose': 'aby pamiętać, jak lubisz korzystać ze strony',
  'category.analytics.title': 'Statystyka',
  'category.analytics.description':
    'Pokazanie nam, jak ludzie korzystają ze strony, abyśmy mogli ją ulepszać.',
  'category.analytics.purpose': 'aby widzieć, jak ludzie korzystają ze strony, i móc ją ulepszać',
  'category.marketing.title': 'Reklama',
  'category.marketing.description': 'Wyświetlanie Ci reklam i mierzenie, czy działają.',
  'category.marketing.purpose':
    'aby wyświetlać Ci reklamy tutaj i gdzie indziej oraz sprawdzać, czy działają',
  'category.media.title': 'Filmy i inne media',
  'category.media.description': 'Odtwarzanie filmów, map i wpisów z innych stron.',
  'category.media.purpose': 'aby odtwarzać filmy, mapy i wpisy z innych stron',
  'embed.text': 'Jeśli to odtworzysz, o Twojej wizycie tutaj dowie się {services}.',
  'embed.stores': '{service} przechowuje w Twojej przeglądarce: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'do zamknięcia przeglądarki',
  'embed.may-store': '{service} może przechowywać dane w Twojej przeglądarce.',
  'embed.once':
    '„{play}” dotyczy tylko strony, która jest teraz otwarta. To, co zapisano w Twojej przeglądarce, pozostanie w niej, dopóki tego nie usuniesz.',
  'embed.lasts':
    '„{always}” obowiązuje przez {days} dni. Możesz to wycofać w każdej chwili pod linkiem „{settings}”.',
  'embed.play': 'Odtwórz raz',
  'embed.always': 'Zawsze zezwalaj: {service}',
  'embed.more': 'Więcej o tym',
  'embed.close': 'Zamknij',
};
