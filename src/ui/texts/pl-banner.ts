import type {BannerTexts} from './en.ts';

/** Polski: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Pliki cookie na tej stronie',
  'banner.text':
    'Niektóre pliki cookie są potrzebne, aby ta strona działała. Chcielibyśmy używać także innych, ale tylko za Twoją zgodą.',
  'banner.text.named':
    '{organisation} potrzebuje niektórych plików cookie, aby ta strona działała. Chcielibyśmy używać także innych, ale tylko za Twoją zgodą.',
  'banner.ask': 'Prosimy o zgodę na: {categories}.',
  'banner.gpc':
    'Twoja przeglądarka wysyła Global Privacy Control i przyjęliśmy to do wiadomości. To pozostanie wyłączone, dopóki tego nie włączysz.',
  'banner.accept': 'Akceptuj wszystko',
  'banner.reject': 'Odrzuć wszystko',
  'banner.settings': 'Ustawienia',
  'banner.on': 'Już włączone: {category}. {description} Prowadzi: {services}.',
  'banner.object': 'Wyłącz: {category}',
  'banner.off': 'Wyłączono: {categories}.',
  'notice.title': 'Co jest już włączone',
  'notice.text':
    'Prawo pozwala tej stronie używać tego bez wcześniejszego pytania. Możesz to wyłączyć teraz lub później.',
  'notice.accept': 'Pozostaw włączone',
  'notice.reject': 'Wyłącz',
  'link.policy': 'Polityka prywatności',
  'link.rights': 'Twoje prawa do danych',
  'confirmation.title': 'Twój wybór został zapisany',
  'confirmation.granted': 'Twoja odpowiedź „tak” dotyczy: {categories}.',
  'confirmation.refused': 'Twoja odpowiedź „nie” dotyczy: {categories}.',
  'confirmation.change': 'Zmień mój wybór',
  'confirmation.hide': 'Ukryj',
  'trouble.title': 'Nie udało się wczytać ustawień',
  'trouble.text': 'Sprawdź połączenie i spróbuj ponownie.',
  'category.necessary.title': 'Niezbędne',
  'category.necessary.description': 'Działanie strony i zapamiętanie tego wyboru.',
  'category.functional.title': 'Dodatkowe funkcje',
  'category.functional.description': 'Zapamiętanie, jak lubisz korzystać ze strony.',
  'category.analytics.title': 'Statystyka',
  'category.analytics.description': 'Pokazanie nam, jak używana jest strona, abyśmy mogli ją ulepszać.',
  'category.marketing.title': 'Reklama',
  'category.marketing.description': 'Wyświetlanie Ci reklam i mierzenie, czy działają.',
  'category.media.title': 'Filmy i inne media',
  'category.media.description': 'Odtwarzanie filmów, map i wpisów z innych stron.',
  'embed.text': 'To pochodzi z serwisu {service}. Po odtworzeniu {service} dowie się o Twojej wizycie.',
  'embed.stores': 'Zapisuje w Twojej przeglądarce: {names}.',
  'embed.may-store': 'Może zapisywać dane w Twojej przeglądarce.',
  'embed.play': 'Odtwórz raz',
  'embed.always': 'Zawsze zezwalaj: {service}',
};
